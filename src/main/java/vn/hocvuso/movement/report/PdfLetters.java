package vn.hocvuso.movement.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of the Liberation family inside a document, with the letters used only; what it lacks becomes a question mark. */
final class PdfLetters {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final PDType0Font embedded;

    PdfLetters(PDDocument document, String name) throws IOException {
        try (var file = PdfLetters.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
        font.setEnableGsub(false); // Vietnamese needs no ligatures, and readers get each letter back
        glyphs = font.getUnicodeCmapLookup();
        embedded = PDType0Font.load(document, font, true);
    }

    PDType0Font embedded() {
        return embedded;
    }

    /** Composed, in letters that the font has. */
    String shown(String text) {
        var result = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> result.append(
                        Character.isWhitespace(c) || Character.isSpaceChar(c)
                                ? " "
                                : glyphs.getGlyphId(c) == 0 ? "?" : Character.toString(c)));
        return result.toString();
    }

    /** In points. */
    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    private double advance(int letter) {
        try {
            return (double) font.getAdvanceWidth(glyphs.getGlyphId(letter)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks at blanks; a word longer than the line is broken where it must be. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : shown(text).split(" +")) {
            var rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > width && rest.length() > 1) {
                var fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float width) {
        var fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
            fits++;
        }
        return fits;
    }
}
