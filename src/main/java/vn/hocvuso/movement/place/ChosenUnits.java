package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** Keeps which hamlet and which organisation learners say they belong to. What {@link UnitChoosing} lets them say is kept. */
@ApplicationScoped
public class ChosenUnits {

    /** Somebody who has said nothing, or whose units have ended. */
    public static final Chosen NOWHERE = new Chosen(OptionalLong.empty(), "", OptionalLong.empty());

    /**
     * What somebody has said of units that are there today.
     *
     * @param hamlet the unit's id
     * @param commune of the hamlet, its code; empty where none was named
     * @param organisation the unit's id
     */
    public record Chosen(OptionalLong hamlet, String commune, OptionalLong organisation) {

        /** The hamlet, where she still is in its commune: whoever moves away has left it. */
        public OptionalLong hamletIn(String communeNow) {
            return commune.equals(communeNow) ? hamlet : OptionalLong.empty();
        }
    }

    private static final String CHOSEN =
            """
            select b.learner_id, h.id as hamlet_id, coalesce(c.locality_code, '') as commune, o.id as organisation_id
            from movement_belonging b
            left join movement_unit h on h.id = b.hamlet_id
                and h.valid_from <= ? and (h.valid_to is null or h.valid_to >= ?)
            left join movement_unit c on c.id = h.parent_id
            left join movement_unit o on o.id = b.organisation_id
                and o.valid_from <= ? and (o.valid_to is null or o.valid_to >= ?)
            where b.learner_id in\s""";

    private final SingleStatement statement;
    private final Clock clock;

    @Inject
    ChosenUnits(SingleStatement statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    /** Of those of these people who have said anything. */
    public Map<Learner.Ref, Chosen> of(Collection<Learner.Ref> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var today = Clocks.day(clock.instant());
        var values = new ArrayList<Object>(Collections.nCopies(4, today));
        people.forEach(person -> values.add(person.value()));
        return statement.read(
                CHOSEN + "(" + String.join(", ", Collections.nCopies(people.size(), "?")) + ")",
                rows -> {
                    var found = new HashMap<Learner.Ref, Chosen>();
                    while (rows.next()) {
                        found.put(
                                new Learner.Ref(rows.getLong("learner_id")),
                                new Chosen(
                                        optional(SingleStatement.number(rows, "hamlet_id")),
                                        rows.getString("commune"),
                                        optional(SingleStatement.number(rows, "organisation_id"))));
                    }
                    return found;
                },
                values.toArray());
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Keeps it in the place of what was said before. */
    void keep(Learner.Ref learner, OptionalLong hamlet, OptionalLong organisation) {
        if (hamlet.isEmpty() && organisation.isEmpty()) {
            statement.change("delete from movement_belonging where learner_id = ?", learner.value());
            return;
        }
        statement.change(
                "insert into movement_belonging (learner_id, hamlet_id, organisation_id) values (?, ?, ?)"
                        + " on duplicate key update hamlet_id = values(hamlet_id),"
                        + " organisation_id = values(organisation_id)",
                learner.value(),
                hamlet.isEmpty() ? null : hamlet.getAsLong(),
                organisation.isEmpty() ? null : organisation.getAsLong());
    }

    /**
     * Forgets what people have said who are no more.
     *
     * @param there all who are there, of a range of numbers that both ends belong to
     */
    public void forgetGone(Collection<Learner.Ref> there, long first, long last) {
        var said = new HashSet<>(statement.list(
                "select learner_id from movement_belonging where learner_id between ? and ?",
                rows -> rows.getLong(1),
                first,
                last));
        there.forEach(learner -> said.remove(learner.value()));
        if (!said.isEmpty()) {
            statement.changeEach("delete from movement_belonging where learner_id = ?", said);
        }
    }
}
