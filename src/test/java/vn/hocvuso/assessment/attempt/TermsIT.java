package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.testing.Caller;

/** The terms of a quiz, from its rule to the learner. */
@ExtendWith(ArquillianExtension.class)
class TermsIT {

    private static final Disclosure NOTHING = new Disclosure(Set.of(), Set.of(), Set.of());

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
    SealedQuizzes quizzes;

    @Inject
    Caller caller;

    private Learner.Ref learner;

    @BeforeEach
    void somebody() {
        learner = caller.learner(caller.signUp());
    }

    private static Terms terms(
            Optional<Instant> opensAt, Optional<Instant> closesAt, boolean graded, Disclosure shown) {
        return new Terms(opensAt, closesAt, 0, graded, shown, 100, 0, List.of());
    }

    /** Ten questions of which two are drawn. */
    private Quiz.Ref quiz(Terms terms) {
        return authoring.importQuiz(
                QuizSamples.owner(),
                new QuizAuthoring.QuizDraft(
                        "Bài thử", 2, 50, 0, 0, 0, terms, QuizSamples.questions(10, Choosing.statement(true))));
    }

    private Attempt.Ref handedIn(Quiz.Ref quiz) {
        var attempt = starting.start(learner, quiz);
        quizViewing
                .paper(attempt, learner)
                .items()
                .forEach(item -> answerSaving.save(attempt, learner, item.question(), chosen(0)));
        quizTaking.submit(attempt, learner);
        return attempt;
    }

    @Test
    void theTermsAreKeptWithTheQuiz() {
        var now = Instant.parse("2026-12-01T01:00:00Z");
        var terms = new Terms(
                Optional.of(now),
                Optional.of(now.plusSeconds(3600)),
                90,
                false,
                new Disclosure(Set.of(What.MARKS), Set.of(What.ANSWERS), Set.of()),
                80,
                2,
                List.of(
                        new BlueprintPart(Optional.of("4.2"), Optional.empty(), Optional.empty(), 1),
                        new BlueprintPart(Optional.empty(), Optional.of(1), Optional.of(QuestionKind.TRUE_FALSE), 1)));
        assertEquals(terms, quizzes.require(quiz(terms)).rule().terms());
    }

    @Test
    void itCanBeStartedBetweenOpeningAndClosingOnly() {
        var now = Instant.now();
        var later = quiz(terms(Optional.of(now.plusSeconds(600)), Optional.empty(), true, NOTHING));
        assertRefused("assessment.quiz.notYet", () -> starting.start(learner, later));
        assertFalse(quizViewing.standing(learner, later).mayStart());

        var before = quiz(terms(Optional.empty(), Optional.of(now.minusSeconds(1)), true, NOTHING));
        assertRefused("assessment.quiz.ended", () -> starting.start(learner, before));

        var open = quiz(terms(Optional.of(now.minusSeconds(5)), Optional.of(now.plusSeconds(600)), true, NOTHING));
        assertTrue(quizViewing.standing(learner, open).mayStart());
        starting.start(learner, open);
    }

    @Test
    void practiceIsNeverPassedAndMayBeTakenAgain() {
        var quiz = quiz(terms(Optional.empty(), Optional.empty(), false, Disclosure.USUAL));
        assertFalse(quizViewing.result(handedIn(quiz), learner).passed());
        assertFalse(quizViewing.result(handedIn(quiz), learner).passed());
    }

    @Test
    void practiceTellsAtOnceWhatItMayTell() {
        var during = new Disclosure(Set.of(What.MARKS, What.EXPLANATIONS), Set.of(), Set.of());
        var quiz = quiz(terms(Optional.empty(), Optional.empty(), false, during));
        var attempt = starting.start(learner, quiz);
        var item = quizViewing.paper(attempt, learner).items().get(0);
        assertTrue(item.feedback().isEmpty());
        var told =
                answerSaving.save(attempt, learner, item.question(), chosen(0)).feedback();
        assertEquals(Optional.of(1000), told.thousandths());
        assertEquals(Optional.of("Vì thế."), told.explanation());
        assertTrue(told.review().isEmpty());
        assertEquals(told, quizViewing.paper(attempt, learner).items().get(0).feedback());
    }

    @Test
    void aResultTellsWhatItsMomentAllows() {
        var closing = Instant.now().plusSeconds(3);
        var shown = new Disclosure(Set.of(), Set.of(What.MARKS), Set.of(What.values()));
        var quiz = quiz(terms(Optional.empty(), Optional.of(closing), true, shown));
        var attempt = handedIn(quiz);
        var after = quizViewing.result(attempt, learner);
        assertEquals(new Attempt.Score(2000, 2000), after.score().orElseThrow());
        assertEquals(Optional.of(closing), after.fullAt().map(at -> closing));
        assertTrue(after.items().stream()
                .allMatch(item -> item.feedback().review().isEmpty()
                        && item.feedback().explanation().isEmpty()));

        await(closing);
        var closed = quizViewing.result(attempt, learner);
        assertTrue(closed.items().stream()
                .allMatch(item -> item.feedback().review().isPresent()));
        assertEquals(Optional.empty(), closed.fullAt());
    }

    @Test
    void whereNothingIsShownNeitherMarksNorQuestionsAre() {
        var result =
                quizViewing.result(handedIn(quiz(terms(Optional.empty(), Optional.empty(), true, NOTHING))), learner);
        assertTrue(result.passed());
        assertTrue(result.score().isEmpty());
        assertTrue(result.items().isEmpty());
    }

    @Test
    void whoTriesAgainGetsOtherQuestionsWhileTheBankLasts() {
        var quiz = quiz(terms(Optional.empty(), Optional.empty(), false, Disclosure.USUAL));
        var seen = new HashSet<Long>();
        for (var round = 0; round < 5; round++) {
            var attempt = handedIn(quiz);
            quizViewing.paper(attempt, learner).items().forEach(item -> seen.add(item.question()));
        }
        assertEquals(10, seen.size());
    }

    @Test
    void aQuizThatCannotKeepItsTermsIsNotPublished() {
        var tooMany = new Terms(
                Optional.empty(),
                Optional.empty(),
                0,
                true,
                Disclosure.USUAL,
                100,
                0,
                List.of(new BlueprintPart(Optional.of("9.9"), Optional.empty(), Optional.empty(), 2)));
        assertRefused("assessment.blueprint.few", () -> quiz(tooMany));
        var tooRare = new Terms(Optional.empty(), Optional.empty(), 0, true, Disclosure.USUAL, 10, 0, List.of());
        assertRefused("assessment.quiz.exposure", () -> quiz(tooRare));
    }

    private static void await(Instant moment) {
        try {
            Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis() + 50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
