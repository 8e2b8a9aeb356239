package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.target.Direction;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.Progress;
import vn.hocvuso.movement.target.Standing;

class CriterionTest {

    private static final Criterion FED = new Criterion("Người lớn", 60, 10, "adults", 80);
    private static final Criterion HAND = new Criterion("Sáng kiến", 40, 10, "", 0);

    private static CriteriaSet set(Criterion... criteria) {
        return new CriteriaSet(
                CriteriaSet.NOBODY,
                "don-vi-so",
                1,
                new CriteriaSet.Words("Đơn vị số", "Đơn vị số", CandidateKind.UNIT, 80, true, "", List.of(criteria)));
    }

    private static Progress.Line line(Long value, Integer whole, Goal goal) {
        return new Progress.Line(
                "adults",
                "",
                "",
                Direction.AT_LEAST,
                null,
                YearMonth.of(2026, 11),
                value,
                whole == null ? null : new Progress.Whole(whole, "Tổng điều tra", LocalDate.of(2026, 1, 1)),
                whole == null || value == null ? null : BigDecimal.valueOf(value * 100 / whole),
                goal == null ? null : new Progress.Asked(goal, "Tỉnh", false, "", "", null),
                null,
                Standing.UNASKED,
                List.of(),
                null);
    }

    private static Optional<BigDecimal> points(Criterion criterion, Progress.Line line) {
        return FedPoints.of(0, criterion, line).points();
    }

    @Test
    void pointsAreThePartThatWasReachedAndNeverMoreThanAll() {
        assertEquals(Optional.of(new BigDecimal("5.00")), points(FED, line(400L, 1000, null)));
        assertEquals(new BigDecimal("10"), points(FED, line(900L, 1000, null)).orElseThrow());
        assertEquals(
                new BigDecimal("3.33"), new Criterion("x", 1, 10, "", 0).points(BigDecimal.ONE, new BigDecimal(3)));
    }

    @Test
    void withoutAShareOfItsOwnThePlanSaysWhatEarnsAllPoints() {
        var planned = new Criterion("Người lớn", 60, 10, "adults", 0);
        assertEquals(
                Optional.of(new BigDecimal("8.00")),
                points(planned, line(400L, 1000, new Goal(Goal.Kind.PERCENT, 50, false))));
        assertEquals(
                Optional.of(new BigDecimal("8.00")),
                points(planned, line(400L, null, new Goal(Goal.Kind.COUNT, 500, false))));
        assertEquals(
                Optional.of(Scores.Unknown.NO_TARGET),
                FedPoints.of(0, planned, line(400L, 1000, null)).unknown());
    }

    @Test
    void whatIsUnknownIsSaidAndNotScoredAsNothing() {
        var score = FedPoints.of(0, FED, line(400L, null, null));
        assertEquals(Optional.of(Scores.Unknown.NO_DENOMINATOR), score.unknown());
        assertTrue(score.points().isEmpty());
        assertEquals(
                Optional.of(Scores.Unknown.NO_FIGURE),
                FedPoints.of(0, FED, line(null, 1000, null)).unknown());
    }

    @Test
    void pointsBeyondTheScaleAreRefused() {
        assertRefused("movement.score.points", () -> HAND.checked(new BigDecimal("10.01")));
        assertRefused("movement.score.points", () -> HAND.checked(new BigDecimal("-1")));
        assertRefused("movement.score.points", () -> HAND.checked(new BigDecimal("1.234")));
        assertEquals(new BigDecimal("10"), HAND.checked(new BigDecimal("10")));
        assertEquals(0, new BigDecimal("40").compareTo(HAND.counts(new BigDecimal("10"))));
    }

    @Test
    void weightsMakeAHundred() {
        assertRefused("movement.criteria.weights", () -> set(FED));
        assertRefused("movement.criteria.weights", () -> set(FED, HAND, HAND));
        assertEquals(List.of(FED, HAND), set(FED, HAND).criteria());
        assertRefused("movement.criterion.weight", () -> new Criterion("x", 0, 10, "", 0));
        assertRefused("movement.criterion.scale", () -> new Criterion("x", 1, 0, "", 0));
        assertRefused("movement.criterion.fullAt", () -> new Criterion("x", 1, 1, "", 101));
        assertRefused("movement.criterion.text", () -> new Criterion(" ", 1, 1, "", 0));
    }

    @Test
    void figuresOfUnitsScoreNoPeople() {
        var words = new CriteriaSet.Words("x", "x", CandidateKind.PERSON, 80, true, "", List.of(FED, HAND));
        assertRefused("movement.criteria.fed", () -> set(FED, HAND).say(words));
    }

    @Test
    void aPublishedVersionNeverChanges() {
        var set = set(FED, HAND);
        assertFalse(set.isPublished());
        set.publish(Instant.EPOCH);
        assertRefused("movement.criteria.published", () -> set.say(set.words()));
        assertRefused("movement.criteria.published", () -> set.publish(Instant.EPOCH));
    }
}
