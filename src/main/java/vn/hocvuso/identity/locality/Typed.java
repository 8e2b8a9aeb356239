package vn.hocvuso.identity.locality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocvuso.platform.text.Folding;

/** What someone typed to find a commune, in every way it can be meant. */
final class Typed {

    /**
     * One way to understand the text.
     *
     * @param kind folded; empty for any
     * @param name folded, never empty
     * @param marked the name as typed, lower case; empty when it was typed without diacritics
     * @param provinces those that the rest of the text may mean; empty for any
     */
    record Reading(String kind, String name, String marked, BitSet provinces) {}

    private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** How a text may begin, and the kind of place it then means. */
    private static final Map<String, String> KINDS = Map.of(
            "phuong", "phuong",
            "p", "phuong",
            "xa", "xa",
            "x", "xa",
            "dac khu", "dac khu",
            "dk", "dac khu");

    /** What may stand between the commune and the name of its province. */
    private static final List<String> RANKS = List.of("tinh", "thanh pho", "tp", "t");

    private Typed() {}

    /** Lower case, without marks, apostrophes or punctuation, one blank between words. */
    static String folded(String text) {
        return words(Folding.fold(text));
    }

    /** As {@link #folded}, with the marks. */
    static String marked(String text) {
        return words(Folding.clean(text).toLowerCase(Locale.ROOT));
    }

    private static String words(String text) {
        var plain = APOSTROPHE.matcher(text).replaceAll("");
        return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** All readings; none when the text holds no letter or digit. */
    static List<Reading> readings(String typed, List<ProvinceName> provinces) {
        var folded = folded(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        var marked = marked(typed);
        var words = folded.split(" ");
        var markedWords = marked.equals(folded) ? null : marked.split(" ");
        if (markedWords != null && markedWords.length != words.length) {
            markedWords = null;
        }
        var readings = new ArrayList<Reading>();
        add(readings, "", 0, words, markedWords, provinces);
        for (var length = 1; length <= 2 && length < words.length; length++) {
            var kind = KINDS.get(join(words, 0, length));
            if (kind != null) {
                add(readings, kind, length, words, markedWords, provinces);
            }
        }
        return readings;
    }

    /** The words from {@code start} as a name, alone or with a province behind it. */
    private static void add(
            List<Reading> readings,
            String kind,
            int start,
            String[] words,
            String[] markedWords,
            List<ProvinceName> provinces) {
        readings.add(reading(kind, start, words.length, words, markedWords, new BitSet()));
        for (var end = start + 1; end < words.length; end++) {
            var meant = meant(join(words, end, words.length), provinces);
            if (!meant.isEmpty()) {
                readings.add(reading(kind, start, end, words, markedWords, meant));
            }
        }
    }

    private static Reading reading(
            String kind, int start, int end, String[] words, String[] markedWords, BitSet provinces) {
        var marked = markedWords == null ? "" : join(markedWords, start, end);
        return new Reading(kind, join(words, start, end), marked, provinces);
    }

    private static BitSet meant(String tail, List<ProvinceName> provinces) {
        var name = RANKS.stream()
                .filter(rank -> tail.startsWith(rank + " "))
                .findFirst()
                .map(rank -> tail.substring(rank.length() + 1))
                .orElse(tail);
        var meant = new BitSet();
        for (var i = 0; i < provinces.size(); i++) {
            if (provinces.get(i).fits(name)) {
                meant.set(i);
            }
        }
        return meant;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }
}
