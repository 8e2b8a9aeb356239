package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1", // the classics
                "P@ssw0rd",
                "iloveyou",
                "12345678", // digits
                "0987654321",
                "11223344",
                "147258369",
                "01011985",
                "19851985",
                "qwertyui", // the keyboard
                "1q2w3e4r",
                "1qaz2wsx",
                "qazwsxedc",
                "abcd1234",
                "matkhau1", // what people in Viet Nam take
                "matkhau2026",
                "vietnam123",
                "hanoi@123",
                "anhyeuem",
                "khongbiet",
                "hocvuso1",
                "nguyen123", // names
                "ngocanh1999",
                "tuananh123",
                "nguyenlinh"
            })
    void whatEverybodyTriesFirstIsKnown(String password) {
        assertTrue(CommonPasswords.contain(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MatKhau123",
                "mật khẩu 123",
                "Matkhau_123",
                "matkhau@123",
                "Matkhau123!",
                "Việt Nam 2026",
                "A n h y e u e m"
            })
    void decorationMakesNoneBetter(String password) {
        assertTrue(CommonPasswords.contain(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hoa sen trong đầm", "trời hôm nay đẹp", "ruong-lua-chin-vang", "Chợ phiên sáng thứ bảy", "ទឹកដី"
            })
    void aShortSentenceIsNotAmongThem(String password) {
        assertFalse(CommonPasswords.contain(password));
    }

    @Test
    void theFileHoldsThousandsOfWordsThatTheRulesWouldOtherwiseLetPass() throws IOException {
        List<String> words;
        try (var file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            words = new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertTrue(words.size() > 5_000, () -> words.size() + " words");
        assertEquals(List.copyOf(new TreeSet<>(words)), words, "in order, each once");
        for (var word : words) {
            assertTrue(word.matches("[a-z0-9@]{" + Passwords.SHORTEST + ",}"), word);
            assertTrue(word.chars().distinct().count() >= 4, word);
            assertTrue(CommonPasswords.contain(word), word);
        }
    }
}
