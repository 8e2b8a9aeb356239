package vn.hocvuso.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.hocvuso.catalogue.LessonLanguage;

/**
 * What somebody typed, looked for in the translations of lessons: every word as it was typed, all in one language. Asked
 * when no Vietnamese text has the words; scripts without blanks between words are found only by whole phrases.
 */
record TranslationQuestion(LessonLanguage language, Query query, Set<String> words) {

    /** The language in which some lesson has all the words; empty when none has. */
    static Optional<TranslationQuestion> of(String typed, IndexSearcher searcher) throws IOException {
        var words = VietnameseAnalyzer.words(typed).stream()
                .map(word -> Syllables.fold(word.surface().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        for (var language : LessonLanguage.others()) {
            var field = CourseSource.in(language.code()) + VietnameseAnalyzer.FOLDED;
            var query = new BooleanQuery.Builder();
            words.forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.MUST));
            var question = new TranslationQuestion(language, query.build(), words);
            if (searcher.count(question.query()) > 0) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    /** For {@link Excerpts}: every word tells as much as every other. */
    Map<String, Double> telltales() {
        var telltales = new HashMap<String, Double>();
        words.forEach(word -> telltales.put(word, 1.0));
        return telltales;
    }
}
