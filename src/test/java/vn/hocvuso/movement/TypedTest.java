package vn.hocvuso.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class TypedTest {

    private static final String KEY = "movement.news.title";

    @Test
    void aLineIsComposedAndHasNothingUnseen() {
        assertEquals("Hà Tĩnh", Typed.line(" Ha\u0300 \u200B Tĩnh\n", 10, KEY, "title"));
        assertRefused(KEY, () -> Typed.line("\u200B \u00A0", 10, KEY, "title"));
        assertRefused(KEY, () -> Typed.line("dài quá", 3, KEY, "title"));
        assertRefused(KEY, () -> Typed.line(null, 3, KEY, "title"));
        assertEquals("", Typed.optionalLine(null, 3, KEY, "title"));
    }

    @Test
    void linesOfATextStayApartAndListsKeepTheirIndent() {
        assertEquals("a\n\n- b\n  - c d", Typed.text("\r\na\r\n\r\n- b\r\n  - c   d  \r\n\r\n", 50, KEY, "body"));
        assertRefused(KEY, () -> Typed.text(" \n \n", 50, KEY, "body"));
        assertRefused(KEY, () -> Typed.optionalText("abcd", 3, KEY, "body"));
    }
}
