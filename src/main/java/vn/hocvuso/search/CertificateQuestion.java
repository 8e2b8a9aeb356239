package vn.hocvuso.search;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.hocvuso.search.CertificateSearching.Precision;

/** An administrator's question in the index's words. Nothing is ranked: the newest come first. */
final class CertificateQuestion {

    private static final int NEAREST = 50;

    private CertificateQuestion() {}

    /** @param precision how near to what was typed a name must be */
    static Query of(CertificateQuery asked, Precision precision) {
        var query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        keyword(query, CertificateSource.COURSE, asked.courseSlug());
        keyword(query, CertificateSource.PROVINCE, asked.provinceCode());
        keyword(query, IndexSource.STAMP, asked.status());
        if (asked.from() != null || asked.to() != null) {
            query.add(
                    LongPoint.newRangeQuery(
                            CertificateSource.DAY, day(asked.from(), Long.MIN_VALUE), day(asked.to(), Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        if (asked.isNumber()) {
            query.add(number(asked.text()), Occur.FILTER);
        } else if (!asked.text().isEmpty()) {
            name(query, asked.text(), precision);
        }
        return query.build();
    }

    private static long day(LocalDate on, long otherwise) {
        return on == null ? otherwise : on.toEpochDay();
    }

    private static void keyword(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static Query number(String typed) {
        return new PrefixQuery(new Term(CertificateSource.NUMBER, CertificateSource.number(typed)));
    }

    /** All syllables, in any order: people leave out the middle name, or put the given name first. */
    private static void name(BooleanQuery.Builder query, String typed, Precision precision) {
        var words = VietnameseAnalyzer.words(typed).stream()
                .map(VietnameseAnalyzer.Word::surface)
                .toList();
        if (precision == Precision.NEAR && words.size() > 1) {
            nearPairs(query, words.stream().map(Syllables::fold).toList());
            return;
        }
        for (var word : words) {
            var field = CertificateSource.NAME + VietnameseAnalyzer.FOLDED;
            if (precision == Precision.NEAR) {
                query.add(near(field, Syllables.fold(word)), Occur.FILTER);
            } else if (precision == Precision.AS_WRITTEN && Syllables.hasMarks(word)) {
                var exact = CertificateSource.NAME + VietnameseAnalyzer.EXACT;
                query.add(new TermQuery(new Term(exact, Syllables.exact(word))), Occur.FILTER);
            } else {
                query.add(new TermQuery(new Term(field, Syllables.fold(word))), Occur.FILTER);
            }
        }
    }

    /** Pairs, because a slip in one syllable often makes another syllable, but hardly ever another pair. */
    private static void nearPairs(BooleanQuery.Builder query, List<String> syllables) {
        var field = CertificateSource.NAME + VietnameseAnalyzer.FOLDED_PAIRS;
        for (var i = 1; i < syllables.size(); i++) {
            query.add(near(field, syllables.get(i - 1) + " " + syllables.get(i)), Occur.FILTER);
        }
    }

    private static Query near(String field, String term) {
        return new FuzzyQuery(new Term(field, term), 1, 1, NEAREST, true);
    }
}
