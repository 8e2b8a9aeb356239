package vn.hocvuso.bench;

/** One benchmark: measures and reports, and cleans up what it started, whatever happens. */
public interface Benchmark {

    /** The name that {@code -Dbench=} calls it by. */
    String name();

    /** Measures; a missed goal is reported, not thrown. */
    void run(Options options, Report report) throws Exception;
}
