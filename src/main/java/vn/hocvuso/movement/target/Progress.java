package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/** Tells how far units are on the way to what they are asked for. A share is told only where a number to take it of is known. */
@UseCase
public class Progress {

    /** How many children are looked at at most. */
    public static final int MOST = 500;

    private static final int MONTHS = 12;

    /** How many there were at the end of a month. */
    public record Point(YearMonth month, long value) implements Serializable {}

    /**
     * What the nearest unit above asks for, beside what this one asks of itself.
     *
     * @param laxer whether this one asks for less, or for what cannot be told to be as much
     * @param stricter whether it asks for more
     * @param reason why it asks for less; may be empty where the unit above asked for more later
     */
    public record Against(Goal goal, String unitName, boolean laxer, boolean stricter, String reason)
            implements Serializable {}

    /**
     * What is asked for.
     *
     * @param unitName of the unit that asks: this one, or the nearest above
     * @param own whether this unit asks itself
     * @param owner the leading agency; may be empty
     * @param section of the plan's document; may be empty
     * @param against null unless this unit asks itself and one above it asks, too
     */
    public record Asked(Goal goal, String unitName, boolean own, String owner, String section, Against against)
            implements Serializable {}

    /** Of how many a share is taken, and who says so. */
    public record Whole(int count, String source, LocalDate sourceOn) implements Serializable {}

    /**
     * How far a unit is with one indicator.
     *
     * @param group of which the share is taken; null for what is only counted
     * @param value people at the end of {@code month}; null where it is not known, which {@link Figures#isKnown} tells
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
            PopulationGroup group,
            YearMonth month,
            Long value,
            Whole whole,
            BigDecimal share,
            Asked asked,
            Long gap,
            Standing standing,
            List<Point> trend,
            Forecast forecast)
            implements Serializable {}

    /**
     * How far a child is.
     *
     * @param locality code of the province or commune that it is; null for another unit
     * @param value null where it is not known
     * @param share null where the value or the whole is unknown
     */
    public record Child(
            long unit, String name, UnitKind kind, String locality, Long value, BigDecimal share, Standing standing)
            implements Serializable {

        /** Whether it has come less far than the same part of the year has gone. */
        public boolean behind() {
            return standing == Standing.BEHIND;
        }

        /** Whether it is known that nobody has come to it. */
        public boolean nobody() {
            return value != null && value == 0;
        }
    }

    private final Indicators indicators;
    private final Lines lines;
    private final Plans plans;
    private final Figures figures;
    private final Denominators denominators;
    private final Units units;
    private final UnitRights rights;
    private final Clock clock;

    @Inject
    Progress(
            Indicators indicators,
            Lines lines,
            Plans plans,
            Figures figures,
            Denominators denominators,
            Units units,
            UnitRights rights,
            Clock clock) {
        this.indicators = indicators;
        this.lines = lines;
        this.plans = plans;
        this.figures = figures;
        this.denominators = denominators;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /** All indicators in their order. @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown} */
    public List<Line> all(Learner.Ref person, long unit, int year, Locale locale) {
        var of = rights.requireRead(person, unit, today());
        return lines.of(of, indicators.all(), year, now(), locale);
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown} */
    public Line of(Learner.Ref person, long unit, String indicator, int year, Locale locale) {
        var of = rights.requireRead(person, unit, today());
        return lines.of(of, List.of(indicators.require(indicator)), year, now(), locale)
                .get(0);
    }

    /** Those of {@link #all} that anything is asked of, or known. Who may read them is the caller's to ask. */
    public List<Line> ofOpen(Unit unit, int year, Locale locale) {
        return lines.of(unit, indicators.all(), year, now(), locale).stream()
                .filter(line -> line.value() != null || line.asked() != null)
                .toList();
    }

    /**
     * The units right below one, at most 500: the one of the least share first, then those of an unknown whole, then those of
     * which no figures are known.
     *
     * @throws vn.hocvuso.platform.Refusal {@code movement.unit.unknown}, {@code movement.indicator.unknown}
     */
    public List<Child> children(Learner.Ref person, long unit, String indicatorCode, int year) {
        var of = rights.requireRead(person, unit, today());
        return standings(of, units.children(of, today(), 0, MOST), indicators.require(indicatorCode), year);
    }

    /**
     * The organisations of a place, at most 500, in the order of {@link #children}; none of another unit.
     *
     * @throws vn.hocvuso.platform.Refusal as it does
     */
    public List<Child> organisations(Learner.Ref person, long unit, String indicatorCode, int year) {
        var of = rights.requireRead(person, unit, today());
        return standings(of, units.organisationsAt(of, today(), 0, MOST), indicators.require(indicatorCode), year);
    }

    private List<Child> standings(Unit of, List<Unit> below, Indicator indicator, int year) {
        var ids = below.stream().filter(Figures::isKnown).map(Unit::id).toList();
        var now = now();
        var values = figures.values(ids, indicator, now.getYear() > year ? YearMonth.of(year, MONTHS) : now);
        var wholes = wholes(ids, indicator, year);
        var targets = plans.targets(ids, indicator, year);
        var inherited = Optional.ofNullable(lines.of(of, List.of(indicator), year, now, Locale.ROOT)
                        .get(0)
                        .asked())
                .map(Asked::goal)
                .filter(it -> it.kind() == Goal.Kind.PERCENT);
        var found = new ArrayList<Child>();
        for (var child : below) {
            var value = Figures.isKnown(child) ? values.getOrDefault(child.id(), 0L) : null;
            var whole = Optional.ofNullable(wholes.get(child.id()));
            var goal = Optional.ofNullable(targets.get(child.id()))
                    .map(Target::goal)
                    .or(() -> inherited);
            found.add(new Child(
                    child.id(),
                    child.name(),
                    child.kind(),
                    child.localityCode().orElse(null),
                    value,
                    value == null ? null : share(value, whole),
                    value == null ? Standing.UNKNOWN : Lines.standing(goal, value, whole, indicator, year, now)));
        }
        found.sort(Comparator.comparing((Child child) -> child.value() == null)
                .thenComparing(Child::share, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Child::name));
        return found;
    }

    /** Percent, rounded down: what is just not reached does not look reached. */
    static BigDecimal share(long value, Optional<Denominator> whole) {
        return whole.filter(it -> it.count() > 0)
                .map(it -> BigDecimal.valueOf(value * Goal.WHOLE)
                        .divide(BigDecimal.valueOf(it.count()), 1, RoundingMode.DOWN))
                .orElse(null);
    }

    private Map<Long, Denominator> wholes(List<Long> ids, Indicator indicator, int year) {
        return indicator.group().map(group -> denominators.of(ids, year, group)).orElse(List.of()).stream()
                .collect(Collectors.toMap(Denominator::unit, it -> it));
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
                .filter(Child::nobody)
                .toList();
    }

    private YearMonth now() {
        return YearMonth.from(today());
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }
}
