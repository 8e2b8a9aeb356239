package vn.hocvuso.movement.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.hocvuso.platform.time.Clocks;

/** Writes a report as a Word file (ECMA-376), to be gone on with by hand. */
final class ReportDocx {

    private static final String FONT = "Times New Roman";
    private static final int SMALL = 11;
    private static final int HEAD = 12;
    private static final int NORMAL = 13;
    private static final int BODY = 14;
    private static final int PARTY_ABOUT = 15;
    private static final int PARTY_KIND = 16;

    /** Twentieths of a point, as the format counts. */
    private static final int MILLIMETRE = 57;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int INDENT = 567;
    private static final int GAP = 120;
    private static final int TEXT_WIDTH = 9355;
    private static final int LEFT_WIDTH = 4050;
    private static final int PARTY_LEFT_WIDTH = 4750;
    /** Left and right, together. */
    private static final int CELL_MARGINS = 216;

    /** As long as what stands above: the motto in 13 points, the Party's name in 15. */
    private static final int MOTTO_RULE = 3312;

    private static final int PARTY_RULE = 4128;
    private static final int ISSUER_RULE = 1100;
    private static final int ABOUT_RULE = 1700;
    private static final int RULE_GAP = 40;
    private static final int RULE_SIZE = 6;
    private static final char NO_BREAK = '\u00A0';
    private static final int NUMBER_WIDTH = 800;
    private static final int VALUE_WIDTH = 2100;

    private final ReportDocument report;
    private final XWPFDocument file;

    private ReportDocx(ReportDocument report, XWPFDocument file) {
        this.report = report;
        this.file = file;
    }

    static byte[] of(ReportDocument report) {
        try (var file = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            new ReportDocx(report, file).write();
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        page();
        describe();
        head();
        line(file.createParagraph(), "", BODY, false, false);
        line(centred(file.createParagraph()), ReportDocument.KIND, report.party() ? PARTY_KIND : BODY, true, false);
        line(centred(file.createParagraph()), report.about(), report.party() ? PARTY_ABOUT : BODY, true, false);
        if (report.party()) {
            line(centred(file.createParagraph()), "-----", HEAD, false, false);
        } else {
            rule(file.createParagraph(), TEXT_WIDTH, ABOUT_RULE);
        }
        if (!report.addressee().isEmpty()) {
            var addressee = centred(file.createParagraph());
            addressee.setSpacingBefore(GAP);
            line(addressee, "Kính gửi: " + report.addressee(), BODY, false, false);
        }
        report.notes().forEach(note -> line(body(), note, NORMAL, false, true));
        for (var i = 0; i < report.parts().size(); i++) {
            part(
                    ReportDocument.heading(i, report.parts().get(i)),
                    report.parts().get(i));
        }
        line(file.createParagraph(), "", BODY, false, false);
        foot();
    }

    private void page() {
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(20L * MILLIMETRE));
        margin.setBottom(BigInteger.valueOf(20L * MILLIMETRE));
        margin.setLeft(BigInteger.valueOf(30L * MILLIMETRE));
        margin.setRight(BigInteger.valueOf(15L * MILLIMETRE));
        margin.setHeader(BigInteger.valueOf(10L * MILLIMETRE));
        margin.setFooter(BigInteger.valueOf(10L * MILLIMETRE));
        section.addNewTitlePg();
        var header = file.createHeader(HeaderFooterType.DEFAULT);
        var number = centred(header.createParagraph());
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        style(new XWPFRun(field.addNewR(), (IRunBody) number), BODY, false, false);
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    private void describe() {
        var core = file.getProperties().getCoreProperties();
        core.setTitle(report.title());
        core.setCreator(report.issuer());
        report.date()
                .ifPresent(on -> core.setCreated(Optional.of(
                        GregorianCalendar.from(on.atStartOfDay(Clocks.VIET_NAM)).getTime())));
    }

    private void head() {
        var left = report.party() ? PARTY_LEFT_WIDTH : LEFT_WIDTH;
        var table = twoColumns(left, TEXT_WIDTH - left);
        left(table.getRow(0).getCell(0), left - CELL_MARGINS);
        right(table.getRow(0).getCell(1), TEXT_WIDTH - left - CELL_MARGINS);
    }

    private void left(XWPFTableCell cell, int room) {
        var size = report.party() ? BODY : HEAD;
        if (!report.above().isEmpty()) {
            line(add(cell), whole(report.above()), size, false, false);
        }
        line(add(cell), whole(report.issuer()), size, true, false);
        if (report.party()) {
            line(add(cell), "*", size, false, false);
        } else {
            rule(add(cell), room, ISSUER_RULE);
        }
        line(add(cell), report.numberLine(), report.party() ? BODY : NORMAL, false, false);
        tidy(cell);
    }

    private void right(XWPFTableCell cell, int room) {
        if (report.party()) {
            line(add(cell), ReportDocument.PARTY, PARTY_ABOUT, true, false);
            rule(add(cell), room, PARTY_RULE);
        } else {
            line(add(cell), ReportDocument.COUNTRY, HEAD, true, false);
            line(add(cell), ReportDocument.MOTTO, NORMAL, true, false);
            rule(add(cell), room, MOTTO_RULE);
        }
        line(add(cell), report.dateLine(), report.party() ? BODY : NORMAL, false, true);
        tidy(cell);
    }

    /** A name is broken before the place that it names, if at all. */
    private static String whole(String name) {
        for (var before : List.of("ỦY BAN NHÂN DÂN ", "ĐẢNG BỘ ", "ĐẢNG ỦY ")) {
            if (name.startsWith(before)) {
                return before + name.substring(before.length()).replace(' ', NO_BREAK);
            }
        }
        return name;
    }

    /**
     * A line in the middle: the border of an empty paragraph, as underlined text is none.
     *
     * @param room how wide the paragraph is
     */
    private static void rule(XWPFParagraph paragraph, int room, int length) {
        centred(paragraph);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft((room - length) / 2);
        paragraph.setIndentationRight((room - length) / 2);
        paragraph.setSpacingBefore(RULE_GAP);
        line(paragraph, "", RULE_SIZE, false, false);
    }

    private void foot() {
        var table = twoColumns(LEFT_WIDTH, TEXT_WIDTH - LEFT_WIDTH);
        var left = table.getRow(0).getCell(0);
        var heading = left.addParagraph();
        if (report.party()) {
            line(heading, ReportDocument.RECIPIENTS, BODY, false, false);
            heading.getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
        } else {
            line(heading, ReportDocument.RECIPIENTS, HEAD, true, true);
        }
        report.recipientLines().forEach(line -> line(left.addParagraph(), line, SMALL, false, false));
        var right = table.getRow(0).getCell(1);
        line(add(right), report.signatoryTitle(), BODY, true, false);
        for (var i = 0; i < 4; i++) {
            line(add(right), "", BODY, false, false); // where the hand signs
        }
        line(add(right), report.signatory(), BODY, true, false);
        tidy(left);
        tidy(right);
    }

    private XWPFTable twoColumns(int left, int right) {
        var table = file.createTable(1, 2);
        table.removeBorders();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(left + right);
        widths(table, left, right);
        return table;
    }

    /** Said for columns and for cells: programs differ in what they heed. */
    private static void widths(XWPFTable table, int... widths) {
        var grid = table.getCTTbl().addNewTblGrid();
        for (var width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (var row : table.getRows()) {
            for (var i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
    }

    private void part(String heading, ReportDocument.Part part) {
        var title = body();
        title.setKeepNext(true);
        line(title, heading, BODY, true, false);
        if (!part.rows().isEmpty()) {
            var table = file.createTable(part.rows().size() + 1, 3);
            table.setWidth(TEXT_WIDTH);
            widths(table, NUMBER_WIDTH, TEXT_WIDTH - NUMBER_WIDTH - VALUE_WIDTH, VALUE_WIDTH);
            cells(table, 0, true, "STT", "Chỉ tiêu", "Số liệu");
            table.getRow(0).setRepeatHeader(true);
            for (var i = 0; i < part.rows().size(); i++) {
                var row = part.rows().get(i);
                cells(table, i + 1, false, String.valueOf(i + 1), row.label(), row.shown());
            }
        }
        for (var words : part.words()) {
            line(body(), words.label() + ":", BODY, false, true);
            words.paragraphs().forEach(text -> line(body(), text, BODY, false, false));
        }
    }

    private static void cells(XWPFTable table, int row, boolean bold, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            var cell = table.getRow(row).getCell(i);
            var paragraph = cell.getParagraphArray(0);
            paragraph.setAlignment(
                    bold || i == 0
                            ? ParagraphAlignment.CENTER
                            : i == 1 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
            line(paragraph, texts[i], NORMAL, bold, false);
        }
    }

    private static XWPFParagraph add(XWPFTableCell cell) {
        return centred(cell.addParagraph());
    }

    /** A cell is born with a paragraph that nobody asked for. */
    private static void tidy(XWPFTableCell cell) {
        cell.removeParagraph(0);
    }

    private static XWPFParagraph centred(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    private XWPFParagraph body() {
        var paragraph = file.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(GAP);
        return paragraph;
    }

    private static void line(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        var run = paragraph.createRun();
        run.setText(text);
        style(run, size, bold, italic);
    }

    private static void style(XWPFRun run, int size, boolean bold, boolean italic) {
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setLang("vi-VN");
    }
}
