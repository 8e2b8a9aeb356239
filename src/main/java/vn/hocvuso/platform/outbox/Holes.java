package vn.hocvuso.platform.outbox;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The numbers that were given and not yet seen, as ranges: a jump of the counter by a million is one range, not a
 * million numbers.
 */
final class Holes {

    /** So many ranges are asked for in one statement. */
    private static final int PART = 200;
    /** With so many ranges open the reader waits until some are closed: each costs a look at every poll. */
    private static final int MOST = 5_000;

    /**
     * A range of numbers, both ends in it.
     *
     * @param revealedAt when the row that showed the gap was inserted, by the database's clock: the missing ones were
     *     given earlier
     */
    record Hole(long from, long to, LocalDateTime revealedAt) {}

    private final TreeMap<Long, Hole> open = new TreeMap<>();

    void open(long from, long to, LocalDateTime revealedAt) {
        open.put(from, new Hole(from, to, revealedAt));
    }

    /** A number has been seen: what is left of its hole stays open. */
    void fill(long number) {
        var entry = open.floorEntry(number);
        if (entry == null || entry.getValue().to() < number) {
            return;
        }
        var hole = entry.getValue();
        open.remove(hole.from());
        if (hole.from() < number) {
            open(hole.from(), number - 1, hole.revealedAt());
        }
        if (number < hole.to()) {
            open(number + 1, hole.to(), hole.revealedAt());
        }
    }

    /** Closes what is left of these holes where they were revealed before {@code dead}. Only for holes asked for. */
    void giveUp(List<Hole> asked, LocalDateTime dead) {
        for (var hole : asked) {
            if (hole.revealedAt().isBefore(dead)) {
                open.subMap(hole.from(), true, hole.to(), true).clear();
            }
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The lowest number missing; there must be one. */
    long first() {
        return open.firstKey();
    }

    boolean tooMany() {
        return open.size() >= MOST;
    }

    /** All holes, in parts small enough for one statement. */
    List<List<Hole>> parts() {
        var all = List.copyOf(open.values());
        var parts = new ArrayList<List<Hole>>();
        for (var i = 0; i < all.size(); i += PART) {
            parts.add(all.subList(i, Math.min(i + PART, all.size())));
        }
        return parts;
    }
}
