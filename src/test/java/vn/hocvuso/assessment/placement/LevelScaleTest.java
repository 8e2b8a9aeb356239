package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LevelScaleTest {

    @Test
    void aTypicalItemOfALevelIsAnsweredRightlyByTwoThirdsOfThoseWhoJustHaveIt() {
        for (var level = 1; level <= 8; level++) {
            assertEquals(0.67, LevelScale.expected(level).probability(LevelScale.from(level)), 1e-9);
        }
    }

    @Test
    void levelsAreReadOffTheScale() {
        assertEquals(0, LevelScale.level(-3));
        assertEquals(1, LevelScale.level(LevelScale.from(1)));
        assertEquals(1, LevelScale.level(LevelScale.from(2) - 1e-9));
        assertEquals(2, LevelScale.level(LevelScale.from(2)));
        assertEquals(8, LevelScale.level(9));
    }

    @Test
    void whatIsSureIsAStandardErrorLower() {
        var ability = new Ability(LevelScale.from(3) + 0.3, 0.4);
        assertEquals(3, LevelScale.level(ability.mean()));
        assertEquals(2, LevelScale.sureLevel(ability));
    }
}
