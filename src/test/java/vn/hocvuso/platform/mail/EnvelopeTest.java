package vn.hocvuso.platform.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What goes over the line, read back as a mail program reads it. */
class EnvelopeTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant NOW = Instant.parse("2026-11-27T01:02:03Z");
    private static final MailAddress READER = new MailAddress("lan@xa.vn");
    private static final MailSettings.Sender SENDER =
            new MailSettings.Sender(new MailAddress("nhac@hocvuso.example"), "Học vụ số");

    private static String written(Mail mail) throws Exception {
        var out = new ByteArrayOutputStream();
        new Envelope(SESSION, mail, SENDER, 7, NOW).writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage read(String text) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Optional<String> off(String address) {
        return Optional.of(address);
    }

    @Test
    void headersAreThoseOfALetterThatAProgramHasWritten() throws Exception {
        var text = written(
                new Mail(READER, "Sắp đến hạn", "Chào bạn,\n", off("https://hocvuso.example/mail-off?key=a-_1")));
        var message = read(text);
        assertEquals("<letter-7@hocvuso.example>", message.getMessageID());
        assertEquals(NOW, message.getSentDate().toInstant());
        assertArrayEquals(new String[] {"auto-generated"}, message.getHeader("Auto-Submitted"));
        assertArrayEquals(
                new String[] {"<https://hocvuso.example/mail-off?key=a-_1>"}, message.getHeader("List-Unsubscribe"));
        assertArrayEquals(new String[] {"List-Unsubscribe=One-Click"}, message.getHeader("List-Unsubscribe-Post"));
        assertTrue(text.chars().allMatch(character -> character < 128), "all of it is ASCII on the line");
    }

    @Test
    void vietnameseComesBackAsItWas() throws Exception {
        var message = read(
                written(new Mail(READER, "Đã quá hạn: Báo cáo tháng", "Xã Mai Hoa chưa gửi.\n", Optional.empty())));
        assertEquals("Đã quá hạn: Báo cáo tháng", message.getSubject());
        assertEquals("Xã Mai Hoa chưa gửi.\n", message.getContent().toString().replace("\r\n", "\n"));
        assertEquals("text/plain; charset=UTF-8", message.getContentType());
        assertTrue(message.getFrom()[0].toString().contains("nhac@hocvuso.example"));
        assertNull(message.getHeader("List-Unsubscribe"));
    }

    @Test
    void withoutHttpsNoOneClickIsPromised() throws Exception {
        var message = read(written(new Mail(READER, "A", "B", off("http://localhost:8080/mail-off?key=a"))));
        assertEquals(1, message.getHeader("List-Unsubscribe").length);
        assertNull(message.getHeader("List-Unsubscribe-Post"));
    }

    @Test
    void noNameOfAUnitAddsAHeader() throws Exception {
        for (var end : new String[] {"\r\n", "\n", "\r", "\u0085", "\u2028", "\0"}) {
            var text = written(
                    new Mail(READER, "Xã" + end + "Bcc: ai@xa.vn", "Thân" + end + "Bcc: ai@xa.vn", Optional.empty()));
            var head = text.substring(0, text.indexOf("\r\n\r\n"));
            assertFalse(head.matches("(?s).*[\\r\\n]Bcc:.*"), head);
            assertNull(read(text).getHeader("Bcc"));
            assertEquals("Xã Bcc: ai@xa.vn", read(text).getSubject());
        }
    }

    @Test
    void aLongSubjectIsFoldedAndCutBetweenLetters() throws Exception {
        var text = written(new Mail(READER, "Xã 🌾".repeat(100), "B", Optional.empty()));
        var subject = read(text).getSubject();
        assertEquals(200, subject.codePointCount(0, subject.length()));
        var longest = Collections.max(text.lines().map(String::length).toList());
        assertTrue(longest <= 998, "RFC 5322, section 2.1.1: " + longest);
    }

    @Test
    void anAddressForTurningOffThatIsNoneIsNoMail() {
        for (var wrong : new String[] {"mailto:ai@xa.vn", "https://a.vn/x>\r\nBcc: b", "https://a.vn/a b", ""}) {
            assertThrows(IllegalArgumentException.class, () -> new Mail(READER, "A", "B", off(wrong)));
        }
    }
}
