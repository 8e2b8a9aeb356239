package vn.hocvuso.certification.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.platform.Refusal;

/**
 * How a certificate looks on A4: boxes in millimetres from the upper left corner, on a background. Every layout can be
 * printed: whose certificate it is, its number and the code that leads to the public page are there once, and nothing
 * leaves the sheet.
 *
 * @param boxes in the order in which they are read aloud, and drawn
 * @param background checked SVG text, drawn over the whole sheet; empty for white
 * @param pictures PNG or JPEG by name: {@link #SEAL}, {@link #SIGNATURE}; a box whose picture is missing stays empty
 */
public record Layout(
        Orientation orientation,
        List<Box> boxes,
        String background,
        Map<String, byte[]> pictures,
        Languages languages) {

    public static final String SEAL = "seal";
    public static final String SIGNATURE = "signature";

    static final int MOST_BOXES = 40;

    /**
     * A layout that can be printed.
     *
     * @throws Refusal {@code certification.template.missing}, {@code certification.template.twice} and {@code certification.template.outside} at the box, {@code boxes:3:left}, {@code
     *     certification.template.many}
     */
    public Layout {
        boxes = List.copyOf(boxes);
        pictures = Map.copyOf(pictures);
        if (boxes.size() > MOST_BOXES) {
            throw new Refusal("certification.template.many", MOST_BOXES);
        }
        var seen = EnumSet.noneOf(Field.class);
        for (var i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            if (!seen.add(box.field()) && box.field() != Field.TEXT) {
                throw new Refusal("certification.template.twice", i + 1).at(input(i, "left"));
            }
            if (box.left() < 0 || box.right() > orientation.width()) {
                throw new Refusal("certification.template.outside", orientation.width(), orientation.height())
                        .at(input(i, "left"));
            }
            if (box.top() < 0 || box.bottom() > orientation.height()) {
                throw new Refusal("certification.template.outside", orientation.width(), orientation.height())
                        .at(input(i, "top"));
            }
        }
        for (var field : Field.values()) {
            if (field.required() && !seen.contains(field)) {
                throw new Refusal("certification.template.missing");
            }
        }
    }

    /** How a refusal names a component of a box. */
    static String input(int box, String component) {
        return "boxes:" + box + ":" + component;
    }

    /** The box of a field that is on the sheet at most once. */
    public Optional<Box> box(Field field) {
        return boxes.stream().filter(box -> box.field() == field).findFirst();
    }

    /** The picture that a box shows; empty where none was given. */
    public Optional<byte[]> picture(Field field) {
        return switch (field) {
            case SEAL -> Optional.ofNullable(pictures.get(SEAL));
            case SIGNATURE -> Optional.ofNullable(pictures.get(SIGNATURE));
            default -> Optional.empty();
        };
    }

    /** The certificate that ships: across, Vietnamese alone, for every kind and issuer. */
    public static Layout standard() {
        return new Layout(
                Orientation.LANDSCAPE, StandardBoxes.BOXES, read("standard.svg"), Map.of(), Languages.VIETNAMESE);
    }

    private static String read(String name) {
        try (var file = Layout.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
