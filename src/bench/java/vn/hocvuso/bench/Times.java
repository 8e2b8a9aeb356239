package vn.hocvuso.bench;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How long something took, each time, in steps of a tenth of a millisecond; thread-safe. What takes a minute or more counts
 * as one.
 */
public final class Times {

    private static final int LONGEST = 600_000;
    private static final double STEPS = 10;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(LONGEST + 1);

    public void add(double milliseconds) {
        counts.incrementAndGet((int) Math.max(0, Math.min(LONGEST, Math.round(milliseconds * STEPS))));
    }

    public long count() {
        var count = 0L;
        for (var i = 0; i <= LONGEST; i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** The nearest-rank percentile in milliseconds; not a number when nothing was measured. */
    public double percentile(double percent) {
        var rank = (long) Math.ceil(count() * percent / 100);
        var seen = 0L;
        for (var i = 0; i <= LONGEST; i++) {
            seen += counts.get(i);
            if (rank > 0 && seen >= rank) {
                return i / STEPS;
            }
        }
        return Double.NaN;
    }
}
