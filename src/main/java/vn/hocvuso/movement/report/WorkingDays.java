package vn.hocvuso.movement.report;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Counts days on which offices are open; knows nothing but what it is given.
 *
 * @param closed true for days on which offices are closed
 */
record WorkingDays(Predicate<LocalDate> closed) {

    /** Longer than any row of closed days, so that a wrong calendar ends. */
    private static final int MOST_DAYS = 400;

    boolean isOpen(LocalDate day) {
        return !closed.test(day);
    }

    /** The working day that is so many before a day, which itself does not count; the day itself for 0. */
    LocalDate before(LocalDate day, int count) {
        var found = day;
        var left = count;
        for (var i = 0; left > 0 && i < MOST_DAYS; i++) {
            found = found.minusDays(1);
            left -= isOpen(found) ? 1 : 0;
        }
        return found;
    }

    /** How many there are after one day up to another, which counts; 0 when the other is not later. */
    long after(LocalDate day, LocalDate other) {
        return day.isBefore(other)
                ? day.plusDays(1)
                        .datesUntil(other.plusDays(1))
                        .limit(MOST_DAYS)
                        .filter(this::isOpen)
                        .count()
                : 0;
    }
}
