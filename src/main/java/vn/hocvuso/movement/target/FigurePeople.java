package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.UnitTree;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Opens a figure down to the people it is the sum of, to those who work for the unit; each opening is in the audit log. */
@UseCase
public class FigurePeople {

    private static final int MOST = 100;

    /** Somebody who is counted; {@code on} is the day in Viet Nam on which she came to the measure. */
    public record Counted(Learner.Ref learner, String username, String fullName, String commune, LocalDate on)
            implements Serializable {}

    private final Indicators indicators;
    private final UnitRights rights;
    private final People people;
    private final SingleStatement statement;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FigurePeople(
            Indicators indicators,
            UnitRights rights,
            People people,
            SingleStatement statement,
            AuditLog audit,
            Clock clock) {
        this.indicators = indicators;
        this.rights = rights;
        this.people = people;
        this.statement = statement;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The people of a figure by their commune and number, at most 100 at once.
     *
     * @param month by the end of which they had come to it
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly} to supervisors, who are shown counts and
     *     not people; {@code movement.indicator.unknown}
     */
    public List<Counted> people(Learner.Ref actor, long unit, String indicator, YearMonth month, int first, int limit) {
        var today = Clocks.day(clock.instant());
        var of = rights.requireEdit(actor, unit, today);
        var counted = indicators.require(indicator);
        var days = days(of, counted, month, first, Math.min(limit, MOST));
        audit.record(actor.value(), "movement.figure.open", "unit-" + unit, indicator + ", " + month);
        var known = people.all(days.keySet());
        var found = new ArrayList<Counted>();
        days.forEach((learner, day) -> Optional.ofNullable(known.get(learner))
                .ifPresent(it -> found.add(new Counted(learner, it.username(), it.fullName(), it.communeName(), day))));
        return found;
    }

    private Map<Learner.Ref, LocalDate> days(Unit unit, Indicator indicator, YearMonth month, int first, int limit) {
        var column = indicator.measure().column();
        var values = new ArrayList<Object>();
        var from = from(unit, values);
        values.addAll(List.of(month.plusMonths(1).atDay(1), indicator.cohort(), limit, first));
        return statement.read(
                "select p.learner_id, p." + column + " as day from movement_person p " + from + " and p." + column
                        + " < ? and find_in_set(?, p.cohorts) > 0 order by p.commune_code, p.learner_id"
                        + " limit ? offset ?",
                rows -> {
                    var found = new LinkedHashMap<Learner.Ref, LocalDate>();
                    while (rows.next()) {
                        found.put(new Learner.Ref(rows.getLong(1)), rows.getObject("day", LocalDate.class));
                    }
                    return found;
                },
                values.toArray());
    }

    /** By the index in whose order the people are shown, where they are many: it stops at the last that is shown. */
    private String from(Unit unit, List<Object> values) {
        var ordered = "force index (primary) where ";
        if (unit.kind() == UnitKind.CENTRE) {
            return ordered + "true";
        }
        if (unit.kind() == UnitKind.HAMLET) {
            values.add(unit.id());
            return "where p.hamlet_id = ?";
        }
        if (unit.tree() == UnitTree.ORGANISATION) {
            values.add(unit.path() + "%");
            return "join movement_unit u on u.id = p.organisation_id where u.path like ?";
        }
        var communes = communes(unit);
        values.addAll(communes);
        return ordered + "p.commune_code in (" + String.join(", ", Collections.nCopies(communes.size(), "?")) + ")";
    }

    /** Of today; a code that is nobody's where there are none. */
    private List<String> communes(Unit unit) {
        var today = Clocks.day(clock.instant());
        var codes = statement.list(
                "select locality_code from movement_unit where path like ? and locality_code is not null"
                        + " and valid_from <= ? and (valid_to is null or valid_to >= ?)",
                rows -> rows.getString(1),
                unit.path() + "%",
                today,
                today);
        return codes.isEmpty() ? List.of("-") : codes;
    }
}
