package vn.hocvuso.movement.emulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.hocvuso.platform.text.Formulas;

/** Writes who has earned a title as an Excel file (ECMA-376); what looks like a formula stays text. */
final class CommendationXlsx {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {8, 40, 40, 44, 10};
    private static final String[] HEADING = {"Hạng", "Tên", "Đơn vị đề nghị", "Nhóm so sánh", "Điểm"};

    private CommendationXlsx() {}

    static byte[] of(String round, CriteriaSet.Words words, List<Commended.Row> rows) {
        try (var file = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = file.createSheet("Danh sách");
            var font = file.createFont();
            font.setBold(true);
            var bold = file.createCellStyle();
            bold.setFont(font);
            for (var i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            line(sheet, bold, "Danh sách đề nghị biểu dương: " + words.title());
            line(sheet, file.createCellStyle(), round);
            line(sheet, bold, HEADING);
            for (var row : rows) {
                var cells = sheet.createRow(sheet.getLastRowNum() + 1);
                cells.createCell(0).setCellValue(row.place());
                cells.createCell(1).setCellValue(Formulas.harmless(row.name()));
                cells.createCell(2).setCellValue(Formulas.harmless(row.unit()));
                cells.createCell(3).setCellValue(row.group());
                cells.createCell(4).setCellValue(row.total().doubleValue());
            }
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XSSFSheet sheet, CellStyle style, String... texts) {
        var cells = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var i = 0; i < texts.length; i++) {
            var cell = cells.createCell(i);
            cell.setCellValue(Formulas.harmless(texts[i]));
            cell.setCellStyle(style);
        }
    }
}
