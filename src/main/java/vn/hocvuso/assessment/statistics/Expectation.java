package vn.hocvuso.assessment.statistics;

/**
 * The E step: what is to be expected of everybody's ability, given the answers and items with slope a and intercept d
 * (the logit of a right answer is a times ability plus d).
 *
 * <p>A sheet's likelihood depends on what is right only through two sums, those of the slopes and of the intercepts of
 * the right items, because these are the sufficient statistics of the two-parameter logistic model; so a whole sheet
 * takes items plus points steps, not items times points.
 */
final class Expectation {

    private final Quadrature quadrature;
    private double logLikelihood;
    /** People expected at each point who reached all items that are not in {@link #reached}. */
    private final double[] whole;
    /** By item and point, what its people differ from {@link #whole} by. */
    private final double[][] reached;
    /** By item, how many are right. */
    private final double[] right;
    /** By item, the sum of the expected abilities of those who are right. */
    private final double[] rightAbility;

    private Expectation(int items, Quadrature quadrature) {
        this.quadrature = quadrature;
        whole = new double[quadrature.size()];
        reached = new double[items][quadrature.size()];
        right = new double[items];
        rightAbility = new double[items];
    }

    /** @param parameters slope and intercept of the first item, then of the second, and so on */
    static Expectation of(Patterns patterns, double[] parameters, Quadrature quadrature) {
        var expectation = new Expectation(patterns.items(), quadrature);
        var points = quadrature.size();
        var wrong = new double[patterns.items()][points];
        var allWrong = new double[points];
        for (var item = 0; item < patterns.items(); item++) {
            for (var point = 0; point < points; point++) {
                wrong[item][point] =
                        -softplus(parameters[2 * item] * quadrature.point(point) + parameters[2 * item + 1]);
                allWrong[point] += wrong[item][point];
            }
        }
        var posterior = new double[points];
        for (var pattern : patterns.list()) {
            expectation.likelihood(pattern, parameters, wrong, allWrong, posterior);
            expectation.add(pattern, posterior);
        }
        return expectation;
    }

    /** ln(1 + e^x), without e^x becoming infinite. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /** Fills in the posterior of one person with this pattern, and adds to the likelihood. */
    private void likelihood(
            Patterns.Pattern pattern, double[] parameters, double[][] wrong, double[] allWrong, double[] posterior) {
        var slopes = 0.0;
        var intercepts = 0.0;
        for (var item : pattern.right()) {
            slopes += parameters[2 * item];
            intercepts += parameters[2 * item + 1];
        }
        var highest = Double.NEGATIVE_INFINITY;
        for (var point = 0; point < posterior.length; point++) {
            var sum = intercepts + slopes * quadrature.point(point);
            if (pattern.nearlyWhole()) {
                sum += allWrong[point];
                for (var item : pattern.missing()) {
                    sum -= wrong[item][point];
                }
            } else {
                for (var item : pattern.reached()) {
                    sum += wrong[item][point];
                }
            }
            posterior[point] = sum;
            highest = Math.max(highest, sum);
        }
        var all = 0.0;
        for (var point = 0; point < posterior.length; point++) {
            posterior[point] = quadrature.weight(point) * Math.exp(posterior[point] - highest);
            all += posterior[point];
        }
        for (var point = 0; point < posterior.length; point++) {
            posterior[point] /= all;
        }
        logLikelihood += pattern.count() * (highest + Math.log(all));
    }

    private void add(Patterns.Pattern pattern, double[] posterior) {
        var ability = 0.0;
        for (var point = 0; point < posterior.length; point++) {
            posterior[point] *= pattern.count();
            ability += posterior[point] * quadrature.point(point);
        }
        for (var item : pattern.right()) {
            right[item] += pattern.count();
            rightAbility[item] += ability;
        }
        if (pattern.nearlyWhole()) {
            add(posterior, 1, whole);
            for (var item : pattern.missing()) {
                add(posterior, -1, reached[item]);
            }
        } else {
            for (var item : pattern.reached()) {
                add(posterior, 1, reached[item]);
            }
        }
    }

    private static void add(double[] from, int sign, double[] to) {
        for (var place = 0; place < to.length; place++) {
            to[place] += sign * from[place];
        }
    }

    /** Of all answers, the ability not known. */
    double logLikelihood() {
        return logLikelihood;
    }

    /**
     * The expected logarithm of the likelihood of one item's answers, were the abilities known, with its derivatives.
     *
     * @param value up to a constant
     */
    record Slope(double value, double bySlope, double byIntercept, double slopes, double both, double intercepts) {}

    Slope at(int item, double slope, double intercept) {
        var value = slope * rightAbility[item] + intercept * right[item];
        var bySlope = rightAbility[item];
        var byIntercept = right[item];
        var slopes = 0.0;
        var both = 0.0;
        var intercepts = 0.0;
        for (var point = 0; point < whole.length; point++) {
            var people = whole[point] + reached[item][point];
            var ability = quadrature.point(point);
            var logit = slope * ability + intercept;
            var probability = 1 / (1 + Math.exp(-logit));
            value -= people * softplus(logit);
            bySlope -= people * probability * ability;
            byIntercept -= people * probability;
            var weight = people * probability * (1 - probability);
            slopes -= weight * ability * ability;
            both -= weight * ability;
            intercepts -= weight;
        }
        return new Slope(value, bySlope, byIntercept, slopes, both, intercepts);
    }
}
