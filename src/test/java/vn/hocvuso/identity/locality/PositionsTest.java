package vn.hocvuso.identity.locality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.locality.Positions.Position;

/** Where the middle of a province is. */
class PositionsTest {

    @Test
    void islandsFarOutDoNotPullTheMiddleOfAProvince() {
        var middle = Positions.middle(
                List.of(new Position(12.2, 109.1), new Position(9.71, 114.45), new Position(12.3, 109.2)));
        assertEquals(new Position(12.2, 109.2), middle);
    }

    @Test
    void theMiddleOfOneCommuneIsThere() {
        var only = new Position(16.568, 112.135);
        assertEquals(only, Positions.middle(List.of(only)));
    }
}
