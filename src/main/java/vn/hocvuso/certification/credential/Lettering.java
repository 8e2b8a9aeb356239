package vn.hocvuso.certification.credential;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines: a picture with it looks the same everywhere, on servers without any font too. What the font has no letter
 * for is a question mark.
 */
final class Lettering {

    private static final String ELLIPSIS = "…";

    private final TrueTypeFont font;
    private final float perEm;

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.perEm = font.getUnitsPerEm();
    }

    /** The Liberation font of this file name: {@code LiberationSans-Bold}. */
    static Lettering load(String name) {
        try (var file = Lettering.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide the text is at this size. */
    synchronized float width(String text, float size) {
        return text.codePoints().map(character -> advance(glyph(character))).sum() * size / perEm;
    }

    /** Lines no wider than this, broken at blanks; a word that is wider is broken where it must be. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var tried = line.isEmpty() ? word : line + " " + word;
            if (width(tried, size) <= width) {
                line = tried;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width) {
                var end = fitting(line, size, width);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** The first lines; what does not fit is told by dots at the end of the last. */
    List<String> shortened(List<String> lines, int most, float size, float width) {
        if (lines.size() <= most) {
            return lines;
        }
        var last = lines.get(most - 1);
        while (!last.isEmpty() && width(last + ELLIPSIS, size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        var shortened = new ArrayList<>(lines.subList(0, most - 1));
        shortened.add(last + ELLIPSIS);
        return shortened;
    }

    /** The outline of the text, its middle at {@code x} and its base line at {@code y}. */
    synchronized GeneralPath centred(String text, float size, float x, float y) {
        var outline = new GeneralPath();
        var scale = size / perEm;
        var left = x - width(text, size) / 2;
        try {
            for (var character : text.codePoints().toArray()) {
                var glyph = glyph(character);
                var data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    outline.append(
                            new AffineTransform(scale, 0, 0, -scale, left, y).createTransformedShape(data.getPath()),
                            false);
                }
                left += advance(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outline;
    }

    private int fitting(String word, float size, float width) {
        var end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private int glyph(int character) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            var glyph = glyphs.getGlyphId(character);
            return glyph == 0 ? glyphs.getGlyphId('?') : glyph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
