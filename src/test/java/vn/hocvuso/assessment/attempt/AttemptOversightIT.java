package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

@ExtendWith(ArquillianExtension.class)
class AttemptOversightIT {

    @Inject
    AttemptStarting starting;

    @Inject
    QuizTaking quizTaking;

    @Inject
    QuizViewing quizViewing;

    @Inject
    AnswerSaving answerSaving;

    @Inject
    AttemptOversight oversight;

    @Inject
    QuizAuthoring authoring;

    @Inject
    SingleStatement database;

    @Inject
    People people;

    @Inject
    Caller caller;

    private Learner.Ref author;
    private Learner.Ref learner;
    private Quiz.Ref quiz;
    private Attempt.Ref attempt;

    @BeforeEach
    void anAttemptWithThreeAnswers() {
        author = people.named("quantri").ref();
        learner = caller.learner(caller.signUp());
        quiz = authoring.importQuiz(
                QuizSamples.owner(), QuizSamples.quiz(QuizSamples.questions(2, Choosing.statement(true))));
        attempt = starting.start(learner, quiz);
        for (var place : List.of(1, 0)) {
            quizViewing
                    .paper(attempt, learner)
                    .items()
                    .forEach(item -> answerSaving.save(attempt, learner, item.question(), chosen(place)));
        }
    }

    private Optional<Integer> brokenFrom() {
        return oversight.log(author, quiz, attempt).brokenFrom();
    }

    @Test
    void theAuthorSeesEveryAnswerWithTheReceiptThatTheLearnerHas() {
        var log = oversight.log(author, quiz, attempt);
        assertEquals(4, log.answers().size());
        assertEquals(Optional.empty(), log.brokenFrom());
        var receipts =
                log.answers().stream().map(AttemptOversight.Answer::receipt).toList();
        quizViewing
                .paper(attempt, learner)
                .items()
                .forEach(item -> assertTrue(receipts.contains(item.receipt().orElseThrow())));
        assertEquals(attempt, oversight.lines(author, quiz, 0, 10).get(0).attempt());
        assertEquals(1, oversight.count(author, quiz));
    }

    @Test
    void anAnswerThatWasChangedInTheDatabaseIsFound() {
        database.change(
                "update assessment_answer set response = ? where attempt_id = ? and sequence = 2",
                "{\"choices\":[0]}",
                attempt.value());
        assertEquals(Optional.of(2), brokenFrom());
    }

    @Test
    void anAnswerCutOffAfterHandingInIsFound() {
        quizTaking.submit(attempt, learner);
        assertEquals(Optional.empty(), brokenFrom());
        database.change("delete from assessment_answer where attempt_id = ? and sequence = 4", attempt.value());
        assertEquals(Optional.of(4), brokenFrom());
    }

    @Test
    void whoIsNoAuthorAndWhoAsksAtAnotherQuizSeeNothing() {
        assertRefused("identity.page.unknown", () -> oversight.log(learner, quiz, attempt));
        assertRefused("identity.page.unknown", () -> oversight.lines(learner, quiz, 0, 10));
        assertRefused("identity.page.unknown", () -> oversight.count(learner, quiz));
        var other = authoring.importQuiz(
                QuizSamples.owner(), QuizSamples.quiz(QuizSamples.questions(1, Choosing.statement(true))));
        assertRefused("assessment.attempt.unknown", () -> oversight.log(author, other, attempt));
    }
}
