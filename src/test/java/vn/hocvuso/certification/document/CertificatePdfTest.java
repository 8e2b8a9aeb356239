package vn.hocvuso.certification.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.CertificateSamples.content;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;
import vn.hocvuso.certification.CertificateSamples;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.certification.template.Layout;

class CertificatePdfTest {

    /** Every letter of Vietnamese, in both cases. */
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụ" + "ưừứửữựvxyỳýỷỹỵ";

    @Test
    void theSheetSaysWhatTheCertificateSays() throws Exception {
        var content = content();
        try (var pdf = pdf(content)) {
            var text = text(pdf);
            for (var part : new String[] {
                "GIẤY CHỨNG NHẬN",
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
    void theQrCodeLeadsToThePublicPageWhateverTheBackground() throws Exception {
        var content = content();
        for (var layout : List.of(Layout.standard(), DocumentSamples.adorned())) {
            try (var pdf = Loader.loadPDF(CertificatePdf.of(DocumentSamples.order(content, layout)))) {
                var image = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
                var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                var bitmap = new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
                assertEquals(
                        DocumentSamples.SITE + content.number(),
                        new QRCodeReader().decode(bitmap).getText());
            }
        }
    }

    @Test
    void everyVietnameseLetterIsInEveryFont() throws Exception {
        var letters = LETTERS + LETTERS.toUpperCase(Locale.forLanguageTag("vi"));
        var fonts = Fonts.borrow();
        try (var document = new PDDocument()) {
            for (var face : Face.values()) {
                assertEquals(letters, new Typeface(document, fonts.font(face)).shown(letters), face.name());
            }
        } finally {
            fonts.giveBack();
        }
    }

    @Test
    void theLongestNamesAreInFullAndInsideTheirBox() throws Exception {
        var names = new ArrayList<>(CertificateSamples.longestNames());
        names.add("Nguyễn Thị ".repeat(18).strip() + " Ánh");
        names.add("Ệ".repeat(200));
        var title = "Làm việc trên môi trường số và dùng trí tuệ nhân tạo có trách nhiệm trong cơ quan nhà nước";
        for (var name : names) {
            try (var pdf = pdf(content(Certificate.Way.EARNED, name, title, 12))) {
                assertEquals(1, pdf.getNumberOfPages());
                var text = text(pdf).replaceAll("\\s+", "");
                assertTrue(text.contains(name.replace(" ", "")), name + " is not in: " + text);
                assertTrue(text.contains(title.replace(" ", "")), text);
                inside(pdf);
            }
        }
    }

    @Test
    void twentyFourCompetencesAreAllThere() throws Exception {
        try (var pdf = pdf(content(Certificate.Way.EARNED, "Lý Ư", "Khóa thử", 24))) {
            var text = text(pdf);
            for (var i = 1; i <= 24; i++) {
                assertTrue(text.contains("4." + i + " Bảo vệ"), i + " is not in: " + text);
            }
            inside(pdf);
        }
    }

    @Test
    void aHundredCompetencesEndWithHowManyMoreThereAre() throws Exception {
        try (var pdf = pdf(content(Certificate.Way.EARNED, "Lý Ư", "Khóa thử", 100))) {
            assertTrue(
                    text(pdf).replaceAll("\\s+", " ").matches("(?s).*và \\d+ năng lực khác, xem đầy đủ.*"), text(pdf));
            inside(pdf);
        }
    }

    @Test
    void whatNoFontHasIsShownInItsNearestFormAndMeantAsItIs() throws Exception {
        var name = "Lý \uD83D\uDE00 漢 \uFF21\uFB01 Ư";
        try (var pdf = pdf(content(Certificate.Way.EARNED, name, "Khóa thử", 0))) {
            assertTrue(text(pdf).contains("Lý ? ? A\uFB01 Ư") || text(pdf).contains("Lý ? ? Afi Ư"), text(pdf));
            assertTrue(meant(pdf).contains(name), meant(pdf).toString());
        }
    }

    @Test
    void aNameInPiecesIsComposed() throws Exception {
        var name = "Nguyễn Thị Ánh Nguyệt";
        try (var pdf =
                pdf(content(Certificate.Way.EARNED, Normalizer.normalize(name, Normalizer.Form.NFD), "Khóa thử", 0))) {
            assertTrue(text(pdf).contains(name));
        }
    }

    @Test
    void directionIsTakenFromTheLettersAndNeverFromHiddenMarks() throws Exception {
        try (var pdf = pdf(content(Certificate.Way.EARNED, "Lan \u202Eeut\u202C \u200BAn", "Khóa thử", 0))) {
            assertTrue(text(pdf).contains("Lan eut An"), text(pdf));
        }
        try (var pdf = pdf(content(Certificate.Way.EARNED, "\u05D0\u05D1\u05D2 Lan", "Khóa thử", 0))) {
            assertTrue(meant(pdf).contains("\u05D0\u05D1\u05D2 Lan"));
        }
    }

    @Test
    void itIsReadInTheOrderOfTheLayoutWithWordsForPictures() throws Exception {
        try (var pdf = Loader.loadPDF(CertificatePdf.of(DocumentSamples.order(content(), DocumentSamples.adorned())))) {
            var types = new ArrayList<String>();
            var alternatives = new ArrayList<String>();
            walk(pdf.getDocumentCatalog().getStructureTreeRoot(), element -> {
                types.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    alternatives.add(element.getAlternateDescription());
                }
            });
            assertEquals("Document", types.get(0));
            assertTrue(types.indexOf("H1") > 0);
            assertTrue(types.containsAll(List.of("P", "L", "LI", "LBody", "Figure")), types.toString());
            assertEquals(3, alternatives.size());
            assertTrue(alternatives.get(0).contains(DocumentSamples.SITE), alternatives.toString());
        }
    }

    @Test
    void englishStandsBeneathAndSaysThatItIsEnglish() throws Exception {
        try (var pdf = Loader.loadPDF(
                CertificatePdf.of(DocumentSamples.order(content(), DocumentSamples.inBothLanguages())))) {
            var text = text(pdf);
            for (var part : List.of(
                    "CERTIFICATE",
                    "OF COURSE COMPLETION",
                    "has completed",
                    "23 November 2026",
                    "Protecting personal data and privacy – level 2 (foundation)")) {
                assertTrue(text.contains(part), part + " is not in: " + text);
            }
            var languages = new ArrayList<String>();
            walk(pdf.getDocumentCatalog().getStructureTreeRoot(), element -> languages.add(element.getLanguage()));
            assertTrue(languages.containsAll(List.of("vi", "en")));
        }
    }

    @Test
    void withoutAScoreNoneIsShown() throws Exception {
        try (var pdf = pdf(CertificateSamples.byHand())) {
            var text = text(pdf);
            assertFalse(text.contains("%"));
            assertTrue(text.contains("Cấp theo xác nhận của đơn vị cấp"));
        }
    }

    @Test
    void theSameOrderMakesTheSameBytes() {
        var content = content();
        var first = CertificatePdf.of(DocumentSamples.order(content, DocumentSamples.adorned()));
        assertArrayEquals(first, CertificatePdf.of(DocumentSamples.order(content, DocumentSamples.adorned())));
        assertFalse(Arrays.equals(first, CertificatePdf.of(DocumentSamples.order(content()))));
    }

    @Test
    void contentAndCredentialAreAttachedAsTheyWereGiven() throws Exception {
        var content = content();
        var inside = CarefulReader.read(CertificatePdf.of(DocumentSamples.order(content)));
        assertEquals(
                DocumentSamples.json(content),
                new String(inside.attachments().get(Attachment.CONTENT), StandardCharsets.UTF_8));
        assertEquals(
                DocumentSamples.CREDENTIAL,
                new String(inside.attachments().get(Attachment.CREDENTIAL), StandardCharsets.UTF_8));
        assertEquals(content.number(), inside.number().orElseThrow().value());
    }

    /** No letter leaves the sheet, and those of the name not their box. */
    private static void inside(PDDocument pdf) throws IOException {
        var sheet = pdf.getPage(0).getMediaBox();
        var box = Layout.standard().box(Field.HOLDER).orElseThrow();
        var top = box.top() * Fitting.POINTS;
        var place = new Rectangle2D.Double(
                box.left() * Fitting.POINTS - 1,
                top,
                box.width() * Fitting.POINTS + 2,
                box.height() * Fitting.POINTS + 1);
        var count = new int[1];
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                assertTrue(
                        letter.getX() >= 0 && letter.getX() + letter.getWidth() <= sheet.getWidth(), letter.toString());
                assertTrue(letter.getY() >= 0 && letter.getY() <= sheet.getHeight(), letter.toString());
                if (letter.getY() > top
                        && letter.getY() < top + place.getHeight()
                        && letter.getUnicode().strip().length() > 0) {
                    count[0]++;
                    assertTrue(place.contains(letter.getX(), letter.getY()), letter.toString());
                    assertTrue(letter.getX() + letter.getWidth() <= place.getMaxX(), letter.toString());
                }
            }
        }.getText(pdf);
        assertTrue(count[0] > 0);
    }

    private static List<String> meant(PDDocument pdf) {
        var texts = new ArrayList<String>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot(), element -> texts.add(element.getActualText()));
        return texts;
    }

    private static void walk(PDStructureNode node, java.util.function.Consumer<PDStructureElement> visitor) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visitor.accept(element);
                walk(element, visitor);
            }
        }
    }

    private static PDDocument pdf(CertificateContent content) throws IOException {
        return Loader.loadPDF(CertificatePdf.of(DocumentSamples.order(content)));
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        return stripper.getText(pdf).replaceAll("[ \\u00a0]+", " ");
    }
}
