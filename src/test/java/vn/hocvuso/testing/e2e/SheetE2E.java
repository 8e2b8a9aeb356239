package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Prints the sheets of lessons as a browser does; leaves them in {@code target/sheets}, to be looked at. */
@ExtendWith(Browsing.class)
class SheetE2E {

    private static final Path SHEETS = Path.of("target", "sheets");

    @Test
    void everyLessonOfTheSampleCoursesIsPrintedOnExactlyOnePage(Visitors visitors) throws Exception {
        Files.createDirectories(SHEETS);
        var visitor = visitors.comeWithoutScript(Screen.DESKTOP);
        var pages = new TreeMap<String, Integer>();
        for (var lesson : lessons(visitor)) {
            assertEquals(200, visitor.open(lesson + "/sheet").status(), lesson);
            assertThat(visitor.byId("print")).isHidden();
            try (var pdf = Loader.loadPDF(print(visitor, lesson))) {
                pages.put(lesson, pdf.getNumberOfPages());
            }
        }
        assertTrue(pages.size() >= 28, pages.toString());
        assertTrue(pages.values().stream().allMatch(count -> count == 1), pages.toString());
    }

    @Test
    void theCodeOnTheSheetLeadsToTheLesson(Visitors visitors, PackagedSystem system) throws Exception {
        Files.createDirectories(SHEETS);
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.open(Citizen.FIRST_LESSON);
        visitor.follow("Bản in trong một trang");
        assertThat(visitor.byId("print")).isVisible();
        try (var pdf = Loader.loadPDF(print(visitor, Citizen.FIRST_LESSON))) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            var read = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
            assertEquals(system.address() + Citizen.FIRST_LESSON, read.getText());
        }
    }

    @Test
    void theSheetIsReadableOnAScreenTooAndUnknownOnesAreMissing(Visitors visitors) {
        var visitor = visitors.come(Screen.PHONE);
        var check = new PageCheck();
        visitor.open(Citizen.FIRST_LESSON + "/sheet");
        check.check(visitor, "sheet");
        check.assertNothingFound();
        assertEquals(
                404,
                visitor.open("/courses/" + Citizen.COURSE + "/lessons/khong-co/sheet")
                        .status());
        assertEquals(
                404, visitor.open("/courses/khong-co/lessons/khong-co/sheet").status());
    }

    private static List<String> lessons(Visitor visitor) {
        var courses = addresses(visitor, "/courses", "href=\"(/courses/[a-z0-9-]+)\"");
        var lessons = new ArrayList<String>();
        for (var course : courses) {
            lessons.addAll(addresses(visitor, course, "href=\"(" + course + "/lessons/[a-z0-9-]+)\""));
        }
        return lessons;
    }

    private static List<String> addresses(Visitor visitor, String path, String pattern) {
        visitor.open(path);
        return Pattern.compile(pattern)
                .matcher(visitor.page().content())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static byte[] print(Visitor visitor, String lesson) throws java.io.IOException {
        var pdf = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(SHEETS.resolve(lesson.substring(1).replace('/', '-') + ".pdf"), pdf);
        return pdf;
    }
}
