package vn.hocvuso.certification.confirmation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has everyone looked at who is left to look at, every few seconds; one row is asked where nobody is. */
@ApplicationScoped
class ReviewSchedule {

    private static final System.Logger LOG = System.getLogger(ReviewSchedule.class.getName());
    private static final long FIRST_SECONDS = 20;
    private static final long SECONDS = 10;

    private final Reviewing reviewing;
    private ScheduledFuture<?> ticking;
    private String lastFault = "";

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    ReviewSchedule(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    void begin(@Observes @Priority(210) Startup startup) {
        ticking = schedule.scheduleWithFixedDelay(this::tick, FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    private void tick() {
        try {
            while (reviewing.next() && !Thread.currentThread().isInterrupted()) {
                lastFault = "";
            }
        } catch (RuntimeException e) {
            // An exception that leaves a scheduled task ends it for good; the same one is told once.
            if (!lastFault.equals(e.toString())) {
                LOG.log(Level.WARNING, "Levels could not be looked at anew; trying again", e);
                lastFault = e.toString();
            }
        }
    }
}
