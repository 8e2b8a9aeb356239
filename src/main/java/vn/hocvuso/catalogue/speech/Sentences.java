package vn.hocvuso.catalogue.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.hocvuso.platform.text.Folding;

/**
 * Splits Vietnamese text into the sentences that are read in one breath. A line break always ends one; the full stop of
 * an abbreviation or of a number in a list does not. {@code sentences.js} knows the same abbreviations.
 */
public final class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** What stands before a name, in small letters. */
    private static final Set<String> BEFORE_A_NAME = Set.of(
            "tp.", "tx.", "tt.", "q.", "p.", "h.", "x.", "ths.", "ts.", "pgs.", "gs.", "bs.", "ks.", "cn.", "ls.",
            "đ/c.", "mr.", "mrs.", "ms.", "dr.", "st.");
    /** What stands before a number or an example, in small letters. */
    private static final Set<String> BEFORE_MORE = Set.of("vd.", "v.d.", "tr.", "no.", "đt.", "sđt.");

    private static final Pattern NUMBERING = Pattern.compile("\\(?(\\p{Nd}{1,3}|\\p{L})[.)]");
    private static final Pattern BEFORE_A_DIGIT = Pattern.compile("[.!?…]\\s+(?=\\p{Nd})");
    private static final Pattern SPOKEN = Pattern.compile("[\\p{L}\\p{Nd}]");

    private Sentences() {}

    /** The sentences in their order, blanks made one; what has neither letter nor digit is left out. */
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        text.lines().map(Folding::clean).forEach(line -> split(line, sentences));
        return List.copyOf(sentences);
    }

    private static void split(String line, List<String> sentences) {
        var begin = 0;
        for (int end : ends(line)) {
            var sentence = line.substring(begin, end).strip();
            if (end < line.length() && goesOn(sentence, line.charAt(end))) {
                continue;
            }
            if (SPOKEN.matcher(sentence).find()) {
                sentences.add(sentence);
            }
            begin = end;
        }
    }

    /** Where sentences may end: Java finds no end before a digit. */
    private static Set<Integer> ends(String line) {
        var ends = new TreeSet<Integer>();
        var breaks = BreakIterator.getSentenceInstance(VIETNAMESE);
        breaks.setText(line);
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        BEFORE_A_DIGIT.matcher(line).results().forEach(found -> ends.add(found.end()));
        return ends;
    }

    private static boolean goesOn(String sentence, char next) {
        if (Character.isLowerCase(next) || NUMBERING.matcher(sentence).matches()) {
            return true;
        }
        var last = sentence.substring(sentence.lastIndexOf(' ') + 1)
                .replaceFirst("^[(\\[“\"]+", "")
                .toLowerCase(VIETNAMESE);
        return BEFORE_MORE.contains(last) || BEFORE_A_NAME.contains(last) && Character.isLetterOrDigit(next);
    }
}
