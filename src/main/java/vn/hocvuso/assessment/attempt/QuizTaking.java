package vn.hocvuso.assessment.attempt;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** A learner starts a quiz and hands it in. She sees it through {@link QuizViewing} and answers through {@link AnswerSaving}. */
@UseCase
public class QuizTaking {

    private final Attempts attempts;
    private final QuizViewing viewing;
    private final SealedQuizzes quizzes;
    private final ExtraTime extraTime;
    private final Event<Attempt.Graded> graded;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    QuizTaking(
            Attempts attempts,
            QuizViewing viewing,
            SealedQuizzes quizzes,
            ExtraTime extraTime,
            Event<Attempt.Graded> graded,
            Clock clock) {
        this.attempts = attempts;
        this.viewing = viewing;
        this.quizzes = quizzes;
        this.extraTime = extraTime;
        this.graded = graded;
        this.clock = clock;
    }

    /**
     * Resumes the learner's open attempt, else starts one: neither a reload nor a doubled click costs a try. Whether
     * the learner may take this quiz at all is the caller's business. An open attempt whose time is over is resumed
     * too: whoever shows it finds that out, and hands it in.
     *
     * @throws Refusal {@code assessment.quiz.passed}, {@code assessment.quiz.exhausted}, {@code assessment.quiz.wait}
     *     with the whole minutes to wait, or {@code platform.changed} when two starts met
     */
    public Attempt.Ref start(Learner.Ref learner, Quiz.Ref quiz) {
        var sealed = quizzes.require(quiz);
        var rule = sealed.rule();
        var standing = viewing.standing(learner, quiz);
        if (standing.open().isPresent()) {
            return standing.open().get();
        }
        if (standing.passedBy().isPresent()) {
            throw new Refusal("assessment.quiz.passed");
        }
        if (standing.isExhausted()) {
            throw new Refusal("assessment.quiz.exhausted", rule.tries());
        }
        var now = clock.instant();
        standing.nextAt().ifPresent(at -> {
            throw new Refusal(
                    "assessment.quiz.wait",
                    Duration.between(now, at).plusSeconds(59).toMinutes());
        });
        var time = rule.minutes() == 0 ? Optional.<Duration>empty() : rule.time(extraTime.percent(learner));
        var attempt = new Attempt(learner, standing.used() + 1, Paper.draw(sealed, random.nextLong()), time, now);
        try {
            attempts.add(attempt);
        } catch (PersistenceException e) {
            // A second tab was faster: the unique key has decided, and asking again finds its attempt.
            throw new Refusal("platform.changed");
        }
        return attempt.ref();
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
        var event = attempt.submit(grading, quiz.rule().passPercent(), log.size(), chain, clock.instant());
        attempts.keep(ref, inForce, grading);
        graded.fire(event);
    }
}
