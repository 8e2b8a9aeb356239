package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Tells in which units the people of a commune are counted: in it and in all above it. */
@ApplicationScoped
class PlacesOfFigures {

    private static final String PATHS =
            """
            select coalesce(locality_code, '') as code, path from movement_unit
            where (locality_code is not null or kind = 'CENTRE' and parent_id is null)
            and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;

    /** @param units by the code of the commune; under the empty one, the centre, where those of no known commune are counted */
    record Places(Map<String, List<Long>> units) {

        /** None at all while there is no territory. */
        List<Long> of(String commune) {
            return units.getOrDefault(commune, units.getOrDefault("", List.of()));
        }
    }

    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    PlacesOfFigures(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    /** As the territory stands today. */
    Places today() {
        var today = Clocks.day(clock.instant()).toString();
        return statement.read(
                PATHS,
                rows -> {
                    var units = new HashMap<String, List<Long>>();
                    while (rows.next()) {
                        units.put(rows.getString("code"), ids(rows.getString("path")));
                    }
                    return new Places(units);
                },
                today,
                today);
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
