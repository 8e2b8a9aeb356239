package vn.hocvuso.certification.document;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Makes any text one that a font can set: composed (NFC), without what cannot be seen, each letter that the font lacks in its
 * nearest form (NFKD), or a question mark where there is none.
 */
final class Letters {

    private static final String UNKNOWN = "?";

    private Letters() {}

    /**
     * The text as it is meant: composed, on one line, without characters that control. Those that turn the direction of
     * writing are left out as well: a name must not read differently from what it is.
     */
    static String plain(String text) {
        var result = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                result.append(' ');
            } else if (!isUnseen(c)) {
                result.appendCodePoint(c);
            }
        });
        return result.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }

    /** Plain text in letters that the font has. */
    static String shown(String plain, IntPredicate has) {
        var result = new StringBuilder();
        plain.codePoints().forEach(c -> result.append(has.test(c) ? Character.toString(c) : nearest(c, has)));
        return result.toString();
    }

    private static String nearest(int c, IntPredicate has) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK) {
            return "";
        }
        var parts = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> part != c && has.test(part))
                .forEach(parts::appendCodePoint);
        return parts.isEmpty() ? UNKNOWN : parts.toString();
    }

    /** A line in the order in which it is set, from left to right. */
    static String visual(String line) {
        var letters = line.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var points = line.codePoints().boxed().toArray(Integer[]::new);
        var levels = new byte[points.length];
        for (int i = 0, at = 0; i < points.length; at += Character.charCount(points[i++])) {
            levels[i] = (byte) bidi.getLevelAt(at);
        }
        Bidi.reorderVisually(levels, 0, points, 0, points.length);
        var result = new StringBuilder();
        for (var point : points) {
            result.appendCodePoint(point);
        }
        return result.toString();
    }
}
