package vn.hocvuso.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How a benchmark is to run, from system properties {@code bench.*}.
 *
 * @param project where {@code target/hocvuso.jar} and {@code content} lie
 * @param port the HTTP port of the system under test
 * @param seconds how long each load is measured
 * @param warmUpSeconds how long the system is driven before anything is measured
 * @param learners the loads: how many learners act at once
 * @param prepared how many learners are put into the database beforehand
 * @param javaOptions of the server, in place of its own; blank for those it ships with
 * @param bufferPoolMegabytes what the database may keep of its tables in memory; 0 for what it ships with
 * @param recording true to record the server with Java Flight Recorder while the middle load runs
 */
public record Options(
        Path project,
        int port,
        int seconds,
        int warmUpSeconds,
        List<Integer> learners,
        int prepared,
        String javaOptions,
        int bufferPoolMegabytes,
        boolean recording) {

    static Options read() {
        return new Options(
                Path.of(System.getProperty("bench.project", ".")).toAbsolutePath().normalize(),
                Integer.getInteger("bench.port", 18080),
                Integer.getInteger("bench.seconds", 30),
                Integer.getInteger("bench.warmup-seconds", 40),
                Arrays.stream(System.getProperty("bench.learners", "1,8,32").split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.getInteger("bench.prepared", 20_000),
                System.getProperty("bench.java-options", "").strip(),
                0,
                Boolean.getBoolean("bench.recording"));
    }

    /** The same for a database that has so much memory. */
    public Options withBufferPool(int megabytes) {
        return new Options(
                project, port, seconds, warmUpSeconds, learners, prepared, javaOptions, megabytes, recording);
    }

    /** Where results are written. */
    public Path results() {
        return project.resolve("target").resolve("bench");
    }

    /** The working folder of the system under test: no settings of the operator's are in it. */
    public Path dataFolder() {
        return project.resolve("target").resolve("bench-data");
    }
}
