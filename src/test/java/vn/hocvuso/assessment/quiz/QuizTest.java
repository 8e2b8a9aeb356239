package vn.hocvuso.assessment.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.assessment.bank.Question;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.platform.Refusal;

class QuizTest {

    private static final Quiz.Rule RULE = new Quiz.Rule("Kiểm tra", 2, 70, 3, 10, 0);

    @Test
    void aSealedQuizSealsItsQuestionsAndNeverChanges() {
        var first = question("q1");
        var quiz = new Quiz("course:x", RULE, List.of(first, question("q2")));
        quiz.seal();

        assertTrue(quiz.isSealed() && first.isSealed());
        assertRefused("assessment.quiz.sealed", () -> quiz.add(question("q3")));
        assertRefused("assessment.quiz.sealed", () -> quiz.remove(first));
        assertRefused("assessment.quiz.sealed", () -> quiz.replace(first, question("q1")));
        assertRefused("assessment.quiz.sealed", () -> quiz.change(new Quiz.Rule("Khác", 1, 50, 0, 0, 0)));
        assertEquals(2, quiz.questions().size());
        assertEquals(RULE, quiz.rule());
    }

    @Test
    void aQuizThatCannotBeDrawnIsNotSealed() {
        var quiz = new Quiz("course:x", RULE, List.of(question("q1")));
        assertRefused("assessment.quiz.few", quiz::seal);
        quiz.add(question("q1"));
        assertRefused("assessment.quiz.twice", quiz::seal);
        assertFalse(quiz.isSealed());
    }

    @Test
    void aCopyIsADraftWithTheSameRuleAndQuestions() {
        var quiz = new Quiz("course:x", RULE, List.of(question("q1"), question("q2")));
        quiz.seal();
        var copy = quiz.copy();

        assertFalse(copy.isSealed());
        assertEquals(quiz.rule(), copy.rule());
        assertEquals(quiz.questions(), copy.questions());
    }

    @Test
    void aRevisionTakesThePlaceOfTheOldQuestion() {
        var old = question("q1");
        var revision = question("q1");
        var last = question("q2");
        var quiz = new Quiz("course:x", RULE, List.of(old, last));

        quiz.replace(old, revision);

        assertEquals(List.of(revision, last), quiz.questions());
    }

    @Test
    void aRuleOutsideItsBoundsIsToldBesideItsInput() {
        assertEquals(
                "drawn",
                refused(() -> new Quiz.Rule("Kiểm tra", 0, 70, 3, 10, 0)).field());
        assertEquals(
                "passPercent",
                refused(() -> new Quiz.Rule("Kiểm tra", 2, 101, 3, 10, 0)).field());
        assertEquals(
                "tries",
                refused(() -> new Quiz.Rule("Kiểm tra", 2, 70, -1, 10, 0)).field());
        assertEquals(
                "waitMinutes",
                refused(() -> new Quiz.Rule("Kiểm tra", 2, 70, 3, 43_201, 0)).field());
        assertEquals(
                "minutes",
                refused(() -> new Quiz.Rule("Kiểm tra", 2, 70, 3, 10, 601)).field());
        assertEquals("title", refused(() -> new Quiz.Rule(" ", 2, 70, 3, 10, 0)).field());
    }

    @Test
    void timeIsMultipliedForWhoHasMoreOfIt() {
        var rule = new Quiz.Rule("Kiểm tra", 2, 70, 3, 10, 25);
        assertEquals(Optional.of(Duration.ofMinutes(25)), rule.time(0));
        assertEquals(Optional.of(Duration.ofSeconds(1995)), rule.time(33));
        assertEquals(Optional.empty(), RULE.time(50));
    }

    private static Question question(String code) {
        return new Question(
                "course:x", QuestionDraft.live(code, "1.1", 1, "Câu?", "Vì thế.", Choosing.statement(true)));
    }

    private static Refusal refused(Executable act) {
        return assertThrows(Refusal.class, act);
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, refused(act).key());
    }
}
