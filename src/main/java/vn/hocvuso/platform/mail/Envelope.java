package vn.hocvuso.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A mail as it goes over the line (RFC 5322, RFC 2045): plain text in UTF-8, said to be written by a program (RFC 3834), with a
 * way to turn such letters off (RFC 2369), by one click where the site is reached by https (RFC 8058). Each try of a letter has
 * the same Message-ID.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    Envelope(Session session, Mail mail, MailSettings.Sender sender, long letter, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        super(session);
        id = "<letter-" + letter + "@" + sender.address().domain() + ">";
        setFrom(new InternetAddress(sender.address().value(), sender.name(), UTF_8));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value(), true));
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(now));
        setText(mail.body(), UTF_8);
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.off().isPresent()) {
            setHeader("List-Unsubscribe", "<" + mail.off().get() + ">");
            if (mail.off().get().startsWith("https:")) {
                setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
