package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Saves one answer: the most frequent act of the house, so it takes one statement, shared with others who save. */
@ApplicationScoped
public class AnswerSaving {

    private static final System.Logger LOG = System.getLogger(AnswerSaving.class.getName());

    /**
     * What is in force.
     *
     * @param shown as the page shows it
     * @param page what the page shows with it; empty for a simulation that has come to its end
     * @param owner whose quiz it is, as {@link vn.hocvuso.assessment.quiz.SealedQuiz#owner}
     * @param feedback in practice
     */
    public record Saved(Receipt receipt, Response shown, Optional<Shown> page, String owner, Feedback feedback) {}

    /**
     * How an answer was sent.
     *
     * @param chosenAt by the clock of the learner's device; before the attempt's start it counts as that, in the future
     *     or when absent as now
     * @param sequence its place in the attempt's log, so that the same answer sent twice is kept once; absent, it comes
     *     after all others
     */
    public record Sending(Optional<Instant> chosenAt, OptionalInt sequence) {}

    private final AnswerLog log;
    private final SingleStatement database;
    private final SealedQuizzes quizzes;
    private final Clock clock;

    @Inject
    AnswerSaving(AnswerLog log, SingleStatement database, SealedQuizzes quizzes, Clock clock) {
        this.log = log;
        this.database = database;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    /** Saves what the learner answers now, as {@link #save(Attempt.Ref, Learner.Ref, long, Response, Sending)} does. */
    public Saved save(Attempt.Ref attempt, Learner.Ref learner, long question, Response shown) {
        return save(attempt, learner, question, shown, new Sending(Optional.empty(), OptionalInt.empty()));
    }

    /**
     * Keeps an answer. The one in force is the one that was chosen last; one that comes in late, chosen before it, is kept
     * but changes nothing. Of two chosen at the same moment the one that comes last is in force. When this returns, the
     * database has committed.
     *
     * @param shown as the page has it; an empty one takes the answer back
     * @return what is in force after it
     * @throws Refusal {@code assessment.attempt.unknown}, {@code assessment.question.unknown}, whatever
     *     {@link vn.hocvuso.assessment.marking.Marker#require} refuses, {@code assessment.attempt.over} when its time is
     *     over by the clock here, {@code assessment.attempt.closed}, {@code assessment.answer.sequence} or
     *     {@code assessment.attempt.many}
     * @throws IllegalStateException when the database could not commit
     */
    public Saved save(Attempt.Ref attempt, Learner.Ref learner, long question, Response shown, Sending sending) {
        try {
            return append(attempt, learner, question, shown, sending);
        } catch (Refusal refusal) {
            LOG.log(
                    Level.INFO,
                    "Answer to question {0} in attempt {1} by learner {2} refused: {3}",
                    question,
                    attempt.value(),
                    learner.value(),
                    refusal.key());
            throw refusal;
        }
    }

    private Saved append(Attempt.Ref attempt, Learner.Ref learner, long question, Response shown, Sending sending) {
        var ledger = log.ledger(attempt);
        if (!ledger.learner().equals(learner)) {
            throw new Refusal("assessment.attempt.unknown");
        }
        if (!ledger.asks(question)) {
            throw new Refusal("assessment.question.unknown");
        }
        var quiz = quizzes.require(ledger.quiz());
        var item = quiz.item(question).orElseThrow();
        var sheet = Sheet.of(item, ledger.seed());
        var own = sheet.own(shown);
        var now = clock.instant();
        var at = sending.chosenAt()
                .filter(now::isAfter)
                .map(told -> told.isBefore(ledger.startedAt()) ? ledger.startedAt() : told)
                .orElse(now);
        var entry = new AnswerLog.Entry(attempt, question, own.json(), at, sending.sequence());
        var receipt = log.append(entry);
        var inForce = entry.isLatest() ? own : inForce(attempt, question);
        return new Saved(
                receipt,
                sheet.asShown(inForce),
                sheet.shown(Optional.of(inForce)),
                quiz.owner(),
                QuizViewing.feedback(quiz, sheet, inForce));
    }

    private Response inForce(Attempt.Ref attempt, long question) {
        return database.read(
                "select response from assessment_answer where attempt_id = ? and question_id = ?"
                        + " order by chosen_at desc, sequence desc limit 1",
                rows -> {
                    rows.next();
                    return Response.read(rows.getString(1));
                },
                attempt.value(),
                question);
    }
}
