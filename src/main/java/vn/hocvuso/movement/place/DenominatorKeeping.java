package vn.hocvuso.movement.place;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** Those who may change a unit say how many there are in it; each act is in the audit log. */
@UseCase
public class DenominatorKeeping {

    private final Denominators denominators;
    private final UnitRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DenominatorKeeping(Denominators denominators, UnitRights rights, AuditLog audit, Clock clock) {
        this.denominators = denominators;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says how many there are, in the place of what was said before.
     *
     * @param sourceOn the day as of which the source says so
     * @throws Refusal as {@link UnitRights#requireEdit} and {@link Denominator}
     */
    public void enter(
            Learner.Ref actor,
            long unit,
            int year,
            PopulationGroup group,
            long count,
            String source,
            LocalDate sourceOn) {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        var of = rights.requireEdit(actor, unit, today);
        var present = denominators.find(unit, year, group);
        var before = present.map(it -> it.count() + " → ").orElse("");
        present.ifPresentOrElse(
                it -> it.become(of.kind(), count, source, sourceOn, today),
                () -> denominators.add(new Denominator(of, year, group, count, source, sourceOn, today)));
        audit.record(
                actor.value(),
                "movement.denominator.enter",
                UnitKeeping.subject(of),
                text(year, group) + before + count);
    }

    /** Makes the number unknown again; where it is, nothing changes. @throws Refusal as {@link UnitRights#requireEdit} */
    public void erase(Learner.Ref actor, long unit, int year, PopulationGroup group) {
        var of = rights.requireEdit(actor, unit, LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM));
        denominators.find(unit, year, group).ifPresent(present -> {
            denominators.remove(present);
            audit.record(
                    actor.value(),
                    "movement.denominator.erase",
                    UnitKeeping.subject(of),
                    text(year, group) + present.count());
        });
    }

    private static String text(int year, PopulationGroup group) {
        return group + " " + year + ": ";
    }
}
