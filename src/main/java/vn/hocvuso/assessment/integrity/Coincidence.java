package vn.hocvuso.assessment.integrity;

import java.util.List;

/** How likely it is that independent events happen together. */
final class Coincidence {

    private Coincidence() {}

    /**
     * How likely at least so many of the events happen: the upper tail of the Poisson binomial distribution, by the
     * recursion over the events (Lord, F. M., and Wingersky, M. S., 1984, "Comparison of IRT true-score and equipercentile
     * observed-score equatings", Applied Psychological Measurement 8, 453-461). Sums of positive numbers only, so that
     * small tails are right as well.
     */
    static double atLeast(int least, List<Double> chances) {
        var happened = new double[chances.size() + 1];
        happened[0] = 1;
        for (var event = 0; event < chances.size(); event++) {
            double chance = chances.get(event);
            for (var count = event + 1; count >= 0; count--) {
                happened[count] = happened[count] * (1 - chance) + (count == 0 ? 0 : happened[count - 1] * chance);
            }
        }
        var tail = 0.0;
        for (var count = Math.max(0, least); count <= chances.size(); count++) {
            tail += happened[count];
        }
        return Math.min(1, tail);
    }
}
