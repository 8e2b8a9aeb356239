package vn.hocvuso.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hocvuso.platform.text.Folding;

/**
 * The two forms in which the index keeps a Vietnamese syllable: folded, without any mark; and exact, with the marks of
 * its letters in place and its tone as a digit at the end (1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng), so that {@code hòa}
 * and {@code hoà} are one word. Both take the two spellings of the sound {@code i} as one: {@code kỹ} as {@code kĩ},
 * {@code quí} as {@code quý}.
 */
final class Syllables {

    /** Grave, acute, tilde, hook above, dot below: the tones, as Unicode's combining marks. */
    private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";

    private static final Pattern BARE_Y = Pattern.compile("[bcdđghklmnprstvx]+y");

    private static final String INITIAL = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?";
    private static final String OPEN = "uya|ia|ua|ưa|uy|uê|uơ|oa|oe|[aeêioôơuưy]";
    private static final String CLOSED = "(?:uyê|ươ|uô|iê|yê|uy|uâ|uê|oă|oa|oe|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])";
    private static final String GLIDING = "uô?i|iêu|yêu|ươ?[iu]|oa[iy]|oeo|uây|uyu|a[iouy]|â[uy]|eo|êu|iu|[oôơ]i";
    private static final Pattern LEGAL = Pattern.compile(INITIAL + "(?:" + OPEN + "|" + CLOSED + "|" + GLIDING + ")");
    private static final Pattern STOPPED = Pattern.compile(".*(?:ch|[cpt])");

    private Syllables() {}

    /** Lower case, no marks, {@code đ} as {@code d}, one spelling of {@code i}. */
    static String fold(String token) {
        return oneSpelling(Folding.fold(token));
    }

    /** Lower case, the letters' own marks kept, the tone as a digit at the end, one spelling of {@code i}. */
    static String exact(String token) {
        var decomposed = Normalizer.normalize(token, Normalizer.Form.NFD);
        var letters = new StringBuilder(decomposed.length());
        var tone = 0;
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            var mark = TONE_MARKS.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else {
                letters.append(
                        switch (c) {
                            case 'ð', 'Ð', 'ɖ', 'Ɖ' -> 'đ';
                            default -> c;
                        });
            }
        }
        var form =
                oneSpelling(Normalizer.normalize(letters, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        return tone == 0 ? form : form + tone;
    }

    private static String oneSpelling(String syllable) {
        if (syllable.equals("qui")) {
            return "quy";
        }
        return BARE_Y.matcher(syllable).matches() ? syllable.substring(0, syllable.length() - 1) + "i" : syllable;
    }

    /** True when some letter carries a mark, or is {@code đ}: the writer meant the marks. */
    static boolean hasMarks(String token) {
        var lower = Normalizer.normalize(token, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return !Folding.fold(lower).equals(lower);
    }

    /**
     * True when this could be a Vietnamese syllable. A stopped one (ending in c, ch, p, t) takes only sắc and nặng.
     *
     * @param letters lower case, composed, without the tone
     * @param tone 0 for none, else as in {@link #exact}
     */
    static boolean legal(String letters, int tone) {
        return LEGAL.matcher(letters).matches()
                && !(tone >= 2 && tone <= 4 && STOPPED.matcher(letters).matches());
    }

    /** Writes the tone over the vowel that bears it: {@code khâu}, 3 becomes {@code khẩu}. */
    static String withTone(String letters, int tone) {
        if (tone == 0) {
            return letters;
        }
        var at = bearer(letters) + 1;
        var marked = letters.substring(0, at) + TONE_MARKS.charAt(tone - 1) + letters.substring(at);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /** The place of the vowel that bears the tone, in the newer of the two customs ({@code hoà}). */
    private static int bearer(String letters) {
        var start = letters.startsWith("qu") || letters.startsWith("gi") && letters.length() > 2 && vowel(letters, 2)
                ? 2
                : 0;
        while (start < letters.length() - 1 && !vowel(letters, start)) {
            start++;
        }
        var end = start;
        var special = -1;
        while (end < letters.length() && vowel(letters, end)) {
            if ("ăâêôơư".indexOf(letters.charAt(end)) >= 0) {
                special = end;
            }
            end++;
        }
        if (special >= 0) {
            return special;
        }
        if (end < letters.length()) {
            return end - 1;
        }
        var open = letters.substring(start);
        return switch (open) {
            case "oa", "oe", "uy" -> start + 1;
            default -> end - start == 3 ? start + 1 : start;
        };
    }

    private static boolean vowel(String letters, int at) {
        return "aăâeêioôơuưy".indexOf(letters.charAt(at)) >= 0;
    }
}
