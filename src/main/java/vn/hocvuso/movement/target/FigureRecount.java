package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.ChosenUnits;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Counts anew, in steps that are a transaction each: first what is true of all people, a portion at a time, then what that
 * makes of the figures, a measure at a time. What was wrong is written down and mended. Acts and the adding up of what they
 * change go on meanwhile. {@link RecountRun} takes the steps in their order.
 */
@UseCase
public class FigureRecount {

    private static final int PORTION = 2_000;
    private static final int ROWS_A_STATEMENT = 200;
    /** What has not ended by then was broken off. */
    private static final Duration LONGEST = Duration.ofHours(2);

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

    /** The number of a recount that begins now; empty while another one goes on, here or on another server. */
    OptionalLong begin() {
        figures.hold();
        var now = clock.instant();
        var running = statement.read(
                "select 1 from movement_recount where ended_at is null and started_at > ?",
                rows -> rows.next(),
                now.minus(LONGEST));
        if (running) {
            return OptionalLong.empty();
        }
        var id = statement.insert("insert into movement_recount (started_at, looked, people) values (?, 0, 0)", now);
        return OptionalLong.of(id.orElseThrow());
    }

    /**
     * Looks at the next people after one, and keeps what is true of them.
     *
     * @return the last that was looked at; empty when there is nobody left
     */
    OptionalLong people(long recount, long after) {
        figures.hold();
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
                "update movement_recount set looked = looked + ?, people = people + ? where id = ?",
                learners.size(),
                changed.size(),
                recount);
        return next.isEmpty() ? OptionalLong.empty() : OptionalLong.of(last);
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
    void figures(long recount, Measure measure) {
        figures.hold();
        var tally = new Tally();
        find(measure, tally);
        figures.all(measure, tally);
        tally.differences(ROWS_A_STATEMENT, some -> {
            var mended = new HashMap<FigureRows.Key, Integer>();
            some.forEach(one -> mended.put(one.key(), one.found()));
            figures.replace(measure, mended);
            write(recount, measure, some);
        });
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

    void end(long recount) {
        statement.change("update movement_recount set ended_at = ? where id = ?", clock.instant(), recount);
    }
}
