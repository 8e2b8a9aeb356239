package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.report.DueRule.Month;
import vn.hocvuso.movement.report.DueRule.Move;

class DueDatesTest {

    private static final Predicate<LocalDate> NEVER = day -> false;

    private static LocalDate last(String period, Month month, int before) {
        return DueDates.last(Period.of(period).orElseThrow(), new DueRule(month, before, Move.NOT), NEVER);
    }

    @Test
    void everyMonthBeforeThe20th() {
        assertEquals(LocalDate.of(2026, 3, 19), last("2026-M3", Month.LAST, 20));
        assertEquals(LocalDate.of(2026, 12, 19), last("2026-M12", Month.LAST, 20));
    }

    @Test
    void everyMonthBeforeThe25th() {
        assertEquals(LocalDate.of(2025, 6, 24), last("2025-M6", Month.LAST, 25));
    }

    @Test
    void everyQuarterBeforeThe20thOfItsLastMonth() {
        assertEquals(LocalDate.of(2026, 3, 19), last("2026-Q1", Month.LAST, 20));
        assertEquals(LocalDate.of(2026, 12, 19), last("2026-Q4", Month.LAST, 20));
    }

    @Test
    void everyQuarterBeforeThe20thOfItsMiddleMonth() {
        assertEquals(LocalDate.of(2026, 2, 19), last("2026-Q1", Month.MIDDLE, 20));
        assertEquals(LocalDate.of(2026, 11, 19), last("2026-Q4", Month.MIDDLE, 20));
    }

    @Test
    void everyHalfYearBefore20June() {
        assertEquals(LocalDate.of(2026, 6, 19), last("2026-H1", Month.LAST, 20));
        assertEquals(LocalDate.of(2026, 12, 19), last("2026-H2", Month.LAST, 20));
    }

    @Test
    void everyYearBefore20December() {
        assertEquals(LocalDate.of(2026, 12, 19), last("2026-Y1", Month.LAST, 20));
    }

    @Test
    void theMonthAfterAPeriodMayBeOfTheNextYear() {
        assertEquals(LocalDate.of(2027, 1, 14), last("2026-Y1", Month.NEXT, 15));
        assertEquals(LocalDate.of(2026, 1, 9), last("2026-M1", Month.FIRST, 10));
    }

    @Test
    void beforeADayThatTheMonthHasNotIsUpToItsEnd() {
        assertEquals(LocalDate.of(2026, 2, 28), last("2026-M2", Month.LAST, 31));
        assertEquals(LocalDate.of(2026, 3, 30), last("2026-M3", Month.LAST, 31));
    }

    @Test
    void aClosedDayIsMovedAsSet() {
        var period = Period.of("2026-M4").orElseThrow();
        var sunday = LocalDate.of(2026, 4, 19);
        var holidays = Set.of(LocalDate.of(2026, 4, 20));
        Predicate<LocalDate> closed = day -> Holidays.isWeekend(day) || holidays.contains(day);
        assertEquals(sunday, DueDates.last(period, new DueRule(Month.LAST, 20, Move.NOT), closed));
        assertEquals(
                LocalDate.of(2026, 4, 17), DueDates.last(period, new DueRule(Month.LAST, 20, Move.BEFORE), closed));
        assertEquals(LocalDate.of(2026, 4, 21), DueDates.last(period, new DueRule(Month.LAST, 20, Move.AFTER), closed));
    }

    @Test
    void aRuleMustFitItsRhythm() {
        assertTrue(new DueRule(Month.MIDDLE, 20, Move.NOT).fits(Rhythm.QUARTER));
        assertFalse(new DueRule(Month.MIDDLE, 20, Move.NOT).fits(Rhythm.HALF_YEAR));
        assertRefused("movement.line.before", () -> new DueRule(Month.LAST, 1, Move.NOT));
    }

    @Test
    void aPeriodIsReadAsItIsWritten() {
        for (var code : Set.of("2026-M1", "2026-M12", "2026-Q4", "2026-H2", "2026-Y1")) {
            var period = Period.of(code).orElseThrow();
            assertEquals(code, period.code());
            assertEquals(period, period.rhythm().holding(period.first()));
            assertEquals(period, period.rhythm().holding(period.last()));
            assertEquals(period, period.next().previous());
        }
        for (var code : Set.of("2026-M13", "2026-Q5", "2026-Y2", "2026-M0", "1999-M1", "2026", "")) {
            assertEquals(Optional.empty(), Period.of(code), code);
        }
        assertEquals("quý IV năm 2026", Period.of("2026-Q4").orElseThrow().words());
        assertEquals("tháng 02 năm 2026", Period.of("2026-M2").orElseThrow().words());
    }
}
