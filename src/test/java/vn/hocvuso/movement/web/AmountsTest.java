package vn.hocvuso.movement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void amountsAreReadAsPeopleWriteThem() {
        assertEquals(Optional.of(new BigDecimal("1500000")), Amounts.typed("1.500.000", "amount"));
        assertEquals(Optional.of(new BigDecimal("1500000")), Amounts.typed(" 1 500 000 ", "amount"));
        assertEquals(Optional.of(new BigDecimal("2.5")), Amounts.typed("2,5", "amount"));
        assertEquals(Optional.of(new BigDecimal("-5")), Amounts.typed("-5", "amount"));
        assertEquals(Optional.empty(), Amounts.typed("  ", "amount"));
    }

    @Test
    void whatCouldMeanTwoThingsIsRefused() {
        for (var text : new String[] {"1.5", "1,500,000", "năm", "1e9", "--1", "1.50.000", "12345678901234567"}) {
            assertRefused("movement.amount.typed", () -> Amounts.typed(text, "amount"));
        }
        assertRefused("movement.amount.typed", () -> Amounts.required("", "amount"));
    }

    @Test
    void whatIsShownInAFieldReadsBack() {
        assertEquals("2,5", Amounts.plain(new BigDecimal("2.50")));
        assertEquals("5000000", Amounts.plain(new BigDecimal("5000000.00")));
    }
}
