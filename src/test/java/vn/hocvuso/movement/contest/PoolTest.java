package vn.hocvuso.movement.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;

class PoolTest {

    @Test
    void whatIsWrongIsToldByLine() {
        var refusal = assertThrows(Refusal.class, () -> Pool.read(ContestSamples.pool(), Framework.NONE));
        assertEquals("movement.contest.pool", refusal.key());
        assertEquals("pool", refusal.field());
        assertTrue(
                refusal.arguments().get(0).toString().startsWith("4: "),
                refusal.arguments().toString());
    }

    @Test
    void nothingAndWhatIsNoYamlAreRefused() {
        assertRefused("movement.contest.noQuiz", () -> Pool.read(" \n", Framework.NONE));
        assertRefused("movement.contest.noQuiz", () -> Pool.read(null, Framework.NONE));
        assertRefused("movement.contest.pool", () -> Pool.read("questions: [", Framework.NONE));
        assertRefused("movement.contest.poolLong", () -> Pool.read("x".repeat(500_001), Framework.NONE));
    }
}
