package vn.hocvuso.interop.confirmation;

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

/** Has the queue worked off, every few seconds; one row is asked where nothing is due. */
@ApplicationScoped
class DeliverySchedule {

    private static final System.Logger LOG = System.getLogger(DeliverySchedule.class.getName());
    private static final long FIRST_SECONDS = 25;
    private static final long SECONDS = 5;

    private final DeliveryRound round;
    private ScheduledFuture<?> ticking;
    private String lastFault = "";

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    DeliverySchedule(DeliveryRound round) {
        this.round = round;
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
            while (round.run() > 0 && !Thread.currentThread().isInterrupted()) {
                lastFault = "";
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An exception that leaves a scheduled task ends it for good; the same one is told once.
            if (!lastFault.equals(e.toString())) {
                LOG.log(Level.WARNING, "Confirmed levels could not be delivered; trying again", e);
                lastFault = e.toString();
            }
        }
    }
}
