package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.ChosenUnits;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Counts anew, in steps that are a transaction each: first what is true of all people, a portion at a time, then what that
 * makes of the figures, a measure at a time. What was wrong is written down and mended. Acts and the adding up of what they
 * change go on meanwhile. How far it has come is kept with what has been done, so that anybody may take the next step.
 */
@UseCase
public class FigureRecount {

    private static final int PORTION = 2_000;
    private static final int ROWS_A_STATEMENT = 200;
    /** More figures that were wrong in one counting are mended and counted, and not written down one by one. */
    private static final int MOST_WRITTEN = 10_000;

    /** Everybody's, one after the other: in a country there are nearly as many groups as people. */
    private static final String MADE_OF =
            "select commune_code, coalesce(organisation_id, 0) as organisation_id, cohorts,"
                    + " year(%1$s) as y, month(%1$s) as m from movement_person where %1$s is not null";

    private final FigureRows figures;
    private final CountedPeople counted;
    private final PeopleAsTheyAre people;
    private final PlacesOfFigures places;
    private final Belonging belonging;
    private final ChosenUnits chosen;
    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    FigureRecount(
            FigureRows figures,
            CountedPeople counted,
            PeopleAsTheyAre people,
            PlacesOfFigures places,
            Belonging belonging,
            ChosenUnits chosen,
            SingleStatement statement,
            Clock clock) {
        this.figures = figures;
        this.counted = counted;
        this.people = people;
        this.places = places;
        this.belonging = belonging;
        this.chosen = chosen;
        this.statement = statement;
        this.clock = clock;
    }

    private record At(long reached, OptionalInt measures, long figures) {}

    /**
     * Takes the next step.
     *
     * @return false when nothing is left to do, or it was called off
     */
    public boolean next(long recount) {
        figures.hold();
        var at = at(recount);
        if (at.isEmpty()) {
            return false;
        }
        var measures = at.get().measures();
        if (measures.isEmpty()) {
            people(recount, at.get().reached());
        } else if (measures.getAsInt() < Measure.values().length) {
            figures(recount, Measure.values()[measures.getAsInt()], at.get().figures());
        } else {
            statement.change("update movement_recount set ended_at = ? where id = ?", clock.instant(), recount);
            return false;
        }
        return true;
    }

    private Optional<At> at(long recount) {
        return statement.read(
                "select reached, measures, figures from movement_recount where id = ? and ended_at is null",
                rows -> rows.next()
                        ? Optional.of(new At(
                                rows.getLong("reached"),
                                SingleStatement.number(rows, "measures")
                                        .map(it -> OptionalInt.of(it.intValue()))
                                        .orElseGet(OptionalInt::empty),
                                rows.getLong("figures")))
                        : Optional.empty(),
                recount);
    }

    /** Looks at the next people after one, and keeps what is true of them. */
    private void people(long recount, long after) {
        var next = belonging.after(after, PORTION);
        var last = next.isEmpty() ? Long.MAX_VALUE : next.get(next.size() - 1).value();
        var learners = new LinkedHashSet<>(next.stream().map(Learner.Ref::value).toList());
        // and those who are no more
        learners.addAll(counted.between(after + 1, last));
        chosen.forgetGone(next, after + 1, last);
        // what was noted and not yet added up is not lost
        learners.removeAll(noted());
        var now = people.of(learners.stream().map(Learner.Ref::new).toList());
        var changed = FigureKeeping.changed(learners, counted.of(learners), now);
        counted.keep(changed);
        statement.change(
                "update movement_recount set looked = looked + ?, people = people + ?, reached = ?, measures = ?"
                        + " where id = ?",
                learners.size(),
                changed.size(),
                next.isEmpty() ? after : last,
                next.isEmpty() ? 0 : null,
                recount);
    }

    private Set<Long> noted() {
        return statement.read("select distinct learner_id from movement_figure_delta", rows -> {
            var found = new HashSet<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        });
    }

    /** Makes the figures of a measure what the people add up to. */
    private void figures(long recount, Measure measure, long wrongBefore) {
        var tally = new Tally();
        find(measure, tally);
        figures.all(measure, tally);
        var wrong = new AtomicLong(wrongBefore);
        tally.differences(ROWS_A_STATEMENT, some -> {
            var mended = new HashMap<FigureRows.Key, Integer>();
            some.forEach(one -> mended.put(one.key(), one.found()));
            figures.replace(measure, mended);
            if (wrong.getAndAdd(some.size()) < MOST_WRITTEN) {
                write(recount, measure, some);
            }
        });
        statement.change(
                "update movement_recount set figures = ?, measures = measures + 1 where id = ?", wrong.get(), recount);
    }

    private void find(Measure measure, Tally tally) {
        var today = places.today();
        var units = new HashMap<Reached.Place, int[]>();
        var cohorts = new HashMap<String, int[]>();
        statement.readMany(MADE_OF.formatted(measure.column()), rows -> {
            while (rows.next()) {
                var month = Tally.month(rows.getInt("y"), rows.getInt("m"));
                var counted = cohorts.computeIfAbsent(rows.getString("cohorts"), kept -> Reached.cohorts(kept).stream()
                        .mapToInt(tally::cohort)
                        .toArray());
                add(tally, units, today, Reached.Place.commune(rows.getString("commune_code")), counted, month);
                var organisation = rows.getLong("organisation_id");
                if (organisation != 0) {
                    add(tally, units, today, Reached.Place.organisation(organisation), counted, month);
                }
            }
            return tally;
        });
    }

    private static void add(
            Tally tally,
            Map<Reached.Place, int[]> units,
            PlacesOfFigures.Places today,
            Reached.Place place,
            int[] cohorts,
            int month) {
        var counting = units.computeIfAbsent(
                place, it -> today.of(it).stream().mapToInt(tally::unit).toArray());
        for (var unit : counting) {
            for (var cohort : cohorts) {
                tally.find(unit, cohort, month);
            }
        }
    }

    private void write(long recount, Measure measure, List<Tally.Difference> part) {
        var values = new ArrayList<Object>();
        for (var one : part) {
            values.addAll(
                    List.of(recount, measure.name(), one.key().unit(), one.key().cohort()));
            values.addAll(List.of(one.key().month().atDay(1), one.kept(), one.found()));
        }
        statement.change(
                "insert into movement_recount_difference (recount_id, measure, unit_id, cohort, month, kept, found)"
                        + " values " + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?, ?, ?, ?, ?)")),
                values.toArray());
    }
}
