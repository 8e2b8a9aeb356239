package vn.hocvuso.interop.confirmation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: twice as long each time, up to a ceiling, and of that a random part from half to
 * all, so that many who failed together do not come back together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 40;

    Backoff {
        if (first.isNegative() || first.isZero() || longest.isNegative()) {
            throw new IllegalArgumentException("No time to wait: " + first + " to " + longest);
        }
    }

    /** @param before how many times it was tried in vain before this time */
    Duration after(int before) {
        var doubled = first.toMillis() * Math.pow(2, Math.min(before, MOST_DOUBLINGS));
        var whole = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.max(1, Math.round(whole * (0.5 + random.nextDouble() / 2))));
    }
}
