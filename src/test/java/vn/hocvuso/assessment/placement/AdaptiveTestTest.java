package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.placement.AdaptiveTest.Answer;
import vn.hocvuso.assessment.placement.AdaptiveTest.Item;
import vn.hocvuso.assessment.placement.AdaptiveTest.Outcome;
import vn.hocvuso.assessment.placement.AdaptiveTest.Reason;
import vn.hocvuso.assessment.placement.AdaptiveTest.Rules;
import vn.hocvuso.assessment.placement.AdaptiveTest.Step;
import vn.hocvuso.assessment.statistics.ItemCurve;

class AdaptiveTestTest {

    private static final List<String> COMPETENCES = List.of("1.1", "2.1", "3.1", "4.1", "5.1");

    /** Items in turn of five competences, difficulties from -2.5 to 2.5. */
    private static List<Item> pool(int items) {
        var random = new Random(1);
        return IntStream.range(0, items)
                .mapToObj(item -> new Item(
                        1_000 + item,
                        COMPETENCES.get(item % 5),
                        new ItemCurve(1 + 0.8 * random.nextDouble(), 5 * random.nextDouble() - 2.5)))
                .toList();
    }

    private record Run(List<Answer> answers, Outcome outcome) {}

    private static Run run(AdaptiveTest test, long seed, Set<Long> avoided, Predicate<Item> right) {
        var answers = new ArrayList<Answer>();
        while (true) {
            var step = test.next(answers, seed, avoided);
            if (step instanceof Step.End end) {
                return new Run(answers, end.outcome());
            }
            var item = ((Step.Ask) step).item();
            answers.add(new Answer(item.id(), right.test(item)));
        }
    }

    /** Answers as somebody of this ability would. */
    private static Predicate<Item> person(double ability, long seed) {
        var random = new Random(seed);
        return item -> random.nextDouble() < item.curve().probability(ability);
    }

    private final AdaptiveTest test = new AdaptiveTest(pool(200), Rules.DEFAULT);

    @Test
    void theSameSeedAndAnswersAskTheSame() {
        var first = run(test, 42, Set.of(), person(0.5, 9));
        var again = run(new AdaptiveTest(pool(200), Rules.DEFAULT), 42, Set.of(), person(0.5, 9));
        assertEquals(first, again);
        assertNotEquals(first.answers(), run(test, 43, Set.of(), person(0.5, 9)).answers());
    }

    @Test
    void theOrderOfThePoolDoesNotMatter() {
        var turned = new ArrayList<>(pool(200));
        java.util.Collections.reverse(turned);
        assertEquals(
                run(test, 42, Set.of(), person(0.5, 9)),
                run(new AdaptiveTest(turned, Rules.DEFAULT), 42, Set.of(), person(0.5, 9)));
    }

    /** What one seed asks is written down here, so that no change makes stored tests mean something else unseen. */
    @Test
    void aSeedMeansTheSameForEver() {
        var asked = run(test, 2026, Set.of(), item -> item.id() % 2 == 0).answers().stream()
                .map(Answer::item)
                .toList();
        assertEquals(
                List.of(1025L, 1111L, 1118L, 1184L, 1197L, 1189L, 1107L, 1158L, 1165L, 1196L), asked.subList(0, 10));
    }

    @Test
    void noItemComesTwiceAndTheLengthIsBetweenTenAndTwenty() {
        for (var seed = 0; seed < 100; seed++) {
            var run = run(test, seed, Set.of(), person(seed / 25.0 - 2, seed));
            var items = run.answers().stream().map(Answer::item).collect(Collectors.toSet());
            assertEquals(run.answers().size(), items.size());
            assertTrue(items.size() >= 10 && items.size() <= 20);
            assertTrue(run.outcome().reason() == Reason.LONG_ENOUGH
                    || run.outcome().ability().error() <= 0.32);
        }
    }

    @Test
    void competencesComeInTheirShares() {
        var shares = Map.of("1.1", 2.0, "2.1", 1.0, "3.1", 1.0);
        var unequal = new AdaptiveTest(pool(200), new Rules(0.01, 20, 20, 5, 0.5, shares));
        var counts = new HashMap<String, Integer>();
        var competences = pool(200).stream().collect(Collectors.toMap(Item::id, Item::competence));
        run(unequal, 3, Set.of(), person(0, 3))
                .answers()
                .forEach(answer -> counts.merge(competences.get(answer.item()), 1, Integer::sum));
        assertEquals(Map.of("1.1", 10, "2.1", 5, "3.1", 5), counts);
    }

    @Test
    void competencesWithoutAShareFillUpWhenTheOthersHaveNothingLeft() {
        var few = new AdaptiveTest(pool(20), new Rules(0.01, 10, 20, 5, 0.5, Map.of("1.1", 1.0)));
        var run = run(few, 3, Set.of(), person(0, 3));
        assertEquals(20, run.answers().size());
        assertTrue(run.answers().subList(0, 4).stream().allMatch(answer -> (answer.item() - 1_000) % 5 == 0));
    }

    @Test
    void itemsSeenBeforeComeOnlyWhenNothingElseIsLeft() {
        var seen = LongStream.range(1_000, 1_150).boxed().collect(Collectors.toSet());
        var run = run(test, 5, seen, person(0, 5));
        assertTrue(run.answers().stream().noneMatch(answer -> seen.contains(answer.item())));

        var few = new AdaptiveTest(pool(15), Rules.DEFAULT);
        var all = run(few, 5, Set.of(1_003L, 1_004L), person(0, 5)).answers().stream()
                .map(Answer::item)
                .toList();
        assertEquals(15, all.size());
        assertEquals(Set.of(1_003L, 1_004L), Set.copyOf(all.subList(13, 15)));
    }

    @Test
    void aSmallPoolEndsTheTest() {
        var run = run(new AdaptiveTest(pool(5), Rules.DEFAULT), 1, Set.of(), person(0, 1));
        assertEquals(5, run.answers().size());
        assertEquals(Reason.POOL_EMPTY, run.outcome().reason());
    }

    @Test
    void itemsAreAmongTheFiveMostInformative() {
        var answers = List.of(new Answer(1_000, true), new Answer(1_001, true));
        var ask = (Step.Ask) test.next(answers, 8, Set.of());
        var better = pool(200).stream()
                .filter(item -> item.competence().equals(ask.item().competence()))
                .filter(item -> item.curve().information(ask.ability().mean())
                        > ask.item().curve().information(ask.ability().mean()))
                .count();
        assertTrue(better < 5);
    }

    @Test
    void neighboursBeginWithDifferentItems() {
        var first = new HashSet<Long>();
        for (var seed = 0; seed < 200; seed++) {
            first.add(((Step.Ask) test.next(List.of(), seed, Set.of())).item().id());
        }
        // five competences, five items each
        assertEquals(25, first.size());
    }

    @Test
    void whoKnowsMoreIsPlacedHigher() {
        var low = run(test, 1, Set.of(), person(-1.5, 1)).outcome().ability();
        var high = run(test, 1, Set.of(), person(1.5, 1)).outcome().ability();
        assertTrue(low.mean() < -0.7 && high.mean() > 0.7, () -> low + " " + high);
    }

    @Test
    void theProfileFollowsTheAnswersToEachCompetence() {
        var outcome =
                run(test, 1, Set.of(), item -> !item.competence().equals("3.1")).outcome();
        assertEquals(COMPETENCES, List.copyOf(outcome.profile().keySet()));
        var weak = outcome.profile().get("3.1").mean();
        assertTrue(outcome.profile().entrySet().stream()
                .allMatch(each -> each.getKey().equals("3.1") || each.getValue().mean() > weak + 0.5));
    }

    @Test
    void aCompetenceThatWasNotAskedHasAWideProfile() {
        var answers = List.of(new Answer(1_000, true), new Answer(1_005, true));
        var profile = test.profile(answers);
        assertTrue(profile.get("2.1").mean() > 0);
        assertTrue(profile.get("2.1").error() > profile.get("1.1").error());
        assertEquals(Math.hypot(1, 0.5), test.profile(List.of()).get("1.1").error(), 1e-12);
    }

    @Test
    void answersToUnknownItemsAndSecondAnswersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> test.next(List.of(new Answer(7, true)), 1, Set.of()));
        var twice = List.of(new Answer(1_000, true), new Answer(1_000, false));
        assertThrows(IllegalArgumentException.class, () -> test.next(twice, 1, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> test.profile(twice));
        assertFalse(test.next(List.of(), 1, Set.of()) instanceof Step.End);
    }

    @Test
    void theOutcomeCanBeKeptByAPage() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(run(test, 1, Set.of(), person(0, 1)).outcome());
        }
        assertTrue(bytes.size() > 0);
    }
}
