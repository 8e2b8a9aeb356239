package vn.hocvuso.movement.open;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** Who heads a unit chooses whether everybody may read its figures. Nobody may as long as she has not. */
@UseCase
public class OpenChoosing {

    private final OpenUnits open;
    private final UnitRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OpenChoosing(OpenUnits open, UnitRights rights, AuditLog audit, Clock clock) {
        this.open = open;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether everybody may. @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    public boolean isOpen(Learner.Ref actor, long unit) {
        rights.requireRead(actor, unit, today());
        return open.has(unit);
    }

    /** True for who chooses it. */
    public boolean may(Learner.Ref actor, long unit) {
        return rights.mayHead(actor, unit, today());
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} */
    public void choose(Learner.Ref actor, long id, boolean everybody) {
        var unit = rights.requireHead(actor, id, today());
        if (everybody) {
            open.add(id, actor, clock.instant());
        } else {
            open.remove(id);
        }
        audit.record(
                actor.value(), everybody ? "movement.unit.open" : "movement.unit.close", "unit-" + id, unit.name());
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
