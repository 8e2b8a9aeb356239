package vn.hocvuso.platform.rounds;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Has work done in rounds until the server stops. A round that fails is told in the log, the same fault once in a row, and
 * the next comes all the same.
 */
@ApplicationScoped
public class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    @Resource
    private ManagedScheduledExecutorService schedule;

    /** One round. When it is interrupted, the server stops. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    /**
     * Begins rounds of a work; they never overlap.
     *
     * @param first until the first round
     * @param pause between the end of a round and the next
     * @param fault what to tell when a round fails: "Levels could not be looked at"
     */
    public void every(Duration first, Duration pause, String fault, Round round) {
        running.add(schedule.scheduleWithFixedDelay(
                new Watched(fault, round), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void end() {
        stopped = true;
        running.forEach(one -> one.cancel(true));
    }

    /** An exception that leaves a scheduled task ends it for good, so none does. */
    private final class Watched implements Runnable {

        private final String fault;
        private final Round round;
        private String lastFault = "";

        private Watched(String fault, Round round) {
            this.fault = fault;
            this.round = round;
        }

        @Override
        public void run() {
            try {
                round.run();
                lastFault = "";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (!stopped && !lastFault.equals(e.toString())) {
                    LOG.log(Level.WARNING, fault + "; trying again", e);
                    lastFault = e.toString();
                }
            }
        }
    }
}
