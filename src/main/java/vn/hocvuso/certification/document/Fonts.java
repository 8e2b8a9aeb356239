package vn.hocvuso.certification.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.hocvuso.certification.template.Face;

/**
 * The Liberation fonts, read once: a set is lent to one document at a time, because reading letters from a font moves a
 * pointer in it.
 */
final class Fonts {

    private static final Queue<Fonts> IDLE = new ConcurrentLinkedQueue<>();

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

    /** A set that nobody else has until it is given back. */
    static Fonts borrow() {
        var idle = IDLE.poll();
        return idle == null ? new Fonts() : idle;
    }

    void giveBack() {
        IDLE.add(this);
    }

    TrueTypeFont font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known != null) {
            return known;
        }
        var read = read(file(face));
        fonts.put(face, read);
        return read;
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (var file = Fonts.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("Font " + name + " is missing");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false); // Vietnamese needs no ligatures, and readers get each letter back
            return font;
        }
    }

    private static String file(Face face) {
        return switch (face) {
            case SERIF -> "LiberationSerif-Regular";
            case SERIF_BOLD -> "LiberationSerif-Bold";
            case SERIF_ITALIC -> "LiberationSerif-Italic";
            case SANS -> "LiberationSans-Regular";
            case SANS_BOLD -> "LiberationSans-Bold";
        };
    }
}
