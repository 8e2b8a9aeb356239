package vn.hocvuso.bench.journey;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long something took, each time, in whole milliseconds; thread-safe. What takes a minute or more counts as one. */
final class Times {

    private static final int LONGEST = 60_000;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(LONGEST + 1);

    void add(long milliseconds) {
        counts.incrementAndGet((int) Math.max(0, Math.min(LONGEST, milliseconds)));
    }

    long count() {
        var count = 0L;
        for (var i = 0; i <= LONGEST; i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** The nearest-rank percentile; not a number when nothing was measured. */
    double percentile(double percent) {
        var rank = (long) Math.ceil(count() * percent / 100);
        var seen = 0L;
        for (var i = 0; i <= LONGEST; i++) {
            seen += counts.get(i);
            if (rank > 0 && seen >= rank) {
                return i;
            }
        }
        return Double.NaN;
    }
}
