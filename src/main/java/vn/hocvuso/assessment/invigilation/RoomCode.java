package vn.hocvuso.assessment.invigilation;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What is read out or written on a board to let people ask for a room. Its letters and digits are no two alike, on a board
 * or in somebody's ear; without vowels, D and W, no Vietnamese keyboard makes another letter of two of them.
 */
final class RoomCode {

    static final int LENGTH = 6;

    private static final String LETTERS = "34679CFGHJKMNPQRTVX";

    private RoomCode() {}

    /** A code of its own. */
    static String draw(Random random) {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    /** The code that somebody has typed, in large or small letters, with spaces and signs as she likes. */
    static String typed(String text) {
        var code = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return code.length() == LENGTH ? code : "";
    }
}
