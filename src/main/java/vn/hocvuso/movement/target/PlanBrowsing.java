package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Shows a person the plans of the units that are hers to see, and everybody with a post the plans that ship as examples. */
@UseCase
public class PlanBrowsing {

    /** A plan in a list; {@code unitNote} says why its unit is none of the territory. */
    public record Line(long id, String unitName, String unitNote, int year, String title, String source)
            implements Serializable {}

    /**
     * A target and what the unit above asks for.
     *
     * @param above null where no unit above asks for it
     * @param laxer whether it asks for less than that now; the unit above may have asked for more later
     * @param laxerReason why it did when it was set; may be empty
     */
    public record TargetLine(
            String indicator,
            String name,
            String definition,
            Goal goal,
            Direction direction,
            String owner,
            String section,
            Goal above,
            boolean laxer,
            String laxerReason)
            implements Serializable {}

    /** A task; {@code dueOn} is null for one that goes on all year. */
    public record TaskLine(
            long id,
            String title,
            String lead,
            List<String> coordinating,
            LocalDate dueOn,
            String section,
            boolean late)
            implements Serializable {}

    /** A plan with all that it asks for; {@code edits} is whether the reader may change it. */
    public record Sheet(Line plan, List<TargetLine> targets, List<TaskLine> tasks, boolean edits)
            implements Serializable {}

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final UnitRights rights;
    private final Grants grants;
    private final Clock clock;

    @Inject
    PlanBrowsing(Plans plans, Indicators indicators, UnitsAbove above, UnitRights rights, Grants grants, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.rights = rights;
        this.grants = grants;
        this.clock = clock;
    }

    /** Of a unit, the newest year first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref person, long unit) {
        rights.requireRead(person, unit, today());
        return plans.of(unit).stream().map(PlanBrowsing::line).toList();
    }

    /** The plans that ship. @throws Refusal {@code identity.page.unknown} to whoever has no post */
    public List<Line> examples(Learner.Ref person) {
        requirePost(person);
        return plans.examples().stream().map(PlanBrowsing::line).toList();
    }

    private void requirePost(Learner.Ref person) {
        if (rights.reach(person, today()).nowhere()) {
            grants.require(person, Role.ADMINISTRATOR);
        }
    }

    /**
     * @param locale in which indicators are named
     * @throws Refusal {@code movement.plan.unknown}, also for one of a unit that is not hers, unless it ships as an example
     */
    public Sheet sheet(Learner.Ref person, long id, Locale locale) {
        var plan = plans.require(id);
        var hers = plan.unit().filter(it -> rights.mayRead(person, it, today()));
        var example = plans.examples().contains(plan)
                && !rights.reach(person, today()).nowhere();
        if (hers.isEmpty() && !example) {
            throw new Refusal("movement.plan.unknown");
        }
        var unit = hers.map(it -> rights.requireRead(person, it, today()));
        var known = indicators.all(
                plans.targets(plan).stream().map(Target::indicator).toList());
        var targets = new ArrayList<TargetLine>();
        for (var target : plans.targets(plan)) {
            targets.add(line(target, known.get(target.indicator()), unit, plan.year(), locale));
        }
        return new Sheet(
                line(plan),
                targets,
                plans.tasks(plan).stream().map(this::line).toList(),
                hers.filter(it -> rights.mayEdit(person, it, today())).isPresent());
    }

    private TargetLine line(Target target, Indicator indicator, Optional<Unit> unit, int year, Locale locale) {
        var asked = unit.flatMap(it -> above.asked(it, indicator, year))
                .map(it -> it.target().goal());
        var laxer = asked.filter(it -> target.goal().isLaxerThan(it, indicator.direction()));
        return new TargetLine(
                indicator.code(),
                indicator.name(locale),
                indicator.definition(locale),
                target.goal(),
                indicator.direction(),
                target.owner(),
                target.section(),
                asked.orElse(null),
                laxer.isPresent(),
                target.laxerReason());
    }

    private TaskLine line(Task task) {
        return new TaskLine(
                task.id(),
                task.title(),
                task.lead(),
                task.coordinating(),
                task.dueOn().orElse(null),
                task.section(),
                task.dueOn().filter(day -> day.isBefore(today())).isPresent());
    }

    private static Line line(Plan plan) {
        return new Line(plan.id(), plan.unitName(), plan.unitNote(), plan.year(), plan.title(), plan.source());
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
