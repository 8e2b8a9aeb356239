package vn.hocvuso.movement.practice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.platform.Refusal;

/**
 * What somebody has given.
 *
 * @param anonymous whether the giver wishes to stay unnamed
 * @param amount đồng, pieces, lines or hours, as the kind says; hours to two decimals, the others whole
 * @param note what exactly; may be empty
 */
public record Gift(String giver, boolean anonymous, Kind kind, BigDecimal amount, String note, LocalDate givenOn)
        implements Serializable {

    /** What it is counted in. */
    public enum Kind {
        /** In đồng. */
        MONEY,
        /** In pieces. */
        DEVICES,
        /** Connections to the Internet. */
        LINES,
        /** Of work. */
        HOURS
    }

    private static final int LONGEST_GIVER = 200;
    private static final int LONGEST_NOTE = 500;
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    /**
     * Checks it.
     *
     * @throws Refusal {@code movement.contribution.giver}, {@code movement.contribution.note}; {@code
     *     movement.contribution.amount} for what is negative, too much or no whole number
     */
    public Gift {
        giver = Typed.line(giver, LONGEST_GIVER, "movement.contribution.giver", "giver");
        note = Typed.optionalLine(note, LONGEST_NOTE, "movement.contribution.note", "note");
        var scale = kind == Kind.HOURS ? 2 : 0;
        if (amount.signum() < 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > scale) {
            throw new Refusal("movement.contribution.amount").at("amount");
        }
    }
}
