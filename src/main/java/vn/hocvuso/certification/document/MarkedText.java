package vn.hocvuso.certification.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the letters of each marked part of a page, and nothing else: no drawing inside the drawing is followed, so that a page
 * cannot keep the reader busy.
 */
final class MarkedText extends PDFStreamEngine {

    private static final int MOST_STEPS = 100_000;
    private static final int MOST_MARKS = 1_000;
    private static final int OUTSIDE = -1;

    private final List<StringBuilder> marks = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int steps;

    private MarkedText() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** By the numbers of the marks; empty where a mark has no text. */
    static List<String> of(PDPage page) throws IOException {
        var reader = new MarkedText();
        reader.processPage(page);
        return reader.marks.stream()
                .map(mark -> mark.toString().strip().replaceAll("\\s+", " "))
                .toList();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new IOException("too many steps on a page");
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        var mark = properties == null ? OUTSIDE : properties.getInt(COSName.MCID, OUTSIDE);
        open.push(mark < 0 || mark >= MOST_MARKS ? OUTSIDE : mark);
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var mark = open.isEmpty() ? OUTSIDE : open.peek();
        if (mark == OUTSIDE) {
            return;
        }
        if (mark >= marks.size()) {
            marks.addAll(Collections.nCopies(mark - marks.size() + 1, null));
            marks.replaceAll(it -> it == null ? new StringBuilder() : it);
        }
        var letter = font.toUnicode(code);
        marks.get(mark).append(letter == null ? "\uFFFD" : letter);
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
        // letters that are drawings are not read
    }
}
