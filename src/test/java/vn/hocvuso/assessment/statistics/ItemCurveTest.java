package vn.hocvuso.assessment.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ItemCurveTest {

    private final ItemCurve curve = new ItemCurve(1.5, 0.5);

    @Test
    void halfTheAnswersAreRightWhereAbilityIsTheDifficulty() {
        assertEquals(0.5, curve.probability(0.5), 1e-12);
        assertEquals(1.5 * 1.5 / 4, curve.information(0.5), 1e-12);
    }

    @Test
    void likelihoodsOfRightAndWrongAreThoseOfTheCurve() {
        for (var ability = -3.0; ability <= 3; ability += 0.5) {
            assertEquals(Math.log(curve.probability(ability)), curve.logLikelihood(true, ability), 1e-12);
            assertEquals(Math.log(1 - curve.probability(ability)), curve.logLikelihood(false, ability), 1e-12);
        }
        assertEquals(-1500, curve.logLikelihood(true, -999.5), 1e-6);
    }

    @Test
    void aCurveWithoutNumbersIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ItemCurve(Double.NaN, 0));
    }

    @Test
    void pointsOfTheQuadratureHaveTheMomentsOfTheNormalDistribution() {
        var quadrature = Quadrature.normal(0.3, 0.5, 41, 6);
        var mean = 0.0;
        var variance = 0.0;
        for (var point = 0; point < quadrature.size(); point++) {
            mean += quadrature.weight(point) * quadrature.point(point);
            variance += quadrature.weight(point) * Math.pow(quadrature.point(point) - 0.3, 2);
        }
        assertEquals(0.3, mean, 1e-9);
        assertEquals(0.25, variance, 1e-6);
    }
}
