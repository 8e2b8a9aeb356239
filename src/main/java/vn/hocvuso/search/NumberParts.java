package vn.hocvuso.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A certificate's number, or a piece of one, as people copy it from paper: what tells one from another is kept, without
 * prefix and dashes, with O as 0 and with I and L as 1.
 *
 * @param groups of four symbols or fewer, as they stand one after the other
 */
record NumberParts(List<String> groups) {

    private static final int GROUP = 4;
    private static final int LENGTH = 15;
    /** Fewer would be found in too many numbers. */
    private static final int FEWEST = 3;

    private static final String PREFIX = "HVS";
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SYMBOLS = Pattern.compile("[0-9A-HJ-KM-NP-TV-Z]+");

    /** Reads what was typed or written; whether that can be a number is for {@link #possible} to say. */
    static NumberParts of(String written) {
        var pieces = Arrays.stream(BETWEEN.split(written.toUpperCase(Locale.ROOT)))
                .filter(piece -> !piece.isEmpty())
                .toList();
        var groups = new ArrayList<String>();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var prefixed = i == 0 && piece.startsWith(PREFIX) && (pieces.size() > 1 || piece.length() > GROUP);
            var symbols = (prefixed ? piece.substring(PREFIX.length()) : piece)
                    .replace('O', '0')
                    .replace('I', '1')
                    .replace('L', '1');
            for (var from = 0; from < symbols.length(); from += GROUP) {
                groups.add(symbols.substring(from, Math.min(from + GROUP, symbols.length())));
            }
        }
        return new NumberParts(List.copyOf(groups));
    }

    /** All symbols in a row. */
    String whole() {
        return String.join("", groups);
    }

    /** True when a number may have these symbols, enough of them to look for; none has a U. */
    boolean possible() {
        var whole = whole();
        return whole.length() >= FEWEST && SYMBOLS.matcher(whole).matches();
    }

    /** True when nothing is missing. */
    boolean complete() {
        return whole().length() == LENGTH;
    }
}
