package vn.hocvuso.certification.template;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.hocvuso.platform.text.Sha256;

/**
 * Writes a layout as JSON and reads it back. The same layout always gives the same text: members in the order of the
 * alphabet, no blanks, numbers as ECMAScript writes them (RFC 8785 for what occurs here). Background and pictures are
 * named by their SHA-256, so that the text pins them without holding them.
 */
public final class LayoutText {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int FORMAT = 1;

    private LayoutText() {}

    public static String write(Layout layout) {
        var boxes = JSON.createArrayBuilder();
        layout.boxes().forEach(box -> boxes.add(written(box)));
        var pictures = JSON.createObjectBuilder();
        new TreeMap<>(layout.pictures()).forEach((name, content) -> pictures.add(name, hash(content)));
        return JSON.createObjectBuilder()
                .add("background", layout.background().isEmpty() ? "" : hash(bytes(layout.background())))
                .add("boxes", boxes)
                .add("format", FORMAT)
                .add("languages", layout.languages().name())
                .add("orientation", layout.orientation().name())
                .add("pictures", pictures)
                .build()
                .toString();
    }

    /** What {@link #write} names and does not hold, by its hash. */
    public static Map<String, byte[]> contents(Layout layout) {
        var contents = new TreeMap<String, byte[]>();
        layout.pictures().values().forEach(content -> contents.put(hash(content), content));
        if (!layout.background().isEmpty()) {
            contents.put(hash(bytes(layout.background())), bytes(layout.background()));
        }
        return contents;
    }

    /**
     * The layout of a text.
     *
     * @param contents gives what a hash names
     * @throws IllegalStateException when the text is of a format that this version does not know
     */
    public static Layout read(String text, Function<String, byte[]> contents) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var layout = reader.readObject();
            if (layout.getInt("format") != FORMAT) {
                throw new IllegalStateException("Layout of format " + layout.getInt("format"));
            }
            var background = layout.getString("background");
            var pictures = new TreeMap<String, byte[]>();
            var named = layout.getJsonObject("pictures");
            named.keySet().forEach(name -> pictures.put(name, contents.apply(named.getString(name))));
            return new Layout(
                    Orientation.valueOf(layout.getString("orientation")),
                    layout.getJsonArray("boxes").getValuesAs(LayoutText::box),
                    background.isEmpty() ? "" : new String(contents.apply(background), StandardCharsets.UTF_8),
                    pictures,
                    Languages.valueOf(layout.getString("languages")));
        }
    }

    /** How a background or a picture is named: SHA-256 in hexadecimal. */
    public static String hash(byte[] content) {
        return Sha256.hex(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder written(Box box) {
        return JSON.createObjectBuilder()
                .add("align", box.align().name())
                .add("colour", box.colour())
                .add("face", box.face().name())
                .add("field", box.field().name())
                .add("height", number(box.height()))
                .add("left", number(box.left()))
                .add("size", number(box.size()))
                .add("text", box.text())
                .add("textEn", box.textEn())
                .add("top", number(box.top()))
                .add("width", number(box.width()));
    }

    private static BigDecimal number(double value) {
        var shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static Box box(JsonObject box) {
        return new Box(
                Field.valueOf(box.getString("field")),
                box.getJsonNumber("left").doubleValue(),
                box.getJsonNumber("top").doubleValue(),
                box.getJsonNumber("width").doubleValue(),
                box.getJsonNumber("height").doubleValue(),
                box.getJsonNumber("size").doubleValue(),
                Align.valueOf(box.getString("align")),
                Face.valueOf(box.getString("face")),
                box.getString("colour"),
                box.getString("text"),
                box.getString("textEn"));
    }
}
