package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Tells in which units the people of a commune, and of an organisation, are counted: in it and in all above it in its tree. */
@ApplicationScoped
class PlacesOfFigures {

    private static final String COMMUNES =
            """
            select coalesce(locality_code, '') as code, path from movement_unit
            where (locality_code is not null or kind = 'CENTRE' and parent_id is null)
            and valid_from <= ? and (valid_to is null or valid_to >= ?)
            """;

    private static final String ORGANISATIONS = "select id, path from movement_unit where tree = 'ORGANISATION'";

    /**
     * @param communes by the code of the commune; under the empty one, the centre, where those of no known commune are counted
     * @param organisations by their id
     */
    record Places(Map<String, List<Long>> communes, Map<Long, List<Long>> organisations) {

        /** Those of a person, in both trees. */
        List<Long> of(Reached person) {
            return person.places().stream().flatMap(place -> of(place).stream()).toList();
        }

        /** None at all while there is no territory. */
        List<Long> of(Reached.Place place) {
            return place.organisation() == 0
                    ? communes.getOrDefault(place.commune(), communes.getOrDefault("", List.of()))
                    : organisations.getOrDefault(place.organisation(), List.of());
        }
    }

    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    PlacesOfFigures(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    /** As the trees stand today. */
    Places today() {
        return new Places(communes(), organisations(ORGANISATIONS));
    }

    /** The same of all communes and of these organisations: there may be very many. */
    Places today(Collection<Long> organisations) {
        return new Places(
                communes(),
                organisations.isEmpty()
                        ? Map.of()
                        : organisations(
                                ORGANISATIONS + " and id in ("
                                        + String.join(", ", Collections.nCopies(organisations.size(), "?")) + ")",
                                organisations.toArray()));
    }

    private Map<String, List<Long>> communes() {
        var today = Clocks.day(clock.instant()).toString();
        return statement.read(
                COMMUNES,
                rows -> {
                    var units = new HashMap<String, List<Long>>();
                    while (rows.next()) {
                        units.put(rows.getString("code"), ids(rows.getString("path")));
                    }
                    return units;
                },
                today,
                today);
    }

    private Map<Long, List<Long>> organisations(String sql, Object... values) {
        return statement.readMany(
                sql,
                rows -> {
                    var units = new HashMap<Long, List<Long>>();
                    while (rows.next()) {
                        units.put(rows.getLong("id"), ids(rows.getString("path")));
                    }
                    return units;
                },
                values);
    }

    private static List<Long> ids(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
