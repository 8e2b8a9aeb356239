package vn.hocvuso.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets threads that want to write at the same moment share one statement and one commit. Who comes while nobody writes,
 * writes at once; who comes while somebody writes waits, and goes with the next load, which one of the waiting takes.
 * Nobody waits for others to come.
 *
 * @param <T> what is carried
 */
public final class Convoy<T> {

    private static final class Passenger<T> {

        private final T load;
        private final Thread thread = Thread.currentThread();
        private volatile boolean arrived;
        private volatile RuntimeException failure;

        Passenger(T load) {
            this.load = load;
        }

        void wake() {
            LockSupport.unpark(thread);
        }
    }

    private final int most;
    private final Consumer<List<T>> carrier;
    private final Queue<Passenger<T>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * A convoy with nobody in it.
     *
     * @param most how many go in one load
     * @param carrier writes a load; whatever it throws, all of the load get it
     */
    public Convoy(int most, Consumer<List<T>> carrier) {
        this.most = most;
        this.carrier = carrier;
    }

    /**
     * Carries this, perhaps with others; returns when it has been carried.
     *
     * @throws RuntimeException what the carrier has thrown
     */
    public void carry(T load) {
        var me = new Passenger<>(load);
        waiting.add(me);
        while (!me.arrived) {
            if (underWay.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.park(this);
            }
        }
        if (me.failure != null) {
            throw me.failure;
        }
    }

    /** Writes one load, the first that wait, and hands over to the next who waits. */
    private void lead() {
        var load = new ArrayList<Passenger<T>>();
        for (var next = waiting.poll(); next != null; next = load.size() < most ? waiting.poll() : null) {
            load.add(next);
        }
        RuntimeException failure = null;
        try {
            if (!load.isEmpty()) {
                carrier.accept(load.stream().map(one -> one.load).toList());
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (var one : load) {
                one.failure = failure;
                one.arrived = true;
            }
            handOver();
        }
        load.forEach(Passenger::wake);
    }

    private void handOver() {
        underWay.set(false);
        // Who came after the load was closed and found somebody under way is asleep: it is to try again.
        var next = waiting.peek();
        if (next != null) {
            next.wake();
        }
    }
}
