package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.movement.place.Denominator;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;

/** Puts together how far a unit is, asking the database as often for all indicators as for one. */
@ApplicationScoped
class Lines {

    private static final int TREND_MONTHS = 12;
    private static final int MONTHS = 12;

    /**
     * What is known of a unit in a year.
     *
     * @param above those whose plans it follows, the nearest first
     * @param targets of the unit and of those above, by the unit's id and then the indicator's
     */
    private record Known(
            Unit unit,
            int year,
            YearMonth now,
            Map<PopulationGroup, Denominator> wholes,
            List<Unit> above,
            Map<Long, Map<Long, Target>> targets,
            Map<Figures.Counted, TreeMap<YearMonth, Long>> months) {

        /** Today's, or the last one of a year that is over. */
        YearMonth month() {
            return now.getYear() > year ? YearMonth.of(year, MONTHS) : now;
        }

        Optional<Target> target(Unit of, Indicator indicator) {
            return Optional.ofNullable(targets.getOrDefault(of.id(), Map.of()).get(indicator.id()));
        }
    }

    private final Plans plans;
    private final UnitsAbove unitsAbove;
    private final Figures figures;
    private final Denominators denominators;

    @Inject
    Lines(Plans plans, UnitsAbove unitsAbove, Figures figures, Denominators denominators) {
        this.plans = plans;
        this.unitsAbove = unitsAbove;
        this.figures = figures;
        this.denominators = denominators;
    }

    /** One for each indicator, in their order. */
    List<Progress.Line> of(Unit unit, List<Indicator> indicators, int year, YearMonth now, Locale locale) {
        var above = unitsAbove.of(unit);
        var asking = new ArrayList<>(above.stream().map(Unit::id).toList());
        asking.add(unit.id());
        var known = new Known(
                unit,
                year,
                now,
                denominators.of(unit.id()).stream()
                        .filter(it -> it.year() == year)
                        .collect(Collectors.toMap(Denominator::group, it -> it)),
                above,
                plans.targets(asking, year),
                Figures.isKnown(unit) ? figures.months(unit) : Map.of());
        return indicators.stream()
                .map(indicator -> line(known, indicator, locale))
                .toList();
    }

    private static Progress.Line line(Known known, Indicator indicator, Locale locale) {
        var whole = indicator.group().map(known.wholes()::get);
        var asked = asked(known, indicator);
        Long value = null;
        var trend = List.<Progress.Point>of();
        Forecast forecast = null;
        if (Figures.isKnown(known.unit())) {
            var ends = new Ends(known.months()
                    .getOrDefault(new Figures.Counted(indicator.measure(), indicator.cohort()), new TreeMap<>()));
            trend = ends.last(known.month(), TREND_MONTHS);
            value = trend.get(trend.size() - 1).value();
            forecast = forecast(ends, known).orElse(null);
        }
        return new Progress.Line(
                indicator.code(),
                indicator.name(locale),
                indicator.definition(locale),
                indicator.direction(),
                indicator.group().orElse(null),
                known.month(),
                value,
                whole.map(it -> new Progress.Whole(it.count(), it.source(), it.sourceOn()))
                        .orElse(null),
                value == null ? null : Progress.share(value, whole),
                asked.orElse(null),
                value == null ? null : gap(value, whole, asked.map(Progress.Asked::goal), indicator),
                value == null
                        ? Standing.UNKNOWN
                        : standing(asked.map(Progress.Asked::goal), value, whole, indicator, known.year(), known.now()),
                trend,
                forecast);
    }

    private static Optional<Forecast> forecast(Ends ends, Known known) {
        var ended = known.now().minusMonths(1);
        var ahead = (int) ended.until(YearMonth.of(known.year(), MONTHS), ChronoUnit.MONTHS);
        var points = ends.since(ended, TREND_MONTHS);
        return Forecast.of(points.stream().map(Progress.Point::value).toList(), ahead);
    }

    /** What the unit asks of itself, or else the share that the nearest unit above asks for. */
    private static Optional<Progress.Asked> asked(Known known, Indicator indicator) {
        var above = known.above().stream()
                .filter(it -> known.target(it, indicator).isPresent())
                .findFirst();
        var asks = above.flatMap(it -> known.target(it, indicator));
        var own = known.target(known.unit(), indicator);
        if (own.isPresent()) {
            var against =
                    asks.map(it -> against(own.get(), it.goal(), above.get().name(), indicator));
            return own.map(it -> asked(it, known.unit(), true, against.orElse(null)));
        }
        return asks.filter(it -> it.goal().kind() == Goal.Kind.PERCENT).map(it -> asked(it, above.get(), false, null));
    }

    private static Progress.Asked asked(Target target, Unit unit, boolean own, Progress.Against against) {
        return new Progress.Asked(target.goal(), unit.name(), own, target.owner(), target.section(), against);
    }

    private static Progress.Against against(Target own, Goal above, String unitName, Indicator indicator) {
        return new Progress.Against(
                above,
                unitName,
                own.goal().isLaxerThan(above, indicator.direction()),
                above.kind() == own.goal().kind() && above.isLaxerThan(own.goal(), indicator.direction()),
                own.laxerReason());
    }

    private static Long gap(long value, Optional<Denominator> whole, Optional<Goal> asked, Indicator indicator) {
        return asked.filter(goal -> goal.kind() == Goal.Kind.COUNT || whole.isPresent())
                .map(goal -> goal.gap(value, whole.map(Denominator::count).orElse(0), indicator.direction()))
                .orElse(null);
    }

    /**
     * Of so many months of the year, the same part of what is asked for; what is to be kept low is behind when it is not.
     *
     * @param now the month that it is
     */
    static Standing standing(
            Optional<Goal> asked,
            long value,
            Optional<Denominator> whole,
            Indicator indicator,
            int year,
            YearMonth now) {
        var gap = gap(value, whole, asked, indicator);
        if (gap == null) {
            return Standing.UNASKED;
        }
        if (gap == 0) {
            return Standing.REACHED;
        }
        if (indicator.direction() == Direction.AT_MOST) {
            return Standing.BEHIND;
        }
        var gone = now.getYear() < year ? 0 : now.getYear() > year ? MONTHS : now.getMonthValue();
        var people = asked.orElseThrow().people(whole.map(Denominator::count).orElse(0), indicator.direction());
        return value * MONTHS < people * gone ? Standing.BEHIND : Standing.ON_THE_WAY;
    }
}
