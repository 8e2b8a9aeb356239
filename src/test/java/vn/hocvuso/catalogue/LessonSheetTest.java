package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.CourseBrowsing.Extent;
import vn.hocvuso.catalogue.Markdown.Picture;

class LessonSheetTest {

    private static final String PARAGRAPH = "Câu đầu nói điều chính. " + "Câu sau giải thích thêm cho rõ. ".repeat(12);

    private static String html(LessonSheet sheet) {
        return sheet.html(name -> Optional.of(new Picture("/media/" + name, 640, 360, 12)));
    }

    @Test
    void aShortLessonIsPrintedWhole() {
        var sheet = LessonSheet.of("## Một\n\n" + PARAGRAPH);
        assertEquals(Extent.WHOLE, sheet.extent());
        assertTrue(html(sheet).contains("Câu sau giải thích"));
    }

    @Test
    void ofALongerOneRemainWhatIsShortAlreadyAndFirstSentences() {
        var sheet = LessonSheet.of(("## Một\n\n" + PARAGRAPH + "\n\n- Một việc cần nhớ. Và vì sao.\n\n").repeat(14)
                + "![Ba bước](../pictures/steps.svg)");
        assertEquals(Extent.ESSENCE, sheet.extent());
        var html = html(sheet);
        assertTrue(html.contains("<p>Câu đầu nói điều chính.</p>"), html);
        assertFalse(html.contains("Câu sau giải thích"), html);
        assertTrue(html.contains("Một việc cần nhớ. Và vì sao."), html);
        assertTrue(html.contains("<img src=\"/media/steps.svg\" alt=\"Ba bước\""), html);
    }

    @Test
    void theLongestIsCutAndDoesNotEndWithAHeading() {
        var sheet = LessonSheet.of(("## Một\n\n" + PARAGRAPH + "\n\n").repeat(100));
        assertEquals(Extent.BEGINNING, sheet.extent());
        assertTrue(html(sheet).stripTrailing().endsWith("</p>"));
    }

    @Test
    void aSheetScrollsNothingAndWaitsForNothing() {
        var html = html(LessonSheet.of("| Việc | Cách |\n|---|---|\n| a | b |\n\n![x](../pictures/x.svg)"));
        assertFalse(html.contains("tabindex"), html);
        assertFalse(html.contains("lazy"), html);
    }

    @Test
    void aDotInANumberEndsNoSentence() {
        assertEquals("Phí là 2.000 đồng.", LessonSheet.firstSentence("Phí là 2.000 đồng. Trả khi nhận."));
        assertEquals("Không có dấu chấm", LessonSheet.firstSentence("Không có dấu chấm"));
    }
}
