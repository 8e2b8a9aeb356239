package vn.hocvuso.certification.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import vn.hocvuso.platform.rounds.Rounds;

/** Has the figures added up every half a minute. */
@ApplicationScoped
class CountSchedule {

    private final CountKeeping keeping;
    private final Rounds rounds;

    @Inject
    CountSchedule(CountKeeping keeping, Rounds rounds) {
        this.keeping = keeping;
        this.rounds = rounds;
    }

    void begin(@Observes Startup startup) {
        rounds.every(Duration.ofSeconds(20), Duration.ofSeconds(30), "Certificates could not be added up", this::round);
    }

    private void round() {
        while (keeping.keep()) {
            // more at once
        }
    }
}
