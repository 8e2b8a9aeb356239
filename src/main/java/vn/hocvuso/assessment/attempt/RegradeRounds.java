package vn.hocvuso.assessment.attempt;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.rounds.Rounds;

/**
 * Carries regradings on, portion by portion, until they are done or cancelled; after a restart from where they were.
 * Several servers may do so: who carries a run on holds its row.
 */
@ApplicationScoped
public class RegradeRounds {

    /** So many attempts are graded in one transaction. */
    static final int PORTION = 500;

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final SingleStatement database;
    private final RegradePortion portions;
    private final Rounds rounds;

    @Inject
    RegradeRounds(SingleStatement database, RegradePortion portions, Rounds rounds) {
        this.database = database;
        this.portions = portions;
        this.rounds = rounds;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        rounds.every(PAUSE, PAUSE, "Attempts could not be graded again", this::carryAllOn);
    }

    private void carryAllOn() {
        while (!Thread.currentThread().isInterrupted() && carryOn()) {
            // the next portion
        }
    }

    /**
     * One portion of the oldest regrading that is under way. Call it outside of a transaction.
     *
     * @return whether there was one
     */
    public boolean carryOn() {
        var run = oldest();
        run.ifPresent(one -> portions.regrade(one, PORTION));
        return run.isPresent();
    }

    private Optional<Long> oldest() {
        return database.read(
                "select id from assessment_regrading where state = 'RUNNING' order by id limit 1",
                rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
    }
}
