package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitImporting.Problem;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.movement.target.TargetImporting.Outcome;
import vn.hocvuso.movement.target.TargetRowReading.Wish;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Takes a list of targets over in one transaction, by the rules that hold for a target set by hand. */
@UseCase
public class TargetImportApplying {

    private static final int DECEMBER = 12;
    private static final int LAST = 31;

    /** Nothing was taken over, because of this. */
    static class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        NotTaken(List<Problem> problems) {
            super("Rows are wrong", null, false, false);
            this.problems = List.copyOf(problems);
        }

        List<Problem> problems() {
            return problems;
        }
    }

    private record Placed(Wish wish, Unit unit) {}

    private record Of(long unit, int year) {}

    private final Plans plans;
    private final Indicators indicators;
    private final UnitsAbove above;
    private final Units units;
    private final Denominators denominators;
    private final UnitRights rights;
    private final PlanRights record;
    private final Clock clock;

    @Inject
    TargetImportApplying(
            Plans plans,
            Indicators indicators,
            UnitsAbove above,
            Units units,
            Denominators denominators,
            UnitRights rights,
            PlanRights record,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.above = above;
        this.units = units;
        this.denominators = denominators;
        this.rights = rights;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes all of it over.
     *
     * @throws NotTaken when something is wrong, with all of it
     * @throws Refusal {@code movement.import.unknown} unless she may change some unit
     */
    Outcome apply(Learner.Ref actor, List<TargetRow> rows) {
        var problems = new ArrayList<Problem>();
        var placed = placed(actor, rows, problems);
        if (!problems.isEmpty()) {
            throw new NotTaken(problems);
        }
        var changed = new LinkedHashMap<Of, Plan>();
        var warnings = new ArrayList<Problem>();
        for (var one : placed) {
            var plan = changed.computeIfAbsent(
                    new Of(one.unit().id(), one.wish().year()), of -> plan(actor, one.unit(), of.year()));
            try {
                set(one, plan);
            } catch (Refusal refusal) {
                problems.add(TargetRowReading.problem(one.wish().line(), refusal));
            }
            warning(one).ifPresent(warnings::add);
        }
        if (!problems.isEmpty()) {
            throw new NotTaken(inOrder(problems));
        }
        changed.values().forEach(plan -> record.record(actor, "movement.target.import", plan, plan.title()));
        return new Outcome(placed.size(), changed.size(), List.of(), inOrder(warnings));
    }

    /** Units above come first: what they ask for binds those below in the same list. */
    private List<Placed> placed(Learner.Ref actor, List<TargetRow> rows, List<Problem> problems) {
        var reach = rights.reach(actor, record.today());
        if (!reach.everywhere()
                && reach.held().stream().noneMatch(held -> held.duty().edits())) {
            throw new Refusal("movement.import.unknown");
        }
        Map<String, Indicator> known =
                indicators.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        var seen = new HashMap<List<Object>, Integer>();
        var placed = new ArrayList<Placed>();
        for (var row : rows) {
            for (var wish :
                    new TargetRowReading(row, known, problems).read().stream().toList()) {
                var unit = units.byCode(wish.unit(), LocalDate.of(wish.year(), DECEMBER, LAST))
                        .filter(it -> rights.edits(reach, it));
                var before = seen.putIfAbsent(
                        List.of(wish.unit(), wish.year(), wish.indicator().code()), wish.line());
                if (unit.isEmpty()) {
                    problems.add(new Problem(wish.line(), "movement.targetRow.unit", List.of(wish.unit())));
                } else if (before != null) {
                    problems.add(new Problem(wish.line(), "movement.targetRow.twice", List.of(String.valueOf(before))));
                } else {
                    placed.add(new Placed(wish, unit.get()));
                }
            }
        }
        placed.sort(Comparator.comparing((Placed one) -> one.unit().tree())
                .thenComparing(one -> one.unit().pathIds().size())
                .thenComparing(one -> one.unit().id()));
        return placed;
    }

    private Plan plan(Learner.Ref actor, Unit unit, int year) {
        var present = plans.of(unit.id(), year);
        if (present.isPresent()) {
            var plan = plans.lock(present.get().id());
            plan.edit();
            return plan;
        }
        var title = above.plan(unit, year).map(Plan::title).orElse("Kế hoạch năm " + year);
        var plan = new Plan(unit, year, title, "", actor, clock.instant());
        plans.add(plan);
        return plan;
    }

    private void set(Placed one, Plan plan) {
        var wish = one.wish();
        var present = plans.target(plan, wish.indicator());
        var target = present.orElseGet(() -> new Target(plan, wish.indicator()));
        var asked = above.asked(one.unit(), wish.indicator(), wish.year())
                .map(it -> it.target().goal());
        target.ask(wish.goal(), wish.indicator(), asked, wish.reason());
        target.led(wish.owner(), OptionalLong.empty(), wish.section());
        if (present.isEmpty()) {
            plans.add(target);
        }
    }

    private Optional<Problem> warning(Placed one) {
        var wish = one.wish();
        return wish.indicator()
                .group()
                .filter(group -> wish.goal().kind() == Goal.Kind.PERCENT)
                .filter(group ->
                        denominators.find(one.unit().id(), wish.year(), group).isEmpty())
                .map(group -> new Problem(
                        wish.line(),
                        "movement.targetRow.whole",
                        List.of(one.unit().name(), String.valueOf(wish.year()))));
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::line)).toList();
    }
}
