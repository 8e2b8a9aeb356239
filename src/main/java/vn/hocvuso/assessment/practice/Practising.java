package vn.hocvuso.assessment.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.assessment.marking.Response;
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

    private static final String RECORD =
            """
            insert into assessment_practice_answer (learner_id, item, question_id, response, is_right, answered_at)
            values (?, ?, ?, ?, ?, ?)
            on duplicate key update question_id = assessment_practice_answer.question_id
            """;

    /** What lies longer on a device tells nothing but that its clock goes wrong. */
    private static final Duration LONGEST_KEPT = Duration.ofDays(1000);

    private final PracticeShelf shelf;
    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    Practising(PracticeShelf shelf, SingleStatement statement, Clock clock) {
        this.shelf = shelf;
        this.statement = statement;
        this.clock = clock;
    }

    /**
     * Marks an answer.
     *
     * @param shown as the page has it
     * @throws Refusal {@code assessment.question.unknown} or as {@link vn.hocvuso.assessment.marking.Marker#require}
     */
    public boolean isRight(long question, Response shown) {
        return shelf.require(question).mark(shown).isFull();
    }

    /**
     * Marks an answer and records it; under the same name the learner's first answer stays. When this returns, the
     * database has committed.
     *
     * @param item the name that the device has given to this answer
     * @param shown as the page has it
     * @param answeredAt by the clock of the device; in the future it counts as now
     * @return whether it is right
     * @throws Refusal {@code assessment.question.unknown}, {@code assessment.answer.choice} when nothing was answered, or as
     *     {@link vn.hocvuso.assessment.marking.Marker#require}
     */
    public boolean record(Learner.Ref learner, String item, long question, Response shown, Instant answeredAt) {
        var asked = shelf.require(question);
        var own = asked.own(shown).json();
        var right = asked.mark(shown).isFull();
        var now = clock.instant();
        var earliest = now.minus(LONGEST_KEPT);
        var at = answeredAt.isAfter(now) ? now : answeredAt.isBefore(earliest) ? earliest : answeredAt;
        statement.change(RECORD, learner.value(), item, question, own, right ? 1 : 0, at);
        return right;
    }

    /** The same for what is answered now. */
    public boolean record(Learner.Ref learner, String item, long question, Response shown) {
        return record(learner, item, question, shown, clock.instant());
    }
}
