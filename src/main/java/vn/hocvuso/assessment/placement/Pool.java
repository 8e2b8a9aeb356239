package vn.hocvuso.assessment.placement;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.statistics.ItemCurve;

/**
 * The questions of placement tests with their curves, as one calibration has them. Never changes. Holds the keys, so it
 * never leaves the room.
 *
 * @param calibration its number
 * @param items by the numbers of their questions
 */
record Pool(long calibration, Map<Long, Item> items) {

    /**
     * A question of it.
     *
     * @param answers how many its curve was reckoned from; 0 for the author's judgement
     */
    record Item(SealedQuiz.Item asked, ItemCurve curve, int answers) {}

    Pool {
        items = Map.copyOf(items);
    }

    /** Those of these competences that it can ask. */
    Set<String> known(Collection<String> competences) {
        return items.values().stream()
                .filter(item -> item.curve().a() > 0)
                .map(item -> item.asked().competence())
                .filter(competences::contains)
                .collect(Collectors.toSet());
    }

    /** How many questions there are about these competences. */
    long size(Collection<String> competences) {
        return items.values().stream()
                .filter(item -> isAsked(item, competences))
                .count();
    }

    /** The test over these competences. One that able people miss more often is not asked: its key may be wrong. */
    AdaptiveTest test(Collection<String> competences, AdaptiveTest.Rules rules) {
        return new AdaptiveTest(
                items.values().stream()
                        .filter(item -> isAsked(item, competences))
                        .map(item -> new AdaptiveTest.Item(
                                item.asked().question(), item.asked().competence(), item.curve()))
                        .toList(),
                rules);
    }

    private static boolean isAsked(Item item, Collection<String> competences) {
        return item.curve().a() > 0 && competences.contains(item.asked().competence());
    }
}
