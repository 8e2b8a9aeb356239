package vn.hocvuso.platform.throttle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class ThrottleTest {

    private final Throttle throttle = new Throttle();

    @Test
    void theEleventhWrongTryAtAThingWaits() {
        for (var tries = 0; tries < 10; tries++) {
            throttle.take("sign-in", "sau", "192.0.2." + tries);
        }
        var refusal = assertThrows(Refusal.class, () -> throttle.take("sign-in", "sau", "192.0.2.99"));
        assertEquals("platform.throttle.wait", refusal.key());
    }

    @Test
    void rightTriesDoNotCount() {
        assertDoesNotThrow(() -> {
            for (var tries = 0; tries < 1000; tries++) {
                throttle.take("sign-in", "sau", "192.0.2.1").giveBack();
            }
        });
    }

    @Test
    void anAddressThatTriesManyThingsWaitsToo() {
        for (var tries = 0; tries < 300; tries++) {
            throttle.take("sign-in", "ten" + tries, "192.0.2.1");
        }
        assertThrows(Refusal.class, () -> throttle.take("sign-in", "ten300", "192.0.2.1"));
    }
}
