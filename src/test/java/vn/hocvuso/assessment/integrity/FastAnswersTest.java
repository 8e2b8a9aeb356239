package vn.hocvuso.assessment.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.integrity.IntegritySamples.SHIPPED;
import static vn.hocvuso.assessment.integrity.IntegritySamples.answered;
import static vn.hocvuso.assessment.integrity.IntegritySamples.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.attempt.AttemptTrails.Step;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;

/** Each question takes ten seconds to read, so two and a half are the least. */
class FastAnswersTest {

    private static final int QUESTIONS = 10;

    private static Optional<Evidence.Fast> found(Trail trail) {
        return new FastAnswers(SHIPPED.fast()).of(trail, Set.of());
    }

    /** Ten questions, all right. */
    private static Trail arriving(IntToDoubleFunction seconds) {
        return trail(IntStream.range(0, QUESTIONS)
                .mapToObj(i -> answered(i, seconds.applyAsDouble(i), true))
                .toArray(Step[]::new));
    }

    @Test
    void answersThatNobodyCanHaveReadAreFoundWithTheirTimes() {
        var evidence = found(arriving(i -> 1.0 + i)).orElseThrow();
        assertEquals(10, evidence.judged());
        assertEquals(10, evidence.fast());
        assertEquals(10, evidence.right());
        assertTrue(evidence.oneIn() > 1_000_000, evidence.toString());
        var line = evidence.lines().get(3);
        assertEquals(1.0, line.seconds());
        assertEquals(10.0, line.readingSeconds());
    }

    @Test
    void whoReadsTwiceAsFastIsNotFound() {
        assertEquals(Optional.empty(), found(arriving(i -> 5.0 * (i + 1))));
    }

    @Test
    void answersThatComeTogetherAfterABrokenLineAreNotFast() {
        assertEquals(Optional.empty(), found(arriving(i -> 120 + i * 0.05)));
    }

    /** The first answers came one by one, then the line broke, then the rest came at once. */
    @Test
    void aLineThatBreaksHalfwayMakesNobodyFast() {
        assertEquals(Optional.empty(), found(arriving(i -> i < 4 ? 6.0 * (i + 1) : 60 + i * 0.05)));
    }

    @Test
    void answersSavedTogetherAtTheHandInAreNotFast() {
        assertEquals(Optional.empty(), found(arriving(i -> 90)));
    }

    @Test
    void handingInAllAtOnceAtOnceIsFast() {
        assertTrue(found(arriving(i -> 8)).isPresent());
    }

    @Test
    void guessingFastIsNotCheating() {
        var steps = IntStream.range(0, 20)
                .mapToObj(i -> answered(i, i + 1, i % 4 == 0))
                .toArray(Step[]::new);
        assertEquals(Optional.empty(), found(trail(steps)));
    }

    @Test
    void whatSheWasAskedBeforeNeedNotBeReadAgain() {
        var seen = Set.of(0L, 1L, 2L, 3L, 4L, 5L);
        assertEquals(Optional.empty(), new FastAnswers(SHIPPED.fast()).of(arriving(i -> 1 + i), seen));
    }

    @Test
    void whatWasLeftOpenIsNotLookedAt() {
        var steps = new ArrayList<Step>();
        IntStream.range(0, 4).forEach(i -> steps.add(answered(i, i + 1, true)));
        IntStream.range(4, 20).forEach(i -> steps.add(IntegritySamples.open(i)));
        assertEquals(Optional.empty(), found(trail(1, IntegritySamples.START.plusSeconds(60), steps)));
    }

    /** Of two thousand honest people, with fast readers and bad lines among them, nobody is found. */
    @Test
    void honestPeopleAreNotFound() {
        var random = new Random(20261126);
        var found = IntStream.range(0, 2000)
                .filter(i -> found(honest(random)).isPresent())
                .count();
        assertEquals(0, found);
    }

    private static Trail honest(Random random) {
        // half of all read at the usual pace or faster, one in fifty more than twice as fast
        var pace = Math.exp(random.nextGaussian() * 0.36);
        var ability = 0.3 + 0.7 * random.nextDouble();
        var breaks = random.nextDouble() < 0.3 ? random.nextInt(QUESTIONS) : QUESTIONS;
        var steps = new ArrayList<Step>();
        var at = 0.0;
        var whole = IntStream.range(0, QUESTIONS)
                .mapToDouble(i -> 10 / pace * (0.7 + 0.6 * random.nextDouble()))
                .toArray();
        var end = IntStream.range(0, QUESTIONS).mapToDouble(i -> whole[i]).sum();
        for (var i = 0; i < QUESTIONS; i++) {
            at += whole[i];
            steps.add(answered(i, i < breaks ? at : end + 0.1 * i, random.nextDouble() < ability));
        }
        return trail(1, IntegritySamples.START.plusSeconds(3600), List.copyOf(steps));
    }
}
