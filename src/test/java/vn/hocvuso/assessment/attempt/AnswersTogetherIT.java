package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.assessment.QuizSamples.chosen;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.QuizAuthoring;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.testing.Caller;

/** Many who answer at the same moment share statements, and each log is as if its learner had been alone. */
@ExtendWith(ArquillianExtension.class)
class AnswersTogetherIT {

    private static final int LEARNERS = 24;
    private static final int ROUNDS = 10;

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
    People people;

    @Inject
    Caller caller;

    private record Sitting(Learner.Ref learner, Attempt.Ref attempt, List<Long> questions) {}

    private Sitting sitting(Learner.Ref learner, Quiz.Ref quiz) {
        var attempt = starting.start(learner, quiz);
        return new Sitting(
                learner,
                attempt,
                quizViewing.paper(attempt, learner).items().stream()
                        .map(QuizViewing.ItemView::question)
                        .toList());
    }

    @Test
    void everyAnswerIsInItsOwnLogOnceAndInOrder() throws Exception {
        var quiz = authoring.importQuiz(
                QuizSamples.owner(), QuizSamples.quiz(QuizSamples.questions(3, Choosing.statement(true))));
        // Learners that nobody else knows: signing up so many would take longer than the test.
        var first = 3_000_000_000L + System.nanoTime() % 1_000_000_000L;
        var sittings = IntStream.range(0, LEARNERS)
                .mapToObj(i -> sitting(new Learner.Ref(first + i), quiz))
                .toList();
        var pool = Executors.newFixedThreadPool(LEARNERS);
        try {
            var all = new ArrayList<Future<Integer>>();
            sittings.forEach(sitting -> all.add(pool.submit(() -> answer(sitting))));
            for (var one : all) {
                assertEquals(3 * ROUNDS, one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        var author = people.named("quantri").ref();
        for (var sitting : sittings) {
            var log = oversight.log(author, quiz, sitting.attempt());
            assertEquals(3 * ROUNDS, log.answers().size());
            assertEquals(Optional.empty(), log.brokenFrom());
            quizTaking.submit(sitting.attempt(), sitting.learner());
            assertEquals(
                    new Attempt.Score(0, 3000),
                    quizViewing
                            .result(sitting.attempt(), sitting.learner())
                            .score()
                            .orElseThrow());
        }
    }

    /** Whatever is typed comes out of a shared statement as it went in, or the hashes would tell. */
    @Test
    void whatIsTypedIsKeptToTheLetter() throws Exception {
        var typed = List.of("\"ngoặc\" và \\ gạch", "Tiếng Việt: ế ỗ ữ", "😀 ba\tbốn", "<b>'--%_;</b>", "a\u0000b");
        var quiz = authoring.importQuiz(
                QuizSamples.owner(), QuizSamples.quiz(QuizSamples.questions(3, new ShortText(List.of("đúng"), true))));
        var first = 3_000_000_000L + System.nanoTime() % 1_000_000_000L;
        var sittings = IntStream.range(0, LEARNERS)
                .mapToObj(i -> sitting(new Learner.Ref(first + i), quiz))
                .toList();
        var pool = Executors.newFixedThreadPool(LEARNERS);
        try {
            var all = new ArrayList<Future<?>>();
            sittings.forEach(
                    sitting -> all.add(pool.submit(() -> sitting.questions().forEach(question -> {
                        var text =
                                typed.get((int) ((question + sitting.learner().value()) % typed.size()));
                        var saved = answerSaving.save(
                                sitting.attempt(), sitting.learner(), question, new Response.Text(text));
                        assertEquals(new Response.Text(text), saved.shown());
                    }))));
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        var author = people.named("quantri").ref();
        sittings.forEach(sitting -> assertEquals(
                Optional.empty(), oversight.log(author, quiz, sitting.attempt()).brokenFrom()));
    }

    /** Changes her mind again and again; false is her last word. */
    private int answer(Sitting sitting) {
        var last = 0;
        for (var round = 0; round < ROUNDS; round++) {
            for (var question : sitting.questions()) {
                var saved = answerSaving.save(
                        sitting.attempt(), sitting.learner(), question, chosen(round == ROUNDS - 1 ? 1 : round % 2));
                assertEquals(last + 1, saved.receipt().sequence());
                last = saved.receipt().sequence();
            }
        }
        return last;
    }
}
