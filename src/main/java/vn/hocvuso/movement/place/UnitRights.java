package vn.hocvuso.movement.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Which units a person may see and change on a day: those that she has a post on and all below them, those of whoever has
 * her do it meanwhile, and as an administrator all. A post on a place reaches the organisations in it. A unit beyond reach
 * looks as if it did not exist.
 */
@ApplicationScoped
public class UnitRights {

    /**
     * A unit that she has a post on.
     *
     * @param insteadOf whose post it is while she is on leave; empty for her own
     */
    public record Held(long unit, String path, Duty duty, Optional<Learner.Ref> insteadOf) {}

    /** All that she has on a day. */
    public record Reach(boolean everywhere, List<Held> held) {

        /** The paths below which she may see units. Means nothing when she may see all. */
        public List<String> paths() {
            return held.stream().map(Held::path).distinct().toList();
        }

        public boolean nowhere() {
            return !everywhere && held.isEmpty();
        }
    }

    private static final String HELD =
            """
            select p.unit_id, u.path, p.duty, p.learner_id from movement_posting p
            join movement_unit u on u.id = p.unit_id
            where p.learner_id = ? and p.from_on <= ? and (p.to_on is null or p.to_on >= ?)
            union all
            select p.unit_id, u.path, p.duty, p.learner_id from movement_delegation d
            join movement_posting p on p.learner_id = d.learner_id
            join movement_unit u on u.id = p.unit_id
            where d.delegate_id = ? and d.from_on <= ? and d.to_on >= ?
            and p.from_on <= ? and (p.to_on is null or p.to_on >= ?)
            """;

    private final SingleStatement statement;
    private final Units units;
    private final Grants grants;

    @Inject
    UnitRights(SingleStatement statement, Units units, Grants grants) {
        this.statement = statement;
        this.units = units;
        this.grants = grants;
    }

    public Reach reach(Learner.Ref person, LocalDate day) {
        var on = day.toString();
        var id = person.value();
        var held = statement.read(
                HELD,
                rows -> {
                    var found = new ArrayList<Held>();
                    while (rows.next()) {
                        var whose = rows.getLong("learner_id");
                        found.add(new Held(
                                rows.getLong("unit_id"),
                                rows.getString("path"),
                                Duty.valueOf(rows.getString("duty")),
                                whose == id ? Optional.empty() : Optional.of(new Learner.Ref(whose))));
                    }
                    return found;
                },
                id,
                on,
                on,
                id,
                on,
                on,
                on,
                on);
        return new Reach(grants.holds(person, Role.ADMINISTRATOR), List.copyOf(held));
    }

    public boolean mayRead(Learner.Ref person, long unit, LocalDate day) {
        return may(person, unit, day, this::reads);
    }

    /** What is known of the unit, and what lies below it. */
    public boolean mayEdit(Learner.Ref person, long unit, LocalDate day) {
        return may(person, unit, day, this::edits);
    }

    /** Write its reports. */
    public boolean mayReport(Learner.Ref person, long unit, LocalDate day) {
        return may(person, unit, day, this::reports);
    }

    /** Sign its reports, and give posts on it. */
    public boolean mayHead(Learner.Ref person, long unit, LocalDate day) {
        return may(person, unit, day, this::heads);
    }

    /** Rename, move or end the unit itself: that is for those above it. */
    public boolean mayArrange(Learner.Ref person, long unit, LocalDate day) {
        return may(person, unit, day, this::arranges);
    }

    private boolean may(Learner.Ref person, long unit, LocalDate day, BiPredicate<Reach, Unit> act) {
        return units.byId(unit)
                .filter(found -> act.test(reach(person, day), found))
                .isPresent();
    }

    /** @throws Refusal {@code movement.unit.unknown} when she may not see it, or there is none */
    public Unit requireRead(Learner.Ref person, long unit, LocalDate day) {
        return require(person, unit, day, this::reads);
    }

    /** @throws Refusal as {@link #requireRead}; {@code movement.unit.readOnly} when she may only see it */
    public Unit requireEdit(Learner.Ref person, long unit, LocalDate day) {
        return require(person, unit, day, this::edits);
    }

    /** @throws Refusal as {@link #requireEdit} */
    public Unit requireReport(Learner.Ref person, long unit, LocalDate day) {
        return require(person, unit, day, this::reports);
    }

    /** @throws Refusal as {@link #requireEdit} */
    public Unit requireHead(Learner.Ref person, long unit, LocalDate day) {
        return require(person, unit, day, this::heads);
    }

    /** @throws Refusal as {@link #requireEdit} */
    public Unit requireArrange(Learner.Ref person, long unit, LocalDate day) {
        return require(person, unit, day, this::arranges);
    }

    private Unit require(Learner.Ref person, long unit, LocalDate day, BiPredicate<Reach, Unit> act) {
        var found = units.require(unit);
        var reach = reach(person, day);
        if (!reads(reach, found)) {
            throw new Refusal("movement.unit.unknown");
        }
        if (!act.test(reach, found)) {
            throw new Refusal("movement.unit.readOnly");
        }
        return found;
    }

    /** {@link #mayRead} for who asks about many units. */
    public boolean reads(Reach reach, Unit unit) {
        return reaches(reach, unit, held -> true, this::found);
    }

    /** {@link #mayEdit} for who asks about many units. */
    public boolean edits(Reach reach, Unit unit) {
        return edits(reach, unit, this::found);
    }

    /** {@link #mayReport} for who asks about many units. */
    public boolean reports(Reach reach, Unit unit) {
        return reaches(reach, unit, held -> held.duty().reports(), this::found);
    }

    /** {@link #mayHead} for who asks about many units. */
    public boolean heads(Reach reach, Unit unit) {
        return reaches(reach, unit, held -> held.duty().heads(), this::found);
    }

    /** {@link #mayArrange} for who asks about many units. */
    public boolean arranges(Reach reach, Unit unit) {
        return reaches(reach, unit, held -> held.duty().edits() && held.unit() != unit.id(), this::found);
    }

    /**
     * True when she may change the unit.
     *
     * @param known by which the place of an organisation is found without asking the database; null for one that it has not
     */
    boolean edits(Reach reach, Unit unit, Function<Long, Unit> known) {
        return reaches(reach, unit, held -> held.duty().edits(), known);
    }

    private Unit found(long id) {
        return units.byId(id).orElse(null);
    }

    private static boolean reaches(Reach reach, Unit unit, Predicate<Held> duty, Function<Long, Unit> known) {
        if (reach.everywhere()) {
            return true;
        }
        var paths = new ArrayList<>(List.of(unit.path()));
        if (!reach.held().isEmpty()) {
            unit.place().map(known).map(Unit::path).ifPresent(paths::add);
        }
        return reach.held().stream().filter(duty).anyMatch(held -> paths.stream()
                .anyMatch(path -> path.startsWith(held.path())));
    }
}
