package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.hocvuso.movement.place.PopulationGroup;

class TargetTest {

    private static final Goal EIGHTY = new Goal(Goal.Kind.PERCENT, 80, false);
    private static final Goal SEVENTY = new Goal(Goal.Kind.PERCENT, 70, false);

    private final Target target = new Target();
    private final Indicator shared = indicator(Optional.of(PopulationGroup.ADULTS));
    private final Indicator counted = indicator(Optional.empty());

    private static Indicator indicator(Optional<PopulationGroup> group) {
        return new Indicator(
                new Indicator.Definition(
                        "mau", "Mẫu", "Sample", "Mẫu", "Sample", Measure.CONFIRMED, "*", group, Direction.AT_LEAST),
                0);
    }

    @Test
    void lessThanTheUnitAboveNeedsAReasonWhichIsKept() {
        assertRefused("movement.target.laxer", () -> target.ask(SEVENTY, shared, Optional.of(EIGHTY), " "));
        target.ask(SEVENTY, shared, Optional.of(EIGHTY), "Vùng chưa có sóng");
        assertEquals("Vùng chưa có sóng", target.laxerReason());
        target.ask(EIGHTY, shared, Optional.of(EIGHTY), "Vùng chưa có sóng");
        assertEquals("", target.laxerReason());
        target.ask(SEVENTY, shared, Optional.empty(), "");
        assertEquals(SEVENTY, target.goal());
    }

    @Test
    void aShareIsOfSomething() {
        assertRefused("movement.target.noGroup", () -> target.ask(EIGHTY, counted, Optional.empty(), ""));
        target.ask(new Goal(Goal.Kind.COUNT, 500, true), counted, Optional.empty(), "");
        assertRefused("movement.target.text", () -> target.led("x".repeat(201), OptionalLong.empty(), ""));
    }
}
