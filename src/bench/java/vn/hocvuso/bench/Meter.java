package vn.hocvuso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the Linux kernel counts for one process: {@code /proc/<pid>/stat} and {@code status}, as proc(5) describes them.
 */
public record Meter(long processId) {

    /** USER_HZ: 100 on every Linux platform that Java runs on. */
    private static final int TICK_MILLISECONDS = 10;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** Processor time used so far by all threads, in the program and in the kernel for it. */
    public long cpuMilliseconds() throws IOException {
        var stat = Files.readString(file("stat"));
        // the name in parentheses may hold anything; field 3 begins after it
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * TICK_MILLISECONDS;
    }

    /** Memory that is in RAM now. */
    public double residentMegabytes() throws IOException {
        return kilobytes("VmRSS:") / 1024.0;
    }

    /** The most memory that was ever in RAM. */
    public double peakResidentMegabytes() throws IOException {
        return kilobytes("VmHWM:") / 1024.0;
    }

    private long kilobytes(String name) throws IOException {
        try (var lines = Files.lines(file("status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " of process " + processId));
        }
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(processId), name);
    }
}
