package vn.hocvuso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;

/** The syllables and pairs of syllables that occur in the index of courses, folded, and how often. */
final class Vocabulary {

    private static final int MOST_NEAR = 8;
    private static final int MOST_PARTS = 4;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /** In how many documents a syllable occurs; the most of any field. */
    int frequency(String syllable) throws IOException {
        return most(syllable, VietnameseAnalyzer.FOLDED);
    }

    /** In how many documents two syllables, with one space between, stand side by side. */
    int pairFrequency(String pair) throws IOException {
        return most(pair, VietnameseAnalyzer.FOLDED_PAIRS);
    }

    int documents() {
        return reader.numDocs();
    }

    private int most(String term, String form) throws IOException {
        var most = 0;
        for (var field : CourseSource.FIELDS) {
            most = Math.max(most, reader.docFreq(new Term(field + form, term)));
        }
        return most;
    }

    /** Syllables one slip away that begin with the same letter, the most frequent first. */
    List<String> near(String syllable) throws IOException {
        return near(syllable, VietnameseAnalyzer.FOLDED);
    }

    /** Pairs one slip away that begin with the same letter, the most frequent first. */
    List<String> nearPairs(String pair) throws IOException {
        return near(pair, VietnameseAnalyzer.FOLDED_PAIRS);
    }

    private List<String> near(String term, String form) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        for (var field : CourseSource.FIELDS) {
            var terms = MultiTerms.getTerms(reader, field + form);
            if (terms == null) {
                continue;
            }
            var near = new FuzzyTermsEnum(terms, new Term(field + form, term), 1, 1, true);
            for (var one = near.next(); one != null; one = near.next()) {
                found.merge(one.utf8ToString(), near.docFreq(), Math::max);
            }
        }
        found.remove(term);
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Takes apart what was typed without blanks ({@code matkhau}): into two to four syllables that occur side by side.
     */
    Optional<List<String>> split(String glued) throws IOException {
        for (var parts = 2; parts <= MOST_PARTS; parts++) {
            var best = new Best();
            split(glued, parts, new ArrayList<>(), Integer.MAX_VALUE, best);
            if (best.parts != null) {
                return Optional.of(best.parts);
            }
        }
        return Optional.empty();
    }

    private static final class Best {
        private List<String> parts;
        private int frequency;
    }

    private void split(String rest, int parts, List<String> before, int frequency, Best best) throws IOException {
        if (parts == 0) {
            if (rest.isEmpty() && frequency > best.frequency) {
                best.parts = List.copyOf(before);
                best.frequency = frequency;
            }
            return;
        }
        for (var length = 1; length <= Math.min(rest.length() - parts + 1, 7); length++) {
            var part = rest.substring(0, length);
            var syllable = Syllables.fold(part);
            if (!Syllables.legal(part, 0)) {
                continue;
            }
            var together = before.isEmpty()
                    ? frequency(syllable)
                    : pairFrequency(Syllables.fold(before.get(before.size() - 1)) + " " + syllable);
            if (together > 0) {
                before.add(part);
                split(rest.substring(length), parts - 1, before, Math.min(frequency, together), best);
                before.remove(before.size() - 1);
            }
        }
    }
}
