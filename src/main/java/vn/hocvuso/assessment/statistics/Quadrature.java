package vn.hocvuso.assessment.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A normal distribution of abilities as points at equal distances, each with a weight in proportion to its density; all
 * weights together are 1. Equal distances with the density as weight serve smooth integrands as well as Gauss-Hermite
 * points do, and keep points in the tails, where easy and hard items are decided.
 */
public final class Quadrature {

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /**
     * Points about a mean.
     *
     * @param mean in logits
     * @param deviation standard deviation in logits, above 0
     * @param points how many, at least 3
     * @param range how many deviations the outermost points are from the mean
     */
    public static Quadrature normal(double mean, double deviation, int points, double range) {
        if (points < 3 || !(range > 0)) {
            throw new IllegalArgumentException(points + " points to " + range);
        }
        var places = new double[points];
        var weights = new double[points];
        var sum = 0.0;
        var density = new NormalDistribution(null, 0, 1);
        for (var point = 0; point < points; point++) {
            var standard = range * (2.0 * point / (points - 1) - 1);
            places[point] = mean + deviation * standard;
            weights[point] = density.density(standard);
            sum += weights[point];
        }
        for (var point = 0; point < points; point++) {
            weights[point] /= sum;
        }
        return new Quadrature(places, weights);
    }

    /** How many points. */
    public int size() {
        return points.length;
    }

    /** An ability in logits. */
    public double point(int place) {
        return points[place];
    }

    /** The share of people, 0 to 1, that stands at this point. */
    public double weight(int place) {
        return weights[place];
    }
}
