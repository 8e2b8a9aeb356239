package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.content;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CertificatePdfTest {

    private static final String SITE = "https://hocvuso.example.vn/verify/";

    /** Every letter of Vietnamese, in both cases. */
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụ" + "ưừứửữựvxyỳýỷỹỵ";

    @Test
    void theSheetSaysWhatTheCertificateSays() throws Exception {
        var content = content();
        try (var pdf = pdf(content)) {
            var text = text(pdf);
            for (var part : new String[] {
                "HOÀN THÀNH KHÓA HỌC",
                "Đặng Thị Ánh Nguyệt",
                "An toàn trên mạng: nhận diện và tránh lừa đảo",
                "4.3 Bảo vệ dữ liệu cá nhân và quyền riêng tư – bậc 2 (cơ bản)",
                "Phiên bản 2026.1",
                "92%",
                "Ngày 23 tháng 11 năm 2026",
                "Học vụ số (bản chạy thử)",
                content.number()
            }) {
                assertTrue(text.contains(part), part + " is not in: " + text);
            }
        }
    }

    @Test
    void allIsOnOnePageAcrossWithALanguageAndATitle() throws Exception {
        try (var pdf = pdf(content())) {
            assertEquals(1, pdf.getNumberOfPages());
            var page = pdf.getPage(0).getMediaBox();
            assertTrue(page.getWidth() > page.getHeight());
            assertEquals("vi", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentInformation().getTitle().startsWith("Giấy chứng nhận HVS-"));
        }
    }

    @Test
    void everyFontIsInsideTheFile() throws Exception {
        try (var pdf = pdf(content())) {
            var resources = pdf.getPage(0).getResources();
            var names = StreamSupport.stream(resources.getFontNames().spliterator(), false)
                    .toList();
            assertFalse(names.isEmpty());
            for (var name : names) {
                assertTrue(resources.getFont(name).isEmbedded());
            }
        }
    }

    @Test
    void theQrCodeLeadsToThePublicPage() throws Exception {
        var content = content();
        try (var pdf = pdf(content)) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertEquals(
                    SITE + content.number(), new QRCodeReader().decode(bitmap).getText());
        }
    }

    @Test
    void everyVietnameseLetterIsInEveryFont() throws Exception {
        var letters = LETTERS + LETTERS.toUpperCase(java.util.Locale.forLanguageTag("vi"));
        try (var document = new PDDocument()) {
            for (var font : CertificatePdf.FONTS) {
                assertEquals(letters, Typeface.load(document, font).shown(letters), font);
            }
        }
    }

    @Test
    void theLongestNamesStayOnTheSheetInFull() throws Exception {
        for (var name : CertificateSamples.longestNames()) {
            var title = "Làm việc trên môi trường số và dùng trí tuệ nhân tạo có trách nhiệm trong cơ quan nhà nước";
            try (var pdf = pdf(content(Certificate.Way.EARNED, name, title, 12))) {
                assertEquals(1, pdf.getNumberOfPages());
                var text = text(pdf).replaceAll("\\s+", "");
                assertTrue(text.contains(name.replace(" ", "")), name);
                assertTrue(text.contains("và4nănglựckhác"), text);
            }
        }
    }

    @Test
    void aCharacterThatNoFontHasBecomesAQuestionMark() throws Exception {
        try (var pdf = pdf(content(Certificate.Way.BY_HAND, "Lý \uD83D\uDE00 漢 Ư", "Khóa thử", 0))) {
            assertTrue(text(pdf).contains("Lý ? ? Ư"));
        }
    }

    @Test
    void withoutAScoreNoneIsShown() throws Exception {
        try (var pdf = pdf(content(Certificate.Way.BY_HAND, "Lý Ư", "Khóa thử", 1))) {
            var text = text(pdf);
            assertFalse(text.contains("%"));
            assertTrue(text.contains("Cấp theo xác nhận của đơn vị cấp"));
        }
    }

    private static PDDocument pdf(CertificateContent content) throws IOException {
        return Loader.loadPDF(CertificatePdf.of(content, SITE + content.number()));
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll(" +", " ");
    }
}
