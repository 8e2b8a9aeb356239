package vn.hocvuso.platform.launch;

/** A program with many threads that is to keep little memory. */
final class ThriftyProcess {
    /** Each heap of glibc's allocator keeps what its threads have freed; by default there are eight for each processor. */
    private static final String HEAPS = "MALLOC_ARENA_MAX";

    /**
     * Bytes from which a piece is asked for and given back by itself. Set, it stays; otherwise it grows with what is freed
     * until large pieces leave holes in the heaps.
     */
    private static final String LARGE = "MALLOC_MMAP_THRESHOLD_";

    private ThriftyProcess() {}

    /** The same process with two heaps, unless the operator has chosen otherwise; systems without glibc ignore it. */
    static ProcessBuilder of(ProcessBuilder builder) {
        builder.environment().putIfAbsent(HEAPS, "2");
        builder.environment().putIfAbsent(LARGE, "1048576");
        return builder;
    }
}
