package vn.hocvuso.movement.target;

import java.io.Serializable;
import vn.hocvuso.platform.Refusal;

/**
 * How much is asked for: of an indicator that is to be reached, at least so much or more than it; of one that is to be kept
 * low, at most so much or less than it.
 *
 * @param amount whole percent of the group, or people
 * @param strict whether exactly so much is not enough
 */
public record Goal(Kind kind, int amount, boolean strict) implements Serializable {

    /** What the amount is. */
    public enum Kind {
        PERCENT,
        COUNT
    }

    static final int WHOLE = 100;
    /** More than Viet Nam has people. */
    static final int MOST = 200_000_000;

    /**
     * @throws Refusal {@code movement.target.percent} outside of 0 to 100, or for more than 100 or less than 0, {@code
     *     movement.target.count} outside of 1 to 200 million
     */
    public Goal {
        if (kind == Kind.PERCENT && (amount < 0 || amount > WHOLE)) {
            throw new Refusal("movement.target.percent", WHOLE).at("amount");
        }
        if (kind == Kind.COUNT && (amount < 1 || amount > MOST)) {
            throw new Refusal("movement.target.count", MOST).at("amount");
        }
    }

    /** @throws Refusal {@code movement.target.percent} where nothing could ever reach it, such as more than 100 % */
    void requireReachable(Direction direction) {
        var end = direction == Direction.AT_LEAST ? WHOLE : 0;
        if (kind == Kind.PERCENT && strict && amount == end) {
            throw new Refusal("movement.target.percent", WHOLE).at("amount");
        }
    }

    /**
     * Whether it asks for less than another one does, or cannot be told to ask for as much: a share against a number of
     * people. A number of people is the unit's own and asks nothing of those below it.
     *
     * @param above what the unit above asks for
     */
    public boolean isLaxerThan(Goal above, Direction direction) {
        if (above.kind == Kind.COUNT) {
            return false;
        }
        if (kind == Kind.COUNT) {
            return true;
        }
        var more = direction == Direction.AT_LEAST ? amount - above.amount : above.amount - amount;
        return more < 0 || more == 0 && above.strict && !strict;
    }

    /** How the amount is to be read: {@code ≥} or {@code >}; of what is to be kept low {@code ≤} or {@code <}. */
    public String sign(Direction direction) {
        if (direction == Direction.AT_LEAST) {
            return strict ? ">" : "≥";
        }
        return strict ? "<" : "≤";
    }

    /**
     * How many people that is at least, or at most.
     *
     * @param of how many there are; means nothing for a number of people
     */
    public long people(long of, Direction direction) {
        var hundredfold = kind == Kind.COUNT ? (long) amount * WHOLE : amount * of;
        var whole = Math.floorDiv(hundredfold, (long) WHOLE);
        var exact = whole * WHOLE == hundredfold;
        if (direction == Direction.AT_LEAST) {
            return exact && !strict ? whole : whole + 1;
        }
        return exact && strict ? whole - 1 : whole;
    }

    /**
     * How many people are still missing, or too many; 0 when it is reached.
     *
     * @param of as for {@link #people}
     */
    public long gap(long value, long of, Direction direction) {
        var asked = people(of, direction);
        return Math.max(0, direction == Direction.AT_LEAST ? asked - value : value - asked);
    }
}
