package vn.hocvuso.movement.news;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that ships with us, drawn as outlines: a picture looks the same on servers without any font. Thread-safe. */
final class Outlines {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float perEm;

    private Outlines(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        perEm = font.getUnitsPerEm();
    }

    /** The Liberation font of this file name. */
    static Outlines load(String name) {
        try (var file = Outlines.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            return new Outlines(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In pixels, at a size in pixels. */
    synchronized float width(String text, float size) {
        try {
            var width = 0;
            for (var character : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(character));
            }
            return width * size / perEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws a line from this point of its base line. */
    synchronized void draw(Graphics2D pen, String text, float size, float x, float y) {
        try {
            var at = x;
            var scale = size / perEm;
            for (var character : text.codePoints().toArray()) {
                var glyph = glyphs.getGlyphId(character);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    var place = AffineTransform.getTranslateInstance(at, y);
                    place.scale(scale, -scale);
                    pen.fill(place.createTransformedShape(outline.getPath()));
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
