package vn.hocvuso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.platform.Refusal;

/** What a use case refuses. */
public final class Refusals {

    private Refusals() {}

    /** The act is refused, and for this reason. */
    public static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
