package vn.hocvuso.assessment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;

class PracticeSealTest {

    private static final String EXPLANATION = "Vì thế đó.";

    private static PracticeItem item(long question) {
        return PracticeItem.of(
                question, QuestionKind.SINGLE, "Hỏi?", List.of("đúng", "sai", "sai nữa"), Set.of(0), EXPLANATION);
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
        var seal = PracticeSeal.of(item);
        var right = item.shownChoices().indexOf("đúng");
        assertEquals(HexFormat.of().formatHex(sha256("proof|" + seal.salt() + "|" + right)), seal.proof());
        assertEquals(EXPLANATION, opened(seal, right));
        assertTrue(item.accepts(Set.of(right)));
    }

    @Test
    void aWrongChoiceOpensNothing() {
        var item = item(7);
        var wrong = item.shownChoices().indexOf("sai");
        assertThrows(AEADBadTagException.class, () -> opened(PracticeSeal.of(item), wrong));
        assertFalse(item.accepts(Set.of(wrong)));
    }

    @Test
    void thePageStaysTheSameUntilTheQuestionChanges() {
        assertEquals(PracticeSeal.of(item(7)), PracticeSeal.of(item(7)));
        assertNotEquals(
                PracticeSeal.of(item(7)).salt(), PracticeSeal.of(item(8)).salt());
    }

    @Test
    void theRightChoiceIsNotAlwaysTheFirst() {
        var firsts = IntStream.range(0, 30)
                .filter(question -> item(question).accepts(Set.of(0)))
                .count();
        assertTrue(firsts > 0 && firsts < 30, firsts + " of 30");
    }
}
