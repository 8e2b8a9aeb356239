package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.time.Clocks;

/**
 * Those who may change a unit write its plan of a year: what it is to reach and what is to be done. It may ask for more than
 * the unit above it; for less only with a reason, which is kept. Each act is in the audit log.
 */
@UseCase
public class TargetSetting {

    /**
     * A target as it is written.
     *
     * @param owner the leading agency; may be empty
     * @param ownerUnit the same, where it is one of the actor's units
     * @param section where the document says so; may be empty
     * @param laxerReason why it asks for less than the unit above; may be empty where it does not
     */
    public record Wanted(
            String indicator, Goal goal, String owner, OptionalLong ownerUnit, String section, String laxerReason)
            implements Serializable {}

    /**
     * A task as it is written.
     *
     * @param lead the one agency that leads
     * @param dueOn empty for one that goes on all year
     */
    public record Todo(
            String title, String lead, List<String> coordinating, Optional<LocalDate> dueOn, String section) {}

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final UnitRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TargetSetting(
            Plans plans, Indicators indicators, UnitsAbove above, UnitRights rights, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a plan.
     *
     * @return its id
     * @throws Refusal as {@link UnitRights#requireEdit} and {@link Plan}; {@code movement.plan.there} when the unit has one for
     *     the year
     */
    public long begin(Learner.Ref actor, long unit, int year, String title, String source) {
        var of = rights.requireEdit(actor, unit, today());
        return added(actor, new Plan(of, year, title, source, actor, clock.instant()), of)
                .id();
    }

    private Plan added(Learner.Ref actor, Plan plan, Unit of) {
        if (plans.of(of.id(), plan.year()).isPresent()) {
            throw there(plan);
        }
        try {
            plans.add(plan);
        } catch (PersistenceException e) {
            // two requests at once: the unique key has decided
            throw there(plan);
        }
        audit.record(actor.value(), "movement.plan.begin", subject(of), plan.year() + ": " + plan.title());
        return plan;
    }

    private static Refusal there(Plan plan) {
        return new Refusal("movement.plan.there", String.valueOf(plan.year())).at("year");
    }

    /**
     * Begins a plan with all that the nearest unit above has in its plan of the year, for the actor to adapt.
     *
     * @return its id
     * @throws Refusal as {@link #begin}; {@code movement.plan.noneAbove}
     */
    public long copyFromAbove(Learner.Ref actor, long unit, int year) {
        var of = rights.requireEdit(actor, unit, today());
        var model = above.plan(of, year)
                .orElseThrow(() -> new Refusal("movement.plan.noneAbove", String.valueOf(year)).at("year"));
        var plan = added(actor, new Plan(of, year, model.title(), model.source(), actor, clock.instant()), of);
        var known = indicators.all(
                plans.targets(model).stream().map(Target::indicator).toList());
        for (var target : plans.targets(model)) {
            if (target.goal().kind() == Goal.Kind.PERCENT) {
                var indicator = known.get(target.indicator());
                var copy = new Target(plan, indicator);
                copy.ask(target.goal(), indicator, Optional.of(target.goal()), "");
                copy.led(target.owner(), target.ownerUnit(), target.section());
                plans.add(copy);
            }
        }
        for (var task : plans.tasks(model)) {
            var copy = new Task(plan);
            copy.become(task.title(), task.lead(), task.coordinating(), task.dueOn(), task.section());
            plans.add(copy);
        }
        return plan.id();
    }

    /** @throws Refusal as {@link #set} for the plan; {@code movement.target.text} for what is missing or too long */
    public void rename(Learner.Ref actor, long plan, String title, String source) {
        var changed = changing(actor, plan);
        changed.rename(title, source);
        record(actor, "movement.plan.rename", changed, changed.title());
    }

    /**
     * Asks for so much of an indicator, in the place of what was asked for before.
     *
     * @throws Refusal {@code movement.plan.unknown}, also for the plan of a unit that is not hers; {@code
     *     movement.unit.readOnly}; {@code movement.indicator.unknown}; {@code movement.unit.unknown} for a leading agency that
     *     is none of her units; as {@link Goal} and {@link Target#ask}
     */
    public void set(Learner.Ref actor, long plan, Wanted wanted) {
        var changed = changing(actor, plan);
        var unit = unit(actor, changed);
        var indicator = indicators.require(wanted.indicator());
        wanted.ownerUnit().ifPresent(owner -> rights.requireRead(actor, owner, today()));
        var present = plans.target(changed, indicator);
        var before = present.map(target -> text(target.goal()) + " → ").orElse("");
        var target = present.orElseGet(() -> new Target(changed, indicator));
        var asked = above.asked(unit, indicator, changed.year())
                .map(it -> it.target().goal());
        target.ask(wanted.goal(), indicator, asked, wanted.laxerReason());
        target.led(wanted.owner(), wanted.ownerUnit(), wanted.section());
        if (present.isEmpty()) {
            plans.add(target);
        }
        var because = target.laxerReason().isEmpty() ? "" : " (" + target.laxerReason() + ")";
        record(actor, "movement.target.set", changed, indicator.code() + " " + before + text(wanted.goal()) + because);
    }

    /** Asks for nothing of an indicator any more; where it did not, nothing changes. @throws Refusal as {@link #set} */
    public void remove(Learner.Ref actor, long plan, String indicator) {
        var changed = changing(actor, plan);
        plans.target(changed, indicators.require(indicator)).ifPresent(target -> {
            plans.remove(target);
            record(actor, "movement.target.remove", changed, indicator + " " + text(target.goal()));
        });
    }

    /** @return its id. @throws Refusal as {@link #set} for the plan, and {@link Task#become} */
    public long addTask(Learner.Ref actor, long plan, Todo todo) {
        var changed = changing(actor, plan);
        var task = new Task(changed);
        become(task, todo);
        plans.add(task);
        record(actor, "movement.task.add", changed, task.title());
        return task.id();
    }

    /** @throws Refusal {@code movement.task.unknown}, also for one of a unit that is not hers; as {@link #addTask} */
    public void changeTask(Learner.Ref actor, long task, Todo todo) {
        var found = plans.requireTask(task);
        var changed = ofTask(actor, found);
        become(found, todo);
        record(actor, "movement.task.change", changed, found.title());
    }

    /** @throws Refusal as {@link #changeTask} */
    public void removeTask(Learner.Ref actor, long task) {
        var found = plans.requireTask(task);
        var changed = ofTask(actor, found);
        plans.remove(found);
        record(actor, "movement.task.remove", changed, found.title());
    }

    private Plan ofTask(Learner.Ref actor, Task task) {
        var unit = plans.require(task.plan()).unit();
        if (unit.filter(it -> rights.mayRead(actor, it, today())).isEmpty()) {
            throw new Refusal("movement.task.unknown");
        }
        return changing(actor, task.plan());
    }

    private static void become(Task task, Todo todo) {
        task.become(todo.title(), todo.lead(), todo.coordinating(), todo.dueOn(), todo.section());
    }

    private Plan changing(Learner.Ref actor, long id) {
        unit(actor, plans.require(id));
        var plan = plans.lock(id);
        plan.edit();
        return plan;
    }

    /** A plan whose unit is none of the territory is nobody's. */
    private Unit unit(Learner.Ref actor, Plan plan) {
        var unit = plan.unit()
                .filter(id -> rights.mayRead(actor, id, today()))
                .orElseThrow(() -> new Refusal("movement.plan.unknown"));
        return rights.requireEdit(actor, unit, today());
    }

    private void record(Learner.Ref actor, String act, Plan plan, String what) {
        audit.record(actor.value(), act, "unit-" + plan.unit().orElseThrow(), plan.year() + ": " + what);
    }

    private static String subject(Unit unit) {
        return "unit-" + unit.id();
    }

    private static String text(Goal goal) {
        return (goal.strict() ? "> " : "") + goal.amount() + (goal.kind() == Goal.Kind.PERCENT ? " %" : "");
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
