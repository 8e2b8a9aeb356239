package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.bank.QuestionState;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.assessment.quiz.Terms;

class DrawingTest {

    private static final Circulation.State FREE = new Circulation.State(Map.of(), 100);

    /** Forty questions by turns of four competences, the second half of level 2; ten are drawn. */
    private static SealedQuiz quiz(int exposurePercent, int trials, BlueprintPart... blueprint) {
        var terms = new Terms(
                Optional.empty(),
                Optional.empty(),
                0,
                true,
                Disclosure.USUAL,
                exposurePercent,
                trials,
                List.of(blueprint));
        return new SealedQuiz(
                new Quiz.Ref(1),
                "course:thu",
                new Quiz.Rule("Bài thử", 10, 70, 0, 0, 0, terms),
                IntStream.range(0, 40)
                        .mapToObj(i -> new SealedQuiz.Item(
                                i,
                                "q" + i,
                                QuestionKind.TRUE_FALSE,
                                "4." + i % 4,
                                i < 20 ? 1 : 2,
                                "Câu " + i,
                                "Vì thế.",
                                Choosing.statement(true),
                                false))
                        .toList());
    }

    private static Set<Long> drawn(SealedQuiz quiz, Circulation.State bank, Set<Long> seen, long seed) {
        return new Drawing(quiz, bank, seen, seed)
                .paper().items().stream().map(SealedQuiz.Item::question).collect(Collectors.toSet());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var quiz = quiz(100, 0);
        assertEquals(new Drawing(quiz, FREE, Set.of(), 5).paper(), new Drawing(quiz, FREE, Set.of(), 5).paper());
    }

    @Test
    void whoTriesAgainGetsWhatSheHasNotSeenWhileTheBankLasts() {
        var quiz = quiz(100, 0);
        var seen = new HashSet<Long>();
        for (var round = 0; round < 4; round++) {
            var paper = drawn(quiz, FREE, seen, round);
            assertEquals(10, paper.size());
            seen.addAll(paper);
        }
        assertTrue(seen.size() >= 38, seen.size() + " of 40 after four attempts");
        assertEquals(10, drawn(quiz, FREE, seen, 9).size());
    }

    @Test
    void noQuestionIsDrawnMuchMoreOftenThanItsShare() {
        var quiz = quiz(30, 0);
        var bank = new Circulation.State(Map.of(), 30);
        var counts = new int[40];
        for (var attempt = 0; attempt < 400; attempt++) {
            var paper = new Drawing(quiz, bank, Set.of(), attempt).paper();
            bank.note(paper.questions());
            paper.items().forEach(item -> counts[(int) item.question()]++);
        }
        for (var count : counts) {
            assertTrue(count <= 400 * 0.30 + 1, count + " of 400");
        }
    }

    @Test
    void theBlueprintIsKept() {
        var quiz = quiz(
                100,
                0,
                new BlueprintPart(Optional.of("4.1"), Optional.of(2), Optional.empty(), 4),
                new BlueprintPart(Optional.empty(), Optional.of(1), Optional.of(QuestionKind.TRUE_FALSE), 6));
        for (var seed = 0; seed < 50; seed++) {
            var items = new Drawing(quiz, FREE, Set.of(), seed).paper().items();
            assertEquals(10, items.size());
            assertEquals(
                    4,
                    items.stream()
                            .filter(item -> item.competence().equals("4.1") && item.level() == 2)
                            .count());
            assertEquals(6, items.stream().filter(item -> item.level() == 1).count());
        }
    }

    @Test
    void whatIsRetiredOrADraftIsNotAskedAndTrialsComeOnTopWithoutCounting() {
        var states = Map.of(
                0L, QuestionState.RETIRED, 1L, QuestionState.DRAFT, 2L, QuestionState.TRIAL, 3L, QuestionState.TRIAL);
        var bank = new Circulation.State(states, 100);
        for (var seed = 0; seed < 100; seed++) {
            var paper = new Drawing(quiz(100, 1), bank, Set.of(), seed).paper();
            assertEquals(11, paper.items().size());
            assertEquals(1, paper.trials().size());
            assertTrue(Set.of(2L, 3L).containsAll(paper.trials()));
            assertFalse(paper.items().stream().anyMatch(item -> item.question() < 2));
        }
    }
}
