package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the effect is counted next; half past two in Viet Nam is half past seven in the evening before, UTC. */
class EffectTest {

    private static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");

    @Test
    void whatWasCountedInTheNightIsCountedAgainInTheNext() {
        assertEquals(Instant.parse("2026-11-27T19:30:00Z"), Effect.nextAt(Instant.parse("2026-11-26T19:41:00Z"), NOON));
        assertEquals(
                Instant.parse("2026-11-27T19:30:00Z"),
                Effect.nextAt(Instant.parse("2026-11-26T19:41:00Z"), Instant.parse("2026-11-27T19:29:59Z")));
    }

    @Test
    void whatWasNotCountedSinceTheLastNightIsAboutToBe() {
        assertNull(Effect.nextAt(Instant.parse("2026-11-26T19:29:00Z"), NOON));
        assertNull(Effect.nextAt(null, NOON));
        assertNull(Effect.nextAt(Instant.parse("2026-11-26T19:41:00Z"), Instant.parse("2026-11-27T19:30:00Z")));
    }
}
