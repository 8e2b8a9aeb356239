package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.movement.target.Direction.AT_LEAST;
import static vn.hocvuso.movement.target.Direction.AT_MOST;
import static vn.hocvuso.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class GoalTest {

    private static Goal percent(int amount) {
        return new Goal(Goal.Kind.PERCENT, amount, false);
    }

    private static Goal moreThan(int amount) {
        return new Goal(Goal.Kind.PERCENT, amount, true);
    }

    private static Goal count(int amount) {
        return new Goal(Goal.Kind.COUNT, amount, false);
    }

    @Test
    void noShareIsOverAHundredPercent() {
        assertRefused("movement.target.percent", () -> percent(101));
        assertRefused("movement.target.percent", () -> percent(-1));
        assertRefused("movement.target.percent", () -> moreThan(100).requireReachable(AT_LEAST));
        assertRefused("movement.target.percent", () -> moreThan(0).requireReachable(AT_MOST));
        moreThan(99).requireReachable(AT_LEAST);
        percent(100).requireReachable(AT_LEAST);
    }

    @Test
    void aNumberOfPeopleIsAtLeastOne() {
        assertRefused("movement.target.count", () -> count(0));
        assertRefused("movement.target.count", () -> count(Goal.MOST + 1));
    }

    @Test
    void lessIsLaxerAndExactlySoMuchIsLaxerThanMoreThanIt() {
        assertTrue(percent(79).isLaxerThan(percent(80), AT_LEAST));
        assertFalse(percent(80).isLaxerThan(percent(80), AT_LEAST));
        assertTrue(percent(80).isLaxerThan(moreThan(80), AT_LEAST));
        assertFalse(moreThan(80).isLaxerThan(moreThan(80), AT_LEAST));
        assertFalse(percent(81).isLaxerThan(moreThan(80), AT_LEAST));
    }

    @Test
    void whatIsToBeKeptLowIsLaxerTheHigherItMayBe() {
        assertTrue(percent(11).isLaxerThan(percent(10), AT_MOST));
        assertFalse(percent(9).isLaxerThan(percent(10), AT_MOST));
        assertTrue(percent(10).isLaxerThan(moreThan(10), AT_MOST));
    }

    @Test
    void aNumberOfPeopleAsksNothingOfUnitsBelowAndNeedsAReasonUnderAShare() {
        assertFalse(percent(1).isLaxerThan(count(1_000_000), AT_LEAST));
        assertFalse(count(5).isLaxerThan(count(1_000_000), AT_LEAST));
        assertTrue(count(1_000).isLaxerThan(percent(80), AT_LEAST));
    }

    @Test
    void partsOfPeopleAreRoundedSoThatTheShareIsReallyReached() {
        assertEquals(80, percent(80).people(100, AT_LEAST));
        assertEquals(81, moreThan(80).people(100, AT_LEAST));
        assertEquals(81, percent(80).people(101, AT_LEAST)); // 80.8
        assertEquals(81, moreThan(80).people(101, AT_LEAST));
        assertEquals(500, count(500).people(0, AT_LEAST));
        assertEquals(501, new Goal(Goal.Kind.COUNT, 500, true).people(0, AT_LEAST));
        assertEquals(10, percent(10).people(101, AT_MOST)); // 10.1
        assertEquals(9, moreThan(10).people(100, AT_MOST));
        assertEquals(80_000_000L, percent(80).people(100_000_000, AT_LEAST));
    }

    @Test
    void theGapIsThePeopleStillMissingOrTooMany() {
        assertEquals(30, percent(80).gap(50, 100, AT_LEAST));
        assertEquals(0, percent(80).gap(90, 100, AT_LEAST));
        assertEquals(1, moreThan(80).gap(80, 100, AT_LEAST));
        assertEquals(5, percent(10).gap(15, 100, AT_MOST));
    }
}
