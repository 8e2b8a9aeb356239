package vn.hocvuso.platform.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has the queue worked off while mail is on; one row is asked where nothing is due. */
@ApplicationScoped
class LetterSchedule {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LetterSending sending;
    private final Letters letters;
    private final MailSettings settings;
    private final Rounds rounds;

    @Inject
    LetterSchedule(LetterSending sending, Letters letters, MailSettings settings, Rounds rounds) {
        this.sending = sending;
        this.letters = letters;
        this.settings = settings;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(240) Startup startup) {
        if (settings.isOn()) {
            rounds.every(settings.pause(), settings.pause(), "Letters could not be sent", sending::send);
            rounds.every(HOUR, HOUR, "Old letters could not be deleted", this::prune);
        }
    }

    private void prune() {
        while (letters.prune() > 0 && !Thread.currentThread().isInterrupted()) {
            // the next portion
        }
    }
}
