package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "Chuyển, chuyen",
        "đổi, doi",
        "Đà, da",
        "Ðà, da",
        "ðà, da",
        "Ɖà, da",
        "ɖà, da",
        "ĐƯỜNG, duong",
        "nghệ, nghe",
        "2026, 2026",
        "BGDĐT, bgddt",
        "079.123, 079.123",
        "OTP, otp"
    })
    void foldingLeavesNoMark(String written, String folded) {
        assertEquals(folded, Syllables.fold(written));
        assertEquals(folded, Syllables.fold(Normalizer.normalize(written, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoà", "thúy, thuý", "kỹ, kĩ", "lý, lí", "quý, quí", "Quy, qui", "Mỹ, mĩ", "đạt, Ðạt", "KHẨU, khẩu"
    })
    void twoSpellingsOfOneWordAreOneExactForm(String one, String other) {
        assertEquals(Syllables.exact(one), Syllables.exact(other));
        assertEquals(Syllables.fold(one), Syllables.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoa2", "chuyển, chuyên3", "đường, đương2", "mật, mât5", "kĩ, ki4", "ta, ta", "2026, 2026"})
    void theExactFormKeepsLettersAndPutsTheToneLast(String written, String exact) {
        assertEquals(exact, Syllables.exact(written));
        assertEquals(exact, Syllables.exact(Normalizer.normalize(written, Normalizer.Form.NFD)));
    }

    @Test
    void otherTonesAndLettersAreOtherExactForms() {
        assertNotEquals(Syllables.exact("má"), Syllables.exact("mà"));
        assertNotEquals(Syllables.exact("mơ"), Syllables.exact("mô"));
        assertNotEquals(Syllables.exact("đa"), Syllables.exact("da"));
    }

    @Test
    void onlyABareConsonantChangesItsY() {
        assertEquals("thuy", Syllables.fold("thủy"));
        assertEquals("nguyen", Syllables.fold("nguyễn"));
        assertEquals("ay", Syllables.fold("ấy"));
        assertEquals("li", Syllables.fold("lý"));
    }

    @Test
    void marksAreSeenInEitherNormalForm() {
        assertTrue(Syllables.hasMarks("đi"));
        assertTrue(Syllables.hasMarks("a\u0301"));
        assertFalse(Syllables.hasMarks("Di"));
        assertFalse(Syllables.hasMarks("2026"));
    }

    @Test
    void aStoppedSyllableTakesTwoTonesOnly() {
        assertTrue(Syllables.legal("mât", 5));
        assertFalse(Syllables.legal("mât", 2));
        assertFalse(Syllables.legal("saas", 0));
        assertFalse(Syllables.legal("web", 0));
    }
}
