package vn.hocvuso.assessment.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * What the saving of an answer has to know of its attempt, kept in memory while it is answered: small, for tens of
 * thousands are under way at once. What never changes may be read by anybody; where the log stands only by who writes it.
 */
final class Ledger {

    private static final String READ =
            """
            select a.learner_id, a.quiz_id, a.seed, a.paper, a.started_at,
                l.sequence, l.question_id, l.chosen_at, l.hash
            from assessment_attempt a
            left join assessment_answer l on l.attempt_id = a.id
            where a.id = ?
            order by l.sequence
            """;

    private final Attempt.Ref attempt;
    private final Learner.Ref learner;
    private final Quiz.Ref quiz;
    private final long seed;
    private final long[] questions;
    private final Instant startedAt;

    private int sequence;
    private byte[] hash = AnswerChain.BEGIN;
    /** For each question when the answer in force was chosen, in microseconds of the epoch. */
    private final long[] chosenAt;

    private Ledger(Attempt.Ref attempt, ResultSet rows, PaperOf papers) throws SQLException {
        this.attempt = attempt;
        this.learner = new Learner.Ref(rows.getLong("learner_id"));
        this.quiz = new Quiz.Ref(rows.getLong("quiz_id"));
        this.seed = rows.getLong("seed");
        this.questions = papers.questions(quiz, seed, Optional.ofNullable(rows.getString("paper")));
        this.startedAt = SingleStatement.instant(rows, "started_at").orElseThrow();
        this.chosenAt = new long[questions.length];
        Arrays.fill(chosenAt, Long.MIN_VALUE);
    }

    /** Tells which questions a paper has. */
    @FunctionalInterface
    interface PaperOf {
        long[] questions(Quiz.Ref quiz, long seed, Optional<String> column);
    }

    /** @throws Refusal {@code assessment.attempt.unknown} */
    static Ledger read(SingleStatement database, Attempt.Ref attempt, PaperOf papers) {
        return database.read(
                READ,
                rows -> {
                    if (!rows.next()) {
                        throw new Refusal("assessment.attempt.unknown");
                    }
                    var ledger = new Ledger(attempt, rows, papers);
                    do {
                        if (SingleStatement.number(rows, "sequence").isPresent()) {
                            ledger.note(
                                    rows.getInt("sequence"),
                                    rows.getLong("question_id"),
                                    SingleStatement.instant(rows, "chosen_at").orElseThrow(),
                                    rows.getBytes("hash"));
                        }
                    } while (rows.next());
                    return ledger;
                },
                attempt.value());
    }

    /** One more answer is in the log. */
    void note(int sequence, long question, Instant chosen, byte[] hash) {
        this.sequence = sequence;
        this.hash = hash;
        var place = place(question);
        if (place >= 0) {
            chosenAt[place] = Math.max(chosenAt[place], AnswerChain.micros(chosen));
        }
    }

    /** True when no answer to the question that is in the log was chosen later. */
    boolean isLatest(long question, Instant chosen) {
        return AnswerChain.micros(chosen) >= chosenAt[place(question)];
    }

    boolean asks(long question) {
        return place(question) >= 0;
    }

    private int place(long question) {
        for (var i = 0; i < questions.length; i++) {
            if (questions[i] == question) {
                return i;
            }
        }
        return -1;
    }

    Attempt.Ref attempt() {
        return attempt;
    }

    Learner.Ref learner() {
        return learner;
    }

    Quiz.Ref quiz() {
        return quiz;
    }

    long seed() {
        return seed;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Of the last answer in the log; 0 before the first. */
    int sequence() {
        return sequence;
    }

    byte[] hash() {
        return hash;
    }
}
