package vn.hocvuso.movement.news;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.movement.Typed;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.time.Clocks;

/** A unit lists where it is to tell of the movement, and ticks what it has done. */
@UseCase
public class PortalKeeping {

    /** What it is. */
    public enum Kind {
        WEBSITE,
        ZALO,
        FACEBOOK,
        BOARD,
        LOUDSPEAKER,
        OTHER
    }

    /**
     * A line of the list.
     *
     * @param address a web address; empty for a board or a loudspeaker
     * @param overdue whether its day has passed and nobody has ticked it
     * @param doneBy who has ticked it; empty while nobody has
     */
    public record Line(
            long id,
            Kind kind,
            String name,
            String address,
            LocalDate dueOn,
            boolean overdue,
            Optional<Instant> doneAt,
            String doneBy)
            implements Serializable {}

    /**
     * How far a unit below has come.
     *
     * @param overdue how many were not ticked although their day has passed
     */
    public record Below(long unit, String unitName, int portals, int done, int overdue) implements Serializable {}

    /** What is to be put on the list. */
    public record Plan(Kind kind, String name, String address, LocalDate dueOn) {}

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST = 100;

    private record Row(
            long id,
            long unit,
            Kind kind,
            String name,
            String address,
            LocalDate dueOn,
            Optional<Long> doneBy,
            Optional<Instant> doneAt) {}

    private static final String ROWS =
            "select id, unit_id, kind, name, address, due_on, done_by, done_at from movement_portal where ";

    private static final String BELOW =
            """
            select u.id, count(*) as portals, sum(p.done_at is not null) as done,
            sum(p.done_at is null and p.due_on < cast(? as date)) as overdue
            from movement_portal p join movement_unit u on u.id = p.unit_id
            where u.path like ? and u.id <> ? group by u.id order by overdue desc, u.id limit\s""";

    private final SingleStatement statement;
    private final Units units;
    private final UnitNames names;
    private final UnitRights rights;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PortalKeeping(
            SingleStatement statement,
            Units units,
            UnitNames names,
            UnitRights rights,
            People people,
            AuditLog audit,
            Clock clock) {
        this.statement = statement;
        this.units = units;
        this.names = names;
        this.rights = rights;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return Clocks.day(clock.instant());
    }

    /** What is due first first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref actor, long unit) {
        rights.requireRead(actor, unit, today());
        var rows = rows("unit_id = ? order by done_at is not null, due_on, id limit " + MOST, unit);
        var known = people.all(rows.stream()
                .flatMap(row -> row.doneBy().stream())
                .map(Learner.Ref::new)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Line(
                        row.id(),
                        row.kind(),
                        row.name(),
                        row.address(),
                        row.dueOn(),
                        row.doneAt().isEmpty() && row.dueOn().isBefore(today()),
                        row.doneAt(),
                        row.doneBy()
                                .map(it -> known.get(new Learner.Ref(it)))
                                .map(People.Person::fullName)
                                .orElse("")))
                .toList();
    }

    /** The units below one that have a list, those that are late first. @throws Refusal {@code movement.unit.unknown} */
    public List<Below> below(Learner.Ref actor, long unit) {
        var found = rights.requireRead(actor, unit, today());
        var rows = statement.list(
                BELOW + MOST,
                row -> new Below(
                        row.getLong("id"), "", row.getInt("portals"), row.getInt("done"), row.getInt("overdue")),
                today().toString(),
                found.path() + "%",
                unit);
        var shown = names.shown(units.all(rows.stream().map(Below::unit).toList()));
        return rows.stream()
                .map(row -> new Below(row.unit(), shown.get(row.unit()), row.portals(), row.done(), row.overdue()))
                .toList();
    }

    /**
     * Puts one on the list.
     *
     * @return its id
     * @throws Refusal {@code movement.unit.unknown}, {@code movement.unit.readOnly}; {@code movement.portal.name}; {@code
     *     movement.portal.address} for what is no address beginning with http; {@code movement.portal.day} for a day that has
     *     passed; {@code movement.portal.many}
     */
    public long add(Learner.Ref actor, long unit, Plan plan) {
        rights.requireEdit(actor, unit, today());
        var name = Typed.line(plan.name(), LONGEST_NAME, "movement.portal.name", "name");
        var address = address(plan.address());
        if (plan.dueOn().isBefore(today())) {
            throw new Refusal("movement.portal.day").at("dueOn");
        }
        if (rows("unit_id = ? limit " + MOST, unit).size() == MOST) {
            throw new Refusal("movement.portal.many", MOST);
        }
        var id = statement
                .insert(
                        "insert into movement_portal (unit_id, kind, name, address, due_on)"
                                + " values (?, ?, ?, ?, cast(? as date))",
                        unit,
                        plan.kind().name(),
                        name,
                        address,
                        plan.dueOn().toString())
                .orElseThrow();
        audit.record(actor.value(), "movement.portal.add", "portal-" + id, name);
        return id;
    }

    private static String address(String typed) {
        var address = Typed.optionalLine(typed, LONGEST_ADDRESS, "movement.portal.address", "address");
        if (address.isEmpty()) {
            return address;
        }
        try {
            var uri = new URI(address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new Refusal("movement.portal.address").at("address");
        }
        throw new Refusal("movement.portal.address").at("address");
    }

    /** Ticks it; a second time changes nothing. @throws Refusal {@code movement.portal.unknown}, {@code movement.unit.readOnly} */
    public void tick(Learner.Ref actor, long id) {
        require(actor, id);
        statement.change(
                "update movement_portal set done_by = ?, done_at = ? where id = ? and done_by is null",
                actor.value(),
                clock.instant(),
                id);
        audit.record(actor.value(), "movement.portal.tick", "portal-" + id, "");
    }

    /** Takes the tick away, until another day. @throws Refusal as {@link #tick}; {@code movement.portal.day} */
    public void again(Learner.Ref actor, long id, LocalDate dueOn) {
        require(actor, id);
        if (dueOn.isBefore(today())) {
            throw new Refusal("movement.portal.day").at("dueOn");
        }
        statement.change(
                "update movement_portal set done_by = null, done_at = null, due_on = cast(? as date) where id = ?",
                dueOn.toString(),
                id);
        audit.record(actor.value(), "movement.portal.again", "portal-" + id, dueOn.toString());
    }

    /** Takes it off the list. @throws Refusal as {@link #tick} */
    public void remove(Learner.Ref actor, long id) {
        require(actor, id);
        statement.change("delete from movement_portal where id = ?", id);
        audit.record(actor.value(), "movement.portal.remove", "portal-" + id, "");
    }

    private void require(Learner.Ref actor, long id) {
        var row = rows("id = ?", id).stream()
                .findFirst()
                .filter(it -> rights.mayRead(actor, it.unit(), today()))
                .orElseThrow(() -> new Refusal("movement.portal.unknown"));
        rights.requireEdit(actor, row.unit(), today());
    }

    private List<Row> rows(String where, long parameter) {
        return statement.list(ROWS + where, PortalKeeping::row, parameter);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("unit_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getObject("due_on", LocalDate.class),
                SingleStatement.number(row, "done_by"),
                SingleStatement.instant(row, "done_at"));
    }
}
