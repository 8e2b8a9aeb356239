package vn.hocvuso.certification.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One of the fonts inside a document, embedded with the letters used only, and not at all where none is. Knows how wide text
 * is, and how to break it into lines.
 */
final class Typeface {

    private final PDDocument document;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unit;
    private final Map<Integer, Float> widths = new HashMap<>();
    private PDType0Font embedded;

    Typeface(PDDocument document, TrueTypeFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unit = font.getUnitsPerEm();
    }

    PDType0Font embedded() throws IOException {
        if (embedded == null) {
            embedded = PDType0Font.load(document, font, true);
        }
        return embedded;
    }

    /** The text in letters that this font has. */
    String shown(String plain) {
        return Letters.shown(plain, this::has);
    }

    /** In points. */
    float width(String text, float size) {
        var width = 0f;
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            width += widths.computeIfAbsent(letter, this::advance);
            i += Character.charCount(letter);
        }
        return width * size;
    }

    private float advance(int letter) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(letter)) / unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks at blanks; a word longer than the line is broken where it must be. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var rest = word;
            var tried = line.isEmpty() ? rest : line + " " + rest;
            if (width(tried, size) <= width) {
                line = tried;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (width(rest, size) > width) {
                var fits = fitting(rest, size, width);
                if (fits == rest.length()) {
                    break;
                }
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    /** As many lines as {@link #lines} needs, but of nearly the same length: no word is left alone on the last. */
    List<String> balanced(String text, float size, float width) {
        var lines = lines(text, size, width);
        if (lines.size() == 1) {
            return lines;
        }
        var tooNarrow = width / 3;
        var wideEnough = width;
        while (wideEnough - tooNarrow > size / 2) {
            var tried = (tooNarrow + wideEnough) / 2;
            var narrower = lines(text, size, tried);
            if (narrower.size() > lines.size()) {
                tooNarrow = tried;
            } else {
                wideEnough = tried;
                lines = narrower;
            }
        }
        return lines;
    }

    /** How much of a word fits; at least one letter with the marks on it. */
    private int fitting(String word, float size, float width) {
        var fits = next(word, 0);
        while (fits < word.length() && width(word.substring(0, next(word, fits)), size) <= width) {
            fits = next(word, fits);
        }
        return fits;
    }

    private static int next(String word, int from) {
        var end = from + Character.charCount(word.codePointAt(from));
        while (end < word.length() && Character.getType(word.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(word.codePointAt(end));
        }
        return end;
    }

    private boolean has(int letter) {
        return letter == ' ' || glyphs.getGlyphId(letter) != 0;
    }
}
