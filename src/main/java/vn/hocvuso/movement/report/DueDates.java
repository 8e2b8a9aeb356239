package vn.hocvuso.movement.report;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Works out last days; knows nothing but what it is given. */
public final class DueDates {

    /** Longer than any row of closed days, so that a wrong calendar ends. */
    private static final int MOST_MOVED = 31;

    private DueDates() {}

    /**
     * The last day on which a report of the period is in time. "Before the 20th" is up to the 19th, unless that is moved.
     *
     * @param closed true for days on which offices are closed
     */
    public static LocalDate last(Period period, DueRule rule, Predicate<LocalDate> closed) {
        var first = period.first();
        var month =
                switch (rule.month()) {
                    case FIRST -> first;
                    case MIDDLE -> first.plusMonths(1);
                    case LAST -> first.plusMonths(period.rhythm().months() - 1L);
                    case NEXT -> first.plusMonths(period.rhythm().months());
                };
        var day = month.withDayOfMonth(Math.min(rule.before(), month.lengthOfMonth() + 1) - 1);
        return moved(day, rule.move(), closed);
    }

    private static LocalDate moved(LocalDate day, DueRule.Move move, Predicate<LocalDate> closed) {
        if (move == DueRule.Move.NOT) {
            return day;
        }
        var moved = day;
        for (var i = 0; i < MOST_MOVED && closed.test(moved); i++) {
            moved = moved.plusDays(move == DueRule.Move.AFTER ? 1 : -1);
        }
        return moved;
    }
}
