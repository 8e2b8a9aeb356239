package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class ShortTextTest {

    private final ShortText exact = new ShortText(List.of("Mật khẩu", "hòa bình", "thuỷ sản"), true);
    private final ShortText lenient = new ShortText(List.of("Mật khẩu", "Đường dây nóng"), false);

    private static boolean right(ShortText body, String typed) {
        return Marker.of(body).mark(body, new Response.Text(typed)).isFull();
    }

    @Test
    void lettersAndMarksTypedOneByOneAreTheSameText() {
        assertTrue(right(exact, Normalizer.normalize("mật khẩu", Normalizer.Form.NFD)));
        assertTrue(right(lenient, Normalizer.normalize("ĐƯỜNG DÂY NÓNG", Normalizer.Form.NFD)));
    }

    @Test
    void capitalsAndBlanksDoNotMatter() {
        assertTrue(right(exact, "  MẬT\u00a0  KHẨU\n"));
        assertTrue(right(exact, "mẬt khẨu"));
        assertFalse(right(exact, "mậtkhẩu"));
    }

    @Test
    void bothCustomsOfPlacingTheToneAreTheSameWord() {
        for (var typed : List.of("hoà bình", "hòa bình", "HOÀ BÌNH", "thủy sản", "thuỷ sản")) {
            assertTrue(right(exact, typed), typed);
        }
    }

    @Test
    void marksMatterOnlyWhereTheAuthorSaysSo() {
        assertFalse(right(exact, "mat khau"));
        assertFalse(right(exact, "mất khẩu"));
        assertTrue(right(lenient, "mat khau"));
        assertTrue(right(lenient, "mất khâu"));
        assertTrue(right(lenient, "duong day nong"));
    }

    @Property(tries = 500)
    void everyTextIsTheSameAsItself(@ForAll String text) {
        assertTrue(Texts.same(text, "  " + text.toUpperCase(Locale.ROOT) + " ", true));
        assertTrue(Texts.same(text, Normalizer.normalize(text, Normalizer.Form.NFD), true));
        assertTrue(Texts.same(text, text, false));
    }

    @Property(tries = 300)
    void whateverIsAcceptedEarnsTheMark(@ForAll String text) {
        try {
            var body = new ShortText(List.of(text), true);
            assertEquals(
                    Mark.FULL,
                    Marker.of(body).mark(body, Marker.of(body).key(body)).thousandths());
        } catch (Refusal refused) {
            Assertions.assertTrue(refused.key().matches("assessment\\.item\\.(empty|long|format)"), refused.key());
        }
    }

    @Test
    void nothingOfTheAcceptedAnswersIsShown() {
        assertEquals("{\"is\":\"Line\"}", Showing.of(exact, 1).shown().json());
    }

    @Test
    void anAnswerIsNeeded() {
        assertRefused("assessment.item.count", () -> new ShortText(List.of(), true));
        assertRefused("assessment.item.empty", () -> new ShortText(List.of("\u200b"), true));
    }
}
