package vn.hocvuso.certification.register;

import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A long work in the background of this server, one at a time: how far it is, what came out, and a way to break it off.
 *
 * @param <R> what comes out
 */
public final class LongWork<R extends Serializable> {

    /** How far a work is. */
    public enum Phase {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A work as it stands.
     *
     * @param endedAt null until it is over
     * @param result null unless it is done
     */
    public record State<R extends Serializable>(
            Phase phase, long done, long total, Instant startedAt, Instant endedAt, R result) implements Serializable {

        /** Whole percent; 100 only when it is done. */
        public int percent() {
            if (phase == Phase.DONE) {
                return 100;
            }
            return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
        }

        public boolean running() {
            return phase == Phase.RUNNING;
        }
    }

    private static final System.Logger LOG = System.getLogger(LongWork.class.getName());

    private final Clock clock;
    private State<R> state;
    private boolean cancelled;

    LongWork(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins; false when it is under way already.
     *
     * @param work what it comes to; null when it was broken off
     */
    synchronized boolean start(Executor executor, Function<Watch, R> work) {
        if (state != null && state.running()) {
            return false;
        }
        state = new State<>(Phase.RUNNING, 0, 0, clock.instant(), null, null);
        cancelled = false;
        executor.execute(() -> run(work));
        return true;
    }

    synchronized void cancel() {
        cancelled = true;
    }

    /** The one under way, or the last one since the server started. */
    synchronized Optional<State<R>> state() {
        return Optional.ofNullable(state);
    }

    private void run(Function<Watch, R> work) {
        try {
            var result = work.apply(new Follower());
            // what was whole when somebody broke it off is done
            end(result == null && isCancelled() ? Phase.CANCELLED : Phase.DONE, result);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A long work in the background has failed", e);
            end(Phase.FAILED, null);
        }
    }

    private synchronized boolean isCancelled() {
        return cancelled || Thread.currentThread().isInterrupted();
    }

    private synchronized void end(Phase phase, R result) {
        state = new State<>(phase, state.done(), state.total(), state.startedAt(), clock.instant(), result);
    }

    private synchronized void moved(long done, long total) {
        state = new State<>(Phase.RUNNING, done, total, state.startedAt(), null, null);
    }

    private final class Follower implements Watch {
        @Override
        public void progress(long done, long total) {
            moved(done, total);
        }

        @Override
        public boolean cancelled() {
            return isCancelled();
        }
    }
}
