package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrittenTest {

    @Test
    void daysAndNumbersAreReadOrRefused() {
        assertEquals(LocalDate.of(2025, 7, 1), Written.day(" 2025-07-01 ", "on"));
        assertEquals(Optional.empty(), Written.optionalDay(null, "on"));
        assertRefused("movement.page.day", () -> Written.day("", "on"));
        assertRefused("movement.page.day", () -> Written.day("1/7/2025", "on"));
        assertEquals(412, Written.number("412", "count"));
        for (var wrong : new String[] {"", "-1", "1.200", "85%", "1234567890"}) {
            assertRefused("movement.page.number", () -> Written.number(wrong, "count"));
        }
        assertEquals(0, Written.id("x"));
        assertEquals(0, Written.id(null));
    }

    @Test
    void codesAndSharesAreReadInAnyCommonForm() {
        assertEquals(List.of("1", "2", "3"), Written.codes(" 1, 2;3\n1 "));
        assertEquals(
                Map.of("a", new BigDecimal("62.5"), "b", new BigDecimal("37.5")),
                Written.shares("a 62,5 %\n\n b   37.5\n", "parts"));
        assertRefused("movement.page.shares", () -> Written.shares("a 62,5\na 37,5", "parts"));
        assertRefused("movement.page.shares", () -> Written.shares("a", "parts"));
        assertRefused("movement.page.shares", () -> Written.shares("a -5", "parts"));
    }
}
