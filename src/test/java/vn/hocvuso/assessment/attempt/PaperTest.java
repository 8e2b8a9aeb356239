package vn.hocvuso.assessment.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuiz;
import vn.hocvuso.platform.Refusal;

class PaperTest {

    private final SealedQuiz quiz = new SealedQuiz(
            new Quiz.Ref(1),
            "course:thu",
            new Quiz.Rule("Bài kiểm tra", 10, 70, 5, 0, 0),
            IntStream.range(0, 30)
                    .mapToObj(i -> item(i, i < 25 ? "4.2" : "4." + (i % 5 + 3), QuestionKind.SINGLE))
                    .toList());

    private static SealedQuiz.Item item(long id, String competence, QuestionKind kind) {
        return new SealedQuiz.Item(
                id, "q" + id, kind, competence, "Câu " + id, List.of("a", "b", "c", "d"), Set.of(0), "Vì thế.");
    }

    @Test
    void theSameSeedDrawsTheSamePaper() {
        assertEquals(Paper.draw(quiz, 42), Paper.draw(quiz, 42));
        assertNotEquals(Paper.draw(quiz, 42), Paper.draw(quiz, 43));
    }

    @Test
    void noQuestionComesTwiceAndEveryCompetenceHasItsTurn() {
        for (var seed = 0; seed < 200; seed++) {
            var items = Paper.draw(quiz, seed).sheets().stream()
                    .map(Paper.Sheet::item)
                    .toList();
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
                .mapToObj(seed -> Paper.draw(quiz, seed).sheets().get(0).order().indexOf(0))
                .collect(Collectors.toSet());
        assertEquals(Set.of(0, 1, 2, 3), places);
    }

    @Test
    void whatIsChosenOnThePageIsFoundBackThere() {
        var sheet = Paper.draw(quiz, 7).sheets().get(3);
        for (var shown = 0; shown < 4; shown++) {
            assertEquals(Set.of(shown), sheet.shown(sheet.own(Set.of(shown))));
        }
    }

    @Test
    void aChoiceThatWasNeverOfferedIsRefused() {
        var sheet = Paper.draw(quiz, 7).sheets().get(3);
        assertThrows(Refusal.class, () -> sheet.own(Set.of(4)));
        assertThrows(Refusal.class, () -> sheet.own(Set.of(-1)));
        assertThrows(Refusal.class, () -> sheet.own(Set.of(0, 1)));
    }

    @Test
    void trueAndFalseKeepTheirOrder() {
        var statement = new SealedQuiz(
                new Quiz.Ref(2),
                "course:thu",
                new Quiz.Rule("Bài kiểm tra", 1, 70, 5, 0, 0),
                List.of(new SealedQuiz.Item(
                        1, "q1", QuestionKind.TRUE_FALSE, "4.2", "?", List.of("Đúng", "Sai"), Set.of(1), "Vì thế.")));
        for (var seed = 0; seed < 20; seed++) {
            assertEquals(
                    List.of("Đúng", "Sai"),
                    Paper.draw(statement, seed).sheets().get(0).choices());
        }
    }
}
