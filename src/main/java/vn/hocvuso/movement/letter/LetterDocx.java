package vn.hocvuso.movement.letter;

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

/**
 * Writes an office's document as a Word file (ECMA-376), to be gone on with by hand: heading, title, words and tables in the order
 * in which they are given, and the foot. Is used once, by one thread.
 */
public final class LetterDocx {

    static final String FONT = "Times New Roman";
    private static final int SMALL = 11;
    private static final int HEAD = 12;
    private static final int NORMAL = 13;
    static final int BODY = 14;
    private static final int PARTY_ABOUT = 15;
    private static final int PARTY_KIND = 16;

    /** Twentieths of a point, as the format counts. */
    private static final int MILLIMETRE = 57;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int INDENT = 567;
    private static final int GAP = 120;
    /** How wide the text is, in twentieths of a point. */
    public static final int TEXT_WIDTH = 9355;

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
    private static final int LINES_FOR_THE_HAND = 4;
    private static final char NO_BREAK = '\u00A0';

    private final Letterhead letter;
    private final XWPFDocument file = new XWPFDocument();

    /** Begins a document with its heading. @param title of the file, for programs that list files */
    public LetterDocx(Letterhead letter, String title) {
        this.letter = letter;
        page();
        var core = file.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(letter.issuer());
        letter.date()
                .ifPresent(on -> core.setCreated(Optional.of(
                        GregorianCalendar.from(on.atStartOfDay(Clocks.VIET_NAM)).getTime())));
        head();
        line(file.createParagraph(), "", BODY, false, false);
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

    private void head() {
        var left = letter.party() ? PARTY_LEFT_WIDTH : LEFT_WIDTH;
        var table = twoColumns(left, TEXT_WIDTH - left);
        left(table.getRow(0).getCell(0), left - CELL_MARGINS);
        right(table.getRow(0).getCell(1), TEXT_WIDTH - left - CELL_MARGINS);
    }

    private void left(XWPFTableCell cell, int room) {
        var size = letter.party() ? BODY : HEAD;
        if (!letter.above().isEmpty()) {
            line(add(cell), whole(letter.above()), size, false, false);
        }
        line(add(cell), whole(letter.issuer()), size, true, false);
        if (letter.party()) {
            line(add(cell), "*", size, false, false);
        } else {
            rule(add(cell), room, ISSUER_RULE);
        }
        line(add(cell), letter.numberLine(), letter.party() ? BODY : NORMAL, false, false);
        tidy(cell);
    }

    private void right(XWPFTableCell cell, int room) {
        line(add(cell), letter.heading(), letter.party() ? PARTY_ABOUT : HEAD, true, false);
        if (letter.party()) {
            rule(add(cell), room, PARTY_RULE);
        } else {
            line(add(cell), Letterhead.MOTTO, NORMAL, true, false);
            rule(add(cell), room, MOTTO_RULE);
        }
        line(add(cell), letter.dateLine(), letter.party() ? BODY : NORMAL, false, true);
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

    /** The kind of document in capitals, and beneath it what it is about. */
    public void title(String kind, String about) {
        line(centred(file.createParagraph()), kind, letter.party() ? PARTY_KIND : BODY, true, false);
        line(centred(file.createParagraph()), about, letter.party() ? PARTY_ABOUT : BODY, true, false);
        if (letter.party()) {
            line(centred(file.createParagraph()), "-----", HEAD, false, false);
        } else {
            rule(file.createParagraph(), TEXT_WIDTH, ABOUT_RULE);
        }
    }

    /** To whom it is sent, on a line of its own. */
    public void addressee(String addressee) {
        var paragraph = centred(file.createParagraph());
        paragraph.setSpacingBefore(GAP);
        line(paragraph, "Kính gửi: " + addressee, BODY, false, false);
    }

    /** What the reader must know first, in italics. */
    public void note(String text) {
        line(body(), text, NORMAL, false, true);
    }

    /** Stays with what comes after it. */
    public void heading(String text) {
        var paragraph = body();
        paragraph.setKeepNext(true);
        line(paragraph, text, BODY, true, false);
    }

    /** What is asked for by the words after it, in italics. */
    public void label(String text) {
        line(body(), text, BODY, false, true);
    }

    public void paragraph(String text) {
        line(body(), text, BODY, false, false);
    }

    /** Adds a table to which rows are added. @see LetterTable */
    public LetterTable table(LetterTable.Column... columns) {
        return new LetterTable(file, List.of(columns));
    }

    /** Ends it with recipients and signatory. @return the file */
    public byte[] finish() {
        line(file.createParagraph(), "", BODY, false, false);
        foot();
        try (file;
                var bytes = new ByteArrayOutputStream()) {
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row is not broken over two pages: a signature stays with its office. */
    private void foot() {
        var table = twoColumns(LEFT_WIDTH, TEXT_WIDTH - LEFT_WIDTH);
        table.getRow(0).setCantSplitRow(true);
        var left = table.getRow(0).getCell(0);
        var heading = left.addParagraph();
        if (letter.party()) {
            line(heading, Letterhead.RECIPIENTS, BODY, false, false);
            heading.getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
        } else {
            line(heading, Letterhead.RECIPIENTS, HEAD, true, true);
        }
        letter.recipientLines().forEach(line -> line(left.addParagraph(), line, SMALL, false, false));
        var right = table.getRow(0).getCell(1);
        letter.signatoryTitle().forEach(title -> line(add(right), title, BODY, true, false));
        for (var i = 0; i < LINES_FOR_THE_HAND; i++) {
            line(add(right), "", BODY, false, false);
        }
        line(add(right), letter.signatory(), BODY, true, false);
        tidy(left);
        tidy(right);
    }

    private XWPFTable twoColumns(int left, int right) {
        var table = file.createTable(1, 2);
        table.removeBorders();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(left + right);
        LetterTable.widths(table, left, right);
        return table;
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

    static void line(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
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
