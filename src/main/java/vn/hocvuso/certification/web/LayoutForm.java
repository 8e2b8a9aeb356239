package vn.hocvuso.certification.web;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.hocvuso.certification.template.Box;
import vn.hocvuso.certification.template.Field;
import vn.hocvuso.certification.template.Languages;
import vn.hocvuso.certification.template.Layout;
import vn.hocvuso.certification.template.LayoutText;
import vn.hocvuso.certification.template.Orientation;
import vn.hocvuso.platform.Refusal;

/** A layout as it is typed, mistakes and all. Background and pictures are held by their SHA-256; empty for none. */
public class LayoutForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String orientation;
    private String languages;
    private String background = "";
    private String seal = "";
    private String signature = "";
    private final List<BoxForm> boxes = new ArrayList<>();

    LayoutForm(String name, Layout layout) {
        this.name = name;
        orientation = layout.orientation().name();
        languages = layout.languages().name();
        if (!layout.background().isEmpty()) {
            background = LayoutText.hash(layout.background().getBytes(StandardCharsets.UTF_8));
        }
        seal = layout.picture(Field.SEAL).map(LayoutText::hash).orElse("");
        signature = layout.picture(Field.SIGNATURE).map(LayoutText::hash).orElse("");
        layout.boxes().forEach(box -> boxes.add(new BoxForm(box)));
    }

    LayoutForm(LayoutForm other) {
        name = other.name;
        orientation = other.orientation;
        languages = other.languages;
        background = other.background;
        seal = other.seal;
        signature = other.signature;
        other.boxes.forEach(box -> boxes.add(new BoxForm(box)));
    }

    /**
     * What was typed, when it can be printed.
     *
     * @param contents gives what a hash names
     * @throws Refusal as {@link Box} and {@link Layout}, at the input
     */
    Layout layout(Function<String, byte[]> contents) {
        var read = new ArrayList<Box>();
        for (var i = 0; i < boxes.size(); i++) {
            read.add(box(i));
        }
        var pictures = new HashMap<String, byte[]>();
        if (!seal.isEmpty()) {
            pictures.put(Layout.SEAL, contents.apply(seal));
        }
        if (!signature.isEmpty()) {
            pictures.put(Layout.SIGNATURE, contents.apply(signature));
        }
        return new Layout(
                Orientation.valueOf(orientation),
                read,
                background.isEmpty() ? "" : new String(contents.apply(background), StandardCharsets.UTF_8),
                pictures,
                Languages.valueOf(languages));
    }

    private Box box(int i) {
        try {
            return boxes.get(i).box();
        } catch (Refusal refusal) {
            throw refusal.at("boxes:" + i + ":" + refusal.field());
        }
    }

    /** Puts a new box at the end; one whose field may be there only once is not added again. */
    void add(Field field) {
        if (field == Field.TEXT
                || boxes.stream().noneMatch(box -> box.getField().equals(field.name()))) {
            var sheet = Orientation.valueOf(orientation);
            boxes.add(BoxForm.fresh(field, sheet.width(), sheet.height()));
        }
    }

    void remove(int index) {
        if (index >= 0 && index < boxes.size() && !boxes.get(index).isRequired()) {
            boxes.remove(index);
        }
    }

    public List<BoxForm> getBoxes() {
        return boxes;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getOrientation() {
        return orientation;
    }

    public void setOrientation(String orientation) {
        this.orientation = orientation;
    }

    public String getLanguages() {
        return languages;
    }

    public void setLanguages(String languages) {
        this.languages = languages;
    }

    public String getBackground() {
        return background;
    }

    void setBackground(String background) {
        this.background = background;
    }

    public String getSeal() {
        return seal;
    }

    void setSeal(String seal) {
        this.seal = seal;
    }

    public String getSignature() {
        return signature;
    }

    void setSignature(String signature) {
        this.signature = signature;
    }
}
