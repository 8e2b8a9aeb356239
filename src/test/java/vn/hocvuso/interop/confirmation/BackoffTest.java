package vn.hocvuso.interop.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** One that always draws the same. */
    private record Fixed(double drawn) implements RandomGenerator {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public double nextDouble() {
            return drawn;
        }
    }

    @Test
    void itDoublesUpToTheCeiling() {
        var backoff = new Backoff(FIRST, LONGEST, new Fixed(1));
        assertEquals(FIRST, backoff.after(0));
        assertEquals(FIRST.multipliedBy(2), backoff.after(1));
        assertEquals(FIRST.multipliedBy(512), backoff.after(9));
        assertEquals(LONGEST, backoff.after(10));
        assertEquals(LONGEST, backoff.after(Integer.MAX_VALUE));
    }

    @Test
    void aRandomPartFromHalfToAllIsWaited() {
        assertEquals(FIRST.dividedBy(2), new Backoff(FIRST, LONGEST, new Fixed(0)).after(0));
        var backoff = new Backoff(FIRST, LONGEST, new Random(1));
        var waits = java.util.stream.Stream.generate(() -> backoff.after(3))
                .limit(1000)
                .mapToLong(Duration::toMillis)
                .summaryStatistics();
        assertTrue(waits.getMin() >= 120_000 && waits.getMax() <= 240_000, waits.toString());
        assertTrue(waits.getMax() - waits.getMin() > 100_000, waits.toString());
    }

    @Test
    void noTimeIsNoTimeToWait() {
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, LONGEST, new Random(1)));
    }
}
