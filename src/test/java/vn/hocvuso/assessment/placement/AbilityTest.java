package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.placement.Ability.Answered;
import vn.hocvuso.assessment.statistics.ItemCurve;

class AbilityTest {

    @Test
    void withoutAnswersNothingChanges() {
        assertEquals(Ability.UNKNOWN, Ability.UNKNOWN.after(List.of()));
    }

    @Test
    void meanAndErrorAreTheIntegralsOfTheirDefinition() {
        var answers = List.of(
                new Answered(new ItemCurve(0.8254, -3.3597), true),
                new Answered(new ItemCurve(0.7229, -1.3696), false),
                new Answered(new ItemCurve(0.8905, -0.2799), true),
                new Answered(new ItemCurve(1.9, 0.4), false));
        var density = new NormalDistribution(null, 0.2, 0.8);
        var whole = integral(0, answers, density, 0);
        var mean = integral(1, answers, density, 0) / whole;
        var variance = integral(2, answers, density, mean) / whole;
        var ability = new Ability(0.2, 0.8).after(answers);
        assertEquals(mean, ability.mean(), 1e-5);
        assertEquals(Math.sqrt(variance), ability.error(), 1e-5);
    }

    private static double integral(int power, List<Answered> answers, NormalDistribution density, double centre) {
        return new SimpsonIntegrator(1e-10, 1e-10, 5, 20)
                .integrate(
                        10_000_000,
                        ability -> Math.pow(ability - centre, power)
                                * density.density(ability)
                                * Math.exp(answers.stream()
                                        .mapToDouble(answer -> answer.curve().logLikelihood(answer.right(), ability))
                                        .sum()),
                        -8,
                        8);
    }

    @Test
    void allRightHasAnEstimateToo() {
        var ability = Ability.UNKNOWN.after(Collections.nCopies(20, new Answered(new ItemCurve(1.5, 0), true)));
        assertTrue(ability.mean() > 1.5 && ability.mean() < 3, ability::toString);
        assertTrue(ability.error() > 0.3 && ability.error() < 1, ability::toString);
    }

    @Test
    void rightAndWrongAnswersMirrorEachOther() {
        var curve = new ItemCurve(1.5, 0);
        var right = Ability.UNKNOWN.after(List.of(new Answered(curve, true)));
        var wrong = Ability.UNKNOWN.after(List.of(new Answered(curve, false)));
        assertEquals(right.mean(), -wrong.mean(), 1e-12);
        assertEquals(right.error(), wrong.error(), 1e-12);
    }

    @Test
    void anAbilityWithoutErrorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Ability(0, 0));
    }
}
