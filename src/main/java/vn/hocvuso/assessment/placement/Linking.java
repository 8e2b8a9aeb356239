package vn.hocvuso.assessment.placement;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import vn.hocvuso.assessment.statistics.ItemCurve;

/**
 * Carries curves from the scale of one calibration to that of another, by the difficulties of the items that both have:
 * mean/sigma method (Marco, G. L., 1977, Item characteristic curve solutions to three intractable testing problems,
 * Journal of Educational Measurement 14, 139-160; Kolen, M. J., and Brennan, R. L., 2014, Test Equating, Scaling, and
 * Linking, third edition, section 6.3.1).
 *
 * @param slope and shift: an ability x of the new scale is {@code slope * x + shift} on the old one
 */
record Linking(double slope, double shift) {

    /** Fewer items in common tell more of chance than of the scales. */
    static final int LEAST = 5;

    /**
     * From the items in common, in the same order.
     *
     * @throws IllegalArgumentException for fewer than {@link #LEAST}, or when all have the same difficulty
     */
    static Linking of(List<ItemCurve> from, List<ItemCurve> to) {
        var old = to.stream().mapToDouble(ItemCurve::b).toArray();
        var fresh = from.stream().mapToDouble(ItemCurve::b).toArray();
        if (fresh.length != old.length || fresh.length < LEAST) {
            throw new IllegalArgumentException(fresh.length + " and " + old.length + " items in common");
        }
        var slope = Math.sqrt(StatUtils.variance(old) / StatUtils.variance(fresh));
        if (!Double.isFinite(slope) || slope == 0) {
            throw new IllegalArgumentException("Items in common are all alike");
        }
        return new Linking(slope, StatUtils.mean(old) - slope * StatUtils.mean(fresh));
    }

    /**
     * Moves the zero only: for items whose old difficulties are somebody's judgement. Its errors make these difficulties
     * spread wider or narrower than they should, and a unit must not be taken from that.
     *
     * @throws IllegalArgumentException for no items, or not as many
     */
    static Linking byMeans(List<ItemCurve> from, List<ItemCurve> to) {
        if (from.isEmpty() || from.size() != to.size()) {
            throw new IllegalArgumentException(from.size() + " and " + to.size() + " items in common");
        }
        return new Linking(
                1,
                to.stream().mapToDouble(ItemCurve::b).average().orElseThrow()
                        - from.stream().mapToDouble(ItemCurve::b).average().orElseThrow());
    }

    /** The curve on the old scale. */
    ItemCurve carried(ItemCurve curve) {
        return new ItemCurve(curve.a() / slope, slope * curve.b() + shift);
    }
}
