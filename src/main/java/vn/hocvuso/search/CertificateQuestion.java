package vn.hocvuso.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.hocvuso.identity.Jurisdiction;
import vn.hocvuso.search.CertificateSearching.Precision;

/**
 * An administrator's question in the index's words, most precise meaning first; the first that finds anything counts.
 * Nothing is ranked: the newest come first.
 */
final class CertificateQuestion {

    private static final int NEAREST = 50;
    /** Shorter syllables have too many neighbours. */
    private static final int SHORTEST_NEAR = 3;
    /** How much more often than the keys themselves the syllable that they make must occur. */
    private static final int CLEARLY = 4;

    private static final Pattern QUOTED = Pattern.compile("\\s*[\"“”](.+)[\"“”]\\s*");
    private static final String SYLLABLE = CertificateSource.NAME + VietnameseAnalyzer.FOLDED;
    private static final String PAIR = CertificateSource.NAME + VietnameseAnalyzer.FOLDED_PAIRS;
    private static final String EXACT = CertificateSource.NAME + VietnameseAnalyzer.EXACT;

    /** One meaning. */
    record Attempt(Precision precision, Query query) {}

    private final CertificateQuery asked;
    private final Jurisdiction jurisdiction;
    private final List<Attempt> attempts = new ArrayList<>();

    private CertificateQuestion(CertificateQuery asked, Jurisdiction jurisdiction) {
        this.asked = asked;
        this.jurisdiction = jurisdiction;
    }

    /** All meanings; at least one. */
    static List<Attempt> of(CertificateQuery asked, Jurisdiction jurisdiction, IndexReader reader) throws IOException {
        var question = new CertificateQuestion(asked, jurisdiction);
        question.read(reader);
        return List.copyOf(question.attempts);
    }

    private void read(IndexReader reader) throws IOException {
        var quoted = QUOTED.matcher(asked.text());
        if (asked.text().isEmpty()) {
            attempt(Precision.AS_WRITTEN, query -> {});
        } else if (quoted.matches()) {
            var name = CertificateSource.wholeName(quoted.group(1));
            attempt(Precision.AS_WRITTEN, query -> filter(query, CertificateSource.NAME, name));
        } else {
            var number = NumberParts.of(asked.text());
            if (hasDigit(asked.text()) && !isVni(asked.text())) {
                attempt(Precision.AS_WRITTEN, query -> number(query, number));
            } else {
                name(words(asked.text(), reader), number, reader);
            }
        }
    }

    /** With the keys of an input method that was off undone, where what they make occurs and they themselves hardly do. */
    private static List<String> words(String typed, IndexReader reader) throws IOException {
        var words = new ArrayList<String>();
        for (var word : VietnameseAnalyzer.words(typed)) {
            var surface = word.surface();
            var undone = TypedKeys.undo(surface);
            words.add(undone.isPresent() && clearly(undone.get(), surface, reader) ? undone.get() : surface);
        }
        return words;
    }

    private static boolean clearly(String undone, String keys, IndexReader reader) throws IOException {
        var meant = reader.docFreq(new Term(SYLLABLE, Syllables.fold(undone)));
        return meant > 0 && meant >= CLEARLY * reader.docFreq(new Term(SYLLABLE, Syllables.fold(keys)));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isVni(String typed) {
        return VietnameseAnalyzer.words(typed).stream()
                .map(VietnameseAnalyzer.Word::surface)
                .allMatch(word -> !hasDigit(word) || TypedKeys.undo(word).isPresent());
    }

    /** All syllables, in any order: people leave out the middle name, or put the given name first. */
    private void name(List<String> words, NumberParts number, IndexReader reader) throws IOException {
        if (words.stream().anyMatch(Syllables::hasMarks)) {
            attempt(Precision.AS_WRITTEN, each(words, CertificateQuestion::exactly));
            attempt(Precision.FOLDED, each(words, CertificateQuestion::folded));
        } else {
            attempt(Precision.AS_WRITTEN, each(words, CertificateQuestion::folded));
        }
        if (number.possible() && (hasDigit(asked.text()) || number.groups().size() == 1)) {
            attempt(Precision.AS_WRITTEN, query -> number(query, number));
        }
        // Only what nobody is called is taken for a slip: looking for what is near costs most, and would answer "none
        // of
        // this name here" with people of other names.
        var folded = words.stream().map(Syllables::fold).toList();
        var unknown = unknown(SYLLABLE, folded, reader);
        var pairs = pairs(folded);
        var unknownPairs = unknown(PAIR, pairs, reader);
        if (!folded.isEmpty() && unknown.contains(folded.get(folded.size() - 1))) {
            attempt(Precision.BEGINNING, query -> beginning(query, folded));
        }
        if (!unknownPairs.isEmpty()) {
            attempt(Precision.NEAR, query -> near(query, PAIR, pairs, unknownPairs));
        }
        if (!unknown.isEmpty()) {
            attempt(Precision.NEAR, query -> near(query, SYLLABLE, folded, unknown));
        }
    }

    /** Those that do not occur in any name. */
    private static Set<String> unknown(String field, List<String> terms, IndexReader reader) throws IOException {
        var unknown = new HashSet<String>();
        for (var term : terms) {
            if (reader.docFreq(new Term(field, term)) == 0) {
                unknown.add(term);
            }
        }
        return unknown;
    }

    /** Pairs, because a slip in one syllable often makes another syllable, but hardly ever another pair. */
    private static List<String> pairs(List<String> syllables) {
        return IntStream.range(1, syllables.size())
                .mapToObj(i -> syllables.get(i - 1) + " " + syllables.get(i))
                .toList();
    }

    private Words each(List<String> words, BiConsumer<BooleanQuery.Builder, String> one) {
        return query -> {
            words.forEach(word -> one.accept(query, word));
            if (asked.inProvince()) {
                words.forEach(word -> query.add(
                        new TermQuery(CertificateSource.named(Syllables.fold(word), asked.place())), Occur.FILTER));
            }
            if (words.isEmpty()) {
                query.add(new MatchAllDocsQuery(), Occur.MUST_NOT);
            }
        };
    }

    /** What is asked of the text. */
    private interface Words {
        void addTo(BooleanQuery.Builder query);
    }

    private void attempt(Precision precision, Words words) {
        var query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        filter(query, CertificateSource.COURSE, asked.courseSlug());
        filter(query, CertificateSource.KIND, asked.kind());
        filter(query, CertificateSource.ISSUER, asked.issuer());
        filter(query, asked.inProvince() ? CertificateSource.PROVINCE : CertificateSource.COMMUNE, asked.place());
        filter(query, IndexSource.STAMP, asked.status());
        if (asked.from() != null || asked.to() != null) {
            query.add(days(day(asked.from(), Long.MIN_VALUE), day(asked.to(), Long.MAX_VALUE)), Occur.FILTER);
        }
        within(jurisdiction).ifPresent(places -> query.add(places, Occur.FILTER));
        words.addTo(query);
        attempts.add(new Attempt(precision, query.build()));
    }

    /** Only what lies in somebody's places; empty for all. */
    private static Optional<Query> within(Jurisdiction jurisdiction) {
        if (jurisdiction.everywhere()) {
            return Optional.empty();
        }
        var places = jurisdiction.places().stream().map(BytesRef::new).toList();
        return Optional.of(new BooleanQuery.Builder()
                .add(new TermInSetQuery(CertificateSource.PROVINCE, places), Occur.SHOULD)
                .add(new TermInSetQuery(CertificateSource.COMMUNE, places), Occur.SHOULD)
                .build());
    }

    /** Days of issue, both ends in it: one piece of the index, which lies in the order of days. */
    static Query days(long from, long to) {
        return new IndexSortSortedNumericDocValuesRangeQuery(
                CertificateSource.DAY,
                from,
                to,
                new IndexOrDocValuesQuery(
                        LongPoint.newRangeQuery(CertificateSource.DAY, from, to),
                        NumericDocValuesField.newSlowRangeQuery(CertificateSource.DAY, from, to)));
    }

    private static long day(LocalDate on, long otherwise) {
        return on == null ? otherwise : on.toEpochDay();
    }

    private static void filter(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    /** A whole number; or the beginning of one; or groups from anywhere in it, the last of them perhaps cut short. */
    private static void number(BooleanQuery.Builder query, NumberParts typed) {
        if (!typed.possible()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST_NOT);
        } else if (typed.complete()) {
            filter(query, CertificateSource.NUMBER, typed.whole());
        } else {
            var groups = new BooleanQuery.Builder();
            // one symbol alone stands in every other number
            typed.groups().stream()
                    .filter(group -> group.length() > 1)
                    .forEach(group ->
                            groups.add(new PrefixQuery(new Term(CertificateSource.PART, group)), Occur.FILTER));
            query.add(
                    new BooleanQuery.Builder()
                            .add(new PrefixQuery(new Term(CertificateSource.NUMBER, typed.whole())), Occur.SHOULD)
                            .add(groups.build(), Occur.SHOULD)
                            .build(),
                    Occur.FILTER);
        }
    }

    private static void exactly(BooleanQuery.Builder query, String word) {
        if (Syllables.hasMarks(word)) {
            filter(query, EXACT, Syllables.exact(word));
        } else {
            folded(query, word);
        }
    }

    private static void folded(BooleanQuery.Builder query, String word) {
        filter(query, SYLLABLE, Syllables.fold(word));
    }

    private static void beginning(BooleanQuery.Builder query, List<String> folded) {
        var last = folded.size() - 1;
        folded.subList(0, last).forEach(syllable -> filter(query, SYLLABLE, syllable));
        query.add(new PrefixQuery(new Term(SYLLABLE, folded.get(last))), Occur.FILTER);
    }

    private static void near(BooleanQuery.Builder query, String field, List<String> terms, Set<String> unknown) {
        for (var term : terms) {
            if (unknown.contains(term) && term.length() >= SHORTEST_NEAR) {
                query.add(new FuzzyQuery(new Term(field, term), 1, 1, NEAREST, true), Occur.FILTER);
            } else {
                filter(query, field, term);
            }
        }
    }
}
