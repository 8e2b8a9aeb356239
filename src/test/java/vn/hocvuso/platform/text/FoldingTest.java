package vn.hocvuso.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void marksAndTheBarOfTheLetterAreLeftOut() {
        assertEquals("da nang, thua thien hue", Folding.fold("Đà Nẵng, Thừa Thiên Huế"));
    }

    @Test
    void composedAndDecomposedTextFoldAlike() {
        assertEquals(Folding.fold("chuyển"), Folding.fold(Normalizer.normalize("chuyển", Normalizer.Form.NFD)));
    }

    @Test
    void blanksBecomeOneAndZeroWidthLettersNone() {
        assertEquals("Nguyễn Thị Sáu", Folding.clean("  Nguyễn\u00A0\u200BThị \t Sáu "));
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAreLeftOutAndItsLettersStay() {
        assertEquals("Lò iaM", Folding.clean("Lò \u202EiaM\u202C\u200F\u061C\u2067\u2069"));
        assertEquals("محمد بن علي", Folding.clean("محمد بن علي"));
    }

    @Test
    void aTextIsComposedAndItsToneMarksStayWhereTheyWereTyped() {
        assertEquals("hòa hoà", Folding.composed(Normalizer.normalize("hòa hoà", Normalizer.Form.NFD)));
        assertEquals(Folding.fold("hòa thủy"), Folding.fold("hoà thuỷ"));
    }
}
