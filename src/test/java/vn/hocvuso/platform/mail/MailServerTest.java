package vn.hocvuso.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

/** What is asked of the settings of the server, and what follows from its answers. */
class MailServerTest {

    @Test
    void aPasswordDoesNotTravelInTheClear() {
        var told = assertThrows(
                IllegalStateException.class,
                () -> new MailServer("mail.example", 25, MailServer.Security.NONE, "hocvuso", "bi mat"));
        assertTrue(told.getMessage().contains("hocvuso.mail.security"), told.getMessage());
        assertEquals("", new MailServer("mail.example", 25, MailServer.Security.NONE, "", "").user());
        assertEquals("a", new MailServer("localhost", 25, MailServer.Security.NONE, "a", "b").user());
        assertEquals("a", new MailServer("mail.example", 587, MailServer.Security.STARTTLS, "a", "b").user());
    }

    @Test
    void securityIsOneOfThree() {
        assertEquals(MailServer.Security.TLS, MailServer.security("tls"));
        assertEquals(MailServer.Security.STARTTLS, MailServer.security("starttls"));
        assertEquals(MailServer.Security.NONE, MailServer.security("none"));
        assertThrows(IllegalStateException.class, () -> MailServer.security("ssl"));
    }

    private static Outcome.Kind rcpt(int code) throws MessagingException {
        var answer = new SMTPAddressFailedException(new InternetAddress("lan@xa.vn"), "RCPT TO", code, code + " no\n");
        return SmtpLine.outcome(new SendFailedException("Invalid Addresses", answer))
                .kind();
    }

    @Test
    void theNumberOfTheAnswerDecides() throws Exception {
        assertEquals(Outcome.Kind.REFUSED, rcpt(550));
        assertEquals(Outcome.Kind.REFUSED, rcpt(500));
        assertEquals(Outcome.Kind.LATER, rcpt(450));
        assertEquals(Outcome.Kind.UNREACHABLE, rcpt(421));
    }

    @Test
    void aSenderWhomTheServerDoesNotTakeIsNotTheFaultOfTheLetter() throws Exception {
        var answer = new SMTPSenderFailedException(new InternetAddress("a@b.vn"), "MAIL FROM", 550, "550 no");
        assertEquals(
                Outcome.Kind.UNREACHABLE,
                SmtpLine.outcome(new SendFailedException("Failed", answer)).kind());
        assertEquals(
                Outcome.Kind.UNREACHABLE,
                SmtpLine.outcome(new MessagingException("Connection reset")).kind());
    }
}
