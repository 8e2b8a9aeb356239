package vn.hocvuso.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.statistics.Calibration.Priors;

class CalibrationTest {

    private static final Calibration WITHOUT_PRIORS = new Calibration(61, 6, Priors.NONE, 2_000, 1e-6);

    /**
     * The estimates that ltm(LSAT ~ z1) of the R package ltm prints (Rizopoulos, D., 2006, Journal of Statistical
     * Software 17, 5): Dffclt, Dscrmn and their std.err, logit metric; its log likelihood is -2466.653.
     */
    private static final double[][] LTM = {
        {-3.3597, 0.8254, 0.8669, 0.2581},
        {-1.3696, 0.7229, 0.3073, 0.1867},
        {-0.2799, 0.8905, 0.0997, 0.2326},
        {-1.8659, 0.6886, 0.4341, 0.1852},
        {-3.1236, 0.6575, 0.8700, 0.2100},
    };

    @Test
    void theCurvesOfTheLawSchoolTestAreThePublishedOnes() {
        var result = WITHOUT_PRIORS.of(Lsat6.sheets());
        assertTrue(result.converged());
        assertEquals(1000, result.persons());
        assertEquals(30, result.patterns());
        assertEquals(4933.307, result.minusTwoLogLikelihood(), 0.001);
        for (var item = 0; item < LTM.length; item++) {
            var estimate = result.items().get(item);
            assertEquals(LTM[item][0], estimate.curve().b(), 0.005);
            assertEquals(LTM[item][1], estimate.curve().a(), 0.002);
            assertEquals(LTM[item][2], estimate.bError(), 0.005);
            assertEquals(LTM[item][3], estimate.aError(), 0.002);
        }
    }

    @Test
    void fortyOnePointsSufficeForTheLawSchoolTest() {
        var result = new Calibration(41, 6, Priors.NONE, 2_000, 1e-6).of(Lsat6.sheets());
        assertEquals(4933.307, result.minusTwoLogLikelihood(), 0.001);
        assertEquals(LTM[0][0], result.items().get(0).curve().b(), 0.005);
    }

    @Test
    void whoStopsTooEarlyIsTold() {
        var result = new Calibration(41, 6, Priors.NONE, 3, 1e-6).of(Lsat6.sheets());
        assertFalse(result.converged());
        assertEquals(3, result.iterations());
    }

    /** People of normal ability; each reaches an item with the given chance. */
    private static AnswerSheets simulated(int persons, ItemCurve[] curves, double reach, long seed) {
        var random = new Random(seed);
        var sheets = AnswerSheets.of(curves.length);
        for (var person = 0; person < persons; person++) {
            var ability = random.nextGaussian();
            for (var item = 0; item < curves.length; item++) {
                if (random.nextDouble() >= reach) {
                    continue;
                }
                if (random.nextDouble() < curves[item].probability(ability)) {
                    sheets.right(item);
                } else {
                    sheets.wrong(item);
                }
            }
            sheets.next();
        }
        return sheets.build();
    }

    private static ItemCurve[] curves(int items) {
        return IntStream.range(0, items)
                .mapToObj(item -> new ItemCurve(0.8 + 0.3 * (item % 4), -1.5 + 3.0 * item / (items - 1)))
                .toArray(ItemCurve[]::new);
    }

    @Test
    void curvesAreFoundAgainAlsoWhereEverybodyHasOtherItems() {
        for (var reach : new double[] {1, 0.9, 0.4}) {
            var curves = curves(30);
            var result = Calibration.DEFAULT.of(simulated(2_000, curves, reach, 7));
            assertTrue(result.converged());
            for (var item = 0; item < curves.length; item++) {
                var estimate = result.items().get(item);
                // four standard errors: one in 16,000 estimates is farther off
                assertEquals(curves[item].a(), estimate.curve().a(), 4 * estimate.aError());
                assertEquals(curves[item].b(), estimate.curve().b(), 4 * estimate.bError());
                assertTrue(estimate.aError() < 0.25 && estimate.bError() < 0.3, estimate::toString);
            }
        }
    }

    @Test
    void missingAnswersCountTheSameWhicheverWayTheyAreLeftOut() {
        var curves = curves(6);
        // one item more that nobody reaches makes more than half of some sheets missing; its curve is the priors' alone
        var plain = Calibration.DEFAULT.of(simulated(500, curves, 0.6, 3));
        var sheets = simulated(500, curves, 0.6, 3);
        var wider = AnswerSheets.of(20);
        for (var person = 0; person < sheets.persons(); person++) {
            for (var item = 0; item < 6; item++) {
                if (sheets.right(person, item)) {
                    wider.right(item);
                } else if (sheets.reached(person, item)) {
                    wider.wrong(item);
                }
            }
            wider.next();
        }
        var other = Calibration.DEFAULT.of(wider.build());
        for (var item = 0; item < 6; item++) {
            assertEquals(
                    plain.items().get(item).curve().b(),
                    other.items().get(item).curve().b(),
                    1e-3);
            assertEquals(
                    plain.items().get(item).curve().a(),
                    other.items().get(item).curve().a(),
                    1e-3);
        }
        assertEquals(1.2, other.items().get(6).curve().a(), 1e-6);
        assertEquals(0, other.items().get(6).curve().b(), 1e-6);
    }

    @Test
    void anItemThatEverybodyAnswersHasAnEstimateOnlyWithPriors() {
        var sheets = AnswerSheets.of(3);
        for (var person = 0; person < 100; person++) {
            sheets.right(0);
            if (person % 2 == 0) {
                sheets.right(1).right(2);
            } else {
                sheets.wrong(1).wrong(2);
            }
            sheets.next();
        }
        var built = sheets.build();
        assertThrows(IllegalArgumentException.class, () -> WITHOUT_PRIORS.of(built));
        var easy = Calibration.DEFAULT.of(built).items().get(0);
        assertTrue(easy.curve().b() < -2, easy::toString);
        assertTrue(easy.bError() > 0.5, easy::toString);
    }

    @Test
    void theFitOfCurvesThatHoldIsAsChanceWillsIt() {
        var result = Calibration.DEFAULT.of(simulated(2_000, curves(30), 1, 11));
        var mean = result.items().stream()
                .mapToDouble(item -> item.fit().statistic() / item.fit().degrees())
                .average()
                .orElseThrow();
        assertEquals(1, mean, 0.15);
        assertTrue(result.items().stream().allMatch(item -> item.fit().p() > 0.001));
    }

    @Test
    void anItemThatHasNoSuchCurveIsFound() {
        var curves = curves(30);
        var random = new Random(5);
        var sheets = AnswerSheets.of(31);
        for (var person = 0; person < 2_000; person++) {
            var ability = random.nextGaussian();
            for (var item = 0; item < 30; item++) {
                if (random.nextDouble() < curves[item].probability(ability)) {
                    sheets.right(item);
                } else {
                    sheets.wrong(item);
                }
            }
            // only those in the middle answer it: no logistic curve falls again
            if (random.nextDouble() < (Math.abs(ability) < 0.8 ? 0.8 : 0.3)) {
                sheets.right(30);
            } else {
                sheets.wrong(30);
            }
            sheets.next();
        }
        var fit = Calibration.DEFAULT.of(sheets.build()).items().get(30).fit();
        assertTrue(fit.p() < 1e-6, fit::toString);
    }
}
