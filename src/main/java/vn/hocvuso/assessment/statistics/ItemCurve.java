package vn.hocvuso.assessment.statistics;

import java.io.Serializable;

/**
 * The two-parameter logistic model of an item: how likely a right answer is at an ability (Birnbaum, A., 1968, Some
 * latent trait models, in Lord and Novick, Statistical Theories of Mental Test Scores, chapter 17), in the logit metric:
 * there is no factor D = 1.7 in the exponent. Every platform reckons the same to the last digit.
 *
 * @param a discrimination, per logit: four times the slope of the curve where it is steepest; below 0 for an item that
 *     able people miss more often
 * @param b difficulty, in logits: the ability at which half the answers are right
 */
public record ItemCurve(double a, double b) implements Serializable {

    public ItemCurve {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            throw new IllegalArgumentException("a " + a + ", b " + b);
        }
    }

    /** The chance of a right answer, 0 to 1, at an ability in logits. */
    public double probability(double ability) {
        return 1 / (1 + StrictMath.exp(-a * (ability - b)));
    }

    /** Fisher's information about the ability, per square logit: a² P (1 - P) (Birnbaum 1968, chapter 20). */
    public double information(double ability) {
        var probability = probability(ability);
        return a * a * probability * (1 - probability);
    }

    /** The logarithm of the chance of this answer at an ability in logits; exact also where the chance is tiny. */
    public double logLikelihood(boolean right, double ability) {
        var against = a * (ability - b) * (right ? -1 : 1);
        // ln(1 + e^x), without e^x becoming infinite
        return -(Math.max(against, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(against))));
    }
}
