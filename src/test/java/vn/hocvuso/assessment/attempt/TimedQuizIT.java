package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.ExtraTime;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

/** A quiz of thirty minutes, and what happens when they are over. */
@ExtendWith(ArquillianExtension.class)
class TimedQuizIT {

    @Inject
    AttemptStarting starting;

    @Inject
    QuizTaking quizTaking;

    @Inject
    QuizViewing quizViewing;

    @Inject
    AnswerSaving answerSaving;

    @Inject
    OverdueAttempts overdue;

    @Inject
    QuizAuthoring authoring;

    @Inject
    ExtraTime extraTime;

    @Inject
    People people;

    @Inject
    SingleStatement database;

    @Inject
    Caller caller;

    private String token;
    private Learner.Ref learner;
    private Quiz.Ref quiz;

    @BeforeEach
    void aQuizOfThirtyMinutes() {
        token = caller.signUp();
        learner = caller.learner(token);
        var questions = QuizSamples.questions(2, Choosing.statement(true));
        quiz = authoring.importQuiz(
                QuizSamples.owner(), new QuizAuthoring.QuizDraft("Bài có giờ", 2, 50, 5, 0, 30, questions));
    }

    @Test
    void anAttemptEndsAfterTheTimeOfItsQuiz() {
        assertEquals(Duration.ofMinutes(30), timeLeft(starting.start(learner, quiz)));
    }

    @Test
    void whoHasExtraTimeGetsItOnTop() {
        extraTime.allow(people.named("quantri").ref(), learner, 50);
        assertEquals(Duration.ofMinutes(45), timeLeft(starting.start(learner, quiz)));
    }

    @Test
    void anAnswerOnItsWayIsStillTakenAndALaterOneIsRefused() {
        var attempt = starting.start(learner, quiz);
        var question = question(attempt, 0);
        timeIsOver(attempt, Duration.ofSeconds(5));
        answerSaving.save(attempt, learner, question, chosen(0));

        var second = nextAttempt(attempt);
        var late = question(second, 0);
        timeIsOver(second, Duration.ofSeconds(11));
        assertRefused("assessment.attempt.over", () -> answerSaving.save(second, learner, late, chosen(0)));
        assertEquals(0, quizViewing.paper(second, learner).answered());
    }

    private Attempt.Ref nextAttempt(Attempt.Ref open) {
        answerSaving.save(open, learner, question(open, 0), chosen(1));
        answerSaving.save(open, learner, question(open, 1), chosen(1));
        quizTaking.submit(open, learner);
        return starting.start(learner, quiz);
    }

    @Test
    void whatIsLeftOpenIsHandedInWithTheAnswersThatWereSaved() {
        var attempt = starting.start(learner, quiz);
        answerSaving.save(attempt, learner, question(attempt, 0), chosen(0));
        assertTrue(handedIn().isEmpty());
        timeIsOver(attempt, Duration.ofSeconds(61));

        assertEquals(List.of(attempt.value()), handedIn());
        assertEquals(
                new Attempt.Score(1000, 2000),
                quizViewing.result(attempt, learner).score().orElseThrow());
        assertEquals(0, overdue.handIn());
    }

    private List<Long> handedIn() {
        overdue.handIn();
        return database.read(
                "select id from assessment_attempt where learner_id = ? and submitted_at is not null",
                rows -> rows.next() ? List.of(rows.getLong("id")) : List.<Long>of(),
                learner.value());
    }

    @Test
    void openingAPaperWhoseTimeIsOverLeadsToItsResult() throws IOException, InterruptedException {
        var attempt = starting.start(learner, quiz);
        var address = "/learn/assessment/take-quiz.xhtml?attempt=" + attempt.value();
        var page = caller.get(address, as(token));
        assertTrue(page.body().contains("data-ends="), "the page tells the end");
        timeIsOver(attempt, Duration.ofSeconds(1));

        var later = caller.get(address, as(token));
        assertTrue(location(later).endsWith("/learn/assessment/result.xhtml?attempt=" + attempt.value()));
        assertTrue(quizViewing.paper(attempt, learner).submitted());
    }

    @Test
    void aQuizWithoutALimitHasNoEnd() {
        var question = List.of(QuestionDraft.live("q1", "4.2", 1, "Câu?", "Vì thế.", Choosing.statement(true)));
        var endless = authoring.importQuiz(
                "course:khong-gio-" + System.nanoTime(),
                new QuizAuthoring.QuizDraft("Bài không giờ", 1, 50, 5, 0, 0, question));
        var paper = quizViewing.paper(starting.start(learner, endless), learner);
        assertTrue(paper.endsAt().isEmpty());
        assertFalse(paper.isOver(Instant.now().plus(Duration.ofDays(400))));
    }

    private long question(Attempt.Ref attempt, int place) {
        return quizViewing.paper(attempt, learner).items().get(place).question();
    }

    private Duration timeLeft(Attempt.Ref attempt) {
        var started = database.read(
                "select started_at from assessment_attempt where id = ?",
                rows -> {
                    rows.next();
                    return SingleStatement.instant(rows, "started_at").orElseThrow();
                },
                attempt.value());
        return Duration.between(
                started, quizViewing.paper(attempt, learner).endsAt().orElseThrow());
    }

    private void timeIsOver(Attempt.Ref attempt, Duration ago) {
        database.change(
                "update assessment_attempt set ends_at = ? where id = ?",
                Instant.now().minus(ago),
                attempt.value());
    }
}
