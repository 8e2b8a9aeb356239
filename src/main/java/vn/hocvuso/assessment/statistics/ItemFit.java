package vn.hocvuso.assessment.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How well an item's curve tells what people with the same number of right answers did: the statistic S-X² (Orlando,
 * M., and Thissen, D., 2000, Likelihood-based item-fit indices for dichotomous item response theory models, Applied
 * Psychological Measurement 24, 50-64). Only people who reached all items count.
 *
 * @param statistic S-X², 0 or more; no number where fewer than three groups of scores remain
 * @param degrees of freedom: groups of scores less the two parameters
 * @param p chance, 0 to 1, of a statistic as large as this if the curve is right; look at an item below 0.01 or so, and
 *     expect one in a hundred there by chance
 */
public record ItemFit(double statistic, int degrees, double p) implements Serializable {

    /** Neighbouring scores are put together until this many right and wrong answers are to be expected. */
    private static final double LEAST_EXPECTED = 1;

    private static final int PARAMETERS = 2;

    /** What people with the same score did at one item. */
    private record Group(double people, double right, double expected) {

        Group with(Group other) {
            return new Group(people + other.people, right + other.right, expected + other.expected);
        }

        boolean enough() {
            return expected >= LEAST_EXPECTED && people - expected >= LEAST_EXPECTED;
        }

        double term() {
            var share = expected / people;
            var difference = right - expected;
            return difference * difference / (people * share * (1 - share));
        }
    }

    static List<ItemFit> of(AnswerSheets sheets, List<ItemCurve> curves, Quadrature quadrature) {
        var items = curves.size();
        var people = new int[items + 1];
        var right = new int[items][items + 1];
        for (var person = 0; person < sheets.persons(); person++) {
            count(sheets, person, people, right);
        }
        var probabilities = new double[items][quadrature.size()];
        for (var item = 0; item < items; item++) {
            for (var point = 0; point < quadrature.size(); point++) {
                probabilities[item][point] = curves.get(item).probability(quadrature.point(point));
            }
        }
        var fits = new ArrayList<ItemFit>();
        for (var item = 0; item < items; item++) {
            fits.add(of(people, right[item], expected(item, probabilities, quadrature)));
        }
        return fits;
    }

    private static void count(AnswerSheets sheets, int person, int[] people, int[][] right) {
        var score = 0;
        for (var item = 0; item < sheets.items(); item++) {
            if (!sheets.reached(person, item)) {
                return;
            }
            score += sheets.right(person, item) ? 1 : 0;
        }
        people[score]++;
        for (var item = 0; item < sheets.items(); item++) {
            right[item][score] += sheets.right(person, item) ? 1 : 0;
        }
    }

    /** By score, the share of right answers to be expected at the item; scores without any or all are left out. */
    private static double[] expected(int item, double[][] probabilities, Quadrature quadrature) {
        var items = probabilities.length;
        var right = new double[items + 1];
        var all = new double[items + 1];
        for (var point = 0; point < quadrature.size(); point++) {
            var others = scores(item, probabilities, point);
            var probability = probabilities[item][point];
            for (var score = 1; score < items; score++) {
                var byRight = quadrature.weight(point) * probability * others[score - 1];
                right[score] += byRight;
                all[score] += byRight + quadrature.weight(point) * (1 - probability) * others[score];
            }
        }
        var expected = new double[items + 1];
        for (var score = 1; score < items; score++) {
            expected[score] = right[score] / all[score];
        }
        return expected;
    }

    /**
     * How likely each number of right answers to the other items is at a point (Lord, F. M., and Wingersky, M. S., 1984,
     * Comparison of IRT true-score and equipercentile observed-score "equatings", Applied Psychological Measurement 8,
     * 453-461).
     */
    private static double[] scores(int without, double[][] probabilities, int point) {
        var scores = new double[probabilities.length];
        scores[0] = 1;
        var added = 0;
        for (var item = 0; item < probabilities.length; item++) {
            if (item == without) {
                continue;
            }
            var probability = probabilities[item][point];
            added++;
            for (var score = added; score > 0; score--) {
                scores[score] = scores[score] * (1 - probability) + scores[score - 1] * probability;
            }
            scores[0] *= 1 - probability;
        }
        return scores;
    }

    private static ItemFit of(int[] people, int[] right, double[] expected) {
        var groups = new ArrayList<Group>();
        var open = new Group(0, 0, 0);
        for (var score = 1; score < people.length - 1; score++) {
            if (people[score] == 0) {
                continue;
            }
            open = open.with(new Group(people[score], right[score], people[score] * expected[score]));
            if (open.enough()) {
                groups.add(open);
                open = new Group(0, 0, 0);
            }
        }
        if (open.people() > 0 && !groups.isEmpty()) {
            groups.set(groups.size() - 1, groups.get(groups.size() - 1).with(open));
        }
        var degrees = groups.size() - PARAMETERS;
        if (degrees < 1) {
            return new ItemFit(Double.NaN, 0, Double.NaN);
        }
        var statistic = groups.stream().mapToDouble(Group::term).sum();
        var p = 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(statistic);
        return new ItemFit(statistic, degrees, p);
    }
}
