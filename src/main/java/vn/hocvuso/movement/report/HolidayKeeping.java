package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators say on which days offices are closed, and where that is announced. */
@UseCase
public class HolidayKeeping {

    /**
     * A day that is not what its weekday says.
     *
     * @param worked true for a day on which offices are open
     * @param source where it is announced; may be empty
     */
    public record Holiday(LocalDate on, String name, boolean worked, String source) implements Serializable {}

    private final Holidays holidays;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    HolidayKeeping(Holidays holidays, Grants grants, AuditLog audit) {
        this.holidays = holidays;
        this.grants = grants;
        this.audit = audit;
    }

    /** Those of a year, the first first. */
    public List<Holiday> of(int year) {
        return holidays.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(day -> new Holiday(day.on(), day.name(), day.worked(), day.source()))
                .toList();
    }

    /**
     * Says what a day is; what was said of it before no longer counts, and no file says it any more.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code movement.holiday.day} before
     *     the year 2000 or after 2100, {@code movement.holiday.name}, {@code movement.holiday.source}
     */
    public void set(Learner.Ref actor, Holiday day) {
        grants.require(actor, Role.ADMINISTRATOR);
        if (day.on().getYear() < Period.FIRST_YEAR || day.on().getYear() > Period.LAST_YEAR) {
            throw new Refusal("movement.holiday.day").at("holidayOn");
        }
        var name = Report.text(day.name(), Holidays.LONGEST_NAME, "movement.holiday.name", "holidayName");
        var source = Report.text(day.source(), Holidays.LONGEST_SOURCE, "movement.holiday.source", "holidaySource");
        holidays.set(new Holidays.Day(day.on(), name, day.worked(), source));
        audit.record(actor.value(), "movement.holiday.set", day.on().toString(), name + (day.worked() ? " +" : ""));
    }
}
