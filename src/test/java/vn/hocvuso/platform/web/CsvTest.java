package vn.hocvuso.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@sum", "\t=1", "\r=1"})
    void whatLooksLikeAFormulaIsDefused(String value) {
        assertEquals("'" + value, Csv.safe(value));
    }

    @Test
    void numbersStayNumbersAndQuotesAreDoubled() throws IOException {
        var out = new StringBuilder();
        try (var csv = new Csv(out)) {
            csv.row("Lê \"Hoa\"", -1, "");
        }
        assertEquals("\uFEFF\"Lê \"\"Hoa\"\"\",-1,\r\n", out.toString());
    }
}
