package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads attempts for pages, each with one statement and without a transaction; what changes them is {@link Attempts}. */
@ApplicationScoped
class AttemptReading {

    private static final String WITH_RESPONSES =
            """
            select a.learner_id, a.quiz_id, a.number, a.seed, a.ends_at, a.submitted_at, a.earned, a.possible, a.passed,
                r.question_id, r.chosen, r.answered_at
            from assessment_attempt a
            left join assessment_response r on r.attempt_id = a.id
            where a.id = ?
            """;

    private static final String TRIES =
            """
            select id, submitted_at, passed from assessment_attempt
            where learner_id = ? and quiz_id = ?
            order by number
            limit 1000
            """;

    /**
     * An attempt with what was chosen.
     *
     * @param endsAt empty for one without a limit
     * @param score empty before it is graded
     * @param responses the choices by question, as places in the question's own list
     * @param answeredAt when those were chosen
     */
    record Snapshot(
            Attempt.Ref ref,
            Learner.Ref learner,
            Quiz.Ref quiz,
            int number,
            long seed,
            Optional<Instant> endsAt,
            Optional<Instant> submittedAt,
            Optional<Attempt.Score> score,
            boolean passed,
            Map<Long, Set<Integer>> responses,
            Map<Long, Instant> answeredAt) {}

    /** One of a learner's tries at a quiz. */
    record Try(Attempt.Ref ref, Optional<Instant> submittedAt, boolean passed) {}

    private final SingleStatement statement;

    @Inject
    AttemptReading(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * The learner's own attempt.
     *
     * @throws Refusal {@code assessment.attempt.unknown} if it does not exist or is another learner's; the two must
     *     look alike
     */
    Snapshot require(Attempt.Ref ref, Learner.Ref learner) {
        return statement
                .read(WITH_RESPONSES, rows -> snapshot(ref, rows), ref.value())
                .filter(found -> found.learner().equals(learner))
                .orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
    }

    private static Optional<Snapshot> snapshot(Attempt.Ref ref, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var responses = new HashMap<Long, Set<Integer>>();
        var answeredAt = new HashMap<Long, Instant>();
        var submittedAt = SingleStatement.instant(rows, "submitted_at");
        var score = submittedAt.isPresent()
                ? Optional.of(new Attempt.Score(rows.getInt("earned"), rows.getInt("possible")))
                : Optional.<Attempt.Score>empty();
        var found = new Snapshot(
                ref,
                new Learner.Ref(rows.getLong("learner_id")),
                new Quiz.Ref(rows.getLong("quiz_id")),
                rows.getInt("number"),
                rows.getLong("seed"),
                SingleStatement.instant(rows, "ends_at"),
                submittedAt,
                score,
                rows.getBoolean("passed"),
                responses,
                answeredAt);
        do {
            var question = SingleStatement.number(rows, "question_id");
            if (question.isPresent()) {
                responses.put(question.get(), Chosen.read(rows.getString("chosen")));
                answeredAt.put(
                        question.get(),
                        SingleStatement.instant(rows, "answered_at").orElseThrow());
            }
        } while (rows.next());
        return Optional.of(found);
    }

    /** The learner's attempts at a quiz, first try first; a quiz allows a hundred at most. */
    List<Try> tries(Learner.Ref learner, Quiz.Ref quiz) {
        return statement.read(
                TRIES,
                rows -> {
                    var tries = new ArrayList<Try>();
                    while (rows.next()) {
                        tries.add(new Try(
                                new Attempt.Ref(rows.getLong("id")),
                                SingleStatement.instant(rows, "submitted_at"),
                                rows.getBoolean("passed")));
                    }
                    return List.copyOf(tries);
                },
                learner.value(),
                quiz.value());
    }
}
