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
    void aTextIsComposedAndItsToneMarksStayWhereTheyWereTyped() {
        assertEquals("hòa hoà", Folding.composed(Normalizer.normalize("hòa hoà", Normalizer.Form.NFD)));
        assertEquals(Folding.fold("hòa thủy"), Folding.fold("hoà thuỷ"));
    }
}
