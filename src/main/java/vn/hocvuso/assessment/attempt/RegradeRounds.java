package vn.hocvuso.assessment.attempt;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Carries regradings on, portion by portion, until they are done or cancelled; after a restart from where they were.
 * Several servers may do so: who carries a run on holds its row.
 */
@ApplicationScoped
public class RegradeRounds {

    /** So many attempts are graded in one transaction. */
    static final int PORTION = 500;

    private static final System.Logger LOG = System.getLogger(RegradeRounds.class.getName());
    private static final long SECONDS = 3;

    private final SingleStatement database;
    private final RegradePortion portions;
    private ScheduledFuture<?> ticking;

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    RegradeRounds(SingleStatement database, RegradePortion portions) {
        this.database = database;
        this.portions = portions;
    }

    void begin(@Observes @Priority(220) Startup startup) {
        ticking = schedule.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    private void tick() {
        try {
            while (carryOn()) {
                // the next portion
            }
        } catch (RuntimeException e) {
            // An exception that leaves a scheduled task ends it for good.
            LOG.log(Level.WARNING, "Attempts could not be graded again; trying again", e);
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
