package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.placement.Placement.Reply;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Curves reckoned from the answers of people whose abilities are known. */
@ExtendWith(ArquillianExtension.class)
class PlacementCalibratingIT {

    private static final int PEOPLE = 3000;
    private static final long FIRST = 900_000_000_000L;

    @Inject
    PlacementCalibrating calibrating;

    @Inject
    Pools pools;

    @Inject
    SingleStatement database;

    /** How an item really is: harder than its author thought where its number is even, easier where it is odd. */
    private static ItemCurve truth(Pool.Item item) {
        var off = item.asked().question() % 2 == 0 ? 0.5 : -0.5;
        return new ItemCurve(1.5, item.curve().b() + off);
    }

    private void taken(long learner, double ability, Pool pool, Random random) {
        long placement = database.insert(
                        "insert into assessment_placement (learner_id, occasion, scope, competences, calibration_id,"
                                + " seed, started_at, ended_at) values (?, 'START', 'group:ND', '1.1', ?, 0,"
                                + " utc_timestamp(6), utc_timestamp(6))",
                        learner,
                        pool.calibration())
                .orElseThrow();
        var asked = random.longs(0, pool.items().size())
                .distinct()
                .limit(20)
                .boxed()
                .toList();
        var items = pool.items().values().stream()
                .sorted(Comparator.comparing(item -> item.asked().question()))
                .toList();
        database.change(
                "insert into assessment_placement_answer (placement_id, position, question_id, response, verdict,"
                        + " answered_at) values "
                        + asked.stream()
                                .map(place -> {
                                    var item = items.get(place.intValue());
                                    var right =
                                            random.nextDouble() < truth(item).probability(ability);
                                    return "(" + placement + ", " + (asked.indexOf(place) + 1) + ", "
                                            + item.asked().question() + ", '', '"
                                            + (right ? Reply.RIGHT : Reply.WRONG) + "', utc_timestamp(6))";
                                })
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void enoughPeopleCorrectTheAuthorsJudgementAndTheScaleStays() {
        var before = pools.current().orElseThrow();
        var random = new Random(20_261_126);
        try {
            for (var i = 0; i < PEOPLE; i++) {
                taken(FIRST + i, random.nextGaussian(), before, random);
            }
            assertTrue(calibrating.calibrate());
            assertFalse(calibrating.calibrate());
            var after = pools.of(pools.newestNumber());
            assertEquals(before.items().keySet(), after.items().keySet());
            var judged = error(before, before);
            var reckoned = error(before, after);
            assertTrue(reckoned < judged / 2, reckoned + " instead of " + judged);
            assertTrue(
                    after.items().values().stream().allMatch(item -> item.answers() >= PlacementCalibrating.ANSWERS));
        } finally {
            tidy();
        }
    }

    /** The root mean square of what difficulties are off, in logits. */
    private static double error(Pool authored, Pool reckoned) {
        return Math.sqrt(authored.items().values().stream()
                .mapToDouble(item -> Math.pow(
                        reckoned.items().get(item.asked().question()).curve().b()
                                - truth(item).b(),
                        2))
                .average()
                .orElseThrow());
    }

    /** Other tests go by the authors' judgement. */
    private void tidy() {
        database.change(
                "delete a from assessment_placement_answer a join assessment_placement p on p.id = a.placement_id"
                        + " where p.learner_id >= " + FIRST);
        database.change("delete from assessment_placement where learner_id >= " + FIRST);
    }
}
