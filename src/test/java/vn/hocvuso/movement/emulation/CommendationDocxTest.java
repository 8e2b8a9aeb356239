package vn.hocvuso.movement.emulation;

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
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.letter.Letterhead;

class CommendationDocxTest {

    private static final int MANY = 130;
    private static final int EACH = 65;

    private static final CommendationDocx.Facts FACTS = new CommendationDocx.Facts(
            "Thi đua Đơn vị số năm 2026",
            2026,
            "Sở Nội vụ, Thái Nguyên",
            "Tỉnh Thái Nguyên",
            LocalDate.of(2026, 11, 20),
            LocalDate.of(2026, 11, 21));

    private static Letterhead head(boolean isSigned) {
        return new Letterhead(
                false,
                "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN",
                "SỞ NỘI VỤ",
                isSigned ? "45/DS-SNV" : "",
                "DS",
                "Thái Nguyên",
                Optional.of(LocalDate.of(2026, 11, 23)).filter(on -> isSigned),
                List.of("Ủy ban nhân dân tỉnh Thái Nguyên", "Các tập thể có tên", "Lưu: VT"),
                List.of("GIÁM ĐỐC"),
                isSigned ? "Nguyễn Thị Minh" : "");
    }

    private static CriteriaSet.Words words(boolean sample) {
        return new CriteriaSet.Words(
                "Đơn vị số: tiêu chí cho xã, phường",
                "Đơn vị số",
                CandidateKind.UNIT,
                80,
                sample,
                "",
                List.of(EmulationSamples.BY_HAND));
    }

    private static List<Commended.Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Commended.Row(
                        i < EACH
                                ? "Xã, phường, đặc khu, từ 4.000 đến 7.900 người"
                                : "Xã, phường, đặc khu, từ 8.100 đến 15.000 người",
                        i % EACH + 1,
                        "Xã Xuân Lương thứ " + (i + 1) + ", Thái Nguyên",
                        "Sở Nội vụ, Thái Nguyên",
                        "",
                        "xa-" + i,
                        new BigDecimal("99.50").subtract(new BigDecimal(i % EACH).movePointLeft(1))))
                .toList();
    }

    @Test
    void itHasTheLayoutOfADocumentAndEachGroupUnderItsName() throws IOException {
        var bytes = CommendationDocx.of(head(true), FACTS, words(false), rows(MANY));
        keep("commendation.docx", bytes);
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(file)) {
            var all = text.getText().replace('\u00A0', ' ');
            for (var expected : List.of(
                    Letterhead.COUNTRY,
                    Letterhead.MOTTO,
                    "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN",
                    "SỞ NỘI VỤ",
                    "Số: 45/DS-SNV",
                    "Thái Nguyên, ngày 23 tháng 11 năm 2026",
                    "DANH SÁCH",
                    "Đề nghị biểu dương danh hiệu “Đơn vị số” năm 2026",
                    "đề nghị biểu dương 130 tập thể",
                    "Nhóm: Xã, phường, đặc khu, từ 8.100 đến 15.000 người",
                    "Xã Xuân Lương thứ 130, Thái Nguyên",
                    "93,1",
                    "Nơi nhận:",
                    "- Lưu: VT.",
                    "GIÁM ĐỐC",
                    "Nguyễn Thị Minh")) {
                assertTrue(all.contains(expected), expected);
            }
            assertFalse(all.contains("Bộ tiêu chí ví dụ"));
        }
    }

    @Test
    void theHeadingOfALongTableStandsOnEachPageAndNoRowIsBroken() throws IOException {
        try (var file = new XWPFDocument(
                new ByteArrayInputStream(CommendationDocx.of(head(true), FACTS, words(false), rows(MANY))))) {
            var table = file.getTables().get(1);
            assertEquals(1 + 2 + MANY, table.getNumberOfRows());
            assertTrue(table.getRow(0).isRepeatHeader());
            assertFalse(table.getRow(1).isRepeatHeader());
            assertEquals(1, table.getRow(1).getTableCells().size());
            assertTrue(table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
        }
    }

    @Test
    void whatIsNotSignedHasRoomForTheHandAndASampleSaysSo() throws IOException {
        var bytes = CommendationDocx.of(head(false), FACTS, words(true), List.of());
        keep("commendation-empty.docx", bytes);
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(file)) {
            var all = text.getText();
            assertTrue(all.contains("Số:       /DS"), all);
            assertTrue(all.contains("ngày … tháng … năm ……"), all);
            assertTrue(all.contains("Bộ tiêu chí ví dụ"), all);
            assertTrue(all.contains("Không có tập thể nào đạt từ 80 điểm"), all);
        }
    }

    /** To be looked at. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(name), bytes);
    }
}
