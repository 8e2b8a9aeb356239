package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Tells how many people of a unit have come to a measure, without counting them; those of a hamlet, who are few, it counts. Who
 * may see what it tells is the caller's to ask; {@link HiddenCount} says what others are shown.
 */
@ApplicationScoped
public class Figures {

    private final SingleStatement statement;

    @Inject
    Figures(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * How the people who have come to a measure took up their first course.
     *
     * @param voluntary they did so themselves
     * @param mandated somebody else put them in
     * @param untold nobody knows: it was before it was noted, on another system, or they came to it without a course
     */
    public record ByBasis(long voluntary, long mandated, long untold) implements Serializable {}

    /**
     * Whether it is known at all: learners say in which commune they are, and may say in which hamlet of it and in which
     * organisation. Of the districts of before July 2025 it is unknown, not 0.
     */
    public static boolean isKnown(Unit unit) {
        return unit.kind() != UnitKind.DISTRICT;
    }

    /** How many had come to it by the end of a month. */
    public long value(long unit, Indicator indicator, YearMonth month) {
        return values(List.of(unit), indicator, month).getOrDefault(unit, 0L);
    }

    /** The same of several units, by their id; one that is missing has nobody. */
    public Map<Long, Long> values(Collection<Long> units, Indicator indicator, YearMonth month) {
        return values(units, indicator.measure(), indicator.cohort(), month);
    }

    private Map<Long, Long> values(Collection<Long> units, Measure measure, String cohort, YearMonth month) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(units.size(), "?"));
        var values = new ArrayList<Object>();
        values.add(measure.name());
        values.addAll(units);
        values.add(cohort);
        values.add(month.atDay(1));
        values.addAll(units);
        values.add(month.plusMonths(1).atDay(1));
        values.add(cohort);
        return statement.read(
                "select unit_id, sum(n) as n from movement_figure where measure = ? and unit_id in (" + marks
                        + ") and cohort = ? and month <= ? group by unit_id union all"
                        + " select hamlet_id, count(*) from movement_person where hamlet_id in (" + marks + ") and "
                        + measure.column() + " < ? and find_in_set(?, cohorts) > 0 group by hamlet_id",
                rows -> {
                    var found = new HashMap<Long, Long>();
                    while (rows.next()) {
                        found.put(rows.getLong("unit_id"), rows.getLong("n"));
                    }
                    return found;
                },
                values.toArray());
    }

    /** What a figure counts: who came to which measure. */
    record Counted(Measure measure, String cohort) {}

    /** How many of a unit came to each measure in each month in which anybody did. */
    Map<Counted, TreeMap<YearMonth, Long>> months(Unit unit) {
        return unit.kind() == UnitKind.HAMLET ? counted(unit.id()) : kept(unit.id());
    }

    private Map<Counted, TreeMap<YearMonth, Long>> kept(long unit) {
        var values = new ArrayList<Object>();
        Stream.of(Measure.values()).map(Measure::name).forEach(values::add);
        values.add(unit);
        return statement.read(
                "select measure, cohort, month, n from movement_figure where measure in ("
                        + String.join(", ", Collections.nCopies(Measure.values().length, "?"))
                        + ") and unit_id = ? and n <> 0",
                rows -> {
                    var found = new HashMap<Counted, TreeMap<YearMonth, Long>>();
                    while (rows.next()) {
                        var counted = new Counted(Measure.valueOf(rows.getString("measure")), rows.getString("cohort"));
                        found.computeIfAbsent(counted, it -> new TreeMap<>())
                                .put(YearMonth.from(rows.getObject("month", LocalDate.class)), rows.getLong("n"));
                    }
                    return found;
                },
                values.toArray());
    }

    private Map<Counted, TreeMap<YearMonth, Long>> counted(long hamlet) {
        var columns = Stream.of(Measure.values()).map(Measure::column).collect(Collectors.joining(", "));
        return statement.read(
                "select cohorts, " + columns + " from movement_person where hamlet_id = ?",
                rows -> {
                    var found = new HashMap<Counted, TreeMap<YearMonth, Long>>();
                    while (rows.next()) {
                        for (var measure : Measure.values()) {
                            var day = rows.getObject(measure.column(), LocalDate.class);
                            if (day != null) {
                                Reached.cohorts(rows.getString("cohorts")).forEach(cohort -> found.computeIfAbsent(
                                                new Counted(measure, cohort), it -> new TreeMap<>())
                                        .merge(YearMonth.from(day), 1L, Long::sum));
                            }
                        }
                    }
                    return found;
                },
                hamlet);
    }

    /**
     * How many of a commune's people had come to each by the end of a month and are in none of its hamlets, because they named
     * none; by the indicator's code.
     *
     * @return nothing for a unit that is no commune
     */
    public Map<String, Long> withoutHamlet(Unit commune, List<Indicator> indicators, YearMonth month) {
        if (commune.kind() != UnitKind.COMMUNE || commune.localityCode().isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>();
        var counts = new ArrayList<String>();
        for (var indicator : indicators) {
            counts.add("sum(" + indicator.measure().column() + " < ? and find_in_set(?, cohorts) > 0)");
            values.addAll(List.of(month.plusMonths(1).atDay(1), indicator.cohort()));
        }
        values.add(commune.localityCode().orElseThrow());
        return statement.read(
                "select " + String.join(", ", counts)
                        + " from movement_person where commune_code = ? and hamlet_id is null",
                rows -> {
                    rows.next();
                    var found = new HashMap<String, Long>();
                    for (var i = 0; i < indicators.size(); i++) {
                        found.put(indicators.get(i).code(), rows.getLong(i + 1));
                    }
                    return found;
                },
                values.toArray());
    }

    /** Of all who had come to each measure by the end of a month, whoever they are. */
    public Map<Measure, ByBasis> byBasis(Unit unit, YearMonth month) {
        var months = months(unit);
        var found = new EnumMap<Measure, ByBasis>(Measure.class);
        for (var measure : Measure.values()) {
            var all = until(month, months.get(new Counted(measure, Reached.ALL)));
            var voluntary = until(month, months.get(new Counted(measure, Reached.VOLUNTARY)));
            var mandated = until(month, months.get(new Counted(measure, Reached.MANDATED)));
            found.put(measure, new ByBasis(voluntary, mandated, Math.max(0, all - voluntary - mandated)));
        }
        return found;
    }

    private static long until(YearMonth month, TreeMap<YearMonth, Long> counted) {
        return counted == null
                ? 0
                : counted.headMap(month, true).values().stream()
                        .mapToLong(n -> n)
                        .sum();
    }
}
