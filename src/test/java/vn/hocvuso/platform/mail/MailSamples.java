package vn.hocvuso.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Mail servers and letters for integration tests. */
@Dependent
public class MailSamples {

    public static final String SITE = "https://hocvuso.example";

    /** A kind of letters: to this address, with this text; to nobody where there is no address. */
    @ApplicationScoped
    public static class Kind implements LetterKind {

        static final String NAME = "test.letter";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Optional<Mail> compose(Letter letter) {
            var text = letter.values().get(1);
            if (text.equals("hỏng")) {
                throw new IllegalStateException("This letter cannot be composed");
            }
            return MailAddress.typed(letter.values().get(0)).map(to -> new Mail(to, "Thư thử", text, Optional.empty()));
        }
    }

    private final SingleStatement statement;
    private final LetterSending sending;
    private final Letters letters;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    MailSamples(SingleStatement statement, LetterSending sending, Letters letters, MailSettings settings, Clock clock) {
        this.statement = statement;
        this.sending = sending;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** An address that nobody has. */
    public static String address() {
        return "nguoi" + System.nanoTime() + "@xa.example";
    }

    /** A mail server where the settings look for one; the caller stops it. */
    public GreenMail server() {
        var mail = new GreenMail(new ServerSetup(settings.server().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    /** A server that answers every recipient like this: {@code 550 5.1.1 No such user}. */
    Answering answering(String answer) throws IOException {
        return new Answering(settings.server().port(), answer);
    }

    /** What other tests have left is not to be sent any more, and what they have sent does not count. */
    public void forgetOthers() {
        statement.change("update platform_letter set tried_at = null");
        statement.change("update platform_letter set state = 'DROPPED', due_at = null where state = 'WAITING'");
    }

    /** Sends what is due, whatever there is. @return how many letters were tried */
    public int send() {
        return sending.send();
    }

    /** The pause of this letter is over. */
    void endPause(String once) {
        statement.change(
                "update platform_letter set due_at = ? where once = ? and state = 'WAITING'", clock.instant(), once);
    }

    String write(String address, String text) {
        var once = "thu-" + System.nanoTime();
        letters.write(Kind.NAME, 1, Locale.forLanguageTag("vi"), once, List.of(address, text));
        return once;
    }

    /** State, tries and reason of a letter, with blanks between. */
    String state(String once) {
        return statement.read(
                "select concat(state, ' ', tries, ' ', reason) from platform_letter where once = ?",
                rows -> rows.next() ? rows.getString(1).strip() : "",
                once);
    }

    /** The states of a person's letters of a kind, the first first. */
    public List<String> states(String kind, long recipient) {
        return statement.list(
                "select state from platform_letter where kind = ? and recipient = ? order by id",
                rows -> rows.getString(1),
                kind,
                recipient);
    }

    /** What has come for an address, the first first. */
    public static List<MimeMessage> inbox(GreenMail server, String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress()
                    .equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Speaks just enough SMTP to be asked for a recipient. */
    static final class Answering implements AutoCloseable {

        private final ServerSocket socket;

        Answering(int port, String answer) throws IOException {
            socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
            var speaking = new Thread(() -> speak(answer), "answering mail server");
            speaking.setDaemon(true);
            speaking.start();
        }

        private void speak(String answer) {
            while (!socket.isClosed()) {
                try (var line = socket.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
                    var out = line.getOutputStream();
                    out.write("220 xa.example\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (var said = in.readLine(); said != null; said = in.readLine()) {
                        var reply = said.startsWith("RCPT") ? answer : said.startsWith("QUIT") ? "221 bye" : "250 ok";
                        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                } catch (IOException e) {
                    // the other side has gone, or the test is over
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
