package vn.hocvuso.search.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.platform.text.Formulas;

/**
 * One sheet (ECMA-376, SpreadsheetML). Every cell is a text, which is no formula whatever it begins with; it is made
 * harmless all the same, for sheets are saved as CSV.
 */
final class XlsxTable implements Table {

    private static final int FLUSHED = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out) {
        workbook = new Workbook(out, "hocvuso", "1.0");
        sheet = workbook.newWorksheet("1");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            sheet.inlineString(rows, column, legal(Formulas.harmless(cells.get(column))));
        }
        if (++rows % FLUSHED == 0) {
            sheet.flush();
        }
    }

    /** XML 1.0 has no place for most control characters. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
