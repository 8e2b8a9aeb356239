package vn.hocvuso.movement.report;

import java.time.LocalDate;

/** How often somebody reports. */
public enum Rhythm {
    MONTH(1, 'M'),
    QUARTER(3, 'Q'),
    HALF_YEAR(6, 'H'),
    YEAR(12, 'Y');

    private final int months;
    private final char letter;

    Rhythm(int months, char letter) {
        this.months = months;
        this.letter = letter;
    }

    /** How many months a period has. */
    public int months() {
        return months;
    }

    char letter() {
        return letter;
    }

    /** How many periods a year has. */
    public int perYear() {
        return 12 / months;
    }

    /** As forms in Vietnamese leave room for a period. */
    String blank() {
        return switch (this) {
            case MONTH -> "tháng … năm ……";
            case QUARTER -> "quý … năm ……";
            case HALF_YEAR -> "6 tháng …… năm ……";
            case YEAR -> "năm ……";
        };
    }

    /** The period in which this day lies. */
    public Period holding(LocalDate day) {
        return new Period(this, day.getYear(), (day.getMonthValue() - 1) / months + 1);
    }
}
