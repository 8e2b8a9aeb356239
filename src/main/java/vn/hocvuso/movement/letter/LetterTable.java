package vn.hocvuso.movement.letter;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table of a document: its heading stands again on each page, and no row is broken over two. */
public final class LetterTable {

    /** On which side of its column something stands. */
    public enum Side {
        LEFT(ParagraphAlignment.LEFT),
        CENTRE(ParagraphAlignment.CENTER),
        RIGHT(ParagraphAlignment.RIGHT);

        private final ParagraphAlignment alignment;

        Side(ParagraphAlignment alignment) {
            this.alignment = alignment;
        }
    }

    /** A column. @param width in twentieths of a point */
    public record Column(String heading, int width, Side side) {}

    private static final int NORMAL = 13;

    private final List<Column> columns;
    private final XWPFTable table;

    LetterTable(XWPFDocument file, List<Column> columns) {
        this.columns = columns;
        table = file.createTable(1, columns.size());
        var widths = columns.stream().mapToInt(Column::width).toArray();
        table.setWidth(columns.stream().mapToInt(Column::width).sum());
        widths(table, widths);
        var heading = table.getRow(0);
        heading.setRepeatHeader(true);
        heading.setCantSplitRow(true);
        for (var i = 0; i < columns.size(); i++) {
            write(heading.getCell(i), columns.get(i).heading(), Side.CENTRE, true);
        }
    }

    /** Said for columns and for cells: programs differ in what they heed. */
    static void widths(XWPFTable table, int... widths) {
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

    /** Adds a row. @param texts as many as there are columns */
    public void row(String... texts) {
        var row = add();
        for (var i = 0; i < columns.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(String.valueOf(columns.get(i).width()));
            write(cell, texts[i], columns.get(i).side(), false);
        }
    }

    /** Adds a row of one cell, which says what the rows after it have in common; it is not left alone at the end of a page. */
    public void band(String text) {
        var row = add();
        for (var i = columns.size() - 1; i > 0; i--) {
            row.removeCell(i);
        }
        var cell = row.getCell(0);
        var raw = cell.getCTTc();
        var properties = raw.isSetTcPr() ? raw.getTcPr() : raw.addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
        write(cell, text, Side.LEFT, true);
        cell.getParagraphArray(0).setKeepNext(true);
    }

    private XWPFTableRow add() {
        var row = table.createRow();
        row.setCantSplitRow(true);
        return row;
    }

    private static void write(XWPFTableCell cell, String text, Side side, boolean bold) {
        var paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(side.alignment);
        LetterDocx.line(paragraph, text, NORMAL, bold, false);
    }
}
