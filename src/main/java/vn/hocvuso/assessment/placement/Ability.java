package vn.hocvuso.assessment.placement;

import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.assessment.statistics.Quadrature;

/**
 * What is known of somebody's ability: the mean and the deviation of its distribution, before some answers or after
 * them. The logit scale is that of the calibration: 0 is the mean of the people calibrated on, 1 their deviation.
 *
 * @param mean in logits
 * @param error standard deviation in logits, above 0; after answers it is the standard error of the mean
 */
public record Ability(double mean, double error) implements Serializable {

    /** Of somebody who has not answered anything. */
    public static final Ability UNKNOWN = new Ability(0, 1);

    private static final int POINTS = 61;
    /** In deviations of what was known before. */
    private static final double RANGE = 5;

    /** An answer to an item with a known curve. */
    public record Answered(ItemCurve curve, boolean right) {}

    public Ability {
        if (!Double.isFinite(mean) || !(error > 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException(mean + " with error " + error);
        }
    }

    /**
     * What is known after answers: mean and deviation of the posterior distribution, the prior being normal with what
     * was known before (expected a posteriori, EAP: Bock, R. D., and Mislevy, R. J., 1982, Adaptive EAP estimation of
     * ability in a microcomputer environment, Applied Psychological Measurement 6, 431-444). It exists also where all
     * answers are right or all wrong, and lies nearer to what was known before than the truth does, the more so the
     * fewer answers there are.
     */
    public Ability after(List<Answered> answers) {
        if (answers.isEmpty()) {
            return this;
        }
        var quadrature = Quadrature.normal(mean, error, POINTS, RANGE);
        var logs = new double[quadrature.size()];
        var highest = Double.NEGATIVE_INFINITY;
        for (var point = 0; point < logs.length; point++) {
            for (var answer : answers) {
                logs[point] += answer.curve().logLikelihood(answer.right(), quadrature.point(point));
            }
            highest = Math.max(highest, logs[point]);
        }
        var all = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var point = 0; point < logs.length; point++) {
            var weight = quadrature.weight(point) * StrictMath.exp(logs[point] - highest);
            var distance = quadrature.point(point) - mean;
            all += weight;
            first += weight * distance;
            second += weight * distance * distance;
        }
        var moved = first / all;
        return new Ability(mean + moved, Math.sqrt(second / all - moved * moved));
    }
}
