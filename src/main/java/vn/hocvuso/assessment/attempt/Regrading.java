package vn.hocvuso.assessment.attempt;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Authors have all attempts at a quiz graded again, after a question was corrected: first to see whose result would change,
 * then in earnest. {@link RegradeRounds} does it, a portion at a time, wherever it was left. Nobody loses what she has
 * passed: who would not pass any more is on the list, for a person to decide.
 */
@UseCase
public class Regrading {

    /** A regrading, as it stands now. */
    public record Run(
            long id,
            Quiz.Ref quiz,
            boolean applied,
            State state,
            int examined,
            int changed,
            Instant askedAt,
            Optional<Instant> endedAt)
            implements Serializable {}

    /** How far a regrading is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    /**
     * A result that changes; marks in thousandths.
     *
     * @param below true when it stays passed, though its marks would not do any more
     */
    public record Change(
            Attempt.Ref attempt,
            Learner.Ref learner,
            Attempt.Score before,
            Attempt.Score after,
            boolean passedBefore,
            boolean passedAfter,
            boolean below)
            implements Serializable {}

    private static final String RUNS =
            """
            select id, quiz_id, applied, state, examined, changed, asked_at, ended_at from assessment_regrading
            where quiz_id = ? order by id desc limit 20
            """;

    private static final String CHANGES =
            """
            select c.attempt_id, c.learner_id, c.earned_before, c.earned_after, c.possible, c.passed_before,
                c.passed_after, c.below
            from assessment_regraded c join assessment_regrading r on r.id = c.regrading_id
            where c.regrading_id = ? and r.quiz_id = ?
            order by c.below desc, c.passed_after - c.passed_before desc, c.attempt_id
            limit ? offset ?
            """;

    private final SingleStatement database;
    private final SealedQuizzes quizzes;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Regrading(SingleStatement database, SealedQuizzes quizzes, Grants grants, AuditLog audit, Clock clock) {
        this.database = database;
        this.quizzes = quizzes;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a regrading.
     *
     * @param apply false to see only what would change
     * @throws Refusal {@code assessment.regrading.running} while there is one
     */
    public long ask(Learner.Ref actor, Quiz.Ref quiz, boolean apply) {
        requireAuthor(actor, quiz);
        if (runs(quiz).stream().anyMatch(run -> run.state() == State.RUNNING)) {
            throw new Refusal("assessment.regrading.running");
        }
        if (apply) {
            audit.record(actor.value(), "quiz.regrade", "quiz:" + quiz.value(), "");
        }
        return database.insert(
                        "insert into assessment_regrading"
                                + " (quiz_id, actor_id, applied, state, last_attempt, examined, changed, asked_at)"
                                + " values (?, ?, ?, 'RUNNING', 0, 0, 0, ?)",
                        quiz.value(),
                        actor.value(),
                        apply ? 1 : 0,
                        clock.instant())
                .orElseThrow();
    }

    /** Ends one that is under way; what it has changed so far stays and is on its list. */
    public void cancel(Learner.Ref actor, Quiz.Ref quiz, long run) {
        requireAuthor(actor, quiz);
        database.change(
                "update assessment_regrading set state = 'CANCELLED', ended_at = ?"
                        + " where id = ? and quiz_id = ? and state = 'RUNNING'",
                clock.instant(),
                run,
                quiz.value());
    }

    /** The latest regradings of a quiz, the newest first. */
    public List<Run> runs(Learner.Ref actor, Quiz.Ref quiz) {
        requireAuthor(actor, quiz);
        return runs(quiz);
    }

    private List<Run> runs(Quiz.Ref quiz) {
        return database.read(
                RUNS,
                rows -> {
                    var runs = new ArrayList<Run>();
                    while (rows.next()) {
                        runs.add(new Run(
                                rows.getLong("id"),
                                new Quiz.Ref(rows.getLong("quiz_id")),
                                rows.getBoolean("applied"),
                                State.valueOf(rows.getString("state")),
                                rows.getInt("examined"),
                                rows.getInt("changed"),
                                SingleStatement.instant(rows, "asked_at").orElseThrow(),
                                SingleStatement.instant(rows, "ended_at")));
                    }
                    return List.copyOf(runs);
                },
                quiz.value());
    }

    /** Whose result a regrading changes: first those whose certificate would need a person's word, then new passes. */
    public List<Change> changes(Learner.Ref actor, Quiz.Ref quiz, long run, int first, int limit) {
        requireAuthor(actor, quiz);
        return database.read(
                CHANGES,
                rows -> {
                    var changes = new ArrayList<Change>();
                    while (rows.next()) {
                        var possible = rows.getInt("possible");
                        changes.add(new Change(
                                new Attempt.Ref(rows.getLong("attempt_id")),
                                new Learner.Ref(rows.getLong("learner_id")),
                                new Attempt.Score(rows.getInt("earned_before"), possible),
                                new Attempt.Score(rows.getInt("earned_after"), possible),
                                rows.getBoolean("passed_before"),
                                rows.getBoolean("passed_after"),
                                rows.getBoolean("below")));
                    }
                    return List.copyOf(changes);
                },
                run,
                quiz.value(),
                limit,
                first);
    }

    private void requireAuthor(Learner.Ref actor, Quiz.Ref quiz) {
        grants.requireAuthor(actor, quizzes.require(quiz).owner());
    }
}
