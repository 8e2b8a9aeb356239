package vn.hocvuso.movement.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report is of: a month, a quarter, half a year or a year.
 *
 * @param number from 1, within the year
 */
public record Period(Rhythm rhythm, int year, int number) implements Serializable {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    private static final Pattern CODE = Pattern.compile("(\\d{4})-([MQHY])(\\d{1,2})");
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    /** @throws IllegalArgumentException when the year has no such period */
    public Period {
        if (number < 1 || number > rhythm.perYear() || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(rhythm + " " + year + "/" + number);
        }
    }

    /** The period that {@link #code} has written; empty for any other text. */
    public static Optional<Period> of(String code) {
        var found = CODE.matcher(code == null ? "" : code);
        if (!found.matches()) {
            return Optional.empty();
        }
        for (var rhythm : Rhythm.values()) {
            var number = Integer.parseInt(found.group(3));
            var year = Integer.parseInt(found.group(1));
            var sound = number >= 1 && number <= rhythm.perYear() && year >= FIRST_YEAR && year <= LAST_YEAR;
            if (found.group(2).charAt(0) == rhythm.letter() && sound) {
                return Optional.of(new Period(rhythm, year, number));
            }
        }
        return Optional.empty();
    }

    /** As addresses and the database write it: {@code 2026-M3}, {@code 2026-Q1}, {@code 2026-H2}, {@code 2026-Y1}. */
    public String code() {
        return year + "-" + rhythm.letter() + number;
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * rhythm.months() + 1, 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(rhythm.months()).minusDays(1);
    }

    /** The one after it. */
    public Period next() {
        return rhythm.holding(last().plusDays(1));
    }

    /** The one before it. */
    public Period previous() {
        return rhythm.holding(first().minusDays(1));
    }

    /** As official documents write it in Vietnamese: {@code quý I năm 2026}. */
    public String words() {
        return switch (rhythm) {
            case MONTH -> "tháng " + (number < 3 ? "0" : "") + number + " năm " + year;
            case QUARTER -> "quý " + ROMAN[number - 1] + " năm " + year;
            case HALF_YEAR -> number == 1 ? "6 tháng đầu năm " + year : "6 tháng cuối năm " + year;
            case YEAR -> "năm " + year;
        };
    }
}
