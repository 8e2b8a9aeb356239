package vn.hocvuso.assessment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Shown;

class PracticeSealTest {

    private static final String EXPLANATION = "Vì thế đó.";

    private static PracticeItem item(long question) {
        return PracticeItem.of(
                question, QuestionKind.SINGLE, "Hỏi?", EXPLANATION, QuizSamples.single("đúng", "sai", "sai nữa"));
    }

    private static int place(PracticeItem item, String text) {
        return ((Shown.Choices) item.showing().shown()).texts().indexOf(text);
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String opened(PracticeSeal seal, int place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(sha256("key|" + seal.salt() + "|" + place), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        return new String(cipher.doFinal(Base64.getDecoder().decode(seal.explanation())), StandardCharsets.UTF_8);
    }

    @Test
    void theRightChoiceIsProvedAndOpensTheExplanation() throws Exception {
        var item = item(7);
        var seal = PracticeSeal.of(item).orElseThrow();
        var right = place(item, "đúng");
        assertEquals(HexFormat.of().formatHex(sha256("proof|" + seal.salt() + "|" + right)), seal.proof());
        assertEquals(EXPLANATION, opened(seal, right));
        assertTrue(item.mark(chosen(right)).isFull());
    }

    @Test
    void aWrongChoiceOpensNothing() {
        var item = item(7);
        var wrong = place(item, "sai");
        assertThrows(
                AEADBadTagException.class, () -> opened(PracticeSeal.of(item).orElseThrow(), wrong));
        assertFalse(item.mark(chosen(wrong)).isFull());
    }

    @Test
    void thePageStaysTheSameUntilTheQuestionChanges() {
        assertEquals(PracticeSeal.of(item(7)), PracticeSeal.of(item(7)));
        assertNotEquals(
                PracticeSeal.of(item(7)).orElseThrow().salt(),
                PracticeSeal.of(item(8)).orElseThrow().salt());
    }

    @Test
    void whatOnlyTheServerCanMarkHasNoSeal() {
        var typed = PracticeItem.of(7, QuestionKind.SHORT_TEXT, "Hỏi?", EXPLANATION, new ShortText(List.of("a"), true));
        assertTrue(PracticeSeal.of(typed).isEmpty());
    }

    @Test
    void theRightChoiceIsNotAlwaysTheFirst() {
        var firsts = IntStream.range(0, 30)
                .filter(question -> item(question).mark(chosen(0)).isFull())
                .count();
        assertTrue(firsts > 0 && firsts < 30, firsts + " of 30");
    }
}
