package vn.hocvuso.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.config.Setting;

/** Whether, by whom and through which server letters are sent; read once at the start, a wrong value stops it. */
@ApplicationScoped
public class MailSettings {

    /**
     * Who letters come from.
     *
     * @param name as readers see it
     */
    record Sender(MailAddress address, String name) {}

    private static final String SENDER = "hocvuso.mail.sender-address";
    private static final String SITE = "hocvuso.mail.site";
    private static final Pattern SITE_FORM = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final Optional<MailServer> server = Setting.text(MailServer.HOST).map(MailServer::read);
    private final Optional<Sender> sender = server.map(there -> readSender());
    private final String site = server.map(there -> readSite()).orElse("");
    private final int perMinute = Setting.number("hocvuso.mail.per-minute", 60, 1, 6_000);
    private final Duration pause = Duration.ofSeconds(Setting.number("hocvuso.mail.pause-seconds", 20, 1, 3_600));

    void read(@Observes Startup startup) {
        // being called is enough: the fields have checked the values
    }

    private static Sender readSender() {
        var address = Setting.required(SENDER);
        return new Sender(
                MailAddress.typed(address)
                        .orElseThrow(() -> new IllegalStateException("Setting " + SENDER
                                + " must be like hocvuso@tinh.example.vn, not \"" + address + "\"")),
                Setting.text("hocvuso.mail.sender-name", "Học vụ số"));
    }

    private static String readSite() {
        var address = Setting.text(SITE)
                .or(() -> Setting.text("hocvuso.site"))
                .orElseThrow(() -> new NoSuchElementException(
                        "Setting " + SITE + " or hocvuso.site is missing: letters lead to pages"))
                .replaceAll("/+$", "");
        if (!SITE_FORM.matcher(address).matches()) {
            throw new IllegalStateException(
                    "Setting " + SITE + " must be like https://hocvuso.example.vn, not \"" + address + "\"");
        }
        return address;
    }

    /** False until an operator has named a server: then no letter is written, and pages say nothing of mail. */
    public boolean isOn() {
        return server.isPresent();
    }

    /** Scheme and host that links in letters begin with; empty when mail is off. */
    public String site() {
        return site;
    }

    /** @throws NoSuchElementException when mail is off */
    MailServer server() {
        return server.orElseThrow();
    }

    /** @throws NoSuchElementException when mail is off */
    Sender sender() {
        return sender.orElseThrow();
    }

    /** How many letters are tried in a minute at most, on all servers together. */
    int perMinute() {
        return perMinute;
    }

    /** Between two looks into the queue. */
    Duration pause() {
        return pause;
    }
}
