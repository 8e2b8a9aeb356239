package vn.hocvuso.interop.exchange;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.Edition;

/**
 * Has results sent on a box and settled on the central instance, every few seconds; both ask one row where there is
 * nothing to do. A course that arrives lets the records that wait for it count.
 */
@ApplicationScoped
class ExchangeSchedule {

    private static final System.Logger LOG = System.getLogger(ExchangeSchedule.class.getName());
    private static final long FIRST_SECONDS = 15;
    private static final long SECONDS = 5;

    private final LineSending sending;
    private final MergeRound round;
    private final Received received;
    private final CourseBrowsing courses;
    private final Queue<Edition.Ref> arrived = new ConcurrentLinkedQueue<>();
    private ScheduledFuture<?> ticking;
    private String lastFault = "";

    @Resource
    private ManagedScheduledExecutorService schedule;

    @Inject
    ExchangeSchedule(LineSending sending, MergeRound round, Received received, CourseBrowsing courses) {
        this.sending = sending;
        this.round = round;
        this.received = received;
        this.courses = courses;
    }

    /** Courses may have arrived after which nobody looked. */
    void begin(@Observes @Priority(210) Startup startup) {
        received.release(List.of("course", "content", "failed"));
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
            for (var edition = arrived.poll(); edition != null; edition = arrived.poll()) {
                received.release(courses.edition(edition).slug());
            }
            round.run();
            sending.tick();
            lastFault = "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // An exception that leaves a scheduled task ends it for good; the same one is told once.
            if (!lastFault.equals(e.toString())) {
                LOG.log(Level.WARNING, "Results could not be sent or settled; trying again", e);
                lastFault = e.toString();
            }
        }
    }

    /** Only noted: the transaction that has published is not quite over on this thread. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Course.Published published) {
        arrived.add(published.edition());
    }
}
