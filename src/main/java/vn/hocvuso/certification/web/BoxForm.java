package vn.hocvuso.certification.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import vn.hocvuso.certification.template.Align;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Face;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.platform.Refusal;

/** A box as it is typed, mistakes and all. */
public class BoxForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;
    private String left;
    private String top;
    private String width;
    private String height;
    private String size;
    private String align;
    private String face;
    private String colour;
    private String text;
    private String textEn;

    BoxForm(Box box) {
        field = box.field().name();
        left = typed(box.left());
        top = typed(box.top());
        width = typed(box.width());
        height = typed(box.height());
        size = typed(box.size());
        align = box.align().name();
        face = box.face().name();
        colour = box.colour();
        text = box.text();
        textEn = box.textEn();
    }

    BoxForm(BoxForm other) {
        field = other.field;
        left = other.left;
        top = other.top;
        width = other.width;
        height = other.height;
        size = other.size;
        align = other.align;
        face = other.face;
        colour = other.colour;
        text = other.text;
        textEn = other.textEn;
    }

    /** What a new box begins as: in the middle of the sheet, in the usual letters. */
    static BoxForm fresh(Field field, int sheetWidth, int sheetHeight) {
        var side = field.pictured() ? 30 : 80;
        var height = field.pictured() ? 30 : 10;
        return new BoxForm(new Box(
                field,
                (sheetWidth - side) / 2.0,
                (sheetHeight - height) / 2.0,
                side,
                height,
                12,
                Align.CENTRE,
                Face.SERIF,
                "#17323a",
                field == Field.TEXT ? "…" : "",
                ""));
    }

    /** @throws Refusal {@code certification.template.number}, or as {@link Box}, at the component's name */
    Box box() {
        return new Box(
                Field.valueOf(field),
                number(left, "left"),
                number(top, "top"),
                number(width, "width"),
                number(height, "height"),
                number(size, "size"),
                Align.valueOf(align),
                Face.valueOf(face),
                colour.strip().toLowerCase(Locale.ROOT),
                text,
                textEn);
    }

    private static double number(String typed, String component) {
        var text = typed.strip().replace(',', '.');
        if (!text.matches("-?[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw new Refusal("certification.template.number").at(component);
        }
        return Double.parseDouble(text);
    }

    private static String typed(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replaceFirst("\\.0$", "");
    }

    public String getField() {
        return field;
    }

    /** Shows a picture: letters do not matter. */
    public boolean isPictured() {
        return Field.valueOf(field).pictured();
    }

    public boolean isRequired() {
        return Field.valueOf(field).required();
    }

    public boolean isWords() {
        return Field.valueOf(field) == Field.TEXT;
    }

    public String getLeft() {
        return left;
    }

    public void setLeft(String left) {
        this.left = Objects.requireNonNullElse(left, "");
    }

    public String getTop() {
        return top;
    }

    public void setTop(String top) {
        this.top = Objects.requireNonNullElse(top, "");
    }

    public String getWidth() {
        return width;
    }

    public void setWidth(String width) {
        this.width = Objects.requireNonNullElse(width, "");
    }

    public String getHeight() {
        return height;
    }

    public void setHeight(String height) {
        this.height = Objects.requireNonNullElse(height, "");
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = Objects.requireNonNullElse(size, "");
    }

    public String getAlign() {
        return align;
    }

    public void setAlign(String align) {
        this.align = Objects.requireNonNullElse(align, "");
    }

    public String getFace() {
        return face;
    }

    public void setFace(String face) {
        this.face = Objects.requireNonNullElse(face, "");
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = Objects.requireNonNullElse(colour, "");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getTextEn() {
        return textEn;
    }

    public void setTextEn(String textEn) {
        this.textEn = Objects.requireNonNullElse(textEn, "");
    }
}
