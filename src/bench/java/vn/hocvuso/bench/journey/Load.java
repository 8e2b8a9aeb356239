package vn.hocvuso.bench.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.hocvuso.bench.Meter;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.bench.Times;

/**
 * So many learners acting at once for so long. Measures from the first act to the deadline: what ends later is not
 * counted, except as an error.
 */
final class Load {

    /** The load that simulations, which the load tool makes itself, are to put on. */
    private static final AtomicReference<Load> CURRENT = new AtomicReference<>();

    /** Processor time of everyone who shares the machine, in milliseconds. */
    private record Cpu(long server, long database, long generator) {}

    private final int learners;
    private final int seconds;
    private final Meter server;
    private final Meter database;
    private final Meter generator = new Meter(ProcessHandle.current().pid());
    private final String address;
    private final Crowd crowd;
    private final AnswerKey key;
    private final Confirmed confirmed;

    private final Map<String, Times> steps = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicInteger> errors = new ConcurrentSkipListMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger rounds = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    private long begun;
    private volatile boolean open;
    private Cpu before;
    private Cpu after;
    private double measured;

    Load(int learners, int seconds, RunningSystem system, Crowd crowd, AnswerKey key, Confirmed confirmed) {
        this.learners = learners;
        this.seconds = seconds;
        this.server = system.server();
        this.database = system.database();
        this.address = system.address();
        this.crowd = crowd;
        this.key = key;
        this.confirmed = confirmed;
    }

    static Load current() {
        return CURRENT.get();
    }

    void makeCurrent() {
        CURRENT.set(this);
    }

    /** Starts the clock; the second and later learners find it started. */
    synchronized void begin() {
        if (begun != 0) {
            return;
        }
        before = cpu();
        begun = System.nanoTime();
        open = true;
        var timer = new Thread(this::end, "end of the load");
        timer.setDaemon(true);
        timer.start();
    }

    private void end() {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open = false;
        measured = (System.nanoTime() - begun) / 1e9;
        after = cpu();
    }

    private Cpu cpu() {
        try {
            return new Cpu(server.cpuMilliseconds(), database.cpuMilliseconds(), generator.cpuMilliseconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return open;
    }

    int learners() {
        return learners;
    }

    String address() {
        return address;
    }

    Crowd crowd() {
        return crowd;
    }

    AnswerKey key() {
        return key;
    }

    Confirmed confirmed() {
        return confirmed;
    }

    int turn() {
        return turn.getAndIncrement();
    }

    /** One request of a step was answered as it should. */
    void answered(String step, long milliseconds) {
        if (open) {
            requests.incrementAndGet();
            took(step, milliseconds);
        }
    }

    /** A step of several requests has taken this long. */
    void took(String step, long milliseconds) {
        if (open) {
            steps.computeIfAbsent(step, unused -> new Times()).add(milliseconds);
        }
    }

    /** A step was not answered as it should. */
    void failed(String what) {
        errors.computeIfAbsent(what, unused -> new AtomicInteger()).incrementAndGet();
    }

    /** A learner has come through all steps. */
    void finished() {
        if (open) {
            rounds.incrementAndGet();
        }
    }

    int errors() {
        return errors.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    double rate() {
        return rounds.get() / measured;
    }

    /** Of server and database together. */
    double cpuEach() {
        return (double) (after.server - before.server + after.database - before.database) / rounds.get();
    }

    double percentile(String step, double percent) {
        return steps.containsKey(step) ? steps.get(step).percentile(percent) : Double.NaN;
    }

    /**
     * Writes down what was measured.
     *
     * @param what the name of one round: journey
     */
    void tell(Report report, String group, String what) {
        report.figure(group, what + "s", rounds.get(), "count");
        report.figure(group, what + "s per second", rate(), "1/s");
        report.figure(group, "requests per second", requests.get() / measured, "1/s");
        report.figure(group, "errors", errors(), "count");
        errors.forEach((what1, count) -> report.figure(group, "error: " + what1, count.get(), "count"));
        steps.forEach((step, times) -> {
            report.figure(group, step + " p50", times.percentile(50), "ms");
            report.figure(group, step + " p95", times.percentile(95), "ms");
            report.figure(group, step + " p99", times.percentile(99), "ms");
        });
        report.figure(group, "CPU of server per " + what, each(after.server - before.server), "ms");
        report.figure(group, "CPU of database per " + what, each(after.database - before.database), "ms");
        report.figure(group, "CPU of load generator per " + what, each(after.generator - before.generator), "ms");
        var all = after.server
                - before.server
                + after.database
                - before.database
                + after.generator
                - before.generator;
        report.figure(group, "processors busy with all three", all / measured / 1000, "processors");
    }

    private double each(long milliseconds) {
        return (double) milliseconds / rounds.get();
    }
}
