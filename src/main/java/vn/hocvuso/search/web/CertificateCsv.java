package vn.hocvuso.search.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.certification.CertificateRecords.Line;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Texts;

/** Writes certificates as a table for spreadsheet programs. */
final class CertificateCsv {

    private CertificateCsv() {}

    static void write(List<Line> lines, Locale locale, Appendable out) throws IOException {
        try (var csv = new Csv(out)) {
            csv.row(
                    text(locale, "number"),
                    text(locale, "holder"),
                    text(locale, "course"),
                    text(locale, "place"),
                    text(locale, "issuedOn"),
                    text(locale, "status"));
            for (var line : lines) {
                csv.row(
                        line.number(),
                        line.holder(),
                        line.courseTitle(),
                        line.place(),
                        line.issuedOn(),
                        Texts.of("search", locale, "certificates.status." + line.status()));
            }
        }
    }

    private static String text(Locale locale, String column) {
        return Texts.of("search", locale, "certificates." + column);
    }
}
