package vn.hocvuso.movement.target;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.placement.PersonalGains;
import vn.hocvuso.assessment.placement.PersonalGains.Gain;
import vn.hocvuso.certification.confirmation.SeenTasks;
import vn.hocvuso.identity.Belonging;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/**
 * Counts what learning has brought people, in steps that are a transaction each: a portion of people at a time is added up,
 * then the sums are put in the place of those of before. {@link EffectRun} takes the steps in their order.
 */
@UseCase
public class EffectCounting {

    private static final int PORTION = 2_000;
    private static final int ROWS_A_STATEMENT = 200;
    private static final int COLUMNS = 11;

    private record Of(long learner, int year) {}

    private final PersonalGains gains;
    private final SeenTasks tasks;
    private final CountedPeople counted;
    private final PlacesOfFigures places;
    private final Belonging belonging;
    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    EffectCounting(
            PersonalGains gains,
            SeenTasks tasks,
            CountedPeople counted,
            PlacesOfFigures places,
            Belonging belonging,
            SingleStatement statement,
            Clock clock) {
        this.gains = gains;
        this.tasks = tasks;
        this.counted = counted;
        this.places = places;
        this.belonging = belonging;
        this.statement = statement;
        this.clock = clock;
    }

    /** True when it is for the caller to count now: nobody has begun to since this instant, here or on another server. */
    boolean begin(Instant since) {
        return statement.change(
                        "update movement_effect_state set started_at = ? where id = 1"
                                + " and (started_at is null or started_at < ?)",
                        clock.instant(),
                        since)
                == 1;
    }

    /**
     * Adds up the next people after one.
     *
     * @return the last that was looked at; empty when there is nobody left
     */
    OptionalLong people(EffectSums sums, long after) {
        var next = belonging.after(after, PORTION);
        if (next.isEmpty()) {
            return OptionalLong.empty();
        }
        var last = next.get(next.size() - 1).value();
        var gained = gains.between(after + 1, last).stream()
                .collect(Collectors.groupingBy(it -> new Of(it.learner().value(), year(it.at()))));
        var did = tasks.between(after + 1, last).stream()
                .collect(Collectors.groupingBy(
                        it -> new Of(it.learner().value(), year(it.at())), Collectors.summingInt(it -> 1)));
        add(sums, gained, did);
        return OptionalLong.of(last);
    }

    private void add(EffectSums sums, Map<Of, List<Gain>> gained, Map<Of, Integer> did) {
        var learners = new HashSet<Long>();
        gained.keySet().forEach(of -> learners.add(of.learner()));
        did.keySet().forEach(of -> learners.add(of.learner()));
        if (learners.isEmpty()) {
            return;
        }
        var people = counted.of(learners);
        var today = places.today();
        gained.forEach((of, some) -> {
            var person = people.get(of.learner());
            if (person != null) {
                sums.gained(today.of(person), of.year(), person.cohorts(), some);
            }
        });
        did.forEach((of, some) -> {
            var person = people.get(of.learner());
            if (person != null) {
                sums.did(today.of(person), of.year(), person.cohorts(), some);
            }
        });
    }

    private static int year(Instant at) {
        return Clocks.day(at).getYear();
    }

    /** Puts these in the place of all that was counted before. */
    void keep(EffectSums sums) {
        var now = clock.instant();
        var rows = new ArrayList<List<Object>>();
        sums.forEach((key, sum) -> rows.add(List.of(
                key.unit(),
                key.year(),
                key.cohort(),
                sum.measured(),
                sum.mean(),
                sum.median(),
                sum.followed(),
                sum.kept(),
                sum.tasks(),
                sum.doers(),
                now)));
        // nothing else writes these rows, so nobody waits for it
        statement.change("delete from movement_effect");
        var marks = "(" + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";
        for (var from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            var part = rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size()));
            statement.change(
                    "insert into movement_effect (unit_id, year, cohort, measured, mean, median, followed, kept, tasks,"
                            + " doers, counted_at) values "
                            + String.join(", ", Collections.nCopies(part.size(), marks)),
                    part.stream().flatMap(List::stream).toArray());
        }
        statement.change("update movement_effect_state set ended_at = ? where id = 1", now);
    }
}
