package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.marking.NumberAnswer.Tolerance.Measure.ABSOLUTE;
import static vn.hocvuso.assessment.marking.NumberAnswer.Tolerance.Measure.PERCENT;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.marking.NumberAnswer.Tolerance;
import vn.hocvuso.assessment.marking.NumberAnswer.Unit;
import vn.hocvuso.platform.Refusal;

class NumberAnswerTest {

    private static BigDecimal read(String typed) {
        return NumberReading.of(typed, false).number();
    }

    private static void assertReads(String number, String... typed) {
        for (var one : typed) {
            assertEquals(0, new BigDecimal(number).compareTo(read(one)), one);
        }
    }

    private static boolean right(NumberAnswer body, String typed) {
        return Marker.of(body).mark(body, new Response.Number(typed)).isFull();
    }

    @Test
    void theVietnameseAndTheEnglishWayAreBothUnderstood() {
        assertReads("1250000", "1250000", "1.250.000", "1,250,000", "1 250 000", "1\u00a0250\u00a0000", " 1250000 ");
        assertReads("1250.5", "1250,5", "1250.5", "1.250,5", "1,250.5", "1 250,5");
        assertReads("1250.5", "1.250,500", "1250,500");
        assertReads("2.5", "2,5", "2.5", "+2,5", "2,50");
        assertReads("0.125", "0,125", "0.125", ",125", ".125");
        assertReads("-3.75", "-3,75", "- 3,75", "\u22123.75");
    }

    @Test
    void whatMayBeOneOfTwoIsToldAndNotGuessed() {
        for (var typed : List.of("1.250", "1,250", "-12.500", "250.000")) {
            assertRefused("assessment.answer.ambiguous", () -> read(typed));
        }
        var refused = assertThrows(Refusal.class, () -> read("1.250"));
        assertEquals(List.of("1.250", "1250", "1,25"), refused.arguments());
        var fraction = assertThrows(Refusal.class, () -> read("1,234"));
        assertEquals(List.of("1,234", "1234", "1,2340"), fraction.arguments());
        assertReads("1234", "1234");
        assertReads("1.234", "1,2340");
    }

    @Test
    void whereAWholeNumberIsAskedThreeDigitsBehindAMarkAreThousands() {
        assertEquals(new BigDecimal("250000"), NumberReading.of("250.000", true).number());
        assertEquals(new BigDecimal("1250"), NumberReading.of("1,250", true).number());
        assertEquals(new BigDecimal("2.5"), NumberReading.of("2,5", true).number());
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (var typed : List.of(
                "năm",
                "1.2.3",
                "1,2,3",
                "12.34.567",
                "1..5",
                "5,",
                "1.250.00",
                "1,250,000.5.6",
                "1e5",
                "--5",
                "5 6",
                "1 25",
                "1.250,5,",
                "1.250 000",
                "9".repeat(41),
                "a 5 b",
                "0x10")) {
            assertRefused("assessment.answer.number", () -> read(typed));
        }
    }

    @Property(tries = 500)
    void everyNumberIsReadAsItIsWritten(@ForAll long unscaled, @ForAll @IntRange(max = 6) int scale) {
        var number = BigDecimal.valueOf(unscaled, scale);
        assertEquals(0, number.compareTo(read(NumberReading.written(number, scale == 0))));
    }

    @Test
    void theToleranceIsExact() {
        var absolute = new NumberAnswer(
                new BigDecimal("0.3"), new Tolerance(ABSOLUTE, new BigDecimal("0.1")), false, Optional.empty());
        assertTrue(right(absolute, "0,2"));
        assertTrue(right(absolute, "0,4"));
        assertFalse(right(absolute, "0,4000000001"));
        var percent = new NumberAnswer(
                new BigDecimal("-200"), new Tolerance(PERCENT, new BigDecimal("2.5")), false, Optional.empty());
        assertTrue(right(percent, "-205"));
        assertTrue(right(percent, "-195"));
        assertFalse(right(percent, "-205,01"));
    }

    @Test
    void aUnitIsTakenInEachOfItsSpellings() {
        var price = new NumberAnswer(
                new BigDecimal("50000"),
                Tolerance.NONE,
                true,
                Optional.of(new Unit(List.of("đồng", "VND", "₫"), true)));
        for (var typed : List.of("50.000 đồng", "50000đồng", "50,000 vnd", "VND 50000", "₫50.000", "50000 dong")) {
            assertTrue(right(price, typed), typed);
        }
        assertFalse(right(price, "50.000"));
        assertFalse(right(price, "50.000 đô la"));
        assertEquals(
                List.of(true, false),
                Marker.of(price).mark(price, new Response.Number("50.000")).parts());
    }

    @Test
    void aUnitThatMustBeWrittenIsNotShown() {
        var must = new NumberAnswer(BigDecimal.TEN, Tolerance.NONE, true, Optional.of(new Unit(List.of("GB"), true)));
        var may = new NumberAnswer(BigDecimal.TEN, Tolerance.NONE, true, Optional.of(new Unit(List.of("GB"), false)));
        assertEquals(
                "{\"is\":\"Number\",\"whole\":true}",
                Showing.of(must, 1).shown().json());
        assertEquals(
                "{\"is\":\"Number\",\"whole\":true,\"unit\":\"GB\"}",
                Showing.of(may, 1).shown().json());
        assertTrue(right(may, "10"));
        assertTrue(right(may, "10 gb"));
        assertFalse(right(may, "10 MB"));
    }

    @Test
    void wordsBesideANumberThatHasNoUnitAreToldToTheLearner() {
        var body = new NumberAnswer(BigDecimal.TEN, Tolerance.NONE, true, Optional.empty());
        assertRefused("assessment.answer.number", () -> Marker.read(body, "{\"number\":\"10 con\"}"));
    }

    @Test
    void equalNumbersMakeEqualBodies() {
        assertEquals(
                new NumberAnswer(new BigDecimal("1E+3"), Tolerance.NONE, false, Optional.empty()),
                new NumberAnswer(new BigDecimal("1000.0"), Tolerance.NONE, false, Optional.empty()));
    }

    @Test
    void aBodyThatCannotBeAnsweredIsRefused() {
        assertRefused(
                "assessment.item.whole",
                () -> new NumberAnswer(new BigDecimal("2.5"), Tolerance.NONE, true, Optional.empty()));
        assertRefused("assessment.item.tolerance", () -> new Tolerance(ABSOLUTE, new BigDecimal("-1")));
        assertRefused("assessment.item.tolerance", () -> new Tolerance(PERCENT, new BigDecimal("100")));
        assertRefused("assessment.item.unit", () -> new Unit(List.of("m2"), false));
        assertRefused(
                "assessment.item.number",
                () -> new NumberAnswer(new BigDecimal("1E+999999999"), Tolerance.NONE, false, Optional.empty()));
    }
}
