package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.attempt.Regrading.Change;
import vn.hocvuso.assessment.attempt.Regrading.State;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.QuestionCorrecting;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.testing.Caller;

@ExtendWith(ArquillianExtension.class)
class RegradingIT {

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

    @Inject
    QuestionCorrecting correcting;

    @Inject
    Regrading regrading;

    @Inject
    RegradeRounds rounds;

    @Inject
    People people;

    @Inject
    UserTransaction transaction;

    @Inject
    Caller caller;

    private Learner.Ref author;
    private Quiz.Ref quiz;

    @BeforeEach
    void twoStatementsOfWhichBothMustBeRight() {
        author = people.named("quantri").ref();
        quiz = authoring.importQuiz(
                QuizSamples.owner(), QuizSamples.quiz(QuizSamples.questions(2, Choosing.statement(true))));
    }

    /** Answers the first question true and the second as told. */
    private Attempt.Ref attempt(Learner.Ref learner, int second) {
        var attempt = starting.start(learner, quiz);
        var items = quizViewing.paper(attempt, learner).items();
        items.forEach(item -> answerSaving.save(
                attempt, learner, item.question(), chosen(item.prompt().equals("Câu hỏi q2") ? second : 0)));
        quizTaking.submit(attempt, learner);
        return attempt;
    }

    private long question(String code) {
        return authoring.desk(author, quiz).questions().stream()
                .filter(line -> line.draft().code().equals(code))
                .findFirst()
                .orElseThrow()
                .question();
    }

    private List<Change> changes(boolean apply) {
        var run = regrading.ask(author, quiz, apply);
        while (rounds.carryOn()) {
            // until all are done
        }
        assertEquals(State.DONE, regrading.runs(author, quiz).get(0).state());
        return regrading.changes(author, quiz, run, 0, 100);
    }

    @Test
    void aMendedKeyLetsThosePassWhoWereRightAndTakesNothingAway() {
        var wasRight = caller.learner(caller.signUp());
        var wasWrong = caller.learner(caller.signUp());
        var failed = attempt(wasRight, 1);
        var passed = attempt(wasWrong, 0);
        correcting.mend(author, quiz, question("q2"), Choosing.statement(false), "Khẳng định này sai");

        var preview = changes(false);
        assertEquals(2, preview.size());
        assertFalse(quizViewing.result(failed, wasRight).passed());

        var changes = changes(true);
        assertEquals(preview, changes);
        assertEquals(
                new Change(
                        passed,
                        wasWrong,
                        new Attempt.Score(2000, 2000),
                        new Attempt.Score(1000, 2000),
                        true,
                        true,
                        true),
                changes.get(0));
        assertTrue(changes.get(1).passedAfter());
        assertTrue(quizViewing.result(failed, wasRight).passed());
        assertTrue(quizViewing.result(passed, wasWrong).passed());
        assertEquals(
                new Attempt.Score(1000, 2000),
                quizViewing.result(passed, wasWrong).score().orElseThrow());
        assertTrue(changes(true).isEmpty());
    }

    @Test
    void aNeutralQuestionGivesEverybodyItsMark() {
        var learner = caller.learner(caller.signUp());
        var failed = attempt(learner, 1);
        correcting.neutralise(author, quiz, question("q2"), "Câu hỏi mơ hồ");
        changes(true);
        var result = quizViewing.result(failed, learner);
        assertTrue(result.passed());
        assertTrue(result.items().stream().anyMatch(QuizViewing.ReviewedItem::neutral));
        var later = caller.learner(caller.signUp());
        assertTrue(quizViewing.result(attempt(later, 1), later).passed());
    }

    @Test
    void onlyTheKeyMayBeMendedAndOnlyWithAReason() {
        var asked = question("q1");
        assertRefused(
                "assessment.correction.shape",
                () -> correcting.mend(author, quiz, asked, QuizSamples.single("Có", "Không"), "Sai"));
        assertRefused(
                "assessment.correction.same",
                () -> correcting.mend(author, quiz, asked, Choosing.statement(true), "Sai"));
        assertRefused("assessment.correction.reason", () -> correcting.neutralise(author, quiz, asked, " "));
        assertRefused("assessment.question.unknown", () -> correcting.neutralise(author, quiz, Long.MAX_VALUE, "Sai"));
    }

    @Test
    void whoIsNoAuthorMayNothing() {
        var other = caller.learner(caller.signUp());
        var asked = question("q1");
        assertRefused(
                "identity.page.unknown", () -> correcting.mend(other, quiz, asked, Choosing.statement(false), "Sai"));
        assertRefused("identity.page.unknown", () -> correcting.neutralise(other, quiz, asked, "Sai"));
        assertRefused("identity.page.unknown", () -> correcting.use(other, quiz, asked, QuestionState.RETIRED));
        assertRefused("identity.page.unknown", () -> regrading.ask(other, quiz, true));
        assertRefused("identity.page.unknown", () -> regrading.runs(other, quiz));
        assertRefused("identity.page.unknown", () -> regrading.changes(other, quiz, 1, 0, 10));
        assertRefused("identity.page.unknown", () -> regrading.cancel(other, quiz, 1));
    }

    /** In a transaction of its own nobody else carries the run on. */
    @Test
    void oneRegradingRunsAtATimeAndCanBeStopped() throws Exception {
        transaction.begin();
        try {
            var run = regrading.ask(author, quiz, false);
            regrading.cancel(author, quiz, run);
            assertEquals(State.CANCELLED, regrading.runs(author, quiz).get(0).state());
            regrading.ask(author, quiz, false);
            assertRefused("assessment.regrading.running", () -> regrading.ask(author, quiz, false));
        } finally {
            transaction.rollback();
        }
    }
}
