package vn.hocvuso.interop.confirmation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has the queue worked off, every few seconds; one row is asked where nothing is due. */
@ApplicationScoped
class DeliverySchedule {

    private static final Duration FIRST = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DeliveryRound round;
    private final Rounds rounds;

    @Inject
    DeliverySchedule(DeliveryRound round, Rounds rounds) {
        this.round = round;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(210) Startup startup) {
        rounds.every(FIRST, PAUSE, "Confirmed levels could not be delivered", this::deliver);
    }

    private void deliver() throws InterruptedException {
        while (round.run() > 0 && !Thread.currentThread().isInterrupted()) {
            // the next portion
        }
    }
}
