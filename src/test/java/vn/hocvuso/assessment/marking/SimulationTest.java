package vn.hocvuso.assessment.marking;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class SimulationTest {

    private final Simulation simulation = Samples.simulation(50, 20);

    private Mark mark(String actions) {
        return Marker.of(simulation).mark(simulation, Marker.read(simulation, "{\"actions\":" + actions + "}"));
    }

    private Body with(String old, String replacement) {
        return Body.read(simulation.json().replace(old, replacement));
    }

    @Test
    void theMarkIsTheWeightOfWhatWasKept() {
        assertEquals(
                1000,
                mark("""
                        [["CHOOSE","who","1"],["CLOSE"],["TYPE","number"," 1900 1234"],["TAP","dial"],["CLOSE"]]""")
                        .thousandths());
        assertEquals(
                List.of(true, false, false, false, true),
                mark("[[\"CLOSE\"],[\"CLOSE\"]]").parts());
        assertEquals(700, mark("[[\"CLOSE\"],[\"CLOSE\"]]").thousandths());
        assertEquals(
                0,
                mark("[[\"TAP\",\"link\"],[\"TYPE\",\"code\",\"1\"],[\"TAP\",\"send\"]]")
                        .thousandths());
    }

    @Test
    void whatMustNeverBeDoneIsNotForgiven() {
        assertEquals(
                200,
                mark("[[\"TAP\",\"link\"],[\"TYPE\",\"code\",\"1\"],[\"CLOSE\"],[\"CLOSE\"],[\"CLOSE\"]]")
                        .thousandths());
    }

    @Test
    void whoHasNotComeToTheEndHasNotKeptAwayFromAnything() {
        assertEquals(0, mark("[[\"CLOSE\"]]").thousandths());
    }

    @Test
    void whatWasSaidLastCounts() {
        assertEquals(
                List.of(true, false, false, false, true),
                mark("[[\"CHOOSE\",\"who\",\"1\"],[\"CHOOSE\",\"who\",\"0\"],[\"CLOSE\"],[\"CLOSE\"]]")
                        .parts());
    }

    @Test
    void whatTheScreenDidNotOfferIsRefused() {
        for (var actions : List.of(
                "[[\"TAP\",\"send\"]]",
                "[[\"TAP\",\"m1\"]]",
                "[[\"TYPE\",\"link\",\"a\"]]",
                "[[\"CHOOSE\",\"who\",\"2\"]]",
                "[[\"CLOSE\"],[\"CLOSE\"],[\"CLOSE\"]]")) {
            assertRefused("assessment.answer.action", () -> mark(actions));
        }
        assertRefused("assessment.answer.kind", () -> mark("[[\"JUMP\"]]"));
        assertRefused("assessment.answer.many", () -> mark("[[\"CLOSE\"]" + ",[\"TAP\",\"dial\"]".repeat(60) + "]"));
    }

    @Test
    void theScreenShownTellsNeitherRulesNorHintsNorWhereActionsLead() {
        var shown = Showing.of(simulation, 1).shown().json();
        for (var secret : List.of("Ai gửi?\",\"elements", "otp", "call", "rules", "must", "weight", "hint")) {
            assertFalse(shown.contains(secret), shown);
        }
        assertEquals(
                List.of(Simulation.Deed.TAP, Simulation.Deed.CHOOSE, Simulation.Deed.CLOSE),
                simulation.screens().get(0).offers().stream()
                        .map(Simulation.Offer::deed)
                        .toList());
    }

    @Test
    void aSimulationThatNobodyCouldFinishIsRefusedWithNames() {
        var unreachable = assertThrows(Refusal.class, () -> with("\"to\":\"otp\"", "\"to\":\"call\""));
        assertEquals("assessment.item.unreachable", unreachable.key());
        assertEquals(List.of("otp"), unreachable.arguments());
        var deadEnd = assertThrows(
                Refusal.class,
                () -> with("{\"deed\":\"CLOSE\",\"to\":\"end\"}", "{\"deed\":\"CLOSE\",\"to\":\"call\"}"));
        assertEquals("assessment.item.deadEnd", deadEnd.key());
        assertEquals(List.of("call"), deadEnd.arguments());
        assertRefused("assessment.item.missing", () -> with("\"to\":\"otp\"", "\"to\":\"nowhere\""));
        assertRefused("assessment.item.missing", () -> with("\"element\":\"code\"", "\"element\":\"send\""));
        assertRefused(
                "assessment.item.unearnable", () -> with("\"values\":[\"Kẻ lừa đảo\"]", "\"values\":[\"Không ai\"]"));
    }

    @Test
    void aRuleAgainstATapIsFineWhereThereIsAnotherWayToTheEnd() {
        assertDoesNotThrow(() -> with("\"must\":\"TAPPED\"", "\"must\":\"NEVER_TAPPED\""));
    }
}
