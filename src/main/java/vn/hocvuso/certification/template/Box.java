package vn.hocvuso.certification.template;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import vn.hocvuso.platform.Refusal;

/**
 * A place on the sheet, in millimetres from its upper left corner, and what stands there. Places and sizes are kept to a
 * tenth.
 *
 * @param size of the letters in points, 6 to 72; what is too long for its box is set smaller
 * @param colour of the letters, {@code #rrggbb}; dark enough to be read on white
 * @param text for {@link Field#TEXT}: Vietnamese, one line; empty for the others
 * @param textEn the same in English; may be empty
 */
public record Box(
        Field field,
        double left,
        double top,
        double width,
        double height,
        double size,
        Align align,
        Face face,
        String colour,
        String text,
        String textEn)
        implements Serializable {

    /** The smallest QR code that cheap phones read from paper, in millimetres. */
    public static final double SMALLEST_CODE = 18;

    static final double SMALLEST_LETTERS = 6;
    static final double LARGEST_LETTERS = 72;
    static final double SMALLEST_SIDE = 3;
    static final int LONGEST_TEXT = 300;

    /** Web Content Accessibility Guidelines 2.2, success criterion 1.4.3. */
    static final double LEAST_CONTRAST = 4.5;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /**
     * A box that can be set.
     *
     * @throws Refusal {@code certification.template.side}, {@code certification.template.code}, {@code
     *     certification.template.letters}, {@code certification.template.colour}, {@code
     *     certification.template.contrast}, {@code certification.template.words} or {@code
     *     certification.template.wordsLong}, each at the component's name
     */
    public Box {
        left = tenths(left);
        top = tenths(top);
        width = tenths(width);
        height = tenths(height);
        size = tenths(size);
        if (width < SMALLEST_SIDE) {
            throw new Refusal("certification.template.side").at("width");
        }
        if (height < SMALLEST_SIDE) {
            throw new Refusal("certification.template.side").at("height");
        }
        if (field == Field.QR && (width < SMALLEST_CODE || width != height)) {
            throw new Refusal("certification.template.code").at("width");
        }
        if (size < SMALLEST_LETTERS || size > LARGEST_LETTERS) {
            throw new Refusal("certification.template.letters").at("size");
        }
        if (!COLOUR.matcher(colour).matches()) {
            throw new Refusal("certification.template.colour").at("colour");
        }
        if (!field.pictured() && contrastOnWhite(colour) < LEAST_CONTRAST) {
            throw new Refusal("certification.template.contrast").at("colour");
        }
        text = field == Field.TEXT ? line(text) : "";
        textEn = field == Field.TEXT ? line(textEn) : "";
        if (field == Field.TEXT && text.isEmpty()) {
            throw new Refusal("certification.template.words").at("text");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("certification.template.wordsLong", LONGEST_TEXT).at("text");
        }
        if (textEn.length() > LONGEST_TEXT) {
            throw new Refusal("certification.template.wordsLong", LONGEST_TEXT).at("textEn");
        }
    }

    /** One line, without what cannot be seen: it could turn letters round. */
    private static String line(String text) {
        return INVISIBLE
                .matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    public double right() {
        return tenths(left + width);
    }

    public double bottom() {
        return tenths(top + height);
    }

    private static double tenths(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a length: " + value);
        }
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    /** The contrast ratio, 1 to 21 (Web Content Accessibility Guidelines 2.2, "contrast ratio"). */
    static double contrastOnWhite(String colour) {
        var luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int from) {
        var value = Integer.parseInt(colour, from, from + 2, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
