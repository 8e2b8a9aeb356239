package vn.hocvuso.assessment.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Template;
import vn.hocvuso.platform.Refusal;

class QuestionTest {

    private static final Template SUM = new Template(
            new Parameters(List.of(new Parameters.Range(
                    "gia", new BigDecimal("1000"), new BigDecimal("5000"), new BigDecimal("1000")))),
            """
            {"format":1,"is":"NumberAnswer","key":"{gia * 2}","tolerance":{"measure":"ABSOLUTE","amount":"0"},"whole":true}""");

    @Test
    void itIsReadAsItsAuthorWroteIt() {
        for (var asked : List.of(Choosing.statement(false), new ShortText(List.of("mật khẩu"), true), SUM)) {
            var draft = new QuestionDraft(
                    "q1", "1.1", 2, "Hỏi?", "Vì thế.", asked, List.of("khó", "tiền"), QuestionState.TRIAL);
            assertEquals(draft, new Question("course:x", draft).draft());
        }
    }

    @Test
    void theKindIsThatOfWhatIsAsked() {
        assertEquals(QuestionKind.TRUE_FALSE, question(Choosing.statement(true)).kind());
        assertEquals(
                QuestionKind.MULTIPLE,
                question(QuizSamples.multiple(2, "a", "b", "c")).kind());
        assertEquals(QuestionKind.NUMBER, question(SUM).kind());
    }

    @Test
    void aSealedQuestionIsNeverSaidAnewButMayBeRetired() {
        var question = question(Choosing.statement(true));
        question.revise(QuizSamples.asking("q1", Choosing.statement(false)));
        question.seal();

        assertThrows(
                IllegalStateException.class, () -> question.revise(QuizSamples.asking("q1", Choosing.statement(true))));
        assertEquals(Choosing.statement(false), question.asked());
        assertTrue(question.isSealed());
        question.use(QuestionState.RETIRED);
        assertFalse(question.state().isAsked());
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        var asked = Choosing.statement(true);
        assertRefused("assessment.question.code", "code", draft("", "Hỏi?", "Vì thế.", List.of(), asked));
        assertRefused("assessment.question.text", "text", draft("q1", " ", "Vì thế.", List.of(), asked));
        assertRefused("assessment.question.explanation", "explanation", draft("q1", "Hỏi?", "", List.of(), asked));
        assertRefused("assessment.question.tags", "tags", draft("q1", "Hỏi?", "Vì thế.", List.of("a,b"), asked));
        assertRefused(
                "assessment.question.tags",
                "tags",
                draft("q1", "Hỏi?", "Vì thế.", Collections.nCopies(1, "x".repeat(41)), asked));
        assertRefused("assessment.item.variable", "parameters", draft("q1", "Mua {hang}?", "Vì thế.", List.of(), SUM));
    }

    private static Question question(Asked asked) {
        return new Question("course:x", QuizSamples.asking("q1", asked));
    }

    private static QuestionDraft draft(String code, String text, String explanation, List<String> tags, Asked asked) {
        return new QuestionDraft(code, "1.1", 1, text, explanation, asked, tags, QuestionState.LIVE);
    }

    private static void assertRefused(String key, String field, QuestionDraft draft) {
        var refused = assertThrows(Refusal.class, () -> new Question("course:x", draft));
        assertEquals(key, refused.key());
        assertEquals(field, refused.field());
    }
}
