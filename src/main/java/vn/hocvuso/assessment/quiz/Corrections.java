package vn.hocvuso.assessment.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds corrections. They are only ever added, so the newest id tells whether there are new ones. */
@ApplicationScoped
class Corrections {

    private static final String OF_QUIZ =
            """
            select c.question_id, c.neutral, c.body from assessment_correction c
            join assessment_quiz_item i on i.question_id = c.question_id
            where i.quiz_id = ?
            order by c.id
            """;

    private final SingleStatement database;

    @Inject
    Corrections(SingleStatement database) {
        this.database = database;
    }

    /** Those in force, by question. */
    Map<Long, Correction> of(Quiz.Ref quiz) {
        return database.read(
                OF_QUIZ,
                rows -> {
                    var latest = new HashMap<Long, Correction>();
                    while (rows.next()) {
                        latest.put(
                                rows.getLong("question_id"),
                                new Correction(
                                        rows.getBoolean("neutral"),
                                        Optional.ofNullable(rows.getString("body"))
                                                .map(Asked::read)));
                    }
                    return Map.copyOf(latest);
                },
                quiz.value());
    }

    void add(long question, Correction correction, String reason, Learner.Ref actor, Instant now) {
        database.insert(
                "insert into assessment_correction (question_id, neutral, body, reason, actor_id, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                question,
                correction.neutral() ? 1 : 0,
                correction.mended().map(Asked::json).orElse(null),
                reason,
                actor.value(),
                now);
    }

    /** The id of the newest; 0 before the first. */
    long newest() {
        return database.read("select coalesce(max(id), 0) from assessment_correction", rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }
}
