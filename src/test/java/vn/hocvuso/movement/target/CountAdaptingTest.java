package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a number of people is divided. */
class CountAdaptingTest {

    @Test
    void aPartIsRoundedToTheStricterSide() {
        assertEquals(Optional.of(34), CountAdapting.part(1000, 100, 3000, Direction.AT_LEAST));
        assertEquals(Optional.of(33), CountAdapting.part(1000, 100, 3000, Direction.AT_MOST));
        assertEquals(Optional.of(50), CountAdapting.part(100, 100, 200, Direction.AT_LEAST));
        assertEquals(Optional.of(50), CountAdapting.part(100, 100, 200, Direction.AT_MOST));
    }

    @Test
    void nothingIsSuggestedOfNobodyAndWhereItWouldBeNobody() {
        assertEquals(Optional.empty(), CountAdapting.part(100, 0, 200, Direction.AT_LEAST));
        assertEquals(Optional.empty(), CountAdapting.part(100, 100, 0, Direction.AT_LEAST));
        assertEquals(Optional.empty(), CountAdapting.part(1, 100, 200, Direction.AT_MOST));
        assertEquals(Optional.of(1), CountAdapting.part(1, 1, 2_000_000_000, Direction.AT_LEAST));
    }

    @Test
    void moreThanThereAreInTheCountryIsNotSuggested() {
        assertEquals(Optional.empty(), CountAdapting.part(Goal.MOST, 2_000_000_000, 1, Direction.AT_LEAST));
    }
}
