package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the boxes that may send results, and what has come from them. */
@ApplicationScoped
class Boxes {

    /** A box; {@code instance} is empty until its first results. */
    record Box(long id, BoxKey key, String name, Optional<String> instance, Optional<Instant> revokedAt) {}

    /** A file that came; {@code from} to {@code to} are the numbers of its records at the box. */
    record Came(
            long id,
            long box,
            String digest,
            long from,
            long to,
            int records,
            int fresh,
            Instant receivedAt,
            String origin) {}

    private static final String SELECT = "select id, code, secret, name, instance, revoked_at from interop_box ";
    private static final String CAME =
            "select id, box_id, digest, seq_from, seq_to, records, fresh, received_at, origin from interop_file ";

    private final SingleStatement statement;

    @Inject
    Boxes(SingleStatement statement) {
        this.statement = statement;
    }

    void add(BoxKey key, String name, String commune, Learner.Ref actor, Instant now) {
        statement.change(
                "insert into interop_box (code, name, commune_code, secret, registered_at, registered_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                key.code(),
                name,
                commune,
                key.secret(),
                now,
                actor.value());
    }

    Optional<Box> find(long id) {
        return one(SELECT + "where id = ?", id);
    }

    /** The box that this code names; files of the same box wait for this transaction's end. */
    Optional<Box> lock(String code) {
        return one(SELECT + "where code = ? for update", code);
    }

    /** The box whose records come from this instance. */
    Optional<Box> of(String instance) {
        return one(SELECT + "where instance = ? for update", instance);
    }

    private Optional<Box> one(String sql, Object parameter) {
        return statement.read(sql, rows -> rows.next() ? Optional.of(box(rows)) : Optional.<Box>empty(), parameter);
    }

    private static Box box(ResultSet rows) throws SQLException {
        return new Box(
                rows.getLong("id"),
                new BoxKey(rows.getString("code"), rows.getBytes("secret")),
                rows.getString("name"),
                Optional.ofNullable(rows.getString("instance")),
                SingleStatement.instant(rows, "revoked_at"));
    }

    /** The box serves this instance from now on; null when it serves none any more. */
    void bind(long box, String instance) {
        statement.change("update interop_box set instance = ? where id = ?", instance, box);
    }

    void revoke(long box, Instant now) {
        statement.change("update interop_box set revoked_at = ? where id = ? and revoked_at is null", now, box);
    }

    /** What came with the same content before. */
    Optional<Came> came(long box, String digest) {
        return came(CAME + "where box_id = ? and digest = ?", box, digest);
    }

    Optional<Came> came(long file) {
        return came(CAME + "where id = ?", new Object[] {file});
    }

    private Optional<Came> came(String sql, Object... parameters) {
        return statement.read(sql, rows -> rows.next() ? Optional.of(came(rows)) : Optional.<Came>empty(), parameters);
    }

    private static Came came(ResultSet rows) throws SQLException {
        return new Came(
                rows.getLong("id"),
                rows.getLong("box_id"),
                rows.getString("digest"),
                rows.getLong("seq_from"),
                rows.getLong("seq_to"),
                rows.getInt("records"),
                rows.getInt("fresh"),
                SingleStatement.instant(rows, "received_at").orElseThrow(),
                rows.getString("origin"));
    }

    /** Notes that a file came, before its records are kept. */
    long note(long box, ResultsFile file, boolean byLine, Instant now) {
        var manifest = file.manifest();
        statement.change(
                "insert into interop_file (box_id, origin, digest, seq_from, seq_to, records, fresh, made_at,"
                        + " received_at, by_line) values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                box,
                manifest.instance(),
                file.digest(),
                manifest.from(),
                manifest.to(),
                manifest.records(),
                manifest.madeAt(),
                now,
                byLine);
        return came(box, file.digest()).orElseThrow().id();
    }

    void noteFresh(long file, int fresh) {
        statement.change("update interop_file set fresh = ? where id = ?", fresh, file);
    }

    /**
     * All boxes, those in use first.
     *
     * @param places tells the name of a commune
     */
    List<BoxRegistering.Line> lines(UnaryOperator<String> places) {
        return statement.read(
                """
                select b.id, b.code, b.name, b.commune_code, b.registered_at, b.revoked_at,
                    (select max(f.received_at) from interop_file f where f.box_id = b.id) as received_at,
                    (select coalesce(sum(f.fresh), 0) from interop_file f where f.box_id = b.id) as records,
                    (select count(*) from interop_received r
                        where r.origin = b.instance and r.merged_at is null) as held
                from interop_box b
                order by b.revoked_at is not null, b.name, b.id
                limit 500
                """,
                rows -> {
                    var lines = new ArrayList<BoxRegistering.Line>();
                    while (rows.next()) {
                        lines.add(new BoxRegistering.Line(
                                rows.getLong("id"),
                                rows.getString("code"),
                                rows.getString("name"),
                                places.apply(rows.getString("commune_code")),
                                SingleStatement.instant(rows, "registered_at").orElseThrow(),
                                SingleStatement.instant(rows, "revoked_at").orElse(null),
                                SingleStatement.instant(rows, "received_at").orElse(null),
                                rows.getLong("records"),
                                rows.getLong("held")));
                    }
                    return lines;
                });
    }
}
