package vn.hocvuso.movement.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On which days somebody is reminded of a report.
 *
 * @param ahead so many working days before the last day, and none twice
 */
record ReminderDays(List<Integer> ahead, WorkingDays working) {

    /** What is said once the last day is over. */
    static final String MISSED = "missed";

    /** In working days; later nobody is told any more that she has missed something. */
    private static final int MISSED_FOR = 3;

    /**
     * Which reminder it is time for: the number of working days, or that it was missed. A reminder whose day has passed without
     * it is still due until the next one is.
     */
    Optional<String> due(LocalDate lastOn, LocalDate today) {
        if (today.isAfter(lastOn)) {
            return working.after(lastOn, today) <= MISSED_FOR ? Optional.of(MISSED) : Optional.empty();
        }
        return ahead.stream()
                .sorted()
                .filter(days -> !today.isBefore(working.before(lastOn, days)))
                .findFirst()
                .map(days -> Integer.toString(days));
    }
}
