package vn.hocvuso.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Reads what the check compares, in portions. */
@ApplicationScoped
class CheckRows {

    /**
     * An entry beside the rows that it tells of.
     *
     * @param deed empty when the act is missing
     * @param certificateThere false when the certificate is missing, or the act names another
     */
    record Compared(RegisterRows.Kept kept, Optional<Deed> deed, boolean certificateThere) {}

    /**
     * An act beside the register.
     *
     * @param index its place in the register; -1 for none
     * @param waits whether it is to be entered
     */
    record Acted(
            long act,
            long certificate,
            String kind,
            Instant at,
            String reason,
            String successor,
            long index,
            boolean waits) {}

    private static final String COMPARED =
            """
            select e.idx, e.act_id, e.certificate_id, e.leaf_hash, e.body,
                a.id as act, a.kind, a.at, a.reason, a.successor, a.certificate_id as acted_on, c.number, c.content
            from certification_register_entry e
            left join certification_act a on a.id = e.act_id
            left join certification_certificate c on c.id = e.certificate_id
            where e.idx >= ? and e.idx < ? order by e.idx limit ?
            """;

    private static final String ACTED =
            """
            select a.id, a.certificate_id, a.kind, a.at, a.reason, a.successor, coalesce(e.idx, -1),
                p.act_id is not null
            from certification_act a
            left join certification_register_entry e on e.act_id = a.id
            left join certification_register_pending p on p.act_id = a.id
            where a.certificate_id between ? and ? order by a.id
            """;

    private final SingleStatement database;

    @Inject
    CheckRows(SingleStatement database) {
        this.database = database;
    }

    /** Entries from this place on, below the second. */
    List<Compared> entries(long from, long below, int most) {
        return database.read(COMPARED, rows -> RegisterRows.list(rows, CheckRows::compared), from, below, most);
    }

    private static Compared compared(ResultSet rows) throws SQLException {
        var kept = new RegisterRows.Kept(
                rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getBytes(4), rows.getString(5));
        var number = rows.getString("number");
        var there = rows.getObject("act") != null;
        var deed = there && number != null
                ? Optional.of(new Deed(
                        kept.act(),
                        rows.getLong("acted_on"),
                        rows.getString("kind"),
                        SingleStatement.instant(rows, "at").orElseThrow(),
                        number,
                        rows.getString("content"),
                        rows.getString("reason"),
                        rows.getString("successor")))
                : Optional.<Deed>empty();
        return new Compared(kept, deed, number != null);
    }

    /** All acts on certificates with these numbers of rows. */
    List<Acted> acts(long firstCertificate, long lastCertificate) {
        return database.read(
                ACTED,
                rows -> RegisterRows.list(
                        rows,
                        row -> new Acted(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                SingleStatement.instant(row, "at").orElseThrow(),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getBoolean(8))),
                firstCertificate,
                lastCertificate);
    }

    /** The certificates behind this one, in order. */
    List<Long> certificates(long after, int most) {
        return database.read(
                "select id from certification_certificate where id > ? order by id limit ?",
                rows -> RegisterRows.list(rows, row -> row.getLong(1)),
                after,
                most);
    }

    long certificates() {
        return database.read(
                "select count(*) from certification_certificate", rows -> rows.next() ? rows.getLong(1) : 0L);
    }
}
