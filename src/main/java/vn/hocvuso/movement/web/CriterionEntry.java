package vn.hocvuso.movement.web;

import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.movement.emulation.Criterion;

/** A line of the form for criteria, as it was typed; one without a text is left aside. */
public class CriterionEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text = "";
    private String weight = "";
    private String scale = "10";
    private String indicator = "";
    private String fullAt = "";

    CriterionEntry() {}

    CriterionEntry(Criterion criterion) {
        text = criterion.text();
        weight = String.valueOf(criterion.weight());
        scale = String.valueOf(criterion.scale());
        indicator = criterion.indicator();
        fullAt = criterion.fullAt() == 0 ? "" : String.valueOf(criterion.fullAt());
    }

    boolean isBlank() {
        return text.isBlank() && weight.isBlank();
    }

    /** @throws vn.hocvuso.platform.Refusal {@code movement.page.number}, as {@link Criterion} */
    Criterion criterion() {
        var full = fullAt.isBlank() ? 0 : Written.number(fullAt, "");
        return new Criterion(text, Written.number(weight, ""), Written.number(scale, ""), indicator, full);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = Objects.requireNonNullElse(weight, "");
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = Objects.requireNonNullElse(scale, "");
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = Objects.requireNonNullElse(indicator, "");
    }

    public String getFullAt() {
        return fullAt;
    }

    public void setFullAt(String fullAt) {
        this.fullAt = Objects.requireNonNullElse(fullAt, "");
    }
}
