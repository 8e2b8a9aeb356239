package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/**
 * Shows a person the plans of the units that are hers to see and of those above them, and everybody with a post the plans that
 * ship as examples.
 */
@UseCase
public class PlanBrowsing {

    /** A plan in a list; {@code unit} is null where its unit is none of the territory, which {@code unitNote} explains. */
    public record Line(long id, Long unit, String unitName, String unitNote, int year, String title, String source)
            implements Serializable {}

    /**
     * A target and what the unit above asks for.
     *
     * @param owner the leading agency; may be empty
     * @param above null where no unit above asks for it
     * @param aboveName the unit that does; empty where none does
     * @param stricter whether it asks for more than that
     * @param laxer whether it asks for less than that now; the unit above may have asked for more later
     * @param laxerReason why it did when it was set; may be empty
     * @param wholeMissing whether it is a share and nobody has said of how many in that year
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
            String aboveName,
            boolean stricter,
            boolean laxer,
            String laxerReason,
            boolean wholeMissing)
            implements Serializable {

        /** How the amount is to be read ({@link Goal#sign}). */
        public String sign() {
            return goal.sign(direction);
        }

        /** The same of what the unit above asks for; empty where none does. */
        public String aboveSign() {
            return above == null ? "" : above.sign(direction);
        }
    }

    /** A task; {@code dueOn} is null for one that goes on all year, {@code doneOn} for one that is not done. */
    public record TaskLine(
            long id,
            String title,
            String lead,
            List<String> coordinating,
            LocalDate dueOn,
            String section,
            boolean late,
            LocalDate doneOn,
            String outcome)
            implements Serializable {}

    /**
     * A plan with all that it asks for.
     *
     * @param unitCode empty where its unit is none of the territory
     * @param asShipped whether it is as the content folder has it: nobody says how far its tasks are
     * @param edits whether the reader may change it
     */
    public record Sheet(
            Line plan,
            String unitCode,
            List<TargetLine> targets,
            List<TaskLine> tasks,
            boolean asShipped,
            boolean edits)
            implements Serializable {}

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final Units units;
    private final Denominators denominators;
    private final UnitRights rights;
    private final Grants grants;
    private final Clock clock;

    @Inject
    PlanBrowsing(
            Plans plans,
            Indicators indicators,
            UnitsAbove above,
            Units units,
            Denominators denominators,
            UnitRights rights,
            Grants grants,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.units = units;
        this.denominators = denominators;
        this.rights = rights;
        this.grants = grants;
        this.clock = clock;
    }

    /** Of a unit, the newest year first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref person, long unit) {
        rights.requireRead(person, unit, today());
        return plans.of(unit).stream().map(PlanBrowsing::line).toList();
    }

    /** Of the units above one in a year, that of the nearest first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> above(Learner.Ref person, long unit, int year) {
        return above.plans(rights.requireRead(person, unit, today()), year).stream()
                .map(PlanBrowsing::line)
                .toList();
    }

    /** Whether she may write the plans of a unit. @throws Refusal {@code movement.unit.unknown} */
    public boolean mayWrite(Learner.Ref person, long unit) {
        rights.requireRead(person, unit, today());
        return rights.mayEdit(person, unit, today());
    }

    /** The indicators that a plan can ask for, by their code. @param locale in which they are named */
    public Map<String, String> indicators(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        indicators.all().forEach(it -> names.put(it.code(), it.name(locale)));
        return names;
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
        var reach = rights.reach(person, today());
        var unit = plan.unit().flatMap(units::byId);
        var hers = unit.filter(it -> rights.reads(reach, it));
        if (hers.isEmpty() && !isForHer(plan, reach)) {
            throw new Refusal("movement.plan.unknown");
        }
        var known = indicators.all(
                plans.targets(plan).stream().map(Target::indicator).toList());
        var targets = new ArrayList<TargetLine>();
        for (var target : plans.targets(plan)) {
            targets.add(line(target, known.get(target.indicator()), unit, plan.year(), locale));
        }
        return new Sheet(
                line(plan),
                unit.map(Unit::code).orElse(""),
                targets,
                plans.tasks(plan).stream().map(this::line).toList(),
                !plan.isEdited(),
                hers.filter(it -> rights.edits(reach, it)).isPresent());
    }

    /** One that ships, or that units of hers follow. */
    private boolean isForHer(Plan plan, UnitRights.Reach reach) {
        if (reach.nowhere()) {
            return false;
        }
        var held = reach.held().stream().map(UnitRights.Held::unit).toList();
        return plan.unit().filter(it -> above.follows(held, it)).isPresent()
                || plans.examples().contains(plan);
    }

    private TargetLine line(Target target, Indicator indicator, Optional<Unit> unit, int year, Locale locale) {
        var direction = indicator.direction();
        var asked = unit.flatMap(it -> above.asked(it, indicator, year));
        var higher = asked.map(it -> it.target().goal());
        var goal = target.goal();
        return new TargetLine(
                indicator.code(),
                indicator.name(locale),
                indicator.definition(locale),
                goal,
                direction,
                target.owner(),
                target.section(),
                higher.orElse(null),
                asked.map(it -> it.unit().name()).orElse(""),
                higher.filter(it -> goal.kind() == it.kind() && it.isLaxerThan(goal, direction))
                        .isPresent(),
                higher.filter(it -> goal.isLaxerThan(it, direction)).isPresent(),
                target.laxerReason(),
                goal.kind() == Goal.Kind.PERCENT
                        && unit.isPresent()
                        && indicator
                                .group()
                                .flatMap(group -> denominators.find(unit.get().id(), year, group))
                                .isEmpty());
    }

    private TaskLine line(Task task) {
        return new TaskLine(
                task.id(),
                task.title(),
                task.lead(),
                task.coordinating(),
                task.dueOn().orElse(null),
                task.section(),
                task.isLate(today()),
                task.doneOn().orElse(null),
                task.outcome());
    }

    private static Line line(Plan plan) {
        return new Line(
                plan.id(),
                plan.unit().orElse(null),
                plan.unitName(),
                plan.unitNote(),
                plan.year(),
                plan.title(),
                plan.source());
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
