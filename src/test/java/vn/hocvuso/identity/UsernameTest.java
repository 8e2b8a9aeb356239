package vn.hocvuso.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.Refusal;

class UsernameTest {

    @Test
    void capitalsMarksAndBlanksAroundMeanTheSameName() {
        assertEquals(new Username("nguyenhoa"), Username.typed("  NguyễnHòa "));
        assertEquals(new Username("do.thi-mo_1"), Username.typed("Đỗ.Thị-Mơ_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", ".abc", "hai tu", "a/b/c", "chữ@nhà", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddd"})
    void whatIsNoNameIsRefusedBesideItsInput(String typed) {
        var refusal = assertThrows(Refusal.class, () -> Username.typed(typed));

        assertEquals("identity.username.form", refusal.key());
        assertEquals("username", refusal.field());
    }
}
