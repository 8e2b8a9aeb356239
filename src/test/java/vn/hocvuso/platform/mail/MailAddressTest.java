package vn.hocvuso.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void whatIsTypedLosesBlanksAndCapitalsOfItsDomain() {
        assertEquals(
                Optional.of(new MailAddress("Nguyen.Lan+bc@bacninh.gov.vn")),
                MailAddress.typed("  Nguyen.Lan+bc@BacNinh.gov.VN "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lan",
                "lan@",
                "@xa.vn",
                "lan@xa",
                "lan@@xa.vn",
                "lan xa@xa.vn",
                "lan@xa .vn",
                ".lan@xa.vn",
                "lan.@xa.vn",
                "la..n@xa.vn",
                "lan@-xa.vn",
                "lan@xa.vn.",
                "lan@xa..vn",
                "\"lan\"@xa.vn",
                "lan@[127.0.0.1]",
                "lan@127.0.0.1",
                "lan@xa.vn\r\nBcc: ai@xa.vn",
                "lan@xa.vn\nBcc: ai@xa.vn",
                "lan@xa.vn,ai@xa.vn",
                "<lan@xa.vn>",
                "lan@xã.vn",
                "lân@xa.vn"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertEquals(Optional.empty(), MailAddress.typed(typed));
        assertThrows(IllegalArgumentException.class, () -> new MailAddress(typed));
    }

    @Test
    void anAddressIsOnlySoLong() {
        var local = "a".repeat(64);
        assertEquals(
                local + "@xa.vn",
                MailAddress.typed(local + "@xa.vn").orElseThrow().value());
        assertEquals(Optional.empty(), MailAddress.typed("a" + local + "@xa.vn"));
        assertEquals(Optional.empty(), MailAddress.typed("lan@" + "xa.".repeat(90) + "vn"));
        assertEquals(Optional.empty(), MailAddress.typed(null));
    }
}
