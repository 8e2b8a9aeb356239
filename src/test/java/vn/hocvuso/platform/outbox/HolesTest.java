package vn.hocvuso.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolesTest {

    private final LocalDateTime noon = LocalDateTime.of(2026, 11, 23, 12, 0);
    private final Holes holes = new Holes();

    @Test
    void aFilledNumberLeavesTheRestOfItsHoleOpen() {
        holes.open(5, 9, noon);
        holes.fill(7);
        assertEquals(
                List.of(new Holes.Hole(5, 6, noon), new Holes.Hole(8, 9, noon)),
                holes.parts().get(0));
        assertEquals(5, holes.first());
    }

    @Test
    void aHoleOfOneNumberIsClosedByIt() {
        holes.open(5, 5, noon);
        holes.fill(5);
        assertTrue(holes.isEmpty());
    }

    @Test
    void aNumberOutsideOfAllHolesChangesNothing() {
        holes.open(5, 6, noon);
        holes.fill(4);
        holes.fill(7);
        assertEquals(List.of(List.of(new Holes.Hole(5, 6, noon))), holes.parts());
    }

    @Test
    void onlyOldHolesThatWereAskedForAreGivenUp() {
        holes.open(5, 9, noon);
        holes.open(20, 20, noon);
        holes.open(30, 30, noon.plusMinutes(5));
        var asked = holes.parts().get(0).subList(0, 1);
        holes.fill(7);

        holes.giveUp(asked, noon.plusMinutes(1));

        assertEquals(20, holes.first());
        holes.giveUp(holes.parts().get(0), noon.plusMinutes(1));
        assertEquals(30, holes.first());
    }

    @Test
    void aGiantGapIsOneHole() {
        holes.open(1, 5_000_000_000L, noon);
        assertEquals(1, holes.parts().get(0).size());
        assertFalse(holes.tooMany());
    }

    @Test
    void thousandsOfHolesMakeTheReaderWait() {
        for (var i = 0; i < 5_000; i++) {
            holes.open(i * 2L + 1, i * 2L + 1, noon);
        }
        assertTrue(holes.tooMany());
        assertEquals(25, holes.parts().size());
    }
}
