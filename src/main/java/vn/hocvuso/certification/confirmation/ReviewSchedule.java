package vn.hocvuso.certification.confirmation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has everyone looked at who is left to look at, every few seconds; one row is asked where nobody is. */
@ApplicationScoped
class ReviewSchedule {

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Reviewing reviewing;
    private final Rounds rounds;

    @Inject
    ReviewSchedule(Reviewing reviewing, Rounds rounds) {
        this.reviewing = reviewing;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(210) Startup startup) {
        rounds.every(FIRST, PAUSE, "Levels could not be looked at anew", this::review);
    }

    private void review() {
        while (reviewing.next() && !Thread.currentThread().isInterrupted()) {
            // the next portion
        }
    }
}
