package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Those who may change a unit write its plan of a year and what it is to reach. It may ask for more than
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

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final UnitRights units;
    private final PlanRights rights;
    private final Clock clock;

    @Inject
    TargetSetting(
            Plans plans, Indicators indicators, UnitsAbove above, UnitRights units, PlanRights rights, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.units = units;
        this.rights = rights;
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
        var of = units.requireEdit(actor, unit, rights.today());
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
        rights.record(actor, "movement.plan.begin", plan, plan.title());
        return plan;
    }

    private static Refusal there(Plan plan) {
        return new Refusal("movement.plan.there", String.valueOf(plan.year())).at("year");
    }

    /**
     * Begins a plan with all that the nearest unit above has in its plan of the year, for the actor to adapt. What that one
     * asks for in people is its own and not copied; {@link CountAdapting} offers it.
     *
     * @return its id
     * @throws Refusal as {@link #begin}; {@code movement.plan.noneAbove}
     */
    public long copyFromAbove(Learner.Ref actor, long unit, int year) {
        var of = units.requireEdit(actor, unit, rights.today());
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
        var changed = rights.changing(actor, plan);
        changed.rename(title, source);
        rights.record(actor, "movement.plan.rename", changed, changed.title());
    }

    /**
     * Asks for so much of an indicator, in the place of what was asked for before.
     *
     * @throws Refusal {@code movement.plan.unknown}, also for the plan of a unit that is not hers; {@code
     *     movement.unit.readOnly}; {@code movement.indicator.unknown}; {@code movement.unit.unknown} for a leading agency that
     *     is none of her units; as {@link Goal} and {@link Target#ask}
     */
    public void set(Learner.Ref actor, long plan, Wanted wanted) {
        var changed = rights.changing(actor, plan);
        var unit = rights.unit(actor, changed);
        var indicator = indicators.require(wanted.indicator());
        wanted.ownerUnit().ifPresent(owner -> units.requireRead(actor, owner, rights.today()));
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
        rights.record(
                actor, "movement.target.set", changed, indicator.code() + " " + before + text(wanted.goal()) + because);
    }

    /** Asks for nothing of an indicator any more; where it did not, nothing changes. @throws Refusal as {@link #set} */
    public void remove(Learner.Ref actor, long plan, String indicator) {
        var changed = rights.changing(actor, plan);
        plans.target(changed, indicators.require(indicator)).ifPresent(target -> {
            plans.remove(target);
            rights.record(actor, "movement.target.remove", changed, indicator + " " + text(target.goal()));
        });
    }

    /** As the audit log has it. */
    static String text(Goal goal) {
        return (goal.strict() ? "> " : "") + goal.amount() + (goal.kind() == Goal.Kind.PERCENT ? " %" : "");
    }
}
