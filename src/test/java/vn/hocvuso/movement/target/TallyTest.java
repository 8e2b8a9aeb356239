package vn.hocvuso.movement.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static List<Tally.Difference> differences(Tally tally, int atOnce) {
        var all = new ArrayList<Tally.Difference>();
        tally.differences(atOnce, all::addAll);
        return all;
    }

    @Test
    void whatIsKeptAsItWasFoundIsNoDifference() {
        var tally = new Tally();
        var unit = tally.unit(7);
        var everybody = tally.cohort("*");
        var month = Tally.month(2026, 12);
        tally.find(unit, everybody, month);
        tally.find(unit, everybody, month);
        tally.keep(unit, everybody, month, 2);
        assertEquals(List.of(), differences(tally, 10));
    }

    @Test
    void aFigureThatIsKeptAndNobodysIsFoundAsNothing() {
        var tally = new Tally();
        tally.keep(tally.unit(7), tally.cohort("ADULTS"), Tally.month(2025, 1), 3);
        var key = new FigureRows.Key(7, "ADULTS", YearMonth.of(2025, 1));
        assertEquals(List.of(new Tally.Difference(key, 3, 0)), differences(tally, 10));
    }

    @Test
    void manyFiguresAreAddedUpAsAMapWould() {
        var random = new Random(42);
        var tally = new Tally();
        var found = new HashMap<FigureRows.Key, Integer>();
        var kept = new HashMap<FigureRows.Key, Integer>();
        for (var i = 0; i < 200_000; i++) {
            var unit = 1_000L * random.nextInt(3_000);
            var cohort = "G" + random.nextInt(8);
            var month = YearMonth.of(2025 + random.nextInt(3), 1 + random.nextInt(12));
            var key = new FigureRows.Key(unit, cohort, month);
            var number = Tally.month(month.getYear(), month.getMonthValue());
            if (random.nextInt(4) == 0) {
                kept.put(key, 1 + random.nextInt(3));
                tally.keep(tally.unit(unit), tally.cohort(cohort), number, kept.get(key));
            } else {
                found.merge(key, 1, Integer::sum);
                tally.find(tally.unit(unit), tally.cohort(cohort), number);
            }
        }
        var keys = new HashSet<>(found.keySet());
        keys.addAll(kept.keySet());
        var expected = new HashSet<Tally.Difference>();
        for (var key : keys) {
            var was = kept.getOrDefault(key, 0);
            var is = found.getOrDefault(key, 0);
            if (!is.equals(was)) {
                expected.add(new Tally.Difference(key, was, is));
            }
        }
        var told = differences(tally, 200);
        assertEquals(expected.size(), told.size());
        assertEquals(expected, new HashSet<>(told));
    }
}
