package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test
    void whatGrowsEvenlyGoesOnSoWithoutUncertainty() {
        assertEquals(Optional.of(new Forecast(70, 70, 70)), Forecast.of(List.of(10L, 20L, 30L, 40L), 3));
    }

    /** Changes 10, 30, 20: drift 20, σ̂ = √(200 / 2) = 10; error two months on: 10·√(2·(1 + 2/3)) = 18.257. */
    @Test
    void theBoundsAreThoseOfTheDriftMethod() {
        assertEquals(Optional.of(new Forecast(100, 64, 136)), Forecast.of(List.of(0L, 10L, 40L, 60L), 2));
    }

    @Test
    void fewMonthsSayNothing() {
        assertEquals(Optional.empty(), Forecast.of(List.of(1L, 2L, 3L), 2));
        assertEquals(Optional.empty(), Forecast.of(List.of(1L, 2L, 3L, 4L), 0));
    }

    @Test
    void nobodyIsLessThanNobody() {
        assertEquals(Optional.of(new Forecast(0, 0, 0)), Forecast.of(List.of(30L, 20L, 10L, 0L), 2));
    }

    @Test
    void aMonthStandsAtAllThatCameToItBeforeAndTheFirstMonthBeginsIt() {
        var june = YearMonth.of(2026, 6);
        var ends = new Ends(new TreeMap<>(Map.of(june, 5L, june.plusMonths(2), 3L)));
        assertEquals(
                List.of(
                        new Progress.Point(june.minusMonths(1), 0),
                        new Progress.Point(june, 5),
                        new Progress.Point(june.plusMonths(1), 5),
                        new Progress.Point(june.plusMonths(2), 8)),
                ends.last(june.plusMonths(2), 4));
        assertEquals(3, ends.since(june.plusMonths(2), 12).size());
        assertEquals(List.of(), ends.since(june.minusMonths(1), 12));
    }
}
