package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/** Takes a quiz on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class QuizTakingIT {

    @Inject
    AttemptStarting starting;

    @Inject
    QuizTaking quizTaking;

    @Inject
    QuizViewing quizViewing;

    @Inject
    AnswerSaving answerSaving;

    @Inject
    QuizAuthoring authoring;

    private final Learner.Ref learner = new Learner.Ref(System.nanoTime());
    private Quiz.Ref quiz;

    @BeforeEach
    void aQuizOfTwoWithTwoTries() {
        quiz = quiz(2, 0);
    }

    private Quiz.Ref quiz(int tries, int waitMinutes) {
        return quiz(tries, waitMinutes, 0);
    }

    private Quiz.Ref quiz(int tries, int waitMinutes, int minutes) {
        var questions = QuizSamples.questions(4, QuizSamples.single("đúng", "sai"));
        return authoring.importQuiz(
                QuizSamples.owner(),
                new QuizAuthoring.QuizDraft("Bài thử", 2, 100, tries, waitMinutes, minutes, questions));
    }

    private void answerAll(Attempt.Ref attempt, String text) {
        for (var item : quizViewing.paper(attempt, learner).items()) {
            var choices = (Shown.Choices) item.shown().orElseThrow();
            answerSaving.save(
                    attempt, learner, item.question(), chosen(choices.texts().indexOf(text)));
        }
    }

    private static AnswerSaving.Sending at(Instant chosen) {
        return new AnswerSaving.Sending(Optional.of(chosen), OptionalInt.empty());
    }

    @Test
    void rightAnswersPass() {
        var attempt = starting.start(learner, quiz);
        answerAll(attempt, "đúng");
        quizTaking.submit(attempt, learner);

        var result = quizViewing.result(attempt, learner);
        assertEquals(new Attempt.Score(2000, 2000), result.score().orElseThrow());
        assertTrue(result.passed());
    }

    @Test
    void theLatestAnswerCounts() {
        var attempt = starting.start(learner, quiz);
        answerAll(attempt, "đúng");
        answerAll(attempt, "sai");
        quizTaking.submit(attempt, learner);
        assertEquals(
                0, quizViewing.result(attempt, learner).score().orElseThrow().earned());
    }

    @Test
    void anAnswerChosenEarlierThatComesLateChangesNothing() {
        var attempt = starting.start(learner, quiz);
        var question = quizViewing.paper(attempt, learner).items().get(0).question();
        answerSaving.save(attempt, learner, question, chosen(0));
        var late = answerSaving.save(attempt, learner, question, chosen(1), at(Instant.EPOCH));
        assertEquals(chosen(0), late.shown());
        assertEquals(
                chosen(0), quizViewing.paper(attempt, learner).items().get(0).saved());
    }

    @Test
    void aClockThatIsFastKeepsNoLaterAnswerOut() {
        var attempt = starting.start(learner, quiz);
        var question = quizViewing.paper(attempt, learner).items().get(0).question();
        var tomorrow = at(Instant.now().plus(Duration.ofDays(1)));
        assertEquals(
                chosen(0),
                answerSaving
                        .save(attempt, learner, question, chosen(0), tomorrow)
                        .shown());
        assertEquals(
                chosen(1),
                answerSaving.save(attempt, learner, question, chosen(1)).shown());
        assertEquals(
                chosen(1), quizViewing.paper(attempt, learner).items().get(0).saved());
    }

    @Test
    void theSameAnswerTwiceIsConfirmedTwiceAndChangesNothing() {
        var attempt = starting.start(learner, quiz);
        var question = quizViewing.paper(attempt, learner).items().get(0).question();
        var at = at(Instant.now().minus(Duration.ofMillis(1)));
        for (var i = 0; i < 2; i++) {
            assertEquals(
                    chosen(1),
                    answerSaving.save(attempt, learner, question, chosen(1), at).shown());
        }
        assertEquals(
                chosen(1), quizViewing.paper(attempt, learner).items().get(0).saved());
    }

    @Test
    void startingAgainResumesTheOpenAttempt() {
        assertEquals(starting.start(learner, quiz), starting.start(learner, quiz));
    }

    @Test
    void handingInTwiceGradesOnce() {
        var attempt = starting.start(learner, quiz);
        quizTaking.submit(attempt, learner);
        var at = quizViewing.result(attempt, learner).submittedAt();
        quizTaking.submit(attempt, learner);
        assertEquals(at, quizViewing.result(attempt, learner).submittedAt());
    }

    @Test
    void anAnswerAfterHandingInIsRefused() {
        var attempt = starting.start(learner, quiz);
        var question = quizViewing.paper(attempt, learner).items().get(0).question();
        quizTaking.submit(attempt, learner);
        assertEquals(
                "assessment.attempt.closed",
                assertThrows(Refusal.class, () -> answerSaving.save(attempt, learner, question, chosen(0)))
                        .key());
    }

    @Test
    void anotherLearnersAttemptLooksUnknownAtEveryDoor() {
        var attempt = starting.start(learner, quiz);
        var question = quizViewing.paper(attempt, learner).items().get(0).question();
        var other = new Learner.Ref(learner.value() + 1);
        assertUnknown(() -> quizViewing.paper(attempt, other));
        assertUnknown(() -> quizViewing.result(attempt, other));
        assertUnknown(() -> answerSaving.save(attempt, other, question, chosen(0)));
        assertUnknown(() -> {
            quizTaking.submit(attempt, other);
            return null;
        });
    }

    private static void assertUnknown(Callable<?> act) {
        assertEquals(
                "assessment.attempt.unknown",
                assertThrows(Refusal.class, act::call).key());
    }

    @Test
    void aResultIsUnknownBeforeItIsGraded() {
        var attempt = starting.start(learner, quiz);
        assertUnknown(() -> quizViewing.result(attempt, learner));
    }

    @Test
    void triesRunOut() {
        for (var tries = 0; tries < 2; tries++) {
            quizTaking.submit(starting.start(learner, quiz), learner);
        }
        assertEquals(
                "assessment.quiz.exhausted",
                assertThrows(Refusal.class, () -> starting.start(learner, quiz)).key());
        assertFalse(quizViewing.standing(learner, quiz).mayStart());
    }

    @Test
    void theNextTryWaits() {
        var patient = quiz(0, 30);
        quizTaking.submit(starting.start(learner, patient), learner);
        assertEquals(
                "assessment.quiz.wait",
                assertThrows(Refusal.class, () -> starting.start(learner, patient))
                        .key());
    }

    @Test
    void answersSavedWhileHandingInAreEitherGradedOrRefused() throws Exception {
        var attempt = starting.start(learner, quiz);
        var items = quizViewing.paper(attempt, learner).items();
        var pool = Executors.newFixedThreadPool(2);
        try {
            var saving = pool.submit(() -> {
                var saved = 0;
                for (var item : items) {
                    try {
                        answerSaving.save(attempt, learner, item.question(), chosen(0));
                        saved++;
                    } catch (Refusal closed) {
                        return saved;
                    }
                }
                return saved;
            });
            quizTaking.submit(attempt, learner);
            var answered = quizViewing.paper(attempt, learner).answered();
            assertEquals((long) saving.get(), answered);
        } finally {
            pool.shutdown();
        }
    }
}
