package vn.hocvuso.movement.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class EmulationTextTest {

    @Test
    void aLinkLeadsToTheWebAndNowhereElse() {
        assertEquals("https://maihoa.gov.vn/tin", EmulationText.link(" https://maihoa.gov.vn/tin "));
        assertEquals("", EmulationText.link(null));
        assertRefused("movement.score.link", () -> EmulationText.link("javascript:alert(1)"));
        assertRefused("movement.score.link", () -> EmulationText.link("https://x/" + "a".repeat(500)));
    }
}
