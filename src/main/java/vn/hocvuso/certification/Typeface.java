package vn.hocvuso.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One of the Liberation fonts inside a document, embedded with the letters used only. Knows how wide text is, and how
 * to break it into lines.
 */
final class Typeface {

    private final PDType0Font font;

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    /** The font of this file name: {@code LiberationSerif-Bold}. */
    static Typeface load(PDDocument document, String name) throws IOException {
        try (var file = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            return new Typeface(PDType0Font.load(document, file, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with a question mark for every character that the font does not have. */
    String shown(String text) {
        var result = new StringBuilder();
        text.codePoints().forEach(c -> result.append(has(c) ? Character.toString(c) : "?"));
        return result.toString();
    }

    /** In points. */
    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks at blanks; a word longer than the line is broken where it must be. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : shown(text).split(" ")) {
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
        for (var narrower = width - size; narrower > width / 3; narrower -= size) {
            var tried = lines(text, size, narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }

    private int fitting(String word, float size, float width) {
        var fits = 1;
        while (fits < word.length() && width(word.substring(0, fits + 1), size) <= width) {
            fits++;
        }
        return fits;
    }

    private boolean has(int character) {
        try {
            font.encode(Character.toString(character));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
