package vn.hocvuso.assessment.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.bank.QuestionKind;

class BlueprintTest {

    private record Item(int number, String competence, int level) {

        boolean fits(BlueprintPart part) {
            return part.takes(competence, level, QuestionKind.SINGLE);
        }
    }

    private static BlueprintPart part(String competence, Integer level, int count) {
        return new BlueprintPart(Optional.ofNullable(competence), Optional.ofNullable(level), Optional.empty(), count);
    }

    private static List<Integer> filled(List<BlueprintPart> parts, List<Item> items) {
        return Blueprint.fill(parts, items, Item::fits).stream()
                .map(Item::number)
                .toList();
    }

    @Test
    void whatComesFirstIsTakenFirst() {
        var items = List.of(new Item(1, "4.1", 1), new Item(2, "4.2", 1), new Item(3, "4.1", 2), new Item(4, "4.1", 1));
        assertEquals(List.of(1, 3, 2), filled(List.of(part("4.1", null, 2), part("4.2", null, 1)), items));
    }

    @Test
    void aQuestionThatTwoLinesCouldAskGoesWhereItIsNeeded() {
        var items = List.of(new Item(1, "4.1", 2), new Item(2, "4.1", 1));
        assertEquals(List.of(2, 1), filled(List.of(part("4.1", null, 1), part(null, 2, 1)), items));
    }

    @Test
    void whatIsMissingIsToldWithNumbers() {
        var items = List.of(new Item(1, "4.1", 1), new Item(2, "4.2", 1));
        var lacks = Blueprint.lacks(List.of(part("4.1", null, 1), part("4.2", 1, 3)), items, Item::fits);
        assertEquals(1, lacks.size());
        assertEquals("4.2, 1, –", lacks.get(0).part().toString());
        assertEquals(1, lacks.get(0).found());
    }

    @Test
    void aPlanThatCanBeMetIsMetAndNothingIsAskedTwice() {
        var random = new Random(1);
        for (var round = 0; round < 300; round++) {
            var items = new ArrayList<Item>();
            var parts = new ArrayList<BlueprintPart>();
            for (var line = 0; line < 5; line++) {
                var competence = random.nextBoolean() ? "4." + random.nextInt(3) : null;
                var level = random.nextBoolean() ? 1 + random.nextInt(3) : null;
                var count = 1 + random.nextInt(4);
                parts.add(part(competence, level, count));
                IntStream.range(0, count)
                        .forEach(i -> items.add(new Item(
                                items.size(),
                                competence == null ? "4." + random.nextInt(3) : competence,
                                level == null ? 1 + random.nextInt(3) : level)));
            }
            java.util.Collections.shuffle(items, random);
            assertTrue(Blueprint.lacks(parts, items, Item::fits).isEmpty());
            var filled = filled(parts, items);
            assertEquals(items.size(), new HashSet<>(filled).size());
        }
    }
}
