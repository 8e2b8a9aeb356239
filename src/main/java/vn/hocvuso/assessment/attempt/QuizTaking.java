package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * A learner hands her paper in. She starts it by {@link AttemptStarting}, sees it through {@link QuizViewing} and answers
 * through {@link AnswerSaving}.
 */
@UseCase
public class QuizTaking {

    private final Attempts attempts;
    private final SealedQuizzes quizzes;
    private final Event<Attempt.Graded> graded;
    private final Clock clock;

    @Inject
    QuizTaking(Attempts attempts, SealedQuizzes quizzes, Event<Attempt.Graded> graded, Clock clock) {
        this.attempts = attempts;
        this.quizzes = quizzes;
        this.graded = graded;
        this.clock = clock;
    }

    /**
     * Grades the attempt and tells the house, in the same transaction. A second submission finds it graded and changes
     * nothing. What was saved in time counts, whenever it is handed in.
     *
     * @throws Refusal {@code assessment.attempt.unknown}
     */
    public void submit(Attempt.Ref ref, Learner.Ref learner) {
        var attempt = attempts.lock(ref, learner);
        if (attempt.submittedAt().isPresent()) {
            return;
        }
        var quiz = quizzes.require(attempt.quiz());
        var log = attempts.log(ref);
        var inForce = AnswerChain.inForce(log);
        var responses = inForce.stream()
                .collect(Collectors.toMap(AnswerChain.Link::question, link -> Response.read(link.response())));
        var grading = Grading.of(attempt.paper(quiz), responses);
        var chain = log.isEmpty() ? AnswerChain.BEGIN : log.get(log.size() - 1).hash();
        var event = attempt.submit(grading, quiz.rule(), log.size(), chain, clock.instant());
        attempts.keep(ref, inForce, grading);
        graded.fire(event);
    }
}
