package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;

/** Reminds those who write or sign reports of what their own units owe, those included whom they stand in for. */
@UseCase
public class DutyReminding {

    /** On how many units' account somebody is reminded at most. */
    static final int MOST = 5;

    /**
     * What a unit owes.
     *
     * @param overdue how many of it are late
     */
    public record Reminder(long unit, String unitName, List<Reminding.Owed> owed, long overdue)
            implements Serializable {}

    private final ReportDuties duties;
    private final ReportRights days;
    private final Reminding reminding;
    private final Units units;
    private final UnitNames names;

    @Inject
    DutyReminding(ReportDuties duties, ReportRights days, Reminding reminding, Units units, UnitNames names) {
        this.duties = duties;
        this.days = days;
        this.reminding = reminding;
        this.units = units;
        this.names = names;
    }

    /** Of the units that she has such a post on, where anything is owed. */
    public List<Reminder> of(Learner.Ref person) {
        return duties.units(person, days.today()).stream()
                .limit(MOST)
                .map(unit -> reminder(person, unit))
                .filter(reminder -> !reminder.owed().isEmpty())
                .toList();
    }

    private Reminder reminder(Learner.Ref person, long unit) {
        var owed = reminding.owed(person, unit, days.today());
        return new Reminder(
                unit,
                names.shown(units.require(unit)),
                owed,
                owed.stream().filter(Reminding.Owed::overdue).count());
    }
}
