package vn.hocvuso.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Vietnamese without its marks, so that what is typed without diacritics finds what is written with them.
 */
public final class Folding {

    private Folding() {}

    /**
     * The same text, composed (Unicode Normalization Form C): what keyboards and files may spell as a letter and its marks
     * becomes one character. Where a tone mark stands, {@code hòa} or {@code hoà}, is left as it was typed.
     */
    public static String composed(String text) {
        // nearly all that comes in is composed already, and looking is much cheaper than composing
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Composes (NFC), removes zero-width characters and marks that turn the direction of writing, by which a name could look
     * like another, and makes every kind of blank one space: how text is stored.
     */
    public static String clean(String text) {
        var composed = composed(text);
        var result = new StringBuilder(composed.length());
        var blank = true;
        for (var i = 0; i < composed.length(); i++) {
            var c = composed.charAt(i);
            if (isUnseen(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!blank) {
                    result.append(' ');
                }
                blank = true;
            } else {
                result.append(c);
                blank = false;
            }
        }
        if (blank && !result.isEmpty()) {
            result.setLength(result.length() - 1);
        }
        return result.toString();
    }

    /** Zero-width characters, those of Unicode's bidirectional algorithm (UAX 9, section 2), and controls that are no blanks. */
    private static boolean isUnseen(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u061C'
                || c == '\uFEFF'
                || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** Lower case, no marks, {@code đ} as {@code d}: {@code Đà Nẵng} becomes {@code da nang}. Not cleaned of blanks. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var result = new StringBuilder(decomposed.length());
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case 'đ', 'Đ', 'ð', 'Ð', 'ɖ', 'Ɖ' -> result.append('d');
                default -> result.append(c);
            }
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }
}
