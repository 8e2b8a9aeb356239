package vn.hocvuso.assessment.marking;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** What the texts of an item must be, and when two texts are the same answer. */
final class Texts {

    /** The two customs of placing a tone mark: the same word, spelled as the newer and as the older has it. */
    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
    };

    private Texts() {}

    /**
     * The text as it is stored.
     *
     * @throws Refusal {@code assessment.item.empty}, {@code assessment.item.long}
     */
    static String required(String text, int longest, String field) {
        var clean = Folding.clean(text);
        if (clean.isEmpty()) {
            throw new Refusal("assessment.item.empty").at(field);
        }
        return fitting(clean, longest, field);
    }

    /** As {@link #required}, but it may be empty. */
    static String fitting(String text, int longest, String field) {
        var clean = Folding.clean(text);
        if (isBroken(clean)) {
            throw new Refusal("assessment.item.format", field).at(field);
        }
        if (clean.length() > longest) {
            throw new Refusal("assessment.item.long", longest).at(field);
        }
        return clean;
    }

    /** True when half a character is in it, which cannot be stored. */
    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * Texts of which no two are the same.
     *
     * @throws Refusal {@code assessment.item.count}, {@code assessment.item.same}, and as {@link #required}
     */
    static List<String> distinct(List<String> texts, int least, int most, int longest, String field) {
        requireCount(texts, least, most, field);
        var clean = texts.stream().map(text -> required(text, longest, field)).toList();
        requireDistinct(clean, field);
        return clean;
    }

    static void requireCount(List<?> things, int least, int most, String field) {
        if (things.size() < least || things.size() > most) {
            throw new Refusal("assessment.item.count", least, most).at(field);
        }
    }

    static void requireDistinct(List<String> texts, String field) {
        var seen = new HashSet<String>();
        for (var text : texts) {
            if (!seen.add(text)) {
                throw new Refusal("assessment.item.same", text).at(field);
            }
        }
    }

    /** True when the two are the same answer: composed, without regard to case, blanks and the place of tone marks. */
    static boolean same(String one, String other, boolean marksMatter) {
        return key(one, marksMatter).equals(key(other, marksMatter));
    }

    /** What two texts that are the same answer have in common. */
    static String key(String text, boolean marksMatter) {
        // once more after the change of case, which decomposes some letters
        var folded = Normalizer.normalize(
                Folding.clean(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        if (!marksMatter) {
            return Folding.fold(folded);
        }
        for (var tone : TONES) {
            folded = folded.replace(tone[0], tone[1]);
        }
        return folded;
    }
}
