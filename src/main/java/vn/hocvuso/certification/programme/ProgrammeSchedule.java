package vn.hocvuso.certification.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has those looked for, every minute, who have completed a programme and were not given its certificate. */
@ApplicationScoped
class ProgrammeSchedule {

    private static final Duration FIRST = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ProgrammeLooking looking;
    private final Rounds rounds;

    @Inject
    ProgrammeSchedule(ProgrammeLooking looking, Rounds rounds) {
        this.looking = looking;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(215) Startup startup) {
        rounds.every(FIRST, PAUSE, "Completed programmes could not be looked for", this::look);
    }

    private void look() {
        while (looking.next() && !Thread.currentThread().isInterrupted()) {
            // the next portion
        }
    }
}
