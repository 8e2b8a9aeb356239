package vn.hocvuso.catalogue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import vn.hocvuso.catalogue.CourseBrowsing.Extent;
import vn.hocvuso.catalogue.Markdown.Medium;

/**
 * As much of a lesson as one sheet of paper holds. The server cannot see the printer's fonts, so it counts lines with
 * some to spare; the figures belong to {@code sheet.css}: A4, two columns, 9.5 pt.
 */
record LessonSheet(Node document, Extent extent) {

    /** Lines of text in both columns. */
    private static final double LINES = 107;

    /** Characters of Vietnamese in a line, on average and with what is lost at its end. */
    private static final double CHARACTERS = 56;

    private static final double BETWEEN_BLOCKS = 0.3;
    private static final double HEADING_AROUND = 0.65;
    private static final double NOTE_AROUND = 0.5;
    private static final double ITEM_INDENT = 0.94;
    private static final double ROW_AROUND = 0.3;
    private static final double PICTURE = 6;
    private static final double HEADING_WIDER = 1.15;

    static LessonSheet of(String markdown) {
        return of(Markdown.parse(markdown));
    }

    /** @param where the recordings can be seen and heard, of which the sheet holds the words */
    static LessonSheet of(String markdown, Illustrations illustrations, String where) {
        return of(Markdown.inWords(Markdown.parse(markdown), illustrations, where));
    }

    private static LessonSheet of(Node document) {
        if (height(document) <= LINES) {
            return new LessonSheet(document, Extent.WHOLE);
        }
        shorten(document);
        if (height(document) <= LINES) {
            return new LessonSheet(document, Extent.ESSENCE);
        }
        while (document.getLastChild() != null && height(document) > LINES) {
            document.getLastChild().unlink();
        }
        while (document.getLastChild() instanceof Heading heading) {
            heading.unlink();
        }
        return new LessonSheet(document, Extent.BEGINNING);
    }

    String html(Illustrations illustrations) {
        return Markdown.html(document, illustrations, Medium.PAPER);
    }

    /** Lists, tables and notes are short already, and made to be remembered. */
    private static void shorten(Node document) {
        for (var block : children(document)) {
            if (block instanceof Paragraph && !isPicture(block)) {
                var sentence = new Paragraph();
                sentence.appendChild(new Text(firstSentence(Markdown.words(block))));
                block.insertAfter(sentence);
                block.unlink();
            }
        }
    }

    static String firstSentence(String text) {
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("vi"));
        sentences.setText(text);
        sentences.first();
        var end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    private static double height(Node document) {
        return children(document).stream()
                .mapToDouble(block -> block(block, CHARACTERS) + BETWEEN_BLOCKS)
                .sum();
    }

    private static double block(Node block, double width) {
        if (block instanceof Heading) {
            return lines(Markdown.words(block), width / HEADING_WIDER) * HEADING_WIDER + HEADING_AROUND;
        }
        if (isPicture(block)) {
            var caption = ((Image) block.getFirstChild()).getTitle();
            return PICTURE + (caption == null ? 0 : lines(caption, width));
        }
        if (block instanceof ListBlock) {
            return children(block).stream()
                    .flatMap(item -> children(item).stream())
                    .mapToDouble(part -> block(part, width * ITEM_INDENT))
                    .sum();
        }
        if (block instanceof BlockQuote) {
            return children(block).stream()
                            .mapToDouble(part -> block(part, width * ITEM_INDENT))
                            .sum()
                    + NOTE_AROUND;
        }
        if (block instanceof TableBlock) {
            return children(block).stream()
                    .flatMap(part -> children(part).stream())
                    .filter(TableRow.class::isInstance)
                    .mapToDouble(row -> row(row, width))
                    .sum();
        }
        return lines(Markdown.words(block), width);
    }

    private static double row(Node row, double width) {
        var cells = children(row);
        var each = width / Math.max(1, cells.size()) * ITEM_INDENT;
        return cells.stream()
                        .mapToDouble(cell -> lines(Markdown.words(cell), each))
                        .max()
                        .orElse(1)
                + ROW_AROUND;
    }

    private static double lines(String text, double width) {
        return Math.max(1, Math.ceil(text.length() / width));
    }

    private static boolean isPicture(Node block) {
        return block instanceof Paragraph && block.getFirstChild() instanceof Image image && image.getNext() == null;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
