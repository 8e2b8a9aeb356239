package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.marking.Parameters.Derived;
import vn.hocvuso.assessment.marking.Parameters.Pick;
import vn.hocvuso.assessment.marking.Parameters.Range;
import vn.hocvuso.assessment.marking.Parameters.Variable;
import vn.hocvuso.platform.Refusal;

class ParametersTest {

    private static final String BODY =
            """
            {"format":1,"is":"NumberAnswer","key":"{tong}","tolerance":{"measure":"ABSOLUTE","amount":"0"},"whole":true,
            "unit":{"spellings":["đồng"]}}""";

    private static final List<String> TEXTS =
            List.of("{ten} mua {so_luong} gói trà, mỗi gói {gia} đồng.", "{gia} × {so_luong} = {tong}");

    private final Template shopping = new Template(
            new Parameters(List.of(
                    range("gia", "5000", "90000", "500"),
                    range("so_luong", "2", "9", "1"),
                    new Pick("ten", List.of("Cô Hoa", "Bác Lâm", "Chị Mai")),
                    new Derived("tong", "gia * so_luong"))),
            BODY);

    private static Range range(String name, String from, String to, String step) {
        return new Range(name, new BigDecimal(from), new BigDecimal(to), new BigDecimal(step));
    }

    private static BigDecimal worth(String expression) {
        return Expressions.evaluate(expression, Map.of()).getNumberValue();
    }

    private static Template withKey(String key, Variable... variables) {
        return new Template(
                new Parameters(List.of(variables)), BODY.replace("{tong}", key).replace("true", "false"));
    }

    @Property(tries = 200)
    void theKeyIsWhatTheTextsSay(@ForAll long seed) {
        var drawn = shopping.draw(TEXTS, seed);
        assertEquals(drawn, shopping.draw(TEXTS, seed));
        var number = (NumberAnswer) drawn.body();
        assertTrue(drawn.texts().get(1).endsWith("= " + Parameters.grouped(number.key())), drawn.toString());
        var marker = Marker.of(number);
        assertTrue(marker.mark(number, marker.key(number)).isFull());
        assertTrue(marker.mark(number, new Response.Number(Parameters.grouped(number.key())))
                .isFull());
    }

    @Test
    void learnersGetNumbersOfTheirOwn() {
        assertTrue(IntStream.range(0, 100)
                        .mapToObj(seed -> shopping.draw(TEXTS, seed))
                        .distinct()
                        .count()
                > 80);
        assertNotEquals(shopping.draw(TEXTS, 1), shopping.draw(TEXTS, 2));
    }

    @Test
    void numbersInTextsAreWrittenTheVietnameseWay() {
        assertEquals("1.250.000", Parameters.grouped(new BigDecimal("1.25E+6")));
        assertEquals("-1.250,5", Parameters.grouped(new BigDecimal("-1250.50")));
        assertEquals("999", Parameters.grouped(new BigDecimal("999")));
        assertEquals("0", Parameters.grouped(new BigDecimal("0.000")));
        assertEquals("0,05", Parameters.grouped(new BigDecimal("0.05")));
        assertRefused("assessment.item.number", () -> Parameters.grouped(new BigDecimal("1E+999999999")));
        assertRefused("assessment.item.number", () -> Parameters.grouped(new BigDecimal("0.3333333")));
    }

    @Test
    void arithmeticIsDecimal() {
        assertEquals(0, new BigDecimal("0.3").compareTo(worth("0.1 + 0.2")));
        assertEquals(0, new BigDecimal("2.35").compareTo(worth("ROUND(2.345, 2)")));
        assertEquals(0, new BigDecimal("7").compareTo(worth("IF(2 > 1 && 3 != 4, 1 + 2 * 3, 0)")));
        assertEquals(0, new BigDecimal("-3").compareTo(worth("MIN(4, -ABS(-3))")));
        assertEquals(0, new BigDecimal("1").compareTo(worth("IF('a' == \"a\", 1, 2)")));
    }

    @Test
    void nothingButArithmeticIsInTheLanguage() {
        for (var expression : List.of(
                "2 ^ 3",
                "FACT(9)",
                "RANDOM()",
                "DT_NOW()",
                "1e9",
                "1E+999999999",
                "0xff",
                "SQRT(2)",
                "ROUND(1, 999999999)",
                "ROUND(1, -5)",
                "STR_UPPER(\"a\")",
                "2 3",
                "1 +",
                "(1",
                "",
                "1 / 0",
                "1 % 0",
                "1 == 1",
                "{1}",
                "a[0]",
                "a.b",
                "1" + " + 1".repeat(60))) {
            assertTrue(
                    assertThrows(Refusal.class, () -> worth(expression), expression)
                            .key()
                            .matches("assessment\\.item\\.(expression|variable)"),
                    expression);
        }
    }

    @Property(tries = 500)
    void whateverAnAuthorWritesIsWorkedOutOrRefused(@ForAll String expression) {
        try {
            Expressions.evaluate(expression, Map.of());
        } catch (Refusal refused) {
            assertTrue(refused.key().startsWith("assessment.item."), refused.key());
        }
    }

    @Test
    void whatFailsForOneCombinationIsToldToTheAuthor() {
        var refused =
                assertThrows(Refusal.class, () -> withKey("{ROUND(10 / (a - 7), 2)}", range("a", "0", "20", "1")));
        assertEquals("assessment.item.expression", refused.key());
        assertEquals(List.of("ROUND(10 / (a - 7), 2)", "a = 7"), refused.arguments());
        assertRefused(
                "assessment.item.expression", () -> withKey("{1 / (a - 100000)}", range("a", "0", "100000", "1")));
        assertRefused("assessment.item.variable", () -> withKey("{b}", range("a", "0", "1", "1")));
        assertRefused("assessment.item.number", () -> withKey("{a / 3}", range("a", "1", "2", "1")));
        assertRefused("assessment.item.format", () -> withKey("{a}", new Pick("a", List.of("x", "y"))));
        assertRefused("assessment.item.variable", () -> shopping.requireFits(List.of("Mua {hang}")));
        assertRefused(
                "assessment.item.variable", () -> withKey("{a}", new Derived("b", "a + 1"), range("a", "0", "1", "1")));
    }

    @Test
    void aCombinationThatTheTrialPassedOverIsNotAsked() {
        var body = withKey("{ROUND(1 / (a - 77777), 2)}", range("a", "0", "200000", "1"));
        for (var seed = 0; seed < 2000; seed++) {
            assertEquals(body.draw(List.of(), seed), body.draw(List.of(), seed));
        }
    }

    @Test
    void textsOfEveryKindMayHaveVariables() {
        var choosing = new Template(
                new Parameters(List.of(range("a", "1000", "3000", "1000"))),
                """
                {"format":1,"is":"Choosing","way":"SINGLE","credit":"WHOLE","choices":[
                {"text":"{a * 2} đồng","right":true},{"text":"{a} đồng"},{"text":"{a + 500} đồng"}]}""");
        assertTrue(((Choosing) choosing.draw(List.of(), 3).body())
                .choices()
                .get(0)
                .text()
                .matches("[246]\\.000 đồng"));
    }

    @Test
    void whatIsNoVariableIsRefused() {
        assertRefused("assessment.item.name", () -> range("Giá", "0", "1", "1"));
        assertRefused("assessment.item.range", () -> range("a", "2", "1", "1"));
        assertRefused("assessment.item.range", () -> range("a", "0", "1", "0"));
        assertRefused("assessment.item.range", () -> range("a", "0", "1", "0.0000001"));
        assertRefused("assessment.item.drawn", () -> new Parameters(List.of(new Derived("a", "1"))));
        assertRefused(
                "assessment.item.same",
                () -> new Parameters(List.of(range("a", "0", "1", "1"), new Derived("a", "1"))));
    }

    @Test
    void itIsReadAsItWasWritten() {
        assertEquals(shopping, Asked.read(shopping.json()));
    }
}
