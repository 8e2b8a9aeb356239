package vn.hocvuso.movement.emulation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * One thing that is scored.
 *
 * @param weight whole percent of all
 * @param scale the most points
 * @param indicator by whose figures it is scored; empty for one that is scored by hand
 * @param fullAt the share, in whole percent, that earns all points; 0 for what the unit's plan asks for
 */
public record Criterion(String text, int weight, int scale, String indicator, int fullAt) implements Serializable {

    static final int LONGEST_TEXT = 500;
    static final int MOST_POINTS = 1_000;
    static final int WHOLE = 100;
    private static final int PLACES = 2;

    /**
     * @throws Refusal {@code movement.criterion.text}, {@code movement.criterion.weight} outside of 1 to 100, {@code
     *     movement.criterion.scale} outside of 1 to 1,000, {@code movement.criterion.fullAt} outside of 0 to 100
     */
    public Criterion {
        text = Folding.clean(text == null ? "" : text);
        indicator = indicator == null ? "" : indicator;
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new Refusal("movement.criterion.text", LONGEST_TEXT);
        }
        if (weight < 1 || weight > WHOLE) {
            throw new Refusal("movement.criterion.weight", text);
        }
        if (scale < 1 || scale > MOST_POINTS) {
            throw new Refusal("movement.criterion.scale", text, MOST_POINTS);
        }
        if (fullAt < 0 || fullAt > WHOLE) {
            throw new Refusal("movement.criterion.fullAt", text);
        }
    }

    /** Scored by figures and not by hand. */
    public boolean isFed() {
        return !indicator.isEmpty();
    }

    /**
     * As many of the points as was reached of what earns all of them, and never more than all; rounded down.
     *
     * @param asked above 0
     */
    BigDecimal points(BigDecimal reached, BigDecimal asked) {
        return BigDecimal.valueOf(scale)
                .multiply(reached)
                .divide(asked, PLACES, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(scale));
    }

    /** What points count for in the total, of 100; not rounded. */
    BigDecimal counts(BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(weight)).divide(BigDecimal.valueOf(scale), 6, RoundingMode.DOWN);
    }

    /** @throws Refusal {@code movement.score.points} below 0, beyond the scale, or finer than hundredths */
    BigDecimal checked(BigDecimal points) {
        if (points.signum() < 0
                || points.compareTo(BigDecimal.valueOf(scale)) > 0
                || points.stripTrailingZeros().scale() > PLACES) {
            throw new Refusal("movement.score.points", text, scale).at("points");
        }
        return points;
    }
}
