package vn.hocvuso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Proposes a better question, written with diacritics as the courses write it. It proposes; it never replaces. */
final class Spelling {

    private final IndexSearcher searcher;

    Spelling(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Empty when there is nothing better. */
    String better(CourseQuestion question) throws IOException {
        var words = question.words();
        var corrected = question.corrected();
        if (corrected.equals(words)) {
            return "";
        }
        var written = new ArrayList<>(corrected);
        for (var i = 0; i < corrected.size(); i++) {
            if (!corrected.get(i).equals(words.get(i))) {
                write(written, i);
            }
        }
        return String.join(" ", written);
    }

    /** Writes a corrected syllable as it is written beside its neighbour, or else alone. */
    private void write(List<String> written, int at) throws IOException {
        for (var first : new int[] {at - 1, at}) {
            if (first < 0 || first + 1 >= written.size()) {
                continue;
            }
            var pair = Syllables.fold(written.get(first)) + " " + Syllables.fold(written.get(first + 1));
            var surface = surface(pair, VietnameseAnalyzer.FOLDED_PAIRS);
            if (!surface.isEmpty()) {
                var both = surface.split(" ", 2);
                written.set(first, both[0]);
                written.set(first + 1, both[1]);
                return;
            }
        }
        var alone = surface(written.get(at), VietnameseAnalyzer.FOLDED);
        if (!alone.isEmpty()) {
            written.set(at, alone);
        }
    }

    /** How the best document for a syllable or a pair writes it, most of the time; empty when none has it. */
    private String surface(String folded, String form) throws IOException {
        for (var field : List.of(CourseSource.TITLE, CourseSource.TEXT)) {
            var best = searcher.search(new TermQuery(new Term(field + form, folded)), 1).scoreDocs;
            if (best.length > 0) {
                return most(
                        folded, searcher.storedFields().document(best[0].doc).get(field));
            }
        }
        return "";
    }

    private static String most(String folded, String text) {
        var length = folded.contains(" ") ? 2 : 1;
        var words = VietnameseAnalyzer.words(text);
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i + length <= words.size(); i++) {
            var surface = words.get(i).surface()
                    + (length == 2 ? " " + words.get(i + 1).surface() : "");
            if (folded(surface).equals(folded)) {
                seen.merge(surface.toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return seen.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String folded(String surface) {
        var words = surface.split(" ");
        return words.length == 1 ? Syllables.fold(surface) : Syllables.fold(words[0]) + " " + Syllables.fold(words[1]);
    }
}
