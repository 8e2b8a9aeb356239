package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hocvuso.platform.text.Formulas;

/**
 * A table for spreadsheet programs (RFC 4180), in UTF-8 with the mark that Excel needs. Text that such a program would
 * take for a formula gets an apostrophe before it (OWASP, CSV Injection).
 */
public final class Csv implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter printer;

    public Csv(Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** A table that the browser keeps as a file of this name. */
    public static Csv download(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("Cache-Control", "no-store");
        return new Csv(response.getWriter());
    }

    public void row(Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(Csv::safe));
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    static Object safe(Object cell) {
        return cell instanceof String text ? Formulas.harmless(text) : cell;
    }
}
