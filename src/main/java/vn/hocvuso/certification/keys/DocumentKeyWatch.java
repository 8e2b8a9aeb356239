package vn.hocvuso.certification.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Tells the log at the start and each day when the certificate of the key that signs documents is about to end, or has ended. */
@ApplicationScoped
class DocumentKeyWatch {

    private static final System.Logger LOG = System.getLogger(DocumentKeyWatch.class.getName());
    private static final Duration DAY = Duration.ofDays(1);

    private final DocumentKeys keys;
    private final Clock clock;

    @Inject
    DocumentKeyWatch(DocumentKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void begin(@Observes Startup startup, Rounds rounds) {
        look();
        rounds.every(DAY, DAY, "The certificate of the key that signs documents could not be looked at", this::look);
    }

    void look() {
        var time = DocumentKeyTime.of(keys.chain().get(0), clock.instant());
        if (time.isWarned()) {
            LOG.log(time.isWorthless() ? Level.ERROR : Level.WARNING, time.line());
        }
    }
}
