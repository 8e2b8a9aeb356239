package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.hocvuso.platform.persistence.SingleStatement;

/** The days on which offices are closed: weekends and holidays, without the Saturdays that are worked for a free Monday. */
@ApplicationScoped
class Holidays {

    /** A day that differs from what its weekday says. */
    record Day(LocalDate on, String name, boolean worked, String source) {}

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SOURCE = 300;

    private static final String BETWEEN =
            "select on_day, worked from movement_holiday where on_day >= cast(? as date) and on_day <= cast(? as date)";

    private static final String DAYS = "select on_day, name, worked, source from movement_holiday"
            + " where on_day >= cast(? as date) and on_day <= cast(? as date) order by on_day";

    /** What somebody has said of a day stays. */
    private static final String KEEP =
            "insert into movement_holiday (on_day, name, worked, source) values (cast(? as date), ?, ?, ?)"
                    + " on duplicate key update name = if(set_here, name, values(name)),"
                    + " worked = if(set_here, worked, values(worked)), source = if(set_here, source, values(source))";

    private static final String SET =
            "insert into movement_holiday (on_day, name, worked, source, set_here) values (cast(? as date), ?, ?, ?, true)"
                    + " on duplicate key update name = values(name), worked = values(worked), source = values(source),"
                    + " set_here = true";

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

    /** Those from one day to another, the first first. */
    List<Day> days(LocalDate from, LocalDate to) {
        return statement.list(
                DAYS,
                rows -> new Day(
                        rows.getObject("on_day", LocalDate.class),
                        rows.getString("name"),
                        rows.getBoolean("worked"),
                        rows.getString("source")),
                from.toString(),
                to.toString());
    }

    /** Takes over what a file says of days; what somebody has said of one stays. */
    void keep(Collection<Day> days) {
        days.forEach(day -> statement.change(KEEP, day.on().toString(), day.name(), day.worked(), day.source()));
    }

    /** What was said of this day before no longer counts. */
    void set(Day day) {
        statement.change(SET, day.on().toString(), day.name(), day.worked(), day.source());
    }
}
