package vn.hocvuso.assessment.placement;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps what a placement test has found, once. */
@UseCase
class PlacementEnding {

    private final SingleStatement database;
    private final Event<Placement.Ended> ended;
    private final Clock clock;

    @Inject
    PlacementEnding(SingleStatement database, Event<Placement.Ended> ended, Clock clock) {
        this.database = database;
        this.ended = ended;
        this.clock = clock;
    }

    /** Of two requests that find the same end one keeps it. */
    void end(Placement placement, List<AdaptiveTest.Answer> answers, Pool pool, AdaptiveTest.Outcome outcome) {
        var now = clock.instant();
        var first = database.change(
                        "update assessment_placement set ended_at = ?, open_mark = null, reason = ?, mean = ?, error = ?"
                                + " where id = ? and ended_at is null",
                        now,
                        outcome.reason().name(),
                        outcome.ability().mean(),
                        outcome.ability().error(),
                        placement.ref().value())
                > 0;
        if (!first) {
            return;
        }
        var profile = new TreeMap<String, Placement.Measured>();
        outcome.profile().forEach((competence, ability) -> {
            var about = (int) answers.stream()
                    .filter(answer ->
                            pool.items().get(answer.item()).asked().competence().equals(competence))
                    .count();
            profile.put(competence, new Placement.Measured(ability, about));
            database.change(
                    "insert into assessment_placement_profile (placement_id, competence, mean, error, answers)"
                            + " values (?, ?, ?, ?, ?)",
                    placement.ref().value(),
                    competence,
                    ability.mean(),
                    ability.error(),
                    about);
        });
        ended.fire(new Placement.Ended(
                placement.ref(), placement.learner(), placement.occasion(), placement.scope(), profile, now));
    }
}
