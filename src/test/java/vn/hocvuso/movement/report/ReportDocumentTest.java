package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.letter.Numbers;

class ReportDocumentTest {

    static final String RESULT = "Xã đã mở 12 lớp tại nhà văn hóa các thôn; người cao tuổi được kèm tại nhà.";

    private final ReportDocument report = sample(3);

    static ReportDocument sample(int paragraphs) {
        return new ReportDocument(
                false,
                "",
                "ỦY BAN NHÂN DÂN XÃ MAI HOA",
                "12/BC-UBND",
                "Mai Hoa",
                Optional.of(LocalDate.of(2026, 2, 5)),
                "kết quả phong trào Bình dân học vụ số tháng 02 năm 2026",
                "Ủy ban nhân dân tỉnh Hà Tĩnh (qua Sở Khoa học và Công nghệ)",
                List.of("Biểu mẫu tham khảo, không phải biểu mẫu chính thức của cơ quan nhà nước."),
                List.of(
                        new ReportDocument.Part(
                                "Kết quả theo chỉ tiêu",
                                List.of(
                                        row("Người trưởng thành đạt chuẩn", "1234567", false),
                                        row("Tỷ lệ người trưởng thành được xác nhận", "72.5", true),
                                        new ReportDocument.Row("Học sinh", Optional.empty(), false),
                                        row("=HYPERLINK(\"http://a\")", "3", false)),
                                List.of()),
                        new ReportDocument.Part(
                                "Đánh giá",
                                List.of(),
                                List.of(new ReportDocument.Words(
                                        "Kết quả nổi bật",
                                        IntStream.range(0, paragraphs)
                                                .mapToObj(i -> RESULT)
                                                .toList())))),
                List.of("Như trên", "Lưu: VT"),
                "CHỦ TỊCH",
                "Đặng Thị Ánh Nguyệt");
    }

    /** What a commune's Party committee sends. */
    private static ReportDocument party() {
        var state = sample(3);
        return new ReportDocument(
                true,
                "ĐẢNG BỘ TỈNH THÁI NGUYÊN",
                "ĐẢNG ỦY XÃ MAI HOA",
                "12-BC/ĐU",
                state.place(),
                state.date(),
                state.about(),
                "Ban Chỉ đạo tỉnh (qua Ban Tuyên giáo và Dân vận Tỉnh ủy)",
                state.notes(),
                state.parts(),
                List.of("Như trên", "Lưu Văn phòng Đảng ủy"),
                "T/M BAN THƯỜNG VỤ",
                state.signatory());
    }

    private static ReportDocument.Row row(String label, String number, boolean percent) {
        return new ReportDocument.Row(label, Optional.of(new BigDecimal(number)), percent);
    }

    @Test
    void aDateIsWrittenAsTheDecreeSays() {
        assertEquals("Mai Hoa, ngày 05 tháng 02 năm 2026", report.dateLine());
        assertEquals("Số: 12/BC-UBND", report.numberLine());
        assertEquals(List.of("- Như trên;", "- Lưu: VT."), report.recipientLines());
        assertEquals("1.234.567", Numbers.shown(new BigDecimal("1234567.00")));
        assertEquals("72,5", Numbers.shown(new BigDecimal("72.5")));
    }

    @Test
    void theWordFileSaysWhatTheReportSays() throws IOException {
        var bytes = ReportDocx.of(report);
        keep("report.docx", bytes);
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(file)) {
            var all = text.getText().replace('\u00A0', ' ');
            for (var expected : List.of(
                    ReportDocument.COUNTRY,
                    ReportDocument.MOTTO,
                    "ỦY BAN NHÂN DÂN XÃ MAI HOA",
                    "Số: 12/BC-UBND",
                    "Mai Hoa, ngày 05 tháng 02 năm 2026",
                    "1.234.567",
                    "72,5%",
                    ReportDocument.UNKNOWN,
                    RESULT,
                    "- Lưu: VT.",
                    "Đặng Thị Ánh Nguyệt")) {
                assertTrue(all.contains(expected), expected);
            }
            var page = file.getDocument().getBody().getSectPr().getPgSz();
            assertEquals("11906", page.getW().toString());
            assertEquals(3, file.getTables().size());
        }
    }

    @Test
    void aDocumentOfThePartyHasItsHeadingAndNoMotto() throws IOException {
        var word = ReportDocx.of(party());
        keep("party.docx", word);
        try (var file = new XWPFDocument(new ByteArrayInputStream(word));
                var text = new XWPFWordExtractor(file)) {
            assertIsOfTheParty(text.getText().replace('\u00A0', ' '));
        }
        var pdf = ReportPdf.of(party());
        keep("party.pdf", pdf);
        try (var file = Loader.loadPDF(pdf)) {
            assertIsOfTheParty(new PDFTextStripper().getText(file).replaceAll("\\s+", " "));
        }
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(ReportXlsx.of(party())))) {
            assertEquals(
                    ReportDocument.PARTY,
                    file.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
        }
    }

    private static void assertIsOfTheParty(String text) {
        for (var expected :
                List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH THÁI NGUYÊN", "ĐẢNG ỦY XÃ MAI HOA", "Số 12-BC/ĐU")) {
            assertTrue(text.contains(expected), expected + " in " + text);
        }
        assertFalse(text.contains(ReportDocument.COUNTRY));
        assertFalse(text.contains(ReportDocument.MOTTO));
    }

    @Test
    void theExcelFileHasNumbersAsNumbersAndNoFormula() throws IOException {
        var bytes = ReportXlsx.of(report);
        keep("report.xlsx", bytes);
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var numbers = 0;
            for (var row : file.getSheetAt(0)) {
                for (var cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING) {
                        assertFalse(cell.getStringCellValue().startsWith("="), cell.getStringCellValue());
                    } else if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 1234567) {
                        numbers++;
                    }
                }
            }
            assertEquals(1, numbers);
        }
    }

    @Test
    void thePdfFileIsTaggedAndItsTextComesBack() throws IOException {
        var bytes = ReportPdf.of(sample(40));
        keep("report.pdf", bytes);
        try (var file = Loader.loadPDF(bytes)) {
            assertTrue(file.getNumberOfPages() > 1);
            assertTrue(file.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("vi", file.getDocumentCatalog().getLanguage());
            var text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            assertTrue(text.contains("Mai Hoa, ngày 05 tháng 02 năm 2026"), text);
            assertEquals(40, text.split("người cao tuổi được kèm", -1).length - 1);
            var types = types(file.getDocumentCatalog().getStructureTreeRoot());
            for (var type : List.of("Document", "H1", "H2", "P", "Table", "TR", "TH", "TD")) {
                assertTrue(types.contains(type), type);
            }
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
    }

    /** What a form becomes: cells to be written in, and no word about what is unknown. */
    private static ReportDocument blank() {
        var sections = List.of(
                new FormSection(
                        "Số liệu",
                        List.of(
                                new FormField("lop", "Số lớp", FormField.Kind.NUMBER, "", true),
                                new FormField("ty-le", "Tỷ lệ", FormField.Kind.PERCENT, "", false))),
                new FormSection("Đánh giá", List.of(new FormField("k", "Kết quả", FormField.Kind.RESULTS, "", true))));
        return new ReportDocument(
                false,
                "",
                "TÊN CƠ QUAN, TỔ CHỨC",
                "",
                "",
                Optional.empty(),
                "kết quả " + Rhythm.QUARTER.blank(),
                "……",
                List.of(DocumentParts.SAMPLE),
                DocumentParts.blank(sections),
                List.of("Như trên"),
                "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
                "Họ và tên");
    }

    @Test
    void aFormHasRoomForWhatIsFilledInAndSaysThatItIsASample() throws IOException {
        var form = blank();
        assertEquals(
                List.of("", "%"),
                form.parts().get(0).rows().stream()
                        .map(ReportDocument.Row::shown)
                        .toList());
        keep("form.docx", ReportDocx.of(form));
        var pdf = ReportPdf.of(form);
        keep("form.pdf", pdf);
        try (var file = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            for (var expected : List.of(DocumentParts.SAMPLE, "quý … năm ……", "Số lớp", "Kết quả:", "Họ và tên")) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
            assertFalse(text.contains(ReportDocument.UNKNOWN));
        }
        var xlsx = ReportXlsx.of(form);
        keep("form.xlsx", xlsx);
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var blanks = 0;
            var notes = 0;
            for (var row : file.getSheetAt(0)) {
                for (var cell : row) {
                    blanks += cell.getCellType() == CellType.BLANK ? 1 : 0;
                    notes += cell.toString().equals(DocumentParts.SAMPLE) ? 1 : 0;
                }
            }
            assertEquals(2, blanks);
            assertEquals(1, notes);
        }
    }

    private static Set<String> types(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(Stream.of(element.getStructureType()), types(element).stream()))
                .collect(Collectors.toSet());
    }

    /** To be looked at. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(name), bytes);
    }
}
