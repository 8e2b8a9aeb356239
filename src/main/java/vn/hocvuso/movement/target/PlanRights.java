package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/** Who may change a plan, and what was done to it. A plan whose unit is none of the territory is nobody's. */
@ApplicationScoped
class PlanRights {

    private final Plans plans;
    private final UnitRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PlanRights(Plans plans, UnitRights rights, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The plan, kept from others until the transaction ends.
     *
     * @throws Refusal {@code movement.plan.unknown}, also for that of a unit that is not hers; {@code movement.unit.readOnly}
     */
    Plan changing(Learner.Ref actor, long id) {
        unit(actor, plans.require(id));
        var plan = plans.lock(id);
        plan.edit();
        return plan;
    }

    /** Whose plan it is. @throws Refusal as {@link #changing} */
    Unit unit(Learner.Ref actor, Plan plan) {
        var unit = plan.unit()
                .filter(id -> rights.mayRead(actor, id, today()))
                .orElseThrow(() -> new Refusal("movement.plan.unknown"));
        return rights.requireEdit(actor, unit, today());
    }

    /**
     * Asks whether she may change a task.
     *
     * @throws Refusal {@code movement.task.unknown}, also for that of a unit that is not hers; {@code movement.unit.readOnly}
     */
    Unit unit(Learner.Ref actor, Task task) {
        var unit = plans.require(task.plan())
                .unit()
                .filter(it -> rights.mayRead(actor, it, today()))
                .orElseThrow(() -> new Refusal("movement.task.unknown"));
        return rights.requireEdit(actor, unit, today());
    }

    /** The plan of a task, as {@link #changing}. @throws Refusal as {@link #unit(Learner.Ref, Task)} */
    Plan changing(Learner.Ref actor, Task task) {
        unit(actor, task);
        return changing(actor, task.plan());
    }

    /** Writes it into the audit log. */
    void record(Learner.Ref actor, String act, Plan plan, String what) {
        audit.record(actor.value(), act, "unit-" + plan.unit().orElseThrow(), plan.year() + ": " + what);
    }

    LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
