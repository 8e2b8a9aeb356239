package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;

/** Keeps the indicators and plans that the content folder has; what is there and has not changed is left alone. */
@UseCase
class TargetPublishing {

    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    private final Indicators indicators;
    private final Plans plans;
    private final Units units;
    private final Clock clock;

    @Inject
    TargetPublishing(Indicators indicators, Plans plans, Units units, Clock clock) {
        this.indicators = indicators;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** What it has no more stays: targets may ask for it. */
    void indicators(List<Indicator.Definition> definitions) {
        for (var position = 0; position < definitions.size(); position++) {
            var definition = definitions.get(position);
            var known = indicators.find(definition.code());
            if (known.isPresent()) {
                known.get().become(definition, position);
            } else {
                indicators.add(new Indicator(definition, position));
            }
        }
    }

    /** A plan that people have changed stays as they have made it. One whose unit is there now becomes the unit's. */
    void plan(PlanFile.Written written) {
        var known = plans.coded(written.code());
        if (known.isEmpty()) {
            var plan = new Plan(written, clock.instant());
            plans.add(plan);
            fill(plan, written);
            bind(plan, written);
            return;
        }
        var plan = known.get();
        if (!plan.isEdited() && !plan.says(written.digest())) {
            plan.become(written);
            plans.targets(plan).forEach(plans::remove);
            plans.tasks(plan).forEach(plans::remove);
            plans.flush();
            fill(plan, written);
        }
        if (plan.unit().isEmpty()) {
            bind(plan, written);
        }
    }

    private void fill(Plan plan, PlanFile.Written written) {
        for (var one : written.targets()) {
            var indicator = indicators.require(one.indicator());
            var target = new Target(plan, indicator);
            target.ask(one.goal(), indicator, Optional.empty(), "");
            target.led(one.owner(), OptionalLong.empty(), one.section());
            plans.add(target);
        }
        for (var one : written.tasks()) {
            var task = new Task(plan);
            task.become(one.title(), one.lead(), one.coordinating(), one.dueOn(), one.section());
            plans.add(task);
        }
    }

    /** Where people have made a plan of the unit for the year already, that one stays the unit's. */
    private void bind(Plan plan, PlanFile.Written written) {
        var day = LocalDate.of(written.year(), DECEMBER, LAST);
        Optional.of(written.unit())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> units.byLocality(code, day))
                .filter(unit -> plans.of(unit.id(), written.year()).isEmpty())
                .ifPresent(plan::bind);
    }
}
