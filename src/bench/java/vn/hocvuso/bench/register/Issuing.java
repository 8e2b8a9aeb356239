package vn.hocvuso.bench.register;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocvuso.bench.Times;

/** Has certificates issued at an even pace until told to end, and looks how soon some of them are found. */
final class Issuing {

    static final int A_SECOND = 200;

    /** So that what is late once does not make it too few. */
    private static final double HEADROOM = 1.05;

    private static final int ISSUERS = 8;
    private static final int FOUND_EVERY = 100;
    private static final long LONGEST_WAIT = 30_000;
    private static final double MILLION = 1e6;

    final AtomicInteger done = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    volatile Times times = new Times();
    volatile Times found = new Times();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<Integer> toFind = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(ISSUERS + 1);

    Issuing(String address, Students.Course course) {
        var begin = System.nanoTime();
        for (var i = 0; i < ISSUERS; i++) {
            pool.submit(() -> issue(address, course, begin));
        }
        pool.submit(() -> find(address));
    }

    private Void issue(String address, Students.Course course, long begin)
            throws IOException, InterruptedException {
        try (var reading = new Reading(address, course)) {
            while (!over.get()) {
                var student = next.getAndIncrement();
                var due = begin + (long) (student * (1e9 / (HEADROOM * A_SECOND)));
                while (System.nanoTime() < due) {
                    Thread.sleep(1);
                }
                var from = System.nanoTime();
                if (!reading.read(student)) {
                    failed.incrementAndGet();
                    continue;
                }
                times.add((System.nanoTime() - from) / MILLION);
                if (done.incrementAndGet() % FOUND_EVERY == 0) {
                    toFind.add(student);
                }
            }
        }
        return null;
    }

    /** One after the other, so the time of one that waits for another is not measured. */
    private Void find(String address) throws IOException, InterruptedException {
        try (var searching = new Searching(address, 0)) {
            while (!over.get()) {
                toFind.clear();
                Thread.sleep(50);
                var student = toFind.poll();
                if (student == null) {
                    continue;
                }
                var begin = System.nanoTime();
                var name = Students.givenName(student);
                var seen = searching.finds(name);
                while (!seen && System.nanoTime() - begin < LONGEST_WAIT * MILLION) {
                    Thread.sleep(25);
                    seen = searching.finds(name);
                }
                found.add((System.nanoTime() - begin) / MILLION + 50);
            }
        }
        return null;
    }

    /** What was measured while the server warmed up does not count. */
    void forgetTimes() {
        times = new Times();
        found = new Times();
    }

    void end() throws InterruptedException {
        over.set(true);
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
    }
}
