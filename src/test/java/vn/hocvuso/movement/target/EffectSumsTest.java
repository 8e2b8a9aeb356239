package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.placement.PersonalGains.Gain;
import vn.hocvuso.identity.Learner;

class EffectSumsTest {

    private static final long COMMUNE = 7;
    private static final long PROVINCE = 3;
    private static final int YEAR = 2026;

    private final EffectSums sums = new EffectSums();

    private static Gain gain(double gain) {
        return new Gain(new Learner.Ref(1), Instant.EPOCH, gain, OptionalDouble.empty());
    }

    private static Gain gain(double gain, double lasting) {
        return new Gain(new Learner.Ref(1), Instant.EPOCH, gain, OptionalDouble.of(lasting));
    }

    private void person(Gain... gains) {
        sums.gained(List.of(PROVINCE, COMMUNE), YEAR, List.of("*"), Arrays.asList(gains));
    }

    private Map<EffectSums.Key, EffectSums.Sum> all() {
        var found = new HashMap<EffectSums.Key, EffectSums.Sum>();
        sums.forEach(found::put);
        return found;
    }

    private EffectSums.Sum here() {
        return all().get(new EffectSums.Key(COMMUNE, YEAR, "*"));
    }

    @Test
    void aPersonHasOneGainTheMeanOfHerCourses() {
        person(gain(0.4), gain(0.8));
        person(gain(1.2));
        person(gain(-0.3));
        assertEquals(3, here().measured());
        assertEquals(0.5, here().mean(), 1e-9);
        assertEquals(0.6, here().median(), 1e-9);
        person(gain(2));
        assertEquals(0.9, here().median(), 1e-9);
        assertEquals(here(), all().get(new EffectSums.Key(PROVINCE, YEAR, "*")));
        assertNull(all().get(new EffectSums.Key(COMMUNE, YEAR, "ND")));
    }

    @Test
    void halfOfAGainIsKeptAndWhoHasGainedNothingHasNothingToKeep() {
        person(gain(1, 0.5));
        person(gain(1, 0.49));
        person(gain(1));
        person(gain(-0.2, 0.4));
        person(gain(1, 0.2), gain(0.5, 0.6), gain(3));
        assertEquals(3, here().followed());
        assertEquals(2, here().kept());
    }

    @Test
    void tasksAreAddedUpByPeople() {
        sums.did(List.of(COMMUNE), YEAR, List.of("*", "ND"), 3);
        sums.did(List.of(COMMUNE), YEAR, List.of("*"), 2);
        assertEquals(new EffectSums.Sum(0, 0, 0, 0, 0, 5, 2), here());
    }
}
