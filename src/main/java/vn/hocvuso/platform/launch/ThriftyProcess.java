package vn.hocvuso.platform.launch;

/** A program with many threads that is to keep little memory. */
final class ThriftyProcess {
    /** Each heap of glibc's allocator keeps what its threads have freed; by default there are eight for each processor. */
    private static final String HEAPS = "MALLOC_ARENA_MAX";

    private ThriftyProcess() {}

    /** The same process with two heaps, unless the operator has chosen another number; other systems ignore it. */
    static ProcessBuilder of(ProcessBuilder builder) {
        builder.environment().putIfAbsent(HEAPS, "2");
        return builder;
    }
}
