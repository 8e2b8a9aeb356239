package vn.hocvuso.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due. What the server refuses for good is given up at once; what it does not take now is tried again after
 * pauses that grow from a minute to a day, and given up when that was in vain for some three days.
 */
@ApplicationScoped
class LetterSending {

    /** After the first try, the second, and so on; after the last of them no more. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private static final System.Logger LOG = System.getLogger(LetterSending.class.getName());
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Longer than the patience with a server that answers each command at the last moment. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    private static final int PORTION = 100;

    private final Letters letters;
    private final MailSettings settings;
    private final Instance<LetterKind> kinds;
    private final Clock clock;

    @Inject
    LetterSending(Letters letters, MailSettings settings, @Any Instance<LetterKind> kinds, Clock clock) {
        this.letters = letters;
        this.settings = settings;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * One round. Call it outside of a transaction.
     *
     * @return how many letters were tried
     */
    int send() {
        return send(settings.perMinute());
    }

    /**
     * One round with another limit.
     *
     * @param perMinute how many letters may be tried in a minute, those tried before included
     */
    int send(int perMinute) {
        var now = clock.instant();
        var room = Math.min(PORTION, perMinute - letters.triedSince(now.minus(MINUTE)));
        var tried = 0;
        try (var line = new SmtpLine(settings.server(), settings.sender().address())) {
            for (var letter : room > 0 ? letters.due(now, room) : List.<Letter>of()) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                if (letters.claim(letter, LEASE)) {
                    tried++;
                    if (!deliver(letter, line)) {
                        break;
                    }
                }
            }
        }
        return tried;
    }

    /** @return false when the server cannot be talked to */
    private boolean deliver(Letter letter, SmtpLine line) {
        Optional<Mail> mail;
        try {
            mail = kind(letter.kind()).compose(letter);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Letter " + letter.id() + " could not be composed", e);
            again(letter, e.getClass().getSimpleName());
            return true;
        }
        if (mail.isEmpty()) {
            letters.dropped(letter);
            return true;
        }
        var outcome = send(letter, mail.get(), line);
        switch (outcome.kind()) {
            case SENT -> letters.sent(letter);
            case REFUSED -> giveUp(letter, outcome.reason());
            case LATER, UNREACHABLE -> again(letter, outcome.reason());
        }
        return outcome.kind() != Outcome.Kind.UNREACHABLE;
    }

    private LetterKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of letters is called " + name));
    }

    private Outcome send(Letter letter, Mail mail, SmtpLine line) {
        try {
            var envelope = new Envelope(line.session(), mail, settings.sender(), letter.id(), clock.instant());
            return line.send(envelope);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome(Outcome.Kind.REFUSED, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void again(Letter letter, String reason) {
        if (letter.tries() > PAUSES.size()) {
            giveUp(letter, reason);
        } else {
            letters.later(letter, reason, PAUSES.get(letter.tries() - 1));
        }
    }

    /** What the server has said may name the address; it is kept with the letter and not in the log. */
    private void giveUp(Letter letter, String reason) {
        letters.givenUp(letter, reason);
        LOG.log(Level.WARNING, "Letter {0} was given up", Long.toString(letter.id()));
    }
}
