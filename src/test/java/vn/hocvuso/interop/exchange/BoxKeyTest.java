package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxKeyTest {

    private final BoxKey key = BoxKey.random(new SecureRandom());

    @Test
    void whatIsTypedFromPaperIsTheSameKey() {
        var text = key.text();
        assertTrue(text.matches("HVB(-[0-9A-HJKMNP-TV-Z]{4}){11}"), text);
        for (var typed : new String[] {
            text,
            text.toLowerCase(Locale.ROOT),
            text.replace("-", " "),
            text.substring(4),
            "  " + text.replace('0', 'O').replace('1', 'l') + "\n"
        }) {
            var read = BoxKey.typed(typed).orElseThrow();
            assertEquals(key.code(), read.code());
            assertArrayEquals(key.secret(), read.secret());
        }
    }

    @Test
    void anyWrongSymbolIsFound() {
        var text = key.text();
        for (var i = 4; i < text.length(); i++) {
            if (text.charAt(i) != '-') {
                var other = text.charAt(i) == '7' ? '8' : '7';
                assertEquals(
                        Optional.empty(), BoxKey.typed(text.substring(0, i) + other + text.substring(i + 1)), "" + i);
            }
        }
        for (var nothing : new String[] {null, "", "HVB", text + "0", text.substring(0, 50), "x".repeat(1000)}) {
            assertEquals(Optional.empty(), BoxKey.typed(nothing));
        }
    }

    /** RFC 4231 has no case for this: the secret here is fixed at 20 bytes, and the message begins with its kind. */
    @Test
    void aSignatureIsTheHmacOfKindAndContent() throws Exception {
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(key.secret(), "HmacSHA256"));
        var content = "nội dung".getBytes(StandardCharsets.UTF_8);
        var expected = HexFormat.of().formatHex(mac.doFinal("kind\nnội dung".getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, key.sign("kind", content));
        assertTrue(key.hasSigned("kind", content, expected));
        assertFalse(key.hasSigned("other", content, expected));
        assertFalse(key.hasSigned("kind", content, ""));
        assertNotEquals(expected, BoxKey.random(new SecureRandom()).sign("kind", content));
    }
}
