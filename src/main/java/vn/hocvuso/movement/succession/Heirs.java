package vn.hocvuso.movement.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.Units;

/** Finds what has come after a unit that has ended, over all that has ended since. */
@ApplicationScoped
class Heirs {

    private final Units units;

    @Inject
    Heirs(Units units) {
        this.units = units;
    }

    /** Those that are there on a day or will be; the first that came after first. Empty while nothing has come after it. */
    List<Unit> of(long unit, LocalDate day) {
        var found = new LinkedHashMap<Long, Unit>();
        var seen = new HashSet<>(List.of(unit));
        var after = new ArrayDeque<>(units.successors(unit));
        while (!after.isEmpty()) {
            var next = after.remove().newUnit();
            if (!seen.add(next)) {
                continue;
            }
            var heir = units.require(next);
            if (heir.validTo().filter(last -> last.isBefore(day)).isEmpty()) {
                found.put(next, heir);
            } else {
                after.addAll(units.successors(next));
            }
        }
        return List.copyOf(found.values());
    }
}
