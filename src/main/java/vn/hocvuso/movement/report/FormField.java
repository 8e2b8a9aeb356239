package vn.hocvuso.movement.report;

import java.io.Serializable;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * A field of a form.
 *
 * @param code means this field in all versions of a form, and by it reports are added up
 * @param indicator what is counted, of a figure; else empty
 */
public record FormField(String code, String label, Kind kind, String indicator, boolean required)
        implements Serializable {

    /** What goes into a field. */
    public enum Kind {
        /** A number that the house counts. */
        FIGURE,
        /** A figure in percent, which is not added up. */
        SHARE,
        /** A number that somebody writes. */
        NUMBER,
        /** The same in percent, which is not added up. */
        PERCENT,
        RESULTS,
        DIFFICULTIES,
        PROPOSALS,
        /** Any other text. */
        TEXT;

        /** True for what the house fills in. */
        public boolean isCounted() {
            return this == FIGURE || this == SHARE;
        }

        public boolean isNumeric() {
            return isCounted() || this == NUMBER || this == PERCENT;
        }

        /** True for what a report over several units adds up. */
        public boolean isSummed() {
            return this == FIGURE || this == NUMBER;
        }

        public boolean isPercent() {
            return this == SHARE || this == PERCENT;
        }
    }

    static final int LONGEST_LABEL = 300;

    /**
     * @throws Refusal {@code movement.form.fieldCode}, {@code movement.form.label}, {@code movement.form.indicator} when a
     *     figure has none, or something else has one
     */
    public FormField {
        if (!ReportLine.isCode(code)) {
            throw new Refusal("movement.form.fieldCode", ReportLine.LONGEST_CODE).at("fieldCode");
        }
        label = Folding.clean(label);
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new Refusal("movement.form.label", LONGEST_LABEL).at("label");
        }
        if (kind.isCounted() == indicator.isEmpty()) {
            throw new Refusal("movement.form.indicator").at("indicator");
        }
    }
}
