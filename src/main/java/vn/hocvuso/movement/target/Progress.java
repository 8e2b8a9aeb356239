package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Denominator;
import vn.hocvuso.movement.place.Denominators;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Tells how far units are on the way to what they are asked for. A share is told only where a number to take it of is known. */
@UseCase
public class Progress {

    /** How many children are looked at at most. */
    public static final int MOST = 500;

    private static final int TREND_MONTHS = 12;
    private static final int MONTHS = 12;

    /** How many there were at the end of a month. */
    public record Point(YearMonth month, long value) implements Serializable {}

    /**
     * What is asked for.
     *
     * @param unitName of the unit that asks: this one, or the nearest above
     * @param own whether this unit asks itself
     */
    public record Asked(Goal goal, String unitName, boolean own, String owner, String section)
            implements Serializable {}

    /** Of how many a share is taken, and who says so. */
    public record Whole(int count, String source, LocalDate sourceOn) implements Serializable {}

    /**
     * How far a unit is with one indicator.
     *
     * @param value people at the end of {@code month}; null where it is not known: people say in which commune they are, not in
     *     which hamlet or organisation
     * @param whole null where nobody has said it, or it is only counted
     * @param share percent with one decimal; null where the value or the whole is unknown
     * @param asked null where nobody asks for it
     * @param gap people that are missing, or too many; 0 when it is reached, null where that cannot be told
     * @param trend the last twelve months, the oldest first
     * @param forecast at the end of the year; null with too few months, and for a year that is over
     */
    public record Line(
            String indicator,
            String name,
            String definition,
            Direction direction,
            YearMonth month,
            Long value,
            Whole whole,
            BigDecimal share,
            Asked asked,
            Long gap,
            List<Point> trend,
            Forecast forecast)
            implements Serializable {}

    /**
     * How far a child is.
     *
     * @param share null where the whole is unknown
     * @param behind whether it has come less far than the same part of the year has gone
     */
    public record Child(long unit, String name, long value, BigDecimal share, boolean behind) implements Serializable {}

    private final Indicators indicators;
    private final Plans plans;
    private final UnitsAbove above;
    private final Figures figures;
    private final Denominators denominators;
    private final Units units;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    Progress(
            Indicators indicators,
            Plans plans,
            UnitsAbove above,
            Figures figures,
            Denominators denominators,
            Units units,
            UnitRights rights,
            Clock clock) {
        this.indicators = indicators;
        this.plans = plans;
        this.above = above;
        this.figures = figures;
        this.denominators = denominators;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /** All indicators in their order. @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    public List<Line> all(Learner.Ref person, long unit, int year, Locale locale) {
        var of = rights.requireRead(person, unit, today());
        return indicators.all().stream()
                .map(indicator -> line(of, indicator, year, locale))
                .toList();
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown} */
    public Line of(Learner.Ref person, long unit, String indicator, int year, Locale locale) {
        return line(rights.requireRead(person, unit, today()), indicators.require(indicator), year, locale);
    }

    /** Those of {@link #all} that anything is asked of, or known. Who may read them is the caller's to ask. */
    public List<Line> ofOpen(Unit unit, int year, Locale locale) {
        return indicators.all().stream()
                .map(indicator -> line(unit, indicator, year, locale))
                .filter(line -> line.value() != null || line.asked() != null)
                .toList();
    }

    private Line line(Unit unit, Indicator indicator, int year, Locale locale) {
        var month = month(year);
        var whole = indicator.group().flatMap(group -> denominators.find(unit.id(), year, group));
        var asked = asked(unit, indicator, year);
        Long value = null;
        var trend = List.<Point>of();
        Forecast forecast = null;
        if (Figures.isKnown(unit)) {
            value = figures.value(unit.id(), indicator, month);
            var news = new Ends(figures.months(unit.id(), indicator));
            trend = news.last(month, TREND_MONTHS);
            forecast = forecast(news, year).orElse(null);
        }
        return new Line(
                indicator.code(),
                indicator.name(locale),
                indicator.definition(locale),
                indicator.direction(),
                month,
                value,
                whole.map(it -> new Whole(it.count(), it.source(), it.sourceOn()))
                        .orElse(null),
                value == null ? null : share(value, whole),
                asked.orElse(null),
                value == null ? null : gap(value, whole, asked, indicator),
                trend,
                forecast);
    }

    /** Today's, or the last one of a year that is over. */
    private YearMonth month(int year) {
        var now = YearMonth.from(today());
        return now.getYear() > year ? YearMonth.of(year, MONTHS) : now;
    }

    private Optional<Forecast> forecast(Ends ends, int year) {
        var ended = YearMonth.from(today()).minusMonths(1);
        var december = YearMonth.of(year, MONTHS);
        var ahead = (int) ended.until(december, ChronoUnit.MONTHS);
        var points = ends.since(ended, TREND_MONTHS);
        return Forecast.of(points.stream().map(Point::value).toList(), ahead);
    }

    private Optional<Asked> asked(Unit unit, Indicator indicator, int year) {
        var own = Optional.ofNullable(
                plans.targets(List.of(unit.id()), indicator, year).get(unit.id()));
        if (own.isPresent()) {
            return own.map(it -> new Asked(it.goal(), unit.name(), true, it.owner(), it.section()));
        }
        return above.asked(unit, indicator, year)
                .filter(it -> it.target().goal().kind() == Goal.Kind.PERCENT)
                .map(it -> new Asked(
                        it.target().goal(),
                        it.unit().name(),
                        false,
                        it.target().owner(),
                        it.target().section()));
    }

    /** Percent, rounded down: what is just not reached does not look reached. */
    static BigDecimal share(long value, Optional<Denominator> whole) {
        return whole.filter(it -> it.count() > 0)
                .map(it -> BigDecimal.valueOf(value * Goal.WHOLE)
                        .divide(BigDecimal.valueOf(it.count()), 1, RoundingMode.DOWN))
                .orElse(null);
    }

    private static Long gap(long value, Optional<Denominator> whole, Optional<Asked> asked, Indicator indicator) {
        return asked.map(Asked::goal)
                .filter(goal -> goal.kind() == Goal.Kind.COUNT || whole.isPresent())
                .map(goal -> goal.gap(value, whole.map(Denominator::count).orElse(0), indicator.direction()))
                .orElse(null);
    }

    /**
     * The units right below one of which figures are known, the one of the least share first, those of an unknown whole last.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    public List<Child> children(Learner.Ref person, long unit, String indicatorCode, int year) {
        var of = rights.requireRead(person, unit, today());
        var indicator = indicators.require(indicatorCode);
        var below = units.children(of, today(), 0, MOST).stream()
                .filter(Figures::isKnown)
                .toList();
        var ids = below.stream().map(Unit::id).toList();
        var values = figures.values(ids, indicator, month(year));
        var wholes = wholes(ids, indicator, year);
        var targets = plans.targets(ids, indicator, year);
        var inherited = asked(of, indicator, year).map(Asked::goal).filter(it -> it.kind() == Goal.Kind.PERCENT);
        var found = new ArrayList<Child>();
        for (var child : below) {
            var value = values.getOrDefault(child.id(), 0L);
            var whole = Optional.ofNullable(wholes.get(child.id()));
            var goal = Optional.ofNullable(targets.get(child.id()))
                    .map(Target::goal)
                    .or(() -> inherited);
            found.add(new Child(
                    child.id(),
                    child.name(),
                    value,
                    share(value, whole),
                    goal.filter(it -> isBehind(it, value, whole, indicator, year))
                            .isPresent()));
        }
        found.sort(Comparator.comparing(Child::share, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Child::name));
        return found;
    }

    private Map<Long, Denominator> wholes(List<Long> ids, Indicator indicator, int year) {
        return indicator.group().map(group -> denominators.of(ids, year, group)).orElse(List.of()).stream()
                .collect(Collectors.toMap(Denominator::unit, it -> it));
    }

    /** Of so many months of the year, the same part of what is asked for; what is to be kept low is behind when it is not. */
    private boolean isBehind(Goal goal, long value, Optional<Denominator> whole, Indicator indicator, int year) {
        if (goal.kind() == Goal.Kind.PERCENT && whole.isEmpty()) {
            return false;
        }
        var of = whole.map(Denominator::count).orElse(0);
        if (indicator.direction() == Direction.AT_MOST) {
            return goal.gap(value, of, indicator.direction()) > 0;
        }
        var month = month(year);
        var gone = month.getYear() < year ? 0 : month.getMonthValue();
        return value * MONTHS < goal.people(of, indicator.direction()) * gone;
    }

    /** Those of {@link #children} that are behind, the one of the least share first. @throws vn.hocvuso.platform.Refusal as it does */
    public List<Child> lagging(Learner.Ref person, long unit, String indicator, int year) {
        return children(person, unit, indicator, year).stream()
                .filter(Child::behind)
                .toList();
    }

    /** Those of {@link #children} where nobody has come to it yet. @throws vn.hocvuso.platform.Refusal as it does */
    public List<Child> reachedNobody(Learner.Ref person, long unit, String indicator, int year) {
        return children(person, unit, indicator, year).stream()
                .filter(child -> child.value() == 0)
                .toList();
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
