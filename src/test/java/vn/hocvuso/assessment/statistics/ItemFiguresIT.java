package vn.hocvuso.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.testing.Caller;

/** From graded attempts to what their authors read. */
@ExtendWith(ArquillianExtension.class)
class ItemFiguresIT {

    private static final int ITEMS = 9;

    @Inject
    QuizAuthoring authoring;

    @Inject
    SealedQuizzes quizzes;

    @Inject
    FiguresRounds rounds;

    @Inject
    ItemFigures figures;

    @Inject
    SingleStatement database;

    @Inject
    People people;

    @Inject
    Caller caller;

    private Learner.Ref author;
    private Quiz.Ref quiz;

    @BeforeEach
    void aQuizOfNineQuestions() {
        author = people.named("quantri").ref();
        quiz = authoring.importQuiz(
                QuizSamples.owner(),
                QuizSamples.quiz(QuizSamples.questions(ITEMS, QuizSamples.single("đúng", "sai", "sai nữa"))));
    }

    /**
     * Graded attempts of people who do not exist: everybody answers the first question rightly, the last has the wrong key,
     * so that the able take its second choice.
     */
    private void attempts(int count) {
        var random = new Random(7);
        var questions = quizzes.require(quiz).items().stream()
                .map(item -> item.question())
                .toList();
        var paper = String.join(",", questions.stream().map(String::valueOf).toList());
        for (var person = 0; person < count; person++) {
            var able = person % 2 == 0;
            var attempt = database.insert(
                            "insert into assessment_attempt (version, learner_id, quiz_id, number, seed, paper, started_at,"
                                    + " submitted_at, earned, possible, passed) values (1, ?, ?, 1, 1, ?, ?, ?, 0, 9000, 0)",
                            1_000_000_000L + System.nanoTime() % 1_000_000_000L,
                            quiz.value(),
                            paper,
                            Instant.now(),
                            Instant.now())
                    .orElseThrow();
            for (var item = 0; item < ITEMS; item++) {
                var usual = random.nextDouble() < (able ? 0.8 : 0.3);
                var choice = item == 0 ? 0 : item == ITEMS - 1 ? able ? 1 : 0 : usual ? 0 : 1;
                database.change(
                        "insert into assessment_response (attempt_id, question_id, response, answered_at, earned)"
                                + " values (?, ?, ?, ?, ?)",
                        attempt,
                        questions.get(item),
                        "{\"choices\":[" + choice + "]}",
                        Instant.now(),
                        choice == 0 ? 1000 : 0);
            }
        }
    }

    private void reckon() {
        while (rounds.reckon() > 0 && figures.of(author, quiz).whole().isEmpty()) {
            // other tests leave quizzes to be reckoned too
        }
    }

    @Test
    void authorsReadInPlainWordsWhatTheAnswersSay() {
        attempts(60);
        reckon();
        var report = figures.of(author, quiz);
        var whole = report.whole().orElseThrow();
        assertEquals(60, whole.persons());
        assertEquals(60, whole.complete());
        assertTrue(whole.error().orElseThrow() > 0);
        var first = report.lines().get(0);
        assertEquals(60, first.answers());
        assertEquals(1.0, first.figures().orElseThrow().facility().orElseThrow());
        assertTrue(first.figures().orElseThrow().verdicts().contains(Verdict.TOO_EASY));
        var middle = report.lines().get(1).figures().orElseThrow();
        assertTrue(middle.discrimination().orElseThrow() > 0.1, middle.toString());
        var last = report.lines().get(ITEMS - 1);
        assertTrue(last.figures().orElseThrow().verdicts().contains(Verdict.KEY_DOUBTFUL), last.toString());
        assertEquals(
                List.of(30, 30, 0),
                last.choices().stream().map(ItemFigures.Choice::takers).toList());
        assertTrue(last.choices().get(0).key());
        assertTrue(last.curve().isEmpty());
    }

    @Test
    void fewerThanThirtyAnswersSayNothing() {
        attempts(29);
        reckon();
        var report = figures.of(author, quiz);
        assertEquals(29, report.lines().get(1).answers());
        assertTrue(report.lines().stream()
                .allMatch(line -> line.figures().isEmpty() && line.choices().isEmpty()));
    }

    @Test
    void fromTwoHundredPeopleOnCurvesAreCalibrated() {
        attempts(240);
        reckon();
        var lines = figures.of(author, quiz).lines();
        assertTrue(lines.get(1).curve().orElseThrow().curve().a() > 0.3);
        assertTrue(lines.get(ITEMS - 1).curve().orElseThrow().curve().a() < 0);
    }

    @Test
    void whoIsNoAuthorReadsNothing() {
        var other = caller.learner(caller.signUp());
        assertRefused("identity.page.unknown", () -> figures.of(other, quiz));
    }
}
