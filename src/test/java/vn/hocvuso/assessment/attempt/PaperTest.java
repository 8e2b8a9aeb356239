package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocvuso.assessment.QuizSamples.chosen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.platform.Refusal;

class PaperTest {

    private final SealedQuiz quiz = quiz(
            10,
            IntStream.range(0, 30)
                    .mapToObj(i -> item(i, i < 25 ? "4.2" : "4." + (i % 5 + 3), QuizSamples.single("a", "b", "c", "d")))
                    .toList());

    private static SealedQuiz quiz(int drawn, List<SealedQuiz.Item> items) {
        return new SealedQuiz(new Quiz.Ref(1), "course:thu", new Quiz.Rule("Bài kiểm tra", drawn, 70, 5, 0, 0), items);
    }

    private static SealedQuiz.Item item(long id, String competence, Asked asked) {
        return new SealedQuiz.Item(
                id, "q" + id, QuestionKind.of(asked), competence, 1, "Câu " + id, "Vì thế.", asked, false);
    }

    private static List<String> choices(Sheet sheet) {
        return ((Shown.Choices) sheet.shown(Optional.empty()).orElseThrow()).texts();
    }

    @Test
    void theSameSeedDrawsTheSamePaper() {
        assertEquals(Paper.draw(quiz, 42).sheets(), Paper.draw(quiz, 42).sheets());
        assertNotEquals(Paper.draw(quiz, 42).sheets(), Paper.draw(quiz, 43).sheets());
    }

    @Test
    void thePaperThatIsKeptInItsColumnIsTheOneThatWasDrawn() {
        var drawn = Paper.draw(quiz, 42);
        assertEquals(drawn, Paper.of(quiz, 42, Optional.of(drawn.column())));
        assertEquals(drawn, Paper.of(quiz, 42, Optional.empty()));
        var withTrials =
                new Paper(quiz, 42, drawn.items(), Set.of(drawn.items().get(3).question()));
        assertEquals(withTrials, Paper.of(quiz, 42, Optional.of(withTrials.column())));
    }

    @Test
    void noQuestionComesTwiceAndEveryCompetenceHasItsTurn() {
        for (var seed = 0; seed < 200; seed++) {
            var items = Paper.draw(quiz, seed).items();
            assertEquals(
                    10, items.stream().map(SealedQuiz.Item::question).distinct().count());
            assertEquals(
                    quiz.items().stream().map(SealedQuiz.Item::competence).collect(Collectors.toSet()),
                    items.stream().map(SealedQuiz.Item::competence).collect(Collectors.toSet()));
        }
    }

    @Test
    void theRightChoiceStandsEverywhere() {
        var places = IntStream.range(0, 200)
                .mapToObj(
                        seed -> choices(Paper.draw(quiz, seed).sheets().get(0)).indexOf("a"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(0, 1, 2, 3), places);
    }

    @Test
    void whatIsChosenOnThePageIsFoundBackThere() {
        var sheet = Paper.draw(quiz, 7).sheets().get(3);
        for (var shown = 0; shown < 4; shown++) {
            assertEquals(chosen(shown), sheet.asShown(sheet.own(chosen(shown))));
        }
    }

    @Test
    void aChoiceThatWasNeverOfferedIsRefused() {
        var sheet = Paper.draw(quiz, 7).sheets().get(3);
        assertThrows(Refusal.class, () -> sheet.own(chosen(4)));
        assertThrows(Refusal.class, () -> sheet.own(chosen(0, 1)));
    }

    @Test
    void trueAndFalseKeepTheirOrder() {
        var statement = quiz(1, List.of(item(1, "4.2", Choosing.statement(false))));
        for (var seed = 0; seed < 20; seed++) {
            assertEquals(
                    List.of("Đúng", "Sai"),
                    choices(Paper.draw(statement, seed).sheets().get(0)));
        }
    }

    @Test
    void whatIsOnlyTriedEarnsAndCostsNothing() {
        var all = Paper.draw(quiz, 1);
        var tried = new Paper(quiz, 1, all.items(), Set.of(all.items().get(0).question()));
        var right = all.items().stream().collect(Collectors.toMap(SealedQuiz.Item::question, item -> chosen(0)));
        assertEquals(
                new Attempt.Score(10_000, 10_000),
                Grading.of(all, Map.copyOf(right)).score());
        assertEquals(
                new Attempt.Score(9000, 9000),
                Grading.of(tried, Map.copyOf(right)).score());
        assertEquals(new Attempt.Score(0, 9000), Grading.of(tried, Map.of()).score());
    }
}
