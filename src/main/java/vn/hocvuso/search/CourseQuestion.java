package vn.hocvuso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed to find a course or a lesson, understood: keys of an input method undone, glued words taken
 * apart, slips compared with what the index knows. Numbers as measured (decision 0004).
 */
final class CourseQuestion {

    private static final int MOST_WORDS = 40;
    private static final float PAIRS = 0.6f;
    private static final float EXACT = 0.3f;
    private static final float EXACT_PAIRS = 0.2f;
    private static final float SLIP = 0.7f;
    private static final Map<String, Float> WEIGHTS =
            Map.of(CourseSource.TITLE, 3f, CourseSource.HEADINGS, 2f, CourseSource.TEXT, 1f);

    /** What the keys mean must occur so many times as often as the keys themselves: protects "test" and "saas". */
    private static final int SURER = 4;

    private static final int SHORTEST_SLIP = 3;
    private static final int SHORTEST_PAIR_SLIP = 6;
    private static final int SHORTEST_GLUED = 5;

    private final Vocabulary vocabulary;
    private final List<String> words = new ArrayList<>();
    private final List<String> syllables = new ArrayList<>();
    /** What stands in the index a slip away from what was typed and is not there. */
    private final Map<String, List<String>> near = new HashMap<>();

    private final Map<String, List<String>> nearPairs = new HashMap<>();
    private boolean marked;
    private boolean rewritten;

    private CourseQuestion(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param typed composed, without invisible characters */
    static CourseQuestion of(String typed, Vocabulary vocabulary) throws IOException {
        var question = new CourseQuestion(vocabulary);
        for (var word : VietnameseAnalyzer.words(typed)) {
            if (question.words.size() < MOST_WORDS) {
                question.read(word.surface().toLowerCase(Locale.ROOT));
            }
        }
        question.words.forEach(word -> question.syllables.add(Syllables.fold(word)));
        question.marked = question.words.stream().anyMatch(Syllables::hasMarks);
        question.lookAround();
        return question;
    }

    private void read(String word) throws IOException {
        var raw = vocabulary.frequency(Syllables.fold(word));
        if (!Syllables.hasMarks(word)) {
            var meant = TypedKeys.undo(word);
            if (meant.isPresent()) {
                var frequency = vocabulary.frequency(Syllables.fold(meant.get()));
                if (frequency > 0 && frequency >= SURER * raw) {
                    words.add(meant.get());
                    rewritten = true;
                    return;
                }
            }
        }
        if (raw == 0 && word.length() >= SHORTEST_GLUED && word.chars().allMatch(Character::isLetter)) {
            var parts = vocabulary.split(word);
            if (parts.isPresent()) {
                words.addAll(parts.get());
                rewritten = true;
                return;
            }
        }
        words.add(word);
    }

    private void lookAround() throws IOException {
        for (var syllable : new HashSet<>(syllables)) {
            if (syllable.length() >= SHORTEST_SLIP && vocabulary.frequency(syllable) == 0) {
                near.put(syllable, vocabulary.near(syllable));
            }
        }
        for (var pair : new HashSet<>(pairs())) {
            if (pair.length() >= SHORTEST_PAIR_SLIP && vocabulary.pairFrequency(pair) == 0) {
                nearPairs.put(pair, vocabulary.nearPairs(pair));
            }
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** True when it was understood otherwise than it was typed. */
    boolean rewritten() {
        return rewritten;
    }

    /** The words as understood. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Pairs of neighbouring syllables, folded. */
    private List<String> pairs() {
        return pairs(syllables);
    }

    private static List<String> pairs(List<String> singles) {
        var pairs = new ArrayList<String>();
        for (var i = 1; i < singles.size(); i++) {
            pairs.add(singles.get(i - 1) + " " + singles.get(i));
        }
        return pairs;
    }

    /**
     * Finds and ranks, slips forgiven.
     *
     * @param anything true to be content with one telling syllable
     */
    Query query(boolean anything) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(enough(true, anything), Occur.FILTER);
        var exact = words.stream().map(Syllables::exact).toList();
        WEIGHTS.forEach((field, weight) -> {
            rank(query, field + VietnameseAnalyzer.FOLDED, weight, syllables, near);
            rank(query, field + VietnameseAnalyzer.FOLDED_PAIRS, weight * PAIRS, pairs(), nearPairs);
            if (marked) {
                rank(query, field + VietnameseAnalyzer.EXACT, weight * EXACT, exact, Map.of());
                rank(query, field + VietnameseAnalyzer.EXACT_PAIRS, weight * EXACT_PAIRS, pairs(exact), Map.of());
            }
        });
        return query.build();
    }

    /** Finds only what has the words as they were typed. */
    Query strict() throws IOException {
        return enough(false, false);
    }

    private static void rank(
            BooleanQuery.Builder query,
            String field,
            float weight,
            List<String> terms,
            Map<String, List<String>> alternatives) {
        for (var term : new LinkedHashSet<>(terms)) {
            query.add(
                    new BoostQuery(any(field, term, alternatives.getOrDefault(term, List.of())), weight), Occur.SHOULD);
        }
    }

    private static Query any(String field, String term, List<String> alternatives) {
        if (alternatives.isEmpty()) {
            return new TermQuery(new Term(field, term));
        }
        var any = new SynonymQuery.Builder(field);
        alternatives.forEach(other -> any.addTerm(new Term(field, other), SLIP));
        return any.build();
    }

    /**
     * Leaves out what has only the small words of a question: of the telling syllables two must be there both, of more
     * three in five.
     */
    private Query enough(boolean forgiving, boolean anything) throws IOException {
        var telling = telling();
        var enough = new BooleanQuery.Builder();
        for (var syllable : telling) {
            enough.add(anywhere(syllable, forgiving), Occur.SHOULD);
        }
        var number = telling.size() <= 2 ? telling.size() : (telling.size() * 3 + 4) / 5;
        return enough.setMinimumNumberShouldMatch(anything ? 1 : number).build();
    }

    /** The syllables that fewer than half of the documents have; all of them when there are none such. */
    Set<String> telling() throws IOException {
        var telling = new LinkedHashSet<String>();
        for (var syllable : syllables) {
            if (vocabulary.frequency(syllable) * 2 <= vocabulary.documents()) {
                telling.add(syllable);
            }
        }
        return telling.isEmpty() ? new LinkedHashSet<>(syllables) : telling;
    }

    private Query anywhere(String syllable, boolean forgiving) {
        var anywhere = new BooleanQuery.Builder();
        for (var field : CourseSource.FIELDS) {
            var others = forgiving ? near.getOrDefault(syllable, List.of()) : List.<String>of();
            anywhere.add(any(field + VietnameseAnalyzer.FOLDED, syllable, others), Occur.SHOULD);
            if (forgiving) {
                nearPairs.forEach((pair, pairs) -> {
                    if (!pairs.isEmpty() && (pair.startsWith(syllable + " ") || pair.endsWith(" " + syllable))) {
                        anywhere.add(any(field + VietnameseAnalyzer.FOLDED_PAIRS, pair, pairs), Occur.SHOULD);
                    }
                });
            }
        }
        return anywhere.build();
    }

    /**
     * The words with each slip replaced by what stands most often in the index instead; equal to {@link #words} when
     * there is nothing better. Folded where replaced.
     */
    List<String> corrected() {
        var corrected = new ArrayList<>(words);
        for (var i = 1; i < syllables.size(); i++) {
            var better = nearPairs.getOrDefault(syllables.get(i - 1) + " " + syllables.get(i), List.of());
            if (!better.isEmpty()) {
                var both = better.get(0).split(" ", 2);
                replace(corrected, i - 1, both[0]);
                replace(corrected, i, both[both.length - 1]);
            }
        }
        for (var i = 0; i < syllables.size(); i++) {
            var better = near.getOrDefault(syllables.get(i), List.of());
            if (!better.isEmpty() && corrected.get(i).equals(words.get(i))) {
                corrected.set(i, better.get(0));
            }
        }
        return corrected;
    }

    private void replace(List<String> corrected, int at, String syllable) {
        if (!syllable.equals(syllables.get(at)) && corrected.get(at).equals(words.get(at))) {
            corrected.set(at, syllable);
        }
    }

    /** What to look for in a text to show why it was found: syllables and pairs, with how telling each is. */
    Map<String, Double> telltales() throws IOException {
        var telltales = new HashMap<String, Double>();
        for (var syllable : telling()) {
            telltales.put(syllable, weight(vocabulary.frequency(syllable)));
        }
        for (var other : near.values()) {
            for (var syllable : other) {
                telltales.put(syllable, SLIP * weight(vocabulary.frequency(syllable)));
            }
        }
        for (var pair : pairs()) {
            telltales.put(pair, weight(vocabulary.pairFrequency(pair)));
        }
        for (var other : nearPairs.values()) {
            for (var pair : other) {
                telltales.put(pair, SLIP * weight(vocabulary.pairFrequency(pair)));
            }
        }
        return telltales;
    }

    private double weight(int frequency) {
        return Math.log(1 + (vocabulary.documents() + 1.0) / (frequency + 0.5));
    }
}
