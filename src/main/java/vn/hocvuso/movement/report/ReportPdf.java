package vn.hocvuso.movement.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Sets a report as a PDF file: tagged, with its fonts inside, of the widths of Times New Roman. */
final class ReportPdf {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float WIDTH = 210 * MILLIMETRE;
    private static final float LEFT = 30 * MILLIMETRE;
    private static final float RIGHT = WIDTH - 15 * MILLIMETRE;
    private static final float TOP = 20 * MILLIMETRE;
    private static final float BOTTOM = 277 * MILLIMETRE;
    private static final float INDENT = 10 * MILLIMETRE;

    /** The head's left column is narrower than its right one, but for the Party, whose names are larger. */
    private static final float MIDDLE = LEFT + 68 * MILLIMETRE;

    private static final float PARTY_MIDDLE = LEFT + 84 * MILLIMETRE;

    private static final float SMALL = 11;
    private static final float HEAD = 12;
    private static final float NORMAL = 13;
    private static final float BODY = 14;
    private static final float PARTY_ABOUT = 15;
    private static final float PARTY_KIND = 16;
    private static final float LEADING = 1.25f;
    private static final float GAP = 6;
    private static final float PAD = 4;
    private static final float SIGNING = 60;

    /** Where the columns of a table begin, and where the last one ends. */
    private static final float[] COLUMNS = {LEFT, LEFT + 14 * MILLIMETRE, RIGHT - 38 * MILLIMETRE, RIGHT};

    private final ReportDocument report;
    private final PdfPages pages;
    private final PdfLetters regular;
    private final PdfLetters bold;
    private final PdfLetters italic;
    private final PdfLetters boldItalic;
    private final float middle;
    private float y = TOP;

    private ReportPdf(ReportDocument report, PDDocument document) throws IOException {
        this.report = report;
        middle = report.party() ? PARTY_MIDDLE : MIDDLE;
        regular = new PdfLetters(document, "LiberationSerif-Regular");
        bold = new PdfLetters(document, "LiberationSerif-Bold");
        italic = new PdfLetters(document, "LiberationSerif-Italic");
        boldItalic = new PdfLetters(document, "LiberationSerif-BoldItalic");
        pages = new PdfPages(document, report.title(), report.issuer());
    }

    static byte[] of(ReportDocument report) {
        try (var document = new PDDocument()) {
            return new ReportPdf(report, document).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write() throws IOException {
        head();
        y += BODY;
        centred("H1", ReportDocument.KIND, bold, report.party() ? PARTY_KIND : BODY, LEFT, RIGHT);
        centred("P", report.about(), bold, report.party() ? PARTY_ABOUT : BODY, LEFT, RIGHT);
        if (report.party()) {
            centred("P", "-----", regular, HEAD, LEFT, RIGHT);
        } else {
            ruleBelow(LEFT, RIGHT, 60);
        }
        if (!report.addressee().isEmpty()) {
            y += GAP;
            centred("P", "Kính gửi: " + report.addressee(), regular, BODY, LEFT, RIGHT);
        }
        for (var note : report.notes()) {
            paragraph("P", note, italic, NORMAL);
        }
        for (var i = 0; i < report.parts().size(); i++) {
            part(
                    ReportDocument.heading(i, report.parts().get(i)),
                    report.parts().get(i));
        }
        foot();
        return pages.finish();
    }

    private void head() throws IOException {
        if (!report.above().isEmpty()) {
            centred("P", report.above(), regular, report.party() ? BODY : HEAD, LEFT, middle);
        }
        centred("P", report.issuer(), bold, report.party() ? BODY : HEAD, LEFT, middle);
        if (report.party()) {
            centred("P", "*", regular, BODY, LEFT, middle);
        } else {
            ruleBelow(LEFT, middle, 50);
            y += GAP;
        }
        centred("P", report.numberLine(), regular, report.party() ? BODY : NORMAL, LEFT, middle);
        var left = y;
        y = TOP;
        right();
        y = Math.max(y, left);
    }

    private void right() throws IOException {
        if (report.party()) {
            centred("P", ReportDocument.PARTY, bold, PARTY_ABOUT, middle, RIGHT);
            ruleBelow(middle, RIGHT, bold.width(ReportDocument.PARTY, PARTY_ABOUT));
        } else {
            centred("P", ReportDocument.COUNTRY, bold, HEAD, middle, RIGHT);
            centred("P", ReportDocument.MOTTO, bold, NORMAL, middle, RIGHT);
            ruleBelow(middle, RIGHT, bold.width(ReportDocument.MOTTO, NORMAL));
        }
        y += GAP;
        centred("P", report.dateLine(), italic, report.party() ? BODY : NORMAL, middle, RIGHT);
    }

    private void ruleBelow(float from, float to, float length) throws IOException {
        var centre = (from + to) / 2;
        y += 3;
        pages.rule(centre - length / 2, y, centre + length / 2, y);
    }

    private void part(String heading, ReportDocument.Part part) throws IOException {
        y += GAP;
        room(4 * BODY * LEADING);
        paragraph("H2", heading, bold, BODY);
        if (!part.rows().isEmpty()) {
            y += GAP;
            var table = pages.element("Table");
            row(table, "TH", bold, "STT", "Chỉ tiêu", "Số liệu");
            for (var i = 0; i < part.rows().size(); i++) {
                var row = part.rows().get(i);
                row(table, "TD", regular, String.valueOf(i + 1), row.label(), row.shown());
            }
        }
        for (var words : part.words()) {
            paragraph("P", words.label() + ":", italic, BODY);
            for (var text : words.paragraphs()) {
                paragraph("P", text, regular, BODY);
            }
        }
    }

    private void row(PDStructureElement table, String type, PdfLetters letters, String... texts) throws IOException {
        var label = letters.lines(texts[1], NORMAL, COLUMNS[2] - COLUMNS[1] - 2 * PAD);
        var value = letters.lines(texts[2], NORMAL, COLUMNS[3] - COLUMNS[2] - 2 * PAD);
        var height = Math.max(label.size(), value.size()) * NORMAL * LEADING + 2 * PAD;
        room(height);
        var top = y;
        var element = pages.element("TR", table);
        cell(element, type, letters, List.of(texts[0]), 0, top);
        cell(element, type, letters, label, 1, top);
        cell(element, type, letters, value, 2, top);
        y = top + height;
        pages.rule(LEFT, top, RIGHT, top);
        pages.rule(LEFT, y, RIGHT, y);
        for (var column : COLUMNS) {
            pages.rule(column, top, column, y);
        }
    }

    private void cell(
            PDStructureElement row, String type, PdfLetters letters, List<String> lines, int column, float top)
            throws IOException {
        var element = pages.element(type, row);
        var base = top + PAD;
        for (var line : lines) {
            base += NORMAL * LEADING;
            var width = letters.width(line, NORMAL);
            var left =
                    switch (column) {
                        case 0 -> (COLUMNS[0] + COLUMNS[1] - width) / 2;
                        case 1 -> COLUMNS[1] + PAD;
                        default -> COLUMNS[3] - PAD - width;
                    };
            pages.text(element, line, letters, NORMAL, left, base - NORMAL * (LEADING - 1));
        }
    }

    private void foot() throws IOException {
        y += BODY;
        var lines = report.recipientLines();
        room(Math.max(lines.size() * SMALL * LEADING, SIGNING) + 3 * BODY * LEADING);
        var top = y;
        if (report.party()) {
            set("P", ReportDocument.RECIPIENTS, regular, BODY, LEFT, MIDDLE, 0);
            pages.rule(LEFT, y, LEFT + regular.width(ReportDocument.RECIPIENTS, BODY), y);
        } else {
            set("P", ReportDocument.RECIPIENTS, boldItalic, HEAD, LEFT, MIDDLE, 0);
        }
        for (var line : lines) {
            set("P", line, regular, SMALL, LEFT, MIDDLE, 0);
        }
        var left = y;
        y = top;
        centred("P", report.signatoryTitle(), bold, BODY, MIDDLE, RIGHT);
        y += SIGNING;
        centred("P", report.signatory(), bold, BODY, MIDDLE, RIGHT);
        y = Math.max(y, left);
    }

    private void paragraph(String type, String text, PdfLetters letters, float size) throws IOException {
        y += GAP;
        set(type, text, letters, size, LEFT, RIGHT, INDENT);
    }

    /** From the left; the first line begins further in. */
    private void set(String type, String text, PdfLetters letters, float size, float from, float to, float indent)
            throws IOException {
        if (text.isBlank()) {
            return;
        }
        var element = pages.element(type);
        var lines = letters.lines(text, size, to - from - indent);
        for (var i = 0; i < lines.size(); i++) {
            room(size * LEADING);
            y += size * LEADING;
            pages.text(element, spaced(lines, i), letters, size, from + (i == 0 ? indent : 0), y - size * 0.25f);
        }
    }

    private void centred(String type, String text, PdfLetters letters, float size, float from, float to)
            throws IOException {
        if (text.isBlank()) {
            return;
        }
        var element = pages.element(type);
        var lines = letters.lines(text, size, to - from);
        for (var i = 0; i < lines.size(); i++) {
            room(size * LEADING);
            y += size * LEADING;
            var left = (from + to - letters.width(lines.get(i), size)) / 2;
            pages.text(element, spaced(lines, i), letters, size, left, y - size * 0.25f);
        }
    }

    /** Words of two lines stay apart for who takes the text out. */
    private static String spaced(List<String> lines, int i) {
        return lines.get(i) + (i + 1 < lines.size() ? " " : "");
    }

    /** Goes on at the top of another page where there is no room. */
    private void room(float height) throws IOException {
        if (y + height > BOTTOM) {
            pages.turn();
            var number = String.valueOf(pages.number());
            pages.decoration(number, regular, NORMAL, (WIDTH - regular.width(number, NORMAL)) / 2, TOP - NORMAL / 2);
            y = TOP;
        }
    }
}
