package vn.hocvuso.assessment.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionDraft.ChoiceDraft;
import vn.hocvuso.platform.Refusal;

class QuestionTest {

    @Test
    void onlyAllRightChoicesTogetherAreAccepted() {
        var question =
                new Question("course:x", draft(QuestionKind.MULTIPLE, choice("a", true), choice("b", false), choice("c", true)));

        assertEquals(Set.of(0, 2), question.key());
        assertTrue(question.accepts(Set.of(2, 0)));
        assertFalse(question.accepts(Set.of(0)));
        assertFalse(question.accepts(Set.of(0, 1, 2)));
        assertFalse(question.accepts(Set.of()));
    }

    @Test
    void eachKindHasAsManyRightChoicesAsItCanHave() {
        assertRefused("assessment.question.right.SINGLE", draft(QuestionKind.SINGLE, choice("a", true), choice("b", true)));
        assertRefused("assessment.question.right.SINGLE", draft(QuestionKind.SINGLE, choice("a", false), choice("b", false)));
        assertRefused(
                "assessment.question.right.MULTIPLE", draft(QuestionKind.MULTIPLE, choice("a", true), choice("b", false)));
        assertRefused(
                "assessment.question.right.MULTIPLE", draft(QuestionKind.MULTIPLE, choice("a", true), choice("b", true)));
        assertRefused(
                "assessment.question.choices",
                draft(QuestionKind.TRUE_FALSE, choice("a", true), choice("b", false), choice("c", false)));
    }

    @Test
    void thereAreTwoToEightDifferentChoices() {
        assertRefused("assessment.question.choices", draft(QuestionKind.SINGLE, choice("a", true)));
        assertRefused(
                "assessment.question.choices",
                draft(
                        QuestionKind.SINGLE,
                        IntStream.range(0, 9).mapToObj(i -> choice("c" + i, i == 0)).toArray(ChoiceDraft[]::new)));
        assertRefused("assessment.question.same", draft(QuestionKind.SINGLE, choice("a", true), choice("a", false)));
    }

    @Test
    void aSealedQuestionIsNeverSaidAnew() {
        var question = new Question("course:x", statement(true));
        question.revise(statement(false));
        assertEquals(Set.of(1), question.key());
        question.seal();

        assertThrows(IllegalStateException.class, () -> question.revise(statement(true)));
        assertEquals(Set.of(1), question.key());
        assertTrue(question.isSealed());
    }

    @Test
    void aRefusedRevisionLeavesTheChoicesAsTheyWere() {
        var question = new Question("course:x", statement(true));

        assertThrows(
                Refusal.class,
                () -> question.revise(draft(QuestionKind.SINGLE, choice("a", true), choice("b", true))));

        assertEquals(List.of("Đúng", "Sai"), question.choices());
        assertEquals(Set.of(0), question.key());
    }

    private static QuestionDraft statement(boolean truth) {
        return draft(QuestionKind.TRUE_FALSE, QuestionDraft.trueOrFalse(truth).toArray(ChoiceDraft[]::new));
    }

    private static QuestionDraft draft(QuestionKind kind, ChoiceDraft... choices) {
        return new QuestionDraft("q1", kind, "1.1", 1, "Câu hỏi?", List.of(choices), "Vì thế.");
    }

    private static ChoiceDraft choice(String text, boolean right) {
        return new ChoiceDraft(text, right);
    }

    private static void assertRefused(String key, QuestionDraft draft) {
        assertEquals(
                key, assertThrows(Refusal.class, () -> new Question("course:x", draft)).key());
    }
}
