package vn.hocvuso.movement.target;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalLong;
import vn.hocvuso.platform.rounds.Rounds;
import vn.hocvuso.platform.time.Clocks;

/** Has what learning has brought people counted in the night, after who has learned was counted anew. */
@ApplicationScoped
public class EffectRun {

    private static final System.Logger LOG = System.getLogger(EffectRun.class.getName());
    private static final Duration LOOK = Duration.ofMinutes(10);

    /** In Viet Nam; after the figures were counted anew. */
    static final LocalTime NIGHT = LocalTime.of(2, 30);

    private final EffectCounting counting;
    private final Rounds rounds;
    private final Clock clock;

    @Inject
    EffectRun(EffectCounting counting, Rounds rounds, Clock clock) {
        this.counting = counting;
        this.rounds = rounds;
        this.clock = clock;
    }

    void begin(@Observes @Priority(230) Startup startup) {
        rounds.every(LOOK, LOOK, "The effect of learning could not be counted", this::inTheNight);
    }

    /** Once after half past two in Viet Nam; also by day where it was not done in the night. */
    private void inTheNight() {
        var now = clock.instant();
        var due = LocalDate.ofInstant(now, Clocks.VIET_NAM)
                .atTime(NIGHT)
                .atZone(Clocks.VIET_NAM)
                .toInstant();
        if (!due.isAfter(now)) {
            run(due);
        }
    }

    /** Counts, unless somebody has begun to since this instant. Call it outside of a transaction: each step is one. */
    public void run(Instant since) {
        if (!counting.begin(since)) {
            return;
        }
        var sums = new EffectSums();
        var last = OptionalLong.of(0);
        while (last.isPresent()) {
            last = counting.people(sums, last.getAsLong());
        }
        counting.keep(sums);
        LOG.log(Level.INFO, "The effect of learning was counted");
    }
}
