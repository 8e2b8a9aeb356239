package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Bytes as text and back. */
class MultibaseTest {

    /** The examples of the Internet draft "The Base58 Encoding Scheme", section 5. */
    @Test
    void base58IsAsItsAuthorsWriteIt() {
        assertEquals("z2NEpo7TZRRrLZSi2U", Multibase.base58("Hello World!".getBytes(StandardCharsets.UTF_8)));
        assertEquals("z11233QC4", Multibase.base58(HexFormat.of().parseHex("0000287fb4cd")));
        assertEquals("z", Multibase.base58(new byte[0]));
    }

    @Property
    void whatWasWrittenIsReadBack(@ForAll byte[] bytes) {
        assertArrayEquals(
                bytes,
                Multibase.readBase58(Multibase.base58(bytes), Integer.MAX_VALUE).orElseThrow());
        assertArrayEquals(bytes, Multibase.readBase64(Multibase.base64(bytes)).orElseThrow());
    }

    @Test
    void whatIsSomethingElseIsNotRead() {
        assertTrue(Multibase.readBase58("z0", 10).isEmpty());
        assertTrue(Multibase.readBase58("u11", 10).isEmpty());
        assertTrue(Multibase.readBase58("z" + "1".repeat(10), 10).isEmpty());
        assertTrue(Multibase.readBase64("zAA").isEmpty());
        assertTrue(Multibase.readBase64("uA").isEmpty());
        assertTrue(Multibase.readBase64("uAA==").isEmpty());
    }

    /** The key of W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.1. */
    @Test
    void aKeyIsReadFromItsText() {
        var text = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
        assertEquals(text, Multikey.text(Multikey.raw(text).orElseThrow()));
        assertTrue(
                Multikey.raw("zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76")
                        .isEmpty(),
                "of another kind");
    }
}
