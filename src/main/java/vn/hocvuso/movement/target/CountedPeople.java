package vn.hocvuso.movement.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps what the figures have counted of each person. */
@ApplicationScoped
class CountedPeople {

    private static final int ROWS_A_STATEMENT = 200;

    private static final String COLUMNS = "learner_id, commune_code, hamlet_id, organisation_id, cohorts, "
            + Arrays.stream(Measure.values()).map(Measure::column).collect(Collectors.joining(", "));

    private static final String ROW =
            "(" + String.join(", ", Collections.nCopies(5 + Measure.values().length, "?")) + ")";

    private static final String REPLACE = " on duplicate key update commune_code = values(commune_code),"
            + " hamlet_id = values(hamlet_id), organisation_id = values(organisation_id), cohorts = values(cohorts), "
            + Arrays.stream(Measure.values())
                    .map(measure -> measure.column() + " = values(" + measure.column() + ")")
                    .collect(Collectors.joining(", "));

    private final SingleStatement statement;

    @Inject
    CountedPeople(SingleStatement statement) {
        this.statement = statement;
    }

    /** What was counted of these, by their number. */
    Map<Long, Reached> of(Collection<Long> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return statement.read(
                "select " + COLUMNS + " from movement_person where learner_id in (" + marks + ")",
                CountedPeople::read,
                people.toArray());
    }

    /** The numbers of those of whom something was counted, of a range that both ends belong to. */
    List<Long> between(long first, long last) {
        return statement.list(
                "select learner_id from movement_person where learner_id between ? and ?",
                rows -> rows.getLong(1),
                first,
                last);
    }

    /** Keeps what is counted of them now. */
    void keep(Collection<Reached> people) {
        var counted = people.stream().filter(person -> !person.isNothing()).toList();
        for (var from = 0; from < counted.size(); from += ROWS_A_STATEMENT) {
            var part = counted.subList(from, Math.min(from + ROWS_A_STATEMENT, counted.size()));
            var values = new ArrayList<Object>();
            part.forEach(person -> add(person, values));
            statement.change(
                    "insert into movement_person (" + COLUMNS + ") values "
                            + String.join(", ", Collections.nCopies(part.size(), ROW)) + REPLACE,
                    values.toArray());
        }
        var gone =
                people.stream().filter(Reached::isNothing).map(Reached::learner).toList();
        if (!gone.isEmpty()) {
            statement.changeEach("delete from movement_person where learner_id = ?", gone);
        }
    }

    private static void add(Reached person, List<Object> values) {
        values.add(person.learner());
        values.add(person.commune());
        values.add(person.hamlet() == 0 ? null : person.hamlet());
        values.add(person.organisation() == 0 ? null : person.organisation());
        values.add(String.join(",", person.cohorts()));
        for (var measure : Measure.values()) {
            values.add(person.days().get(measure));
        }
    }

    private static Map<Long, Reached> read(ResultSet rows) throws SQLException {
        var found = new HashMap<Long, Reached>();
        while (rows.next()) {
            var days = new EnumMap<Measure, LocalDate>(Measure.class);
            for (var measure : Measure.values()) {
                var day = rows.getObject(measure.column(), LocalDate.class);
                if (day != null) {
                    days.put(measure, day);
                }
            }
            var id = rows.getLong("learner_id");
            var cohorts = Reached.cohorts(rows.getString("cohorts"));
            found.put(
                    id,
                    new Reached(
                            id,
                            rows.getString("commune_code"),
                            rows.getLong("hamlet_id"),
                            rows.getLong("organisation_id"),
                            cohorts,
                            days));
        }
        return found;
    }
}
