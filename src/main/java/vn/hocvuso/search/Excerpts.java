package vn.hocvuso.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import vn.hocvuso.search.Searching.Part;
import vn.hocvuso.search.VietnameseAnalyzer.Word;

/** Cuts the most telling piece out of a text and marks in it what was looked for. */
final class Excerpts {

    private static final int LENGTH = 220;
    private static final int LEAD_IN = 60;

    private final String text;
    private final List<Word> words;
    private final List<String> syllables;
    private final Map<String, Double> telltales;

    private Excerpts(String text, Map<String, Double> telltales) {
        this.text = text;
        this.words = VietnameseAnalyzer.words(text);
        this.syllables =
                words.stream().map(word -> Syllables.fold(word.surface())).toList();
        this.telltales = telltales;
    }

    /** @param telltales folded syllables, and pairs with one space between, with how telling each is */
    static List<Part> of(String text, Map<String, Double> telltales) {
        var excerpts = new Excerpts(text, telltales);
        if (excerpts.words.isEmpty()) {
            return List.of();
        }
        var from = excerpts.best();
        return excerpts.parts(from, excerpts.end(from));
    }

    /** The start, in words, of the piece that says most; a sentence's beginning where one is near. */
    private int best() {
        var best = 0;
        var most = -1.0;
        for (var start : starts()) {
            var value = value(start);
            if (value > most + 1e-9) {
                most = value;
                best = start;
            }
        }
        return best;
    }

    private List<Integer> starts() {
        var starts = new TreeSet<Integer>();
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("vi"));
        sentences.setText(text);
        var word = 0;
        for (var at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            while (word < words.size() && words.get(word).start() < at) {
                word++;
            }
            if (word < words.size()) {
                starts.add(word);
            }
        }
        for (var i = 0; i < words.size(); i++) {
            if (marks(i)) {
                var begin = starts.floor(i);
                if (begin == null || words.get(i).end() - words.get(begin).start() > LENGTH) {
                    starts.add(before(i));
                }
            }
        }
        return List.copyOf(starts);
    }

    private int before(int word) {
        var first = word;
        while (first > 0 && words.get(word).start() - words.get(first - 1).start() <= LEAD_IN) {
            first--;
        }
        return first;
    }

    private double value(int start) {
        var seen = new HashSet<String>();
        var value = 0.0;
        for (var i = start; i < words.size() && fits(start, i); i++) {
            value += worth(syllables.get(i), seen);
            if (i > start) {
                value += 2 * worth(pair(i), seen);
            }
        }
        return value;
    }

    private double worth(String term, HashSet<String> seen) {
        var weight = telltales.get(term);
        return weight == null ? 0 : seen.add(term) ? weight : weight / 20;
    }

    private boolean fits(int start, int word) {
        return words.get(word).end() - words.get(start).start() <= LENGTH || word == start;
    }

    private int end(int start) {
        var end = start;
        while (end + 1 < words.size() && fits(start, end + 1)) {
            end++;
        }
        return end;
    }

    private String pair(int second) {
        return syllables.get(second - 1) + " " + syllables.get(second);
    }

    private boolean marks(int word) {
        return telltales.containsKey(syllables.get(word))
                || word > 0 && telltales.containsKey(pair(word))
                || word + 1 < words.size() && telltales.containsKey(pair(word + 1));
    }

    private List<Part> parts(int first, int last) {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder(first > 0 ? "… " : "");
        var at = words.get(first).start();
        for (var i = first; i <= last; i++) {
            if (!marks(i)) {
                continue;
            }
            var run = i;
            while (run < last
                    && marks(run + 1)
                    && text.substring(words.get(run).end(), words.get(run + 1).start())
                            .isBlank()) {
                run++;
            }
            plain.append(text, at, words.get(i).start());
            add(parts, plain.toString(), false);
            plain.setLength(0);
            at = words.get(run).end();
            add(parts, text.substring(words.get(i).start(), at), true);
            i = run;
        }
        var rest = last + 1 < words.size() ? words.get(last).end() : text.length();
        plain.append(text, at, Math.max(at, rest)).append(last + 1 < words.size() ? " …" : "");
        add(parts, plain.toString(), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
