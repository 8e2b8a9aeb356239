package vn.hocvuso.assessment.invigilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomCodeTest {

    @Test
    void noTwoOfItsSignsLookAlikeAndNoKeyboardChangesThem() {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++) {
            var code = RoomCode.draw(random);
            assertTrue(code.matches("[34679CFGHJKMNPQRTVX]{6}"), code);
            assertEquals(code, RoomCode.typed(code));
        }
    }

    @Test
    void itIsTypedAsOneLikes() {
        assertEquals("K7F3MX", RoomCode.typed("k7f 3mx"));
        assertEquals("K7F3MX", RoomCode.typed(" K7F-3MX. "));
    }

    @Test
    void whatIsNoCodeIsNone() {
        for (var text : new String[] {null, "", "K7F3M", "K7F3MXX", "      ", "điểm"}) {
            assertEquals("", RoomCode.typed(text));
        }
    }
}
