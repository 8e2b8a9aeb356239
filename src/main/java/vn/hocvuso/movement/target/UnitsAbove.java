package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.Units;

/** Tells whose plans a unit follows: of those above it, the nearest first; for an organisation, then its place and those above that. */
@ApplicationScoped
class UnitsAbove {

    /** What the nearest unit above asks for. */
    record Asked(Unit unit, Target target) {}

    private final Units units;
    private final Plans plans;

    @Inject
    UnitsAbove(Units units, Plans plans) {
        this.units = units;
        this.plans = plans;
    }

    List<Unit> of(Unit unit) {
        var above = new ArrayList<Unit>();
        above.addAll(nearestFirst(unit));
        unit.place().map(units::require).ifPresent(place -> {
            above.add(place);
            above.addAll(nearestFirst(place));
        });
        return above;
    }

    private List<Unit> nearestFirst(Unit unit) {
        var found = new ArrayList<>(units.ancestors(unit));
        Collections.reverse(found);
        return found;
    }

    Optional<Asked> asked(Unit unit, Indicator indicator, int year) {
        var above = of(unit);
        Map<Long, Target> targets = plans.targets(above.stream().map(Unit::id).toList(), indicator, year);
        return above.stream()
                .filter(it -> targets.containsKey(it.id()))
                .findFirst()
                .map(it -> new Asked(it, targets.get(it.id())));
    }

    /** Their plans of a year, that of the nearest unit first. */
    List<Plan> plans(Unit unit, int year) {
        return of(unit).stream().flatMap(it -> plans.of(it.id(), year).stream()).toList();
    }

    /** True when one of these follows the plans of a unit. */
    boolean follows(Collection<Long> some, long unit) {
        return units.all(some).stream()
                .anyMatch(it -> it.pathIds().contains(unit)
                        || it.place()
                                .map(units::require)
                                .filter(place -> place.pathIds().contains(unit))
                                .isPresent());
    }

    /** The plan of the nearest unit above that has one for the year. */
    Optional<Plan> plan(Unit unit, int year) {
        return of(unit).stream().flatMap(it -> plans.of(it.id(), year).stream()).findFirst();
    }
}
