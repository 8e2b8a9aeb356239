package vn.hocvuso.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A line to the server, opened for the first letter and used for those after it. For one thread. */
final class SmtpLine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SmtpLine.class.getName());

    private static final String CONNECT_MILLISECONDS = "10000";
    private static final String ANSWER_MILLISECONDS = "20000";
    private static final int CLOSING = 421;
    private static final int NEVER = 500;

    private final MailServer server;
    private final Session session;
    private Transport transport;

    SmtpLine(MailServer server, MailAddress sender) {
        this.server = server;
        session = Session.getInstance(properties(server, sender));
    }

    private static Properties properties(MailServer server, MailAddress sender) {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.from", sender.value());
        properties.setProperty("mail.smtp.localhost", sender.domain());
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
        properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        var starttls = Boolean.toString(server.security() == MailServer.Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    Session session() {
        return session;
    }

    /** Sends it to the one whom it is for. */
    Outcome send(Envelope envelope) {
        try {
            connect();
        } catch (MessagingException e) {
            return new Outcome(Outcome.Kind.UNREACHABLE, said(e));
        }
        try {
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return new Outcome(Outcome.Kind.SENT, "");
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    private void connect() throws MessagingException {
        if (transport == null) {
            transport = session.getTransport();
        }
        if (!transport.isConnected()) {
            var named = !server.user().isEmpty();
            transport.connect(
                    server.host(), server.port(), named ? server.user() : null, named ? server.password() : null);
        }
    }

    /** The first answer of the server in a chain of exceptions decides. */
    static Outcome outcome(MessagingException thrown) {
        for (Exception one = thrown; one instanceof MessagingException e; one = e.getNextException()) {
            if (e instanceof SMTPSenderFailedException sender) {
                return new Outcome(Outcome.Kind.UNREACHABLE, said(sender));
            }
            var code = code(e);
            if (code > 0) {
                var kind = code == CLOSING
                        ? Outcome.Kind.UNREACHABLE
                        : code >= NEVER ? Outcome.Kind.REFUSED : Outcome.Kind.LATER;
                return new Outcome(kind, said(e));
            }
        }
        return new Outcome(Outcome.Kind.UNREACHABLE, said(thrown));
    }

    private static int code(MessagingException e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return e instanceof SMTPSendFailedException whole ? whole.getReturnCode() : 0;
    }

    private static String said(MessagingException e) {
        var text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void close() {
        if (transport != null && transport.isConnected()) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.log(System.Logger.Level.DEBUG, "The line to the mail server was closed by force", e);
            }
        }
    }
}
