package vn.hocvuso.movement.remark;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.UnitRights.Held;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;

/** Reminds people of the remarks that wait for the units that they have posts on. */
@UseCase
public class RemarkReminding {

    /** On how many units' account somebody is reminded at most. */
    static final int MOST = 5;

    /**
     * What waits for a unit.
     *
     * @param toAnswer how many wait for its answer
     * @param overdue how many of these after the last day for one
     * @param toSettle how many were answered and wait for its word
     */
    public record Reminder(long unit, String unitName, int toAnswer, int overdue, int toSettle)
            implements Serializable {}

    private final RemarkRows rows;
    private final RemarkRights days;
    private final UnitRights rights;
    private final Units units;
    private final UnitNames names;

    @Inject
    RemarkReminding(RemarkRows rows, RemarkRights days, UnitRights rights, Units units, UnitNames names) {
        this.rows = rows;
        this.days = days;
        this.rights = rights;
        this.units = units;
        this.names = names;
    }

    /** Of her units, those for which anything waits: who edits answers and settles, who supervises settles her own kind. */
    public List<Reminder> of(Learner.Ref person) {
        var held = rights.reach(person, days.today()).held();
        return held.stream()
                .map(Held::unit)
                .distinct()
                .limit(MOST)
                .map(unit -> reminder(
                        unit,
                        held.stream()
                                .filter(it -> it.unit() == unit)
                                .map(Held::duty)
                                .toList()))
                .filter(it -> it.toAnswer() + it.toSettle() > 0)
                .toList();
    }

    private Reminder reminder(long unit, List<Duty> duties) {
        var waiting = rows.waiting(unit, days.today()).stream()
                .filter(it -> isFor(duties, it))
                .toList();
        var open = waiting.stream()
                .filter(it -> it.state() == Remark.State.OPEN)
                .mapToInt(RemarkRows.Waiting::count)
                .sum();
        var all = waiting.stream().mapToInt(RemarkRows.Waiting::count).sum();
        return new Reminder(
                unit,
                names.shown(units.require(unit)),
                open,
                waiting.stream().mapToInt(RemarkRows.Waiting::overdue).sum(),
                all - open);
    }

    private static boolean isFor(List<Duty> duties, RemarkRows.Waiting waiting) {
        var supervises = waiting.kind() == Remark.Kind.SUPERVISION && waiting.state() == Remark.State.ANSWERED;
        return duties.stream().anyMatch(supervises ? Duty.SUPERVISOR::equals : Duty::edits);
    }
}
