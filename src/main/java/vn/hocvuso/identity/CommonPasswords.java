package vn.hocvuso.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.hocvuso.platform.text.Folding;

/**
 * Passwords that everybody tries first: those of the file {@code common-passwords.txt}, whatever case, diacritics,
 * spaces and punctuation they are typed with. Read once; kept as a number of 64 bits for each, which takes some 60 KB
 * where the texts would take ten times as much.
 */
final class CommonPasswords {

    /** FNV-1a: offset basis and prime for 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private static final long[] KNOWN = read();

    private CommonPasswords() {}

    static boolean contain(String password) {
        var folded = Folding.fold(password);
        return isKnown(folded.replaceAll("[^a-z0-9@]", "")) || isKnown(folded.replaceAll("[^a-z0-9]", ""));
    }

    private static boolean isKnown(String word) {
        return Arrays.binarySearch(KNOWN, number(word)) >= 0;
    }

    private static long number(String word) {
        var number = BASIS;
        for (var i = 0; i < word.length(); i++) {
            number = (number ^ word.charAt(i)) * PRIME;
        }
        return number;
    }

    private static long[] read() {
        var file = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToLong(CommonPasswords::number)
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
