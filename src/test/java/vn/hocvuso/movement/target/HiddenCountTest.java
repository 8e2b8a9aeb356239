package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HiddenCountTest {

    @Test
    void fewerThanFiveAreHiddenFromThoseOutside() {
        assertEquals(OptionalLong.empty(), HiddenCount.shown(4, false));
        assertEquals(OptionalLong.empty(), HiddenCount.shown(0, false));
        assertEquals(OptionalLong.of(5), HiddenCount.shown(5, false));
        assertEquals(OptionalLong.of(4), HiddenCount.shown(4, true));
    }
}
