package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

/** Each test lies in a transaction that is rolled back, so that no other attempt of the suite gets time. */
@ExtendWith(ArquillianExtension.class)
class OutagesIT {

    @Inject
    AttemptStarting starting;

    @Inject
    QuizViewing quizViewing;

    @Inject
    QuizAuthoring authoring;

    @Inject
    Outages outages;

    @Inject
    SingleStatement database;

    @Inject
    UserTransaction transaction;

    @Inject
    Caller caller;

    private Learner.Ref learner;
    private Attempt.Ref attempt;

    @BeforeEach
    void anAttemptOfThirtyMinutes() {
        learner = caller.learner(caller.signUp());
        var questions = QuizSamples.questions(1, Choosing.statement(true));
        attempt = starting.start(
                learner,
                authoring.importQuiz(
                        QuizSamples.owner(), new QuizAuthoring.QuizDraft("Có giờ", 1, 50, 0, 0, 30, questions)));
    }

    private void began(Duration ago) {
        var begun = Instant.now().minus(ago);
        database.change(
                "update assessment_attempt set started_at = ?, ends_at = ? where id = ?",
                begun,
                begun.plus(Duration.ofMinutes(30)),
                attempt.value());
    }

    private Optional<Duration> gap(Duration length) {
        database.change(
                "update assessment_heartbeat set beat_at = ?", Instant.now().minus(length));
        return outages.beat();
    }

    private Instant end() {
        return quizViewing.paper(attempt, learner).endsAt().orElseThrow();
    }

    @Test
    void timeThatAnOutageHasTakenIsGivenBack() throws Exception {
        transaction.begin();
        try {
            began(Duration.ofMinutes(10));
            var before = end();
            assertTrue(gap(Duration.ofMinutes(3)).isPresent());
            assertEquals(180, ChronoUnit.SECONDS.between(before, end()), 2);
            assertEquals(180, quizViewing.paper(attempt, learner).givenBack(), 2);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void whatWasOverBeforeTheOutageStaysOver() throws Exception {
        transaction.begin();
        try {
            began(Duration.ofMinutes(40));
            var before = end();
            gap(Duration.ofMinutes(3));
            assertEquals(before, end());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aShortPauseIsNoOutage() throws Exception {
        transaction.begin();
        try {
            began(Duration.ofMinutes(10));
            var before = end();
            assertEquals(Optional.empty(), gap(Duration.ofSeconds(8)));
            assertEquals(before, end());
        } finally {
            transaction.rollback();
        }
    }
}
