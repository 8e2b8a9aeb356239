package vn.hocvuso.assessment.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import vn.hocvuso.assessment.attempt.Chosen;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Marks and records practice answers.
 *
 * <p>No {@code @UseCase}: an answer is one statement, whose commit is its own transaction.
 */
@ApplicationScoped
public class Practising {

    /** Fired when the database holds a right answer; again, when the same answer is sent again. */
    public record AnsweredRightly(Learner.Ref learner, long question, Instant at) {}

    private static final String RECORD =
            """
            insert into assessment_practice_answer (learner_id, item, question_id, chosen, is_right, answered_at)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update question_id = assessment_practice_answer.question_id
            """;

    /** What lies longer on a device tells nothing but that its clock goes wrong. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(1000);

    private final PracticeShelf shelf;
    private final SingleStatement statement;
    private final Event<AnsweredRightly> answeredRightly;
    private final Clock clock;

    @Inject
    Practising(PracticeShelf shelf, SingleStatement statement, Event<AnsweredRightly> answeredRightly, Clock clock) {
        this.shelf = shelf;
        this.statement = statement;
        this.answeredRightly = answeredRightly;
        this.clock = clock;
    }

    /**
     * Marks an answer.
     *
     * @param shown the places of the chosen choices on the page, from 0
     * @throws Refusal {@code assessment.question.unknown}
     */
    public boolean isRight(long question, Set<Integer> shown) {
        return shelf.require(question).accepts(shown);
    }

    /**
     * Marks an answer and records it; under the same name the learner's first answer stays. When this returns, the
     * database has committed.
     *
     * @param item the name that the device has given to this answer
     * @param shown the places of the chosen choices on the page, from 0
     * @param answeredAt by the clock of the device; in the future it counts as now
     * @return whether it is right
     * @throws Refusal {@code assessment.question.unknown} or {@code assessment.answer.choice}
     */
    public boolean record(Learner.Ref learner, String item, long question, Set<Integer> shown, Instant answeredAt) {
        var asked = shelf.require(question);
        var chosen = Chosen.write(asked.own(shown));
        var right = asked.accepts(shown);
        var now = clock.instant();
        var earliest = now.minus(LONGEST_KEPT);
        var at = answeredAt.isAfter(now) ? now : answeredAt.isBefore(earliest) ? earliest : answeredAt;
        statement.change(RECORD, learner.value(), item, question, chosen, right ? 1 : 0, at);
        if (right) {
            answeredRightly.fire(new AnsweredRightly(learner, question, at));
        }
        return right;
    }

    /** The same for what is answered now. */
    public boolean record(Learner.Ref learner, String item, long question, Set<Integer> shown) {
        return record(learner, item, question, shown, clock.instant());
    }
}
