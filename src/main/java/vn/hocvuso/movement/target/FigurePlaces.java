package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitTree;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/**
 * Finds the places in which the people of a figure are counted, in an order of their own: communes by their code, organisations
 * by their path. The figures say in which of them there is anybody, so that the others need not be looked into.
 */
@ApplicationScoped
class FigurePlaces {

    /** How many are found at once. */
    static final int AT_ONCE = 60;

    /** After all codes of communes: before codes that are no commune's today, whose people are counted at the centre alone. */
    private static final String ELSEWHERE = "~";

    private static final String ANYBODY =
            "(select coalesce(sum(f.n), 0) from movement_figure f where f.measure = ? and f.unit_id = u.id and f.cohort = ?"
                    + " and f.month <= ?) <> 0";

    private static final String VALID = "u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)";

    /** The distinct codes are read from one end of the index to the other by leaps, not person by person. */
    private static final String NO_COMMUNE =
            "select c.code from (select distinct commune_code as code from movement_person) c"
                    + " left join movement_unit u on u.locality_code = c.code and " + VALID
                    + " where u.id is null and c.code ";

    /**
     * One of them.
     *
     * @param key by which they are ordered
     * @param column of {@code movement_person} by whose index its people are found
     */
    record Place(String key, String column, Object value) {}

    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    FigurePlaces(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    /**
     * The next of a unit, at most {@link #AT_ONCE}; fewer are the last. A key that is not one of the unit's leads to those after
     * it.
     *
     * @param from the key with which they begin; empty for the first
     * @param back towards the first
     */
    List<Place> next(Unit unit, Indicator indicator, YearMonth month, String from, boolean back) {
        if (unit.kind() == UnitKind.HAMLET) {
            return List.of(new Place(String.valueOf(unit.id()), "hamlet_id", unit.id()));
        }
        if (unit.tree() == UnitTree.ORGANISATION) {
            return organisations(unit, indicator, month, from, back);
        }
        var found = new ArrayList<Place>();
        if (unit.kind() != UnitKind.CENTRE) {
            found.addAll(communes(unit, indicator, month, from, back, AT_ONCE));
        } else if (back) {
            found.addAll(from.startsWith(ELSEWHERE) ? noCommunes(from, true, AT_ONCE) : List.of());
            found.addAll(communes(unit, indicator, month, from, true, AT_ONCE - found.size()));
        } else {
            found.addAll(communes(unit, indicator, month, from, false, AT_ONCE));
            found.addAll(noCommunes(from, false, AT_ONCE - found.size()));
        }
        return found;
    }

    private List<Place> communes(
            Unit unit, Indicator indicator, YearMonth month, String from, boolean back, int limit) {
        var today = Clocks.day(clock.instant());
        return statement.list(
                "select u.locality_code from movement_unit u where u.path like ? and " + VALID + " and u.locality_code "
                        + beyond(back) + " and " + ANYBODY + order("u.locality_code", back),
                rows -> new Place(rows.getString(1), "commune_code", rows.getString(1)),
                unit.path() + "%",
                today,
                today,
                from,
                indicator.measure().name(),
                indicator.cohort(),
                month.atDay(1),
                limit);
    }

    private List<Place> noCommunes(String from, boolean back, int limit) {
        var today = Clocks.day(clock.instant());
        return statement.list(
                NO_COMMUNE + beyond(back) + order("c.code", back),
                rows -> new Place(ELSEWHERE + rows.getString(1), "commune_code", rows.getString(1)),
                today,
                today,
                from.startsWith(ELSEWHERE) ? from.substring(ELSEWHERE.length()) : "",
                limit);
    }

    private List<Place> organisations(Unit unit, Indicator indicator, YearMonth month, String from, boolean back) {
        return statement.list(
                "select u.path from movement_unit u where u.path like ? and u.path " + beyond(back) + " and " + ANYBODY
                        + order("u.path", back),
                rows -> new Place(rows.getString(1), "organisation_id", last(rows.getString(1))),
                unit.path() + "%",
                from,
                indicator.measure().name(),
                indicator.cohort(),
                month.atDay(1),
                AT_ONCE);
    }

    private static String beyond(boolean back) {
        return back ? "<= ?" : ">= ?";
    }

    private static String order(String column, boolean back) {
        return " order by " + column + (back ? " desc" : "") + " limit ?";
    }

    private static long last(String path) {
        var ids = Arrays.stream(path.split("/")).filter(id -> !id.isEmpty()).toList();
        return Long.parseLong(ids.get(ids.size() - 1));
    }
}
