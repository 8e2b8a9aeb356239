package vn.hocvuso.assessment.placement;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.placement.Placement.Reply;
import vn.hocvuso.assessment.placement.PlacementBank.Curved;
import vn.hocvuso.assessment.statistics.AnswerSheets;
import vn.hocvuso.assessment.statistics.Calibration;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Puts curves reckoned from answers in the place of the authors' judgement, once enough people have taken placement tests.
 * Only first tests count: in later ones somebody may remember a question. The new curves are carried to the scale of the
 * old ones, so that an ability means the same before and after.
 */
@UseCase
public class PlacementCalibrating {

    /** With fewer people a curve says more of chance than of the question. */
    static final int PERSONS = 300;

    /** So many more people than last time make it worth the trouble. */
    static final int MORE = 100;

    /** A question with fewer answers keeps the curve it has. */
    static final int ANSWERS = 100;

    private static final int MOST = 20_000;

    private static final String SHEETS =
            """
            select a.placement_id, a.question_id, a.verdict
            from (
                select min(id) as id from assessment_placement
                where occasion = 'START' and ended_at is not null
                group by learner_id order by id desc limit %d
            ) p
            join assessment_placement_answer a on a.placement_id = p.id
            order by a.placement_id, a.position
            """
                    .formatted(MOST);

    private static final String PERSONS_NOW =
            "select count(distinct learner_id), coalesce(max(id), 0) from assessment_placement"
                    + " where occasion = 'START' and ended_at is not null";

    private final SingleStatement database;
    private final PlacementBank bank;
    private final Pools pools;

    @Inject
    PlacementCalibrating(SingleStatement database, PlacementBank bank, Pools pools) {
        this.database = database;
        this.bank = bank;
        this.pools = pools;
    }

    private record Taken(int persons, long upTo) {}

    /**
     * Reckons the curves anew when enough people have come since.
     *
     * @return whether there are other curves now
     */
    public boolean calibrate() {
        var number = pools.newestNumber();
        var taken = taken();
        if (number == 0 || taken.persons() < Math.max(PERSONS, personsThen(number) + MORE)) {
            return false;
        }
        var sheets = sheets();
        var curves = curves(pools.of(number), sheets);
        if (curves.isEmpty()) {
            return false;
        }
        bank.calibrated(curves, taken.persons(), taken.upTo());
        return true;
    }

    private Map<Long, Curved> curves(Pool pool, Map<Long, Map<Long, Boolean>> sheets) {
        var counts = new HashMap<Long, Integer>();
        sheets.values().forEach(sheet -> sheet.keySet().forEach(question -> counts.merge(question, 1, Integer::sum)));
        var questions = pool.items().keySet().stream()
                .filter(question -> counts.getOrDefault(question, 0) >= ANSWERS)
                .sorted()
                .toList();
        if (questions.isEmpty()) {
            return Map.of();
        }
        var result = Calibration.DEFAULT.of(written(questions, sheets));
        if (!result.converged()) {
            return Map.of();
        }
        var fresh = result.items().stream().map(Calibration.Item::curve).toList();
        var linking = linking(questions.stream().map(pool.items()::get).toList(), fresh);
        var curves = new HashMap<Long, Curved>();
        pool.items().forEach((question, item) -> curves.put(question, new Curved(item.curve(), item.answers())));
        for (var i = 0; i < questions.size(); i++) {
            curves.put(questions.get(i), new Curved(linking.carried(fresh.get(i)), counts.get(questions.get(i))));
        }
        return curves;
    }

    /** By the items whose old curve was reckoned, too; as long as those are few, by where all lie on the average. */
    private static Linking linking(List<Pool.Item> old, List<ItemCurve> fresh) {
        var reckoned = IntStream.range(0, old.size())
                .filter(i -> old.get(i).answers() > 0)
                .boxed()
                .toList();
        return reckoned.size() < Linking.LEAST
                ? Linking.byMeans(fresh, old.stream().map(Pool.Item::curve).toList())
                : Linking.of(
                        reckoned.stream().map(fresh::get).toList(),
                        reckoned.stream().map(i -> old.get(i).curve()).toList());
    }

    private static AnswerSheets written(List<Long> questions, Map<Long, Map<Long, Boolean>> sheets) {
        var written = AnswerSheets.of(questions.size());
        for (var sheet : sheets.values()) {
            var any = false;
            for (var place = 0; place < questions.size(); place++) {
                var right = sheet.get(questions.get(place));
                if (right != null) {
                    any = true;
                    if (right) {
                        written.right(place);
                    } else {
                        written.wrong(place);
                    }
                }
            }
            if (any) {
                written.next();
            }
        }
        return written.build();
    }

    private Map<Long, Map<Long, Boolean>> sheets() {
        return database.read(SHEETS, PlacementCalibrating::read);
    }

    private static Map<Long, Map<Long, Boolean>> read(ResultSet rows) throws SQLException {
        var sheets = new LinkedHashMap<Long, Map<Long, Boolean>>();
        while (rows.next()) {
            sheets.computeIfAbsent(rows.getLong("placement_id"), id -> new HashMap<>())
                    .put(rows.getLong("question_id"), Reply.valueOf(rows.getString("verdict")) == Reply.RIGHT);
        }
        return sheets;
    }

    private Taken taken() {
        return database.read(PERSONS_NOW, rows -> {
            rows.next();
            return new Taken(rows.getInt(1), rows.getLong(2));
        });
    }

    private int personsThen(long calibration) {
        return database.read(
                "select persons from assessment_calibration where id = ?",
                rows -> rows.next() ? rows.getInt(1) : 0,
                calibration);
    }
}
