package vn.hocvuso.search.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.platform.web.Texts;

/** Writes certificates as a table for spreadsheet programs (RFC 4180), in UTF-8 with the mark that Excel needs. */
final class CertificateCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CertificateCsv() {}

    static void write(List<Line> lines, Locale locale, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(
                    text(locale, "number"),
                    text(locale, "holder"),
                    text(locale, "course"),
                    text(locale, "place"),
                    text(locale, "issuedOn"),
                    text(locale, "status"));
            for (var line : lines) {
                printer.printRecord(
                        safe(line.number()),
                        safe(line.holder()),
                        safe(line.courseTitle()),
                        safe(line.place()),
                        line.issuedOn(),
                        Texts.of("search", locale, "certificates.status." + line.status()));
            }
        }
    }

    private static String text(Locale locale, String column) {
        return Texts.of("search", locale, "certificates." + column);
    }

    /** Text that a spreadsheet program would take for a formula gets an apostrophe before it (OWASP, CSV Injection). */
    static String safe(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
