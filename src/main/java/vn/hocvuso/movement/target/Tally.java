package vn.hocvuso.movement.target;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The figures of one measure as they are kept and as they were found, side by side. There are a million of them in a country of
 * three thousand communes; here each takes the room of two numbers, in a table with open addressing (Knuth, The Art of Computer
 * Programming, volume 3, 6.4, algorithm L). Not for several threads.
 */
final class Tally {

    private static final int FIRST_SLOTS = 1 << 12;
    /** Above it, runs of taken slots get long. */
    private static final double FULLEST = 0.6;

    private static final int COHORT_BITS = 12;
    private static final int MONTH_BITS = 16;
    private static final int MONTHS = 12;
    /** 2 to the power of 64 by the golden ratio, odd: what lies side by side is spread (Knuth, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** A figure that is kept as something else than was found. */
    record Difference(FigureRows.Key key, int kept, int found) {}

    private final Map<Long, Integer> unitNumbers = new HashMap<>();
    private final List<Long> units = new ArrayList<>();
    private final Map<String, Integer> cohortNumbers = new HashMap<>();
    private final List<String> cohorts = new ArrayList<>();

    /** 0 is a free slot. */
    private long[] keys = new long[FIRST_SLOTS];

    private int[] kept = new int[FIRST_SLOTS];
    private int[] found = new int[FIRST_SLOTS];
    private int taken;

    /** The number by which {@link #find} knows a unit. */
    int unit(long id) {
        return number(id, unitNumbers, units);
    }

    /** The number by which {@link #find} knows a cohort. */
    int cohort(String name) {
        return number(name, cohortNumbers, cohorts);
    }

    private static <T> int number(T named, Map<T, Integer> numbers, List<T> all) {
        return numbers.computeIfAbsent(named, it -> {
            all.add(it);
            return all.size() - 1;
        });
    }

    /** A month as {@link #find} knows it. */
    static int month(int year, int month) {
        return year * MONTHS + month - 1;
    }

    /** One more person of a unit and cohort, both by their numbers. */
    void find(int unit, int cohort, int month) {
        // the slot first: the table may grow into another one
        var slot = slot(key(unit, cohort, month));
        found[slot]++;
    }

    /** So many are kept. */
    void keep(int unit, int cohort, int month, int n) {
        var slot = slot(key(unit, cohort, month));
        kept[slot] = n;
    }

    private static long key(int unit, int cohort, int month) {
        return ((unit + 1L) << COHORT_BITS | cohort) << MONTH_BITS | month;
    }

    private int slot(long key) {
        if (taken > keys.length * FULLEST) {
            grow();
        }
        var slot = first(key);
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        if (keys[slot] == 0) {
            keys[slot] = key;
            taken++;
        }
        return slot;
    }

    private int first(long key) {
        return (int) (key * SPREAD >>> Long.numberOfLeadingZeros(keys.length) + 1);
    }

    private void grow() {
        var oldKeys = keys;
        var oldKept = kept;
        var oldFound = found;
        keys = new long[oldKeys.length * 2];
        kept = new int[keys.length];
        found = new int[keys.length];
        taken = 0;
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                var slot = slot(oldKeys[i]);
                kept[slot] = oldKept[i];
                found[slot] = oldFound[i];
            }
        }
    }

    /** Hands over all differences, so many at most at a time. */
    void differences(int atOnce, Consumer<List<Difference>> to) {
        var some = new ArrayList<Difference>(atOnce);
        for (var i = 0; i < keys.length; i++) {
            if (kept[i] != found[i]) {
                some.add(new Difference(key(keys[i]), kept[i], found[i]));
                if (some.size() == atOnce) {
                    to.accept(List.copyOf(some));
                    some.clear();
                }
            }
        }
        if (!some.isEmpty()) {
            to.accept(some);
        }
    }

    private FigureRows.Key key(long packed) {
        var month = (int) (packed & (1 << MONTH_BITS) - 1);
        var cohort = (int) (packed >> MONTH_BITS & (1 << COHORT_BITS) - 1);
        var unit = (int) (packed >> MONTH_BITS + COHORT_BITS) - 1;
        return new FigureRows.Key(
                units.get(unit), cohorts.get(cohort), YearMonth.of(month / MONTHS, month % MONTHS + 1));
    }
}
