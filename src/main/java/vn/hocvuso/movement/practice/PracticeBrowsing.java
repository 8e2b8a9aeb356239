package vn.hocvuso.movement.practice;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.persistence.SingleStatement;
import vn.hocvuso.platform.text.Folding;

/** Shows practices: those that are published to everybody, the others to the people of their units. */
@UseCase
public class PracticeBrowsing {

    /** How many a list shows at most. */
    public static final int MOST = 100;

    private static final String LINES =
            "select p.id, p.unit_id, p.title, p.state, p.published_at from movement_practice p"
                    + " join movement_unit u on u.id = p.unit_id where ";

    private static final String OF_UNIT =
            """
            p.id in (select f.id from (
            select q.id from movement_practice q join movement_unit k on k.id = q.unit_id
            where k.path like ? or k.place_id in (select w.id from movement_unit w where w.path like ?)
            union select q.id from movement_practice q join movement_unit k on k.id = q.keeper_id
            where k.path like ? or k.place_id in (select w.id from movement_unit w where w.path like ?)) f)""";

    /** One in a list. */
    public record Line(long id, String unitName, String title, String state, Optional<Instant> publishedAt)
            implements Serializable {}

    /** Another that this one was taken from or has gone to. */
    public record Linked(long id, String unitName, boolean open) implements Serializable {}

    /** A picture or a document. */
    public record File(long id, String name, boolean picture) implements Serializable {}

    /**
     * One as its page shows it.
     *
     * @param keeper the unit that keeps it where its own has ended; empty otherwise
     * @param original what it has taken over
     * @param copies who has taken it over
     * @param edits whether the reader may change it
     * @param checks whether the reader is above its unit
     */
    public record Sheet(
            long id,
            long unit,
            String unitName,
            String keeper,
            Practice.Words words,
            Practice.State state,
            String reason,
            Optional<Instant> publishedAt,
            Optional<Linked> original,
            List<Linked> copies,
            List<File> files,
            boolean edits,
            boolean checks)
            implements Serializable {}

    /** What is in a file. */
    public record Content(String name, String type, byte[] bytes) {}

    private final Practices practices;
    private final PracticeFiles files;
    private final PracticeRights rights;
    private final Units units;
    private final UnitNames names;
    private final SingleStatement statement;

    @Inject
    PracticeBrowsing(
            Practices practices,
            PracticeFiles files,
            PracticeRights rights,
            Units units,
            UnitNames names,
            SingleStatement statement) {
        this.practices = practices;
        this.files = files;
        this.rights = rights;
        this.units = units;
        this.names = names;
        this.statement = statement;
    }

    /**
     * Those that are published, the newest first.
     *
     * @param text words that all must be in it, with or without their marks; empty for any
     * @param unit only at or below this unit; 0 for any
     * @param group only those for this group; empty for any
     */
    public List<Line> published(String text, long unit, String group) {
        var sql = new StringBuilder(LINES).append("p.state = 'PUBLISHED'");
        var parameters = new ArrayList<Object>();
        for (var word : Folding.fold(Folding.clean(text)).split(" ")) {
            if (!word.isEmpty()) {
                sql.append(" and locate(?, p.folded) > 0");
                parameters.add(word);
            }
        }
        if (unit != 0) {
            sql.append(" and u.path like ?");
            parameters.add(units.byId(unit).map(Unit::path).orElse("-") + "%");
        }
        if (!group.isEmpty()) {
            sql.append(" and p.group_code = ?");
            parameters.add(group);
        }
        sql.append(" order by p.published_at desc, p.id desc limit " + MOST);
        return lines(sql.toString(), parameters.toArray());
    }

    /** All of a unit and of those below it and in it, and what these keep, those that wait first. @throws Refusal {@code movement.unit.unknown} */
    public List<Line> of(Learner.Ref actor, long unit) {
        rights.requireReadUnit(actor, unit);
        var path = units.require(unit).path() + "%";
        return lines(
                LINES + OF_UNIT + " order by p.state = 'SUBMITTED' desc, p.id desc limit " + MOST,
                path,
                path,
                path,
                path);
    }

    private List<Line> lines(String sql, Object... parameters) {
        record Row(long id, long unit, String title, String state, Optional<Instant> at) {}
        var rows = statement.list(
                sql,
                (ResultSet it) -> new Row(
                        it.getLong("id"),
                        it.getLong("unit_id"),
                        it.getString("title"),
                        it.getString("state"),
                        instant(it)),
                parameters);
        var shown = shown(rows.stream().map(Row::unit).toList());
        return rows.stream()
                .map(row -> new Line(row.id(), shown.get(row.unit()), row.title(), row.state(), row.at()))
                .toList();
    }

    private static Optional<Instant> instant(ResultSet row) throws SQLException {
        return SingleStatement.instant(row, "published_at");
    }

    private Map<Long, String> shown(List<Long> ids) {
        return names.shown(units.all(ids.stream().distinct().collect(Collectors.toList())));
    }

    /**
     * One.
     *
     * @param reader empty for somebody who has not signed in
     * @throws Refusal {@code movement.practice.unknown}
     */
    public Sheet sheet(Optional<Learner.Ref> reader, long id) {
        var practice = rights.requireRead(reader, id);
        return new Sheet(
                id,
                practice.unit(),
                name(practice.unit()),
                practice.keeper() == practice.unit() ? "" : name(practice.keeper()),
                practice.words(),
                practice.state(),
                practice.reason(),
                practice.publishedAt(),
                practice.original().map(practices::require).map(it -> linked(reader, it)),
                practices.copies(id, MOST).stream()
                        .map(it -> linked(reader, it))
                        .toList(),
                files.of(id).stream()
                        .map(it -> new File(it.id(), it.name(), it.type().startsWith("image/")))
                        .toList(),
                reader.filter(it -> rights.edits(it, practice)).isPresent(),
                reader.filter(it -> rights.checks(it, practice)).isPresent());
    }

    private Linked linked(Optional<Learner.Ref> reader, Practice practice) {
        return new Linked(practice.id(), name(practice.unit()), rights.reads(reader, practice));
    }

    private String name(long unit) {
        return names.shown(units.require(unit));
    }

    /** A file of it. @throws Refusal {@code movement.practice.unknown} */
    public Content file(Optional<Learner.Ref> reader, long id, long file) {
        rights.requireRead(reader, id);
        var attached = files.of(id).stream().filter(it -> it.id() == file).findFirst();
        return attached.flatMap(it -> files.content(id, file).map(bytes -> new Content(it.name(), it.type(), bytes)))
                .orElseThrow(() -> new Refusal("movement.practice.unknown"));
    }
}
