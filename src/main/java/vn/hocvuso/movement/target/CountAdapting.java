package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Denominator;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Those who may change a plan take over what the unit above asks for in people, each number as they settle it. What is suggested
 * is a proportion; nothing of it is in the plan until they say so.
 */
@UseCase
public class CountAdapting {

    /**
     * What the nearest unit above with a plan of the year asks for in people, and this plan does not yet.
     *
     * @param aboveName of that unit
     * @param group of which both have people; null for an indicator that is only counted
     * @param wholeAbove how many of the group there are in that unit; null where nobody has said it
     * @param whole the same of the plan's unit
     * @param suggested the number above in the proportion of these two; null where one is missing or it would be nobody
     */
    public record Offer(
            String indicator,
            String name,
            String definition,
            Direction direction,
            Goal above,
            String aboveName,
            PopulationGroup group,
            Integer wholeAbove,
            Integer whole,
            Integer suggested)
            implements Serializable {

        /** How the amount is to be read ({@link Goal#sign}). */
        public String sign() {
            return above.sign(direction);
        }
    }

    private record Asking(Plan plan, Target target, Indicator indicator) {}

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final Denominators denominators;
    private final PlanRights rights;

    @Inject
    CountAdapting(Plans plans, Indicators indicators, UnitsAbove above, Denominators denominators, PlanRights rights) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.denominators = denominators;
        this.rights = rights;
    }

    /**
     * @param locale in which indicators are named
     * @throws Refusal {@code movement.plan.unknown}, also for the plan of a unit that is not hers; {@code
     *     movement.unit.readOnly}
     */
    public List<Offer> offers(Learner.Ref actor, long plan, Locale locale) {
        var of = plans.require(plan);
        return asking(of, rights.unit(actor, of)).stream()
                .map(asking -> offer(of, asking, locale))
                .toList();
    }

    /** Of the nearest unit above that has a plan; none that this plan asks for already, be it as a share. */
    private List<Asking> asking(Plan plan, Unit unit) {
        var model = above.plan(unit, plan.year());
        if (model.isEmpty()) {
            return List.of();
        }
        var own = plans.targets(plan).stream().map(Target::indicator).collect(Collectors.toSet());
        var open = plans.targets(model.get()).stream()
                .filter(it -> it.goal().kind() == Goal.Kind.COUNT && !own.contains(it.indicator()))
                .toList();
        var known = indicators.all(open.stream().map(Target::indicator).toList());
        return open.stream()
                .map(it -> new Asking(model.get(), it, known.get(it.indicator())))
                .toList();
    }

    private Offer offer(Plan plan, Asking asking, Locale locale) {
        var indicator = asking.indicator();
        var goal = asking.target().goal();
        var wholeAbove = whole(asking.plan(), plan.year(), indicator);
        var whole = whole(plan, plan.year(), indicator);
        return new Offer(
                indicator.code(),
                indicator.name(locale),
                indicator.definition(locale),
                indicator.direction(),
                goal,
                asking.plan().unitName(),
                indicator.group().orElse(null),
                wholeAbove.orElse(null),
                whole.orElse(null),
                wholeAbove
                        .flatMap(all -> whole.flatMap(part -> part(goal.amount(), part, all, indicator.direction())))
                        .orElse(null));
    }

    private Optional<Integer> whole(Plan plan, int year, Indicator indicator) {
        return indicator
                .group()
                .flatMap(group -> denominators.find(plan.unit().orElseThrow(), year, group))
                .map(Denominator::count);
    }

    /**
     * The part of an amount that falls to a part of the people, rounded to the stricter side: up, or down for what is to be
     * kept low.
     *
     * @return empty where it would be nobody, or cannot be told
     */
    static Optional<Integer> part(int amount, int part, int all, Direction direction) {
        if (all == 0) {
            return Optional.empty();
        }
        var product = (long) amount * part;
        var down = product / all;
        var rounded = direction == Direction.AT_LEAST && product % all > 0 ? down + 1 : down;
        return rounded < 1 || rounded > Goal.MOST ? Optional.empty() : Optional.of((int) rounded);
    }

    /**
     * Asks for these numbers of people, all or none of them; agency, section and whether exactly so many are enough are those of
     * the unit above.
     *
     * @param amounts by the code of the indicator
     * @throws Refusal as {@link #offers}; {@code platform.changed} for what is offered no more; {@code movement.target.count}
     */
    public void take(Learner.Ref actor, long plan, Map<String, Integer> amounts) {
        var changed = rights.changing(actor, plan);
        var open = asking(changed, rights.unit(actor, changed)).stream()
                .collect(Collectors.toMap(it -> it.indicator().code(), it -> it));
        amounts.forEach((code, amount) -> {
            var asking = Optional.ofNullable(open.get(code)).orElseThrow(() -> new Refusal("platform.changed"));
            var model = asking.target();
            var goal = new Goal(Goal.Kind.COUNT, amount, model.goal().strict());
            var target = new Target(changed, asking.indicator());
            target.ask(goal, asking.indicator(), Optional.of(model.goal()), "");
            target.led(model.owner(), model.ownerUnit(), model.section());
            plans.add(target);
            rights.record(actor, "movement.target.set", changed, code + " " + TargetSetting.text(goal));
        });
    }
}
