package vn.hocvuso.assessment.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Estimates the curves of all items of a form by marginal maximum likelihood with the EM algorithm (Bock, R. D., and
 * Aitkin, M., 1981, Marginal maximum likelihood estimation of item parameters: application of an EM algorithm,
 * Psychometrika 46, 443-459), abilities being standard normal: mean 0 and deviation 1 are what fixes the logit scale.
 *
 * <p>Inside, an item has a slope a and an intercept d = -a b; the M step finds both by Newton's method, item by item. EM
 * steps become slow with long forms, so two of them are extrapolated (SQUAREM, third scheme: Varadhan, R., and Roland,
 * C., 2008, Simple and globally convergent methods for accelerating the convergence of any EM algorithm, Scandinavian
 * Journal of Statistics 35, 335-353); an extrapolation that lowers the likelihood is dropped, so it never falls.
 *
 * @param points of the {@link Quadrature}; a form of a hundred items or more places people more exactly than 41 points
 *     stand apart, and wants 81
 * @param range of the quadrature in logits on either side of 0
 * @param iterations the most EM steps
 * @param tolerance converged when a plain EM step changes no slope and no intercept by more than this
 */
public record Calibration(int points, double range, Priors priors, int iterations, double tolerance) {

    /** 41 points from -6 to 6, weak priors, at most 1,000 steps to a change of 0.00001. */
    public static final Calibration DEFAULT = new Calibration(41, 6, Priors.WEAK, 1_000, 1e-5);

    private static final int NEWTON_STEPS = 30;
    private static final int HALVINGS = 20;
    private static final double NEWTON_TOLERANCE = 1e-9;
    /** For central differences of second order in double precision: about the third root of its rounding error. */
    private static final double DIFFERENCE = 1e-5;

    /**
     * Normal priors of slope and intercept; they keep estimates finite where all answers are right or all are wrong, and
     * the M step concave. A deviation without end is no prior.
     */
    public record Priors(double slopeMean, double slopeDeviation, double interceptMean, double interceptDeviation)
            implements Serializable {

        public static final Priors NONE = new Priors(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

        /**
         * Slope about 1.2 with deviation 1, intercept about 0 with deviation 3: our own choice, wide enough to hold
         * nearly all items of published banks; with 500 answers an ordinary estimate moves by less than a tenth of its
         * standard error.
         */
        public static final Priors WEAK = new Priors(1.2, 1, 0, 3);

        public Priors {
            if (!(slopeDeviation > 0) || !(interceptDeviation > 0)) {
                throw new IllegalArgumentException(slopeDeviation + ", " + interceptDeviation);
            }
        }

        private boolean none() {
            return Double.isInfinite(slopeDeviation) && Double.isInfinite(interceptDeviation);
        }

        private Expectation.Slope applied(Expectation.Slope to, double slope, double intercept) {
            var bySlope = (slope - slopeMean) / square(slopeDeviation);
            var byIntercept = (intercept - interceptMean) / square(interceptDeviation);
            return new Expectation.Slope(
                    to.value() + logDensity(slope, intercept),
                    to.bySlope() - bySlope,
                    to.byIntercept() - byIntercept,
                    to.slopes() - 1 / square(slopeDeviation),
                    to.both(),
                    to.intercepts() - 1 / square(interceptDeviation));
        }

        /** Up to a constant. */
        private double logDensity(double slope, double intercept) {
            return -(square((slope - slopeMean) / slopeDeviation)
                            + square((intercept - interceptMean) / interceptDeviation))
                    / 2;
        }

        private static double square(double value) {
            return value * value;
        }
    }

    /**
     * What came of it.
     *
     * @param items in the order of the form
     * @param minusTwoLogLikelihood of all answers, without priors
     * @param converged false when the steps ended before the change was small enough: then trust nothing
     * @param iterations EM steps taken
     * @param patterns how many different sheets there were
     */
    public record Result(
            List<Item> items,
            double minusTwoLogLikelihood,
            boolean converged,
            int iterations,
            int persons,
            int patterns)
            implements Serializable {

        public Result {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param answers how many people reached it
     * @param aError standard error of a, per logit; no number where the information has no inverse
     * @param bError standard error of b, in logits, by the delta method; likewise
     */
    public record Item(ItemCurve curve, int answers, double aError, double bError, ItemFit fit)
            implements Serializable {}

    public Calibration {
        if (iterations < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException(iterations + " steps to " + tolerance);
        }
    }

    /**
     * Calibrates. Takes one thread; 200 items on 10,000 sheets take a quarter to half a minute, most of it for the
     * standard errors, whose time grows with sheets times the square of the items.
     *
     * @throws IllegalArgumentException without priors, for an item whose answers are all right or all wrong: it has no
     *     estimate
     */
    public Result of(AnswerSheets sheets) {
        var patterns = Patterns.of(sheets);
        var quadrature = Quadrature.normal(0, 1, points, range);
        var search = new Search(patterns, quadrature, start(patterns));
        while (!search.converged && search.steps < iterations) {
            search.advance();
        }
        var covariance = covariance(patterns, quadrature, search.present);
        var curves = curves(search.present);
        var fits = ItemFit.of(sheets, curves, quadrature);
        var answers = answers(patterns);
        var items = new ArrayList<Item>();
        for (var item = 0; item < curves.size(); item++) {
            items.add(item(curves.get(item), answers[item], 2 * item, covariance, fits.get(item)));
        }
        return new Result(
                items,
                -2 * Expectation.of(patterns, search.present, quadrature).logLikelihood(),
                search.converged,
                search.steps,
                sheets.persons(),
                patterns.list().size());
    }

    private static int[] answers(Patterns patterns) {
        var answers = new int[patterns.items()];
        for (var pattern : patterns.list()) {
            for (var item : pattern.reached()) {
                answers[item] += pattern.count();
            }
        }
        return answers;
    }

    /** Slope 1, and the logit of the item's facility, half an answer added on either side. */
    private double[] start(Patterns patterns) {
        var answers = answers(patterns);
        var right = new int[patterns.items()];
        for (var pattern : patterns.list()) {
            for (var item : pattern.right()) {
                right[item] += pattern.count();
            }
        }
        var parameters = new double[2 * patterns.items()];
        for (var item = 0; item < right.length; item++) {
            if (priors.none() && (right[item] == 0 || right[item] == answers[item])) {
                throw new IllegalArgumentException(
                        "Item " + item + ": " + right[item] + " of " + answers[item] + " right");
            }
            parameters[2 * item] = 1;
            parameters[2 * item + 1] = Math.log((right[item] + 0.5) / (answers[item] - right[item] + 0.5));
        }
        return parameters;
    }

    /** Where the search has come to. */
    private final class Search {

        private final Patterns patterns;
        private final Quadrature quadrature;
        private double[] present;
        private int steps;
        private boolean converged;
        /** Of the parameters that the last EM step began with. */
        private double height;

        Search(Patterns patterns, Quadrature quadrature, double[] start) {
            this.patterns = patterns;
            this.quadrature = quadrature;
            this.present = start;
        }

        private double[] step(double[] from) {
            steps++;
            var expectation = Expectation.of(patterns, from, quadrature);
            height = expectation.logLikelihood();
            var to = from.clone();
            for (var item = 0; item < patterns.items(); item++) {
                height += priors.logDensity(from[2 * item], from[2 * item + 1]);
                maximise(expectation, item, to);
            }
            return to;
        }

        /** Two EM steps, and a third from where they point to. */
        void advance() {
            var first = step(present);
            converged = farthest(present, first) < tolerance;
            if (converged) {
                present = first;
                return;
            }
            var second = step(first);
            var least = height;
            var way = 0.0;
            var bend = 0.0;
            for (var place = 0; place < present.length; place++) {
                var before = first[place] - present[place];
                way += before * before;
                var turn = second[place] - first[place] - before;
                bend += turn * turn;
            }
            var length = bend == 0 ? 1 : Math.max(1, Math.sqrt(way / bend));
            var far = new double[present.length];
            for (var place = 0; place < present.length; place++) {
                var before = first[place] - present[place];
                var turn = second[place] - first[place] - before;
                far[place] = present[place] + 2 * length * before + length * length * turn;
            }
            var third = step(far);
            present = height >= least ? third : second;
        }
    }

    private static double farthest(double[] from, double[] to) {
        var farthest = 0.0;
        for (var place = 0; place < from.length; place++) {
            farthest = Math.max(farthest, Math.abs(to[place] - from[place]));
        }
        return farthest;
    }

    /** Newton's method on a concave function; a step that goes too far is halved. */
    private void maximise(Expectation expectation, int item, double[] parameters) {
        var slope = parameters[2 * item];
        var intercept = parameters[2 * item + 1];
        var here = at(expectation, item, slope, intercept);
        for (var step = 0; step < NEWTON_STEPS; step++) {
            var determinant = here.slopes() * here.intercepts() - here.both() * here.both();
            if (!(determinant > 0)) {
                break;
            }
            var bySlope = -(here.intercepts() * here.bySlope() - here.both() * here.byIntercept()) / determinant;
            var byIntercept = -(here.slopes() * here.byIntercept() - here.both() * here.bySlope()) / determinant;
            var part = 1.0;
            var there = at(expectation, item, slope + bySlope, intercept + byIntercept);
            for (var halving = 0; halving < HALVINGS && !(there.value() >= here.value()); halving++) {
                part /= 2;
                there = at(expectation, item, slope + part * bySlope, intercept + part * byIntercept);
            }
            if (!(there.value() >= here.value())) {
                break;
            }
            slope += part * bySlope;
            intercept += part * byIntercept;
            here = there;
            if (Math.abs(bySlope) < NEWTON_TOLERANCE && Math.abs(byIntercept) < NEWTON_TOLERANCE) {
                break;
            }
        }
        parameters[2 * item] = slope;
        parameters[2 * item + 1] = intercept;
    }

    private Expectation.Slope at(Expectation expectation, int item, double slope, double intercept) {
        return priors.applied(expectation.at(item, slope, intercept), slope, intercept);
    }

    /**
     * The inverse of the observed information: the derivatives, by central differences, of the score, which at the
     * parameters of the E step is the M step's own gradient (Jamshidian, M., and Jennrich, R. I., 2000, Standard errors
     * for EM estimation, Journal of the Royal Statistical Society B 62, 257-270).
     *
     * @return no matrix (of 0 rows) where the information has no inverse
     */
    private RealMatrix covariance(Patterns patterns, Quadrature quadrature, double[] parameters) {
        var size = parameters.length;
        var information = new double[size][size];
        for (var place = 0; place < size; place++) {
            var step = DIFFERENCE * Math.max(1, Math.abs(parameters[place]));
            var moved = parameters.clone();
            moved[place] = parameters[place] + step;
            var after = score(patterns, quadrature, moved);
            moved[place] = parameters[place] - step;
            var before = score(patterns, quadrature, moved);
            for (var other = 0; other < size; other++) {
                var part = (before[other] - after[other]) / (2 * step) / 2;
                information[place][other] += part;
                information[other][place] += part;
            }
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false))
                    .getSolver()
                    .getInverse();
        } catch (NonPositiveDefiniteMatrixException flat) {
            return new Array2DRowRealMatrix();
        }
    }

    private double[] score(Patterns patterns, Quadrature quadrature, double[] parameters) {
        var expectation = Expectation.of(patterns, parameters, quadrature);
        var score = new double[parameters.length];
        for (var item = 0; item < patterns.items(); item++) {
            var slope = at(expectation, item, parameters[2 * item], parameters[2 * item + 1]);
            score[2 * item] = slope.bySlope();
            score[2 * item + 1] = slope.byIntercept();
        }
        return score;
    }

    private static List<ItemCurve> curves(double[] parameters) {
        var curves = new ArrayList<ItemCurve>();
        for (var place = 0; place < parameters.length; place += 2) {
            curves.add(new ItemCurve(parameters[place], -parameters[place + 1] / parameters[place]));
        }
        return curves;
    }

    private static Item item(ItemCurve curve, int answers, int place, RealMatrix covariance, ItemFit fit) {
        if (covariance.getRowDimension() == 0) {
            return new Item(curve, answers, Double.NaN, Double.NaN, fit);
        }
        var slope = covariance.getEntry(place, place);
        var both = covariance.getEntry(place, place + 1);
        var intercept = covariance.getEntry(place + 1, place + 1);
        // b = -d / a, so its derivatives are -1 / a by d and -b / a by a
        var difficulty = (intercept + 2 * curve.b() * both + curve.b() * curve.b() * slope) / (curve.a() * curve.a());
        return new Item(curve, answers, Math.sqrt(slope), Math.sqrt(difficulty), fit);
    }
}
