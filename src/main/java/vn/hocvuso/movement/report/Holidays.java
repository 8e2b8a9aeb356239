package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The days on which offices are closed: weekends and holidays, without the Saturdays that are worked for a free Monday. */
@ApplicationScoped
class Holidays {

    /** A day that differs from what its weekday says. */
    record Day(LocalDate on, String name, boolean worked) {}

    private static final String BETWEEN =
            "select on_day, worked from movement_holiday where on_day >= cast(? as date) and on_day <= cast(? as date)";

    private static final String KEEP =
            "insert into movement_holiday (on_day, name, worked) values (cast(? as date), ?, ?)"
                    + " on duplicate key update name = values(name), worked = values(worked)";

    private final SingleStatement statement;

    @Inject
    Holidays(SingleStatement statement) {
        this.statement = statement;
    }

    /** True for closed days; knows those from one day to another, and only weekends of others. */
    Predicate<LocalDate> closed(LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> worked = statement.read(
                BETWEEN,
                rows -> {
                    var found = new HashMap<LocalDate, Boolean>();
                    while (rows.next()) {
                        found.put(rows.getObject("on_day", LocalDate.class), rows.getBoolean("worked"));
                    }
                    return found;
                },
                from.toString(),
                to.toString());
        return day -> !worked.getOrDefault(day, !isWeekend(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What was said of these days before no longer counts. */
    void keep(Collection<Day> days) {
        days.forEach(day -> statement.change(KEEP, day.on().toString(), day.name(), day.worked()));
    }
}
