package vn.hocvuso.assessment.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.integrity.IntegritySamples.SHIPPED;
import static vn.hocvuso.assessment.integrity.IntegritySamples.tried;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.attempt.AttemptTrails.Trail;

class SuddenJumpTest {

    private static Optional<Evidence.Jump> found(Trail... tries) {
        return new SuddenJump(SHIPPED.jump()).of(List.of(tries), Set.of(), 0);
    }

    @Test
    void fromNextToNothingToAllWithinMinutesIsFoundWithTheTries() {
        var evidence = found(tried(1, 5, 0, 10, 1), tried(2, 15, 100, 10, 10)).orElseThrow();
        assertEquals(10, evidence.questions());
        assertEquals(10, evidence.right());
        assertEquals(10, evidence.minutes());
        assertTrue(evidence.standardErrors().doubleValue() > 5, evidence.toString());
        assertEquals(
                List.of(1, 10),
                evidence.tries().stream().map(Evidence.JumpLine::right).toList());
        assertEquals(
                IntegritySamples.START.plusSeconds(300), evidence.tries().get(0).submittedAt());
    }

    @Test
    void whoStudiesForAWeekMayKnowAll() {
        assertEquals(Optional.empty(), found(tried(1, 5, 0, 10, 1), tried(2, 7 * 24 * 60, 100, 10, 10)));
    }

    @Test
    void whoHasReadTheExplanationsMayKnowTheSameQuestions() {
        assertEquals(Optional.empty(), found(tried(1, 5, 0, 10, 1), tried(2, 15, 0, 10, 10)));
        var before =
                IntStream.range(100, 110).mapToObj(question -> (long) question).toList();
        assertEquals(
                Optional.empty(),
                new SuddenJump(SHIPPED.jump())
                        .of(List.of(tried(1, 5, 0, 10, 1), tried(2, 15, 100, 10, 10)), Set.copyOf(before), 0));
    }

    @Test
    void aStepWithinTheErrorIsNone() {
        assertEquals(Optional.empty(), found(tried(1, 5, 0, 10, 6), tried(2, 15, 100, 10, 10)));
    }

    @Test
    void aQuizThatMeasuresBadlyFindsNobody() {
        assertEquals(
                Optional.empty(),
                new SuddenJump(SHIPPED.jump())
                        .of(List.of(tried(1, 5, 0, 10, 1), tried(2, 15, 100, 10, 10)), Set.of(), 0.2));
    }

    /** Of five thousand honest people who try twice within an hour, and learn in between, one in a thousand at most. */
    @Test
    void honestPeopleAreHardlyEverFound() {
        var random = new Random(20261126);
        var found = IntStream.range(0, 5000)
                .filter(i -> {
                    var ability = 0.2 + 0.75 * random.nextDouble();
                    var later = Math.min(1, ability + 0.25 * random.nextDouble());
                    return found(
                                    tried(1, 5, 0, 10, right(ability, random)),
                                    tried(2, 15, 100, 10, right(later, random)))
                            .isPresent();
                })
                .count();
        assertTrue(found <= 5, found + " found");
    }

    private static int right(double ability, Random random) {
        return (int) IntStream.range(0, 10)
                .filter(i -> random.nextDouble() < ability)
                .count();
    }
}
