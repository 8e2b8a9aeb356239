package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Tells how many people of a unit have come to a measure, without counting them. Who may see what it tells is the caller's to
 * ask; {@link HiddenCount} says what others are shown.
 */
@ApplicationScoped
public class Figures {

    private final SingleStatement statement;

    @Inject
    Figures(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * Whether it is known at all: people say in which commune they are, not in which hamlet, nor in which organisation. That
     * of other units is unknown, not 0.
     */
    public static boolean isKnown(Unit unit) {
        return unit.kind() == UnitKind.CENTRE || unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.COMMUNE;
    }

    /** How many had come to it by the end of a month. */
    public long value(long unit, Indicator indicator, YearMonth month) {
        return values(List.of(unit), indicator, month).getOrDefault(unit, 0L);
    }

    /** The same of several units, by their id; one that is missing has nobody. */
    public Map<Long, Long> values(Collection<Long> units, Indicator indicator, YearMonth month) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<Object>();
        values.add(indicator.measure().name());
        values.addAll(units);
        values.add(indicator.cohort());
        values.add(month.atDay(1));
        return statement.read(
                "select unit_id, sum(n) as n from movement_figure where measure = ? and unit_id in ("
                        + String.join(", ", Collections.nCopies(units.size(), "?"))
                        + ") and cohort = ? and month <= ? group by unit_id",
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
    Map<Counted, TreeMap<YearMonth, Long>> months(long unit) {
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
}
