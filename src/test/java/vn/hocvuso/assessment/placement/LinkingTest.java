package vn.hocvuso.assessment.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.statistics.ItemCurve;

class LinkingTest {

    private static final List<ItemCurve> OLD =
            Stream.of(-1.5, -0.6, 0.0, 0.9, 1.4).map(b -> new ItemCurve(1.2, b)).toList();

    /** The same items on a scale whose 0 and 1 lie elsewhere. */
    private static ItemCurve moved(ItemCurve curve) {
        return new ItemCurve(curve.a() * 0.8, (curve.b() - 0.5) / 0.8);
    }

    @Test
    void itemsInCommonCarryAllOthersBackToTheOldScale() {
        var linking = Linking.of(OLD.stream().map(LinkingTest::moved).toList(), OLD);
        assertEquals(0.8, linking.slope(), 1e-12);
        assertEquals(0.5, linking.shift(), 1e-12);
        var other = new ItemCurve(1.7, 0.3);
        var carried = linking.carried(moved(other));
        assertEquals(other.a(), carried.a(), 1e-12);
        assertEquals(other.b(), carried.b(), 1e-12);
    }

    @Test
    void aRightAnswerIsAsLikelyOnBothScales() {
        var linking = new Linking(0.8, 0.5);
        var curve = new ItemCurve(1.3, -0.2);
        assertEquals(curve.probability(0.7), linking.carried(curve).probability(0.8 * 0.7 + 0.5), 1e-12);
    }

    @Test
    void aJudgementMovesTheZeroAndLeavesTheUnit() {
        var judged = OLD.stream()
                .map(curve -> new ItemCurve(1.4, 2 * curve.b() + 0.3))
                .toList();
        var linking = Linking.byMeans(OLD, judged);
        assertEquals(1, linking.slope());
        assertEquals(0.04 + 0.3, linking.shift(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Linking.byMeans(List.of(), List.of()));
    }

    @Test
    void tooFewItemsOrItemsAllAlikeTellNothing() {
        var few = OLD.subList(0, Linking.LEAST - 1);
        assertThrows(IllegalArgumentException.class, () -> Linking.of(few, few));
        var alike = OLD.stream().map(curve -> new ItemCurve(1, 0.5)).toList();
        assertThrows(IllegalArgumentException.class, () -> Linking.of(alike, OLD));
    }
}
