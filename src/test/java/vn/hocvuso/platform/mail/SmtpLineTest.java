package vn.hocvuso.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the line to a server is made, and when nothing is said on it. */
class SmtpLineTest {

    private static final MailAddress READER = new MailAddress("lan@xa.example");
    private static final MailSettings.Sender SENDER =
            new MailSettings.Sender(new MailAddress("nhac@hocvuso.example"), "Học vụ số");

    private GreenMail server;

    @AfterEach
    void stop() {
        server.stop();
    }

    private void start(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
    }

    private Outcome.Kind send(MailServer.Security security, int port, String user, String password) throws Exception {
        var there = new MailServer("127.0.0.1", port, security, user, password);
        try (var line = new SmtpLine(there, SENDER.address())) {
            var mail = new Mail(READER, "Thư thử", "Chào bạn", Optional.empty());
            return line.send(new Envelope(line.session(), mail, SENDER, 1, Instant.EPOCH))
                    .kind();
        }
    }

    private int smtp() {
        start(ServerSetup.PROTOCOL_SMTP);
        server.setUser(SENDER.address().value(), "hocvuso", "đúng rồi");
        return server.getSmtp().getPort();
    }

    @Test
    void whoSignsInIsHeard() throws Exception {
        assertEquals(Outcome.Kind.SENT, send(MailServer.Security.NONE, smtp(), "hocvuso", "đúng rồi"));
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(
                "nhac@hocvuso.example",
                server.getReceivedMessages()[0].getHeader("Return-Path")[0].replaceAll("[<>]", ""));
    }

    @Test
    void aWrongPasswordIsNotTheFaultOfTheLetter() throws Exception {
        assertEquals(Outcome.Kind.UNREACHABLE, send(MailServer.Security.NONE, smtp(), "hocvuso", "sai rồi"));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void whereTheLineCannotBeEncryptedNothingIsSent() throws Exception {
        assertEquals(Outcome.Kind.UNREACHABLE, send(MailServer.Security.STARTTLS, smtp(), "", ""));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() throws Exception {
        start(ServerSetup.PROTOCOL_SMTPS);
        assertEquals(
                Outcome.Kind.UNREACHABLE,
                send(MailServer.Security.TLS, server.getSmtps().getPort(), "", ""));
        assertEquals(0, server.getReceivedMessages().length);
    }
}
