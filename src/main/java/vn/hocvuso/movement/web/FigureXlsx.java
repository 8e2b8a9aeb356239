package vn.hocvuso.movement.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.platform.text.Formulas;

/**
 * Writes a table as one sheet (ECMA-376, SpreadsheetML): numbers as numbers, everything else as text. What looks like a formula
 * gets an apostrophe before it, for sheets are saved as CSV.
 */
final class FigureXlsx {

    private FigureXlsx() {}

    static byte[] of(FigureTable table) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes, "hocvuso", "1.0");
        var sheet = workbook.newWorksheet("1");
        row(sheet, 0, table.headings());
        for (var i = 0; i < table.rows().size(); i++) {
            row(sheet, i + 1, table.rows().get(i));
        }
        workbook.finish();
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, Formulas.harmless(cells.get(column).toString()));
            }
        }
    }
}
