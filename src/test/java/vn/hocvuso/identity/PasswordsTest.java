package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.platform.Refusal;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsHashAndNoOtherDoes() {
        var hash = passwords.hash("hoa sen trong đầm");
        assertTrue(passwords.matches("hoa sen trong đầm", hash));
        assertFalse(passwords.matches("hoa sen trong dam", hash));
        assertTrue(hash.startsWith("$argon2id$v=19$m=7168,t=5,p=1$"), hash);
    }

    @Test
    void theSamePasswordNeverHashesTwiceAlike() {
        assertNotEquals(passwords.hash("hoa sen trong đầm"), passwords.hash("hoa sen trong đầm"));
    }

    @Test
    void itDoesNotMatterHowAKeyboardComposesLetters() {
        var hash = passwords.hash("mật khẩu dài");
        assertTrue(passwords.matches(Normalizer.normalize("mật khẩu dài", Normalizer.Form.NFD), hash));
    }

    @Test
    void aHashOfAnotherKindIsABrokenPromise() {
        assertThrows(IllegalArgumentException.class, () -> passwords.matches("password", "$2a$10$abc"));
    }

    @ParameterizedTest
    @CsvSource({"ngắn,short", "12345678,easy", "sauthuong99,easy", "aaaabbbb,easy", "matkhau123,easy"})
    void whatIsEasilyGuessedIsRefused(String password, String why) {
        var refusal = assertThrows(Refusal.class, () -> passwords.requireGood(password, new Username("sauthuong")));
        assertEquals("identity.password." + why, refusal.key());
    }

    @Test
    void aShortSentenceIsGood() {
        assertDoesNotThrow(() -> passwords.requireGood("trời hôm nay đẹp", new Username("sauthuong")));
    }
}
