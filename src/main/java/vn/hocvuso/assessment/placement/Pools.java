package vn.hocvuso.assessment.placement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the newest pools in memory, so that an answer costs no query for its question. */
@ApplicationScoped
class Pools {

    /** Fired in the transaction that keeps other curves than before. */
    record Recalibrated(long calibration) {}

    /** How late another server's calibration is seen. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final long NONE = 0;

    private static final String ITEMS =
            """
            select q.id, q.code, q.kind, q.competence, q.level, q.prompt, q.explanation, q.body, c.a, c.b, c.answers
            from assessment_curve c
            join assessment_question q on q.id = c.question_id
            where c.calibration_id = ?
            """;

    private final SingleStatement database;
    private final LoadingCache<Boolean, Long> newest;
    private final LoadingCache<Long, Pool> pools;

    @Inject
    Pools(SingleStatement database) {
        this.database = database;
        newest = Caffeine.newBuilder().expireAfterWrite(LATE).build(key -> newestNumber());
        pools = Caffeine.newBuilder().maximumSize(20).build(this::read);
    }

    /** Those in force; empty before the first questions were loaded. */
    Optional<Pool> current() {
        var number = newest.get(true);
        return number == NONE ? Optional.empty() : Optional.of(pools.get(number));
    }

    Pool of(long calibration) {
        return pools.get(calibration);
    }

    long newestNumber() {
        return database.read(
                "select coalesce(max(id), 0) from assessment_calibration",
                rows -> rows.next() ? rows.getLong(1) : NONE);
    }

    /** After completion, not only success: the transaction itself may have read what was then rolled back. */
    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) Recalibrated event) {
        newest.invalidateAll();
    }

    private Pool read(long calibration) {
        return database.read(ITEMS, rows -> pool(calibration, rows), calibration);
    }

    private static Pool pool(long calibration, ResultSet rows) throws SQLException {
        var items = new HashMap<Long, Pool.Item>();
        while (rows.next()) {
            var question = new SealedQuiz.Item(
                    rows.getLong("id"),
                    rows.getString("code"),
                    QuestionKind.valueOf(rows.getString("kind")),
                    rows.getString("competence"),
                    rows.getInt("level"),
                    rows.getString("prompt"),
                    rows.getString("explanation"),
                    Asked.read(rows.getString("body")),
                    false);
            items.put(
                    question.question(),
                    new Pool.Item(
                            question, new ItemCurve(rows.getDouble("a"), rows.getDouble("b")), rows.getInt("answers")));
        }
        return new Pool(calibration, items);
    }
}
