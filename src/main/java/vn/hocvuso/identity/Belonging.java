package vn.hocvuso.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Tells where very many people belong, for counting them. No name is among what it tells. */
@ApplicationScoped
public class Belonging {

    /**
     * What a person has said of herself; nobody has checked it.
     *
     * @param commune its code; empty when she gave none
     * @param groups the codes of those of the framework that she counts herself to
     * @param birthYear empty when she gave none
     */
    public record Person(Learner.Ref learner, String commune, Set<String> groups, OptionalInt birthYear) {}

    private static final String SELECT =
            "select p.id, p.commune_code, p.birth_year, g.group_code from identity_learner p"
                    + " left join identity_learner_group g on g.learner_id = p.id";

    private final SingleStatement statement;

    @Inject
    Belonging(SingleStatement statement) {
        this.statement = statement;
    }

    /** Those who exist among these, by their number. */
    public List<Person> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var marks = String.join(", ", Collections.nCopies(people.size(), "?"));
        return statement.read(
                SELECT + " where p.id in (" + marks + ") order by p.id",
                Belonging::people,
                people.stream().map(Learner.Ref::value).toArray());
    }

    /** The refs of the next people after one, by their number; 0 is before the first. */
    public List<Learner.Ref> after(long learner, int limit) {
        return statement.list(
                "select id from identity_learner where id > ? order by id limit ?",
                rows -> new Learner.Ref(rows.getLong(1)),
                learner,
                limit);
    }

    /** The highest number of a person; 0 where there is nobody. */
    public long last() {
        return statement.read(
                "select coalesce(max(id), 0) from identity_learner", rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    private static List<Person> people(ResultSet rows) throws SQLException {
        var found = new LinkedHashMap<Long, Person>();
        while (rows.next()) {
            var id = rows.getLong("id");
            if (!found.containsKey(id)) {
                var commune = rows.getString("commune_code");
                var year = SingleStatement.number(rows, "birth_year");
                found.put(
                        id,
                        new Person(
                                new Learner.Ref(id),
                                commune == null ? "" : commune,
                                new HashSet<>(),
                                year.map(it -> OptionalInt.of(it.intValue())).orElseGet(OptionalInt::empty)));
            }
            var group = rows.getString("group_code");
            if (group != null) {
                found.get(id).groups().add(group);
            }
        }
        return List.copyOf(found.values());
    }
}
