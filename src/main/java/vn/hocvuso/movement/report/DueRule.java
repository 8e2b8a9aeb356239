package vn.hocvuso.movement.report;

import vn.hocvuso.platform.Refusal;

/**
 * Until when a period is to be reported: before a day of one of its months.
 *
 * @param before the report is to be there before this day of the month begins; 2 to 31
 */
public record DueRule(Month month, int before, Move move) {

    /** Which month the day is of. */
    public enum Month {
        /** The period's first. */
        FIRST,
        /** The second of a quarter. */
        MIDDLE,
        /** The period's last; of a month, itself. */
        LAST,
        /** The one after the period. */
        NEXT
    }

    /** What becomes of a last day on which offices are closed. */
    public enum Move {
        /** It is the working day before. */
        BEFORE,
        /** It is the working day after, as terms end by the Civil Code of 2015, article 148, clause 5. */
        AFTER,
        /** It stays. */
        NOT
    }

    static final int EARLIEST = 2;
    static final int LATEST = 31;

    /** @throws Refusal {@code movement.line.before} */
    public DueRule {
        if (before < EARLIEST || before > LATEST) {
            throw new Refusal("movement.line.before", EARLIEST, LATEST).at("before");
        }
    }

    /** True when periods of this rhythm have such a month. */
    boolean fits(Rhythm rhythm) {
        return month != Month.MIDDLE || rhythm == Rhythm.QUARTER;
    }
}
