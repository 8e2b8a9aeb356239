package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads attempts for pages, each with one statement and without a transaction; what changes them is {@link Attempts}. */
@ApplicationScoped
class AttemptReading {

    private static final String WITH_ANSWERS =
            """
            select a.learner_id, a.quiz_id, a.number, a.seed, a.paper, a.ends_at, a.given_back, a.submitted_at, a.earned,
                a.possible, a.passed, a.exam_room_id, l.sequence, l.question_id, l.response, l.chosen_at, l.received_at, l.hash, r.earned as mark
            from assessment_attempt a
            left join assessment_answer l on l.attempt_id = a.id
            left join assessment_response r on r.attempt_id = l.attempt_id and r.question_id = l.question_id
            where a.id = ?
            order by l.sequence
            """;

    private static final String TRIES =
            """
            select id, seed, paper, submitted_at, passed from assessment_attempt
            where learner_id = ? and quiz_id = ?
            order by number
            limit 1000
            """;

    /**
     * An attempt with what was answered.
     *
     * @param endsAt empty for one without a limit
     * @param givenBack seconds of outages that are in {@code endsAt}
     * @param score empty before it is graded
     * @param examRoom the exam room that it is sat in
     * @param answers those in force, by question
     * @param sequence how many answers its log has
     */
    record Snapshot(
            Attempt.Ref ref,
            Learner.Ref learner,
            Paper paper,
            int number,
            Optional<Instant> endsAt,
            int givenBack,
            Optional<Instant> submittedAt,
            Optional<Attempt.Score> score,
            boolean passed,
            Optional<Long> examRoom,
            Map<Long, Answered> answers,
            int sequence) {}

    /**
     * The answer in force.
     *
     * @param own in the author's order
     * @param thousandths what it earned of the question's mark; empty before it is graded
     */
    record Answered(Response own, Instant chosenAt, Receipt receipt, Optional<Integer> thousandths) {}

    /**
     * One of a learner's tries at a quiz.
     *
     * @param paper as its column holds it
     */
    record Try(Attempt.Ref ref, long seed, Optional<String> paper, Optional<Instant> submittedAt, boolean passed) {}

    private final SingleStatement statement;
    private final SealedQuizzes quizzes;

    @Inject
    AttemptReading(SingleStatement statement, SealedQuizzes quizzes) {
        this.statement = statement;
        this.quizzes = quizzes;
    }

    /**
     * The learner's own attempt.
     *
     * @throws Refusal {@code assessment.attempt.unknown} if it does not exist or is another learner's; the two must
     *     look alike
     */
    Snapshot require(Attempt.Ref ref, Learner.Ref learner) {
        return statement
                .read(WITH_ANSWERS, rows -> snapshot(ref, rows), ref.value())
                .filter(found -> found.learner().equals(learner))
                .orElseThrow(() -> new Refusal("assessment.attempt.unknown"));
    }

    private Optional<Snapshot> snapshot(Attempt.Ref ref, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var submittedAt = SingleStatement.instant(rows, "submitted_at");
        var score = submittedAt.isPresent()
                ? Optional.of(new Attempt.Score(rows.getInt("earned"), rows.getInt("possible")))
                : Optional.<Attempt.Score>empty();
        var learner = new Learner.Ref(rows.getLong("learner_id"));
        var paper = Paper.of(
                quizzes.require(new Quiz.Ref(rows.getLong("quiz_id"))),
                rows.getLong("seed"),
                Optional.ofNullable(rows.getString("paper")));
        var number = rows.getInt("number");
        var endsAt = SingleStatement.instant(rows, "ends_at");
        var givenBack = rows.getInt("given_back");
        var passed = rows.getBoolean("passed");
        var examRoom = SingleStatement.number(rows, "exam_room_id");
        var answers = new HashMap<Long, Answered>();
        var sequence = 0;
        do {
            if (SingleStatement.number(rows, "sequence").isPresent()) {
                sequence = rows.getInt("sequence");
                answers.merge(
                        rows.getLong("question_id"),
                        answered(rows),
                        (one, other) -> other.chosenAt().isBefore(one.chosenAt()) ? one : other);
            }
        } while (rows.next());
        return Optional.of(new Snapshot(
                ref,
                learner,
                paper,
                number,
                endsAt,
                givenBack,
                submittedAt,
                score,
                passed,
                examRoom,
                Map.copyOf(answers),
                sequence));
    }

    private static Answered answered(ResultSet rows) throws SQLException {
        return new Answered(
                Response.read(rows.getString("response")),
                SingleStatement.instant(rows, "chosen_at").orElseThrow(),
                new Receipt(
                        SingleStatement.instant(rows, "received_at").orElseThrow(),
                        rows.getInt("sequence"),
                        HexFormat.of().formatHex(rows.getBytes("hash"))),
                SingleStatement.number(rows, "mark").map(Long::intValue));
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
                                rows.getLong("seed"),
                                Optional.ofNullable(rows.getString("paper")),
                                SingleStatement.instant(rows, "submitted_at"),
                                rows.getBoolean("passed")));
                    }
                    return List.copyOf(tries);
                },
                learner.value(),
                quiz.value());
    }
}
