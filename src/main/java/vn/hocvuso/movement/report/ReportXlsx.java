package vn.hocvuso.movement.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.hocvuso.platform.text.Formulas;

/**
 * Writes a report as an Excel file (ECMA-376): numbers as numbers, everything else as text. What looks like a formula gets an
 * apostrophe before it, so that it stays text when somebody saves the file as CSV.
 */
final class ReportXlsx {

    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int[] WIDTHS = {6, 70, 24};
    private static final int CHARACTER = 256;

    private final ReportDocument report;
    private final XSSFSheet sheet;
    private final CellStyle bold;
    private final CellStyle wrapped;
    private final CellStyle count;
    private int next;

    private ReportXlsx(ReportDocument report, XSSFWorkbook file) {
        this.report = report;
        sheet = file.createSheet("Báo cáo");
        var font = file.createFont();
        font.setBold(true);
        bold = file.createCellStyle();
        bold.setFont(font);
        bold.setWrapText(true);
        wrapped = file.createCellStyle();
        wrapped.setWrapText(true);
        count = file.createCellStyle();
        count.setDataFormat(file.createDataFormat().getFormat("#,##0.##"));
        count.setAlignment(HorizontalAlignment.RIGHT);
    }

    static byte[] of(ReportDocument report) {
        try (var file = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            file.getProperties().getCoreProperties().setTitle(report.title());
            file.getProperties().getCoreProperties().setCreator(report.issuer());
            new ReportXlsx(report, file).write();
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        for (var i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        wide(report.heading(), bold);
        if (!report.above().isEmpty()) {
            wide(report.above(), wrapped);
        }
        wide(report.issuer(), bold);
        wide(report.numberLine() + " – " + report.dateLine(), wrapped);
        wide(report.title(), bold);
        report.notes().forEach(note -> wide(note, wrapped));
        for (var i = 0; i < report.parts().size(); i++) {
            part(
                    ReportDocument.heading(i, report.parts().get(i)),
                    report.parts().get(i));
        }
    }

    private void part(String heading, ReportDocument.Part part) {
        wide(heading, bold);
        var place = 1;
        for (var row : part.rows()) {
            var cells = sheet.createRow(next++);
            cells.createCell(0).setCellValue(place++);
            text(cells, LABEL, row.label() + (row.percent() ? " (%)" : ""), wrapped);
            if (row.number().isPresent() || row.blank()) {
                var cell = cells.createCell(VALUE);
                row.number().ifPresent(number -> cell.setCellValue(number.doubleValue()));
                cell.setCellStyle(count);
            } else {
                text(cells, VALUE, ReportDocument.UNKNOWN, wrapped);
            }
        }
        for (var words : part.words()) {
            wide(words.label(), bold);
            words.paragraphs().forEach(text -> wide(text, wrapped));
        }
    }

    private void wide(String text, CellStyle style) {
        var row = sheet.createRow(next++);
        text(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, VALUE));
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(Formulas.harmless(text));
        cell.setCellStyle(style);
    }
}
