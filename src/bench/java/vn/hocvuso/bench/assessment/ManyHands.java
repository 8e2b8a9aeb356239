package vn.hocvuso.bench.assessment;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.hocvuso.bench.Times;

/** Does the same over and over with many threads at once. */
public final class ManyHands {

    /** How often it was done in a second, and how long each took. */
    public record Pace(double perSecond, Times times, int errors) {}

    /** Work of one thread; done in a closed loop. */
    public interface Hand extends AutoCloseable {

        /** Does it once; false when that failed. */
        boolean once() throws Exception;

        @Override
        default void close() throws IOException, SQLException {}
    }

    /** Makes the work of a thread. */
    public interface Hands {
        Hand of(int thread) throws Exception;
    }

    private ManyHands() {}

    public static Pace drive(int threads, double seconds, Hands hands) throws Exception {
        return drive(threads, seconds, Double.POSITIVE_INFINITY, hands);
    }

    /**
     * The same at an even pace, as long as the threads keep up. A time begins when its turn has come, so that waiting for a
     * late one before it counts.
     *
     * @param perSecond by all threads together
     */
    public static Pace drive(int threads, double seconds, double perSecond, Hands hands) throws Exception {
        var pause = (long) (threads * 1e9 / perSecond);
        var times = new Times();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var begin = System.nanoTime();
            var end = begin + (long) (seconds * 1e9);
            var all = new ArrayList<Future<int[]>>();
            IntStream.range(0, threads).forEach(thread -> all.add(
                    pool.submit(loop(thread, begin + pause * thread / threads, pause, end, hands, times))));
            var done = 0;
            var errors = 0;
            for (var one : all) {
                done += one.get()[0];
                errors += one.get()[1];
            }
            return new Pace(done / ((System.nanoTime() - begin) / 1e9), times, errors);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Callable<int[]> loop(int thread, long begin, long pause, long end, Hands hands, Times times) {
        return () -> {
            var counts = new int[2];
            try (var hand = hands.of(thread)) {
                var due = begin;
                while (System.nanoTime() < end) {
                    var from = pause == 0 ? System.nanoTime() : due;
                    await(from);
                    due += pause;
                    if (hand.once()) {
                        counts[0]++;
                        times.add((System.nanoTime() - from) / 1e6);
                    } else {
                        counts[1]++;
                    }
                }
            }
            return counts;
        };
    }

    private static void await(long due) throws InterruptedException {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
