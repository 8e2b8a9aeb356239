package vn.hocvuso.movement.place;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row of a list means.
 *
 * @param known the unit that is there already; empty for one that is to be made
 * @param kind null for one that is known, like name and from
 * @param parent the code of the unit above; empty for a root
 * @param place the code of the place that an organisation belongs to; empty for a place
 * @param to null without an end
 * @param year 0 without numbers
 * @param counts what is said of the year; what is not said stays as it is
 * @param source empty without numbers, and {@code sourceOn} null
 */
record UnitPlan(
        int line,
        String code,
        Optional<Unit> known,
        UnitKind kind,
        String name,
        String parent,
        String place,
        LocalDate from,
        LocalDate to,
        int year,
        Map<PopulationGroup, Integer> counts,
        String source,
        LocalDate sourceOn) {

    /**
     * What is wrong with a row.
     *
     * @param key of the message
     */
    record Problem(int line, String key, List<String> arguments) {}

    /** The first day of the unit, by which together with its code it is told from all others. */
    LocalDate since() {
        return known.map(Unit::validFrom).orElse(from);
    }

    UnitPlan {
        var copy = new EnumMap<PopulationGroup, Integer>(PopulationGroup.class);
        copy.putAll(counts);
        counts = copy;
    }
}
