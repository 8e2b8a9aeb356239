package vn.hocvuso.certification.figures;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Adds up what acts have changed, and counts all anew. One does so at a time; acts go on meanwhile and wait for neither. */
@UseCase
public class CountKeeping {

    private static final int PORTION = 5_000;
    private static final int ROWS_A_STATEMENT = 200;

    private record Key(LocalDate month, String province, String commune, String kind, String status)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
                .thenComparing(Key::province)
                .thenComparing(Key::commune)
                .thenComparing(Key::kind)
                .thenComparing(Key::status);

        static Key of(ResultSet rows) throws SQLException {
            return new Key(
                    rows.getObject("month", LocalDate.class),
                    rows.getString("province_code"),
                    rows.getString("commune_code"),
                    rows.getString("kind"),
                    rows.getString("status"));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Read(List<Long> ids, Map<Key, Long> sums) {}

    private final SingleStatement statements;
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    CountKeeping(SingleStatement statements, Grants grants, AuditLog audit, Clock clock) {
        this.statements = statements;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts anew where that was never done, else adds up a portion of what acts have changed. True when there may be more. */
    public boolean keep() {
        hold();
        var counted = statements.read(
                "select counted_at from certification_count_state where id = 1",
                rows -> rows.next() && rows.getObject(1) != null);
        if (!counted) {
            countAll();
            return false;
        }
        // not locked, nor what lies between: nobody else deletes them, and acts go on adding
        var read = statements.read(
                "select id, month, province_code, commune_code, kind, status, n from certification_count_delta"
                        + " order by id limit ?",
                CountKeeping::sum,
                PORTION);
        add(read.sums());
        delete(read.ids());
        return read.ids().size() == PORTION;
    }

    /**
     * Counts all certificates and puts what it finds in the place of the figures. Written down in the audit log.
     *
     * @throws Refusal {@code identity.page.unknown} unless an administrator asks
     */
    public void recount(Learner.Ref actor) {
        // first of all, so that what is read shows a moment after whoever held it before has ended
        hold();
        grants.require(actor, Role.ADMINISTRATOR);
        countAll();
        audit.record(actor.value(), "certification.recount", "certificates", "");
    }

    /** Who adds up or counts holds this row to the end of the transaction. */
    private void hold() {
        statements.read("select id from certification_count_state where id = 1 for update", ResultSet::next);
    }

    /**
     * Both reads show one moment, that of the first (InnoDB: consistent reads of a transaction): an act is in the rows that
     * are counted and in the changes that are dropped, or in neither.
     */
    private void countAll() {
        var sums = statements.readMany(
                "select date_sub(issued_on, interval dayofmonth(issued_on) - 1 day) as month, province_code, commune_code,"
                        + " kind, status, count(*) as n from certification_certificate group by 1, 2, 3, 4, 5",
                rows -> {
                    var found = new TreeMap<Key, Long>();
                    while (rows.next()) {
                        found.put(Key.of(rows), rows.getLong("n"));
                    }
                    return found;
                });
        var dropped = statements.read(
                "select id, month, province_code, commune_code, kind, status, n from certification_count_delta",
                CountKeeping::sum);
        statements.change("delete from certification_count");
        add(sums);
        delete(dropped.ids());
        statements.change("update certification_count_state set counted_at = ? where id = 1", clock.instant());
    }

    private static Read sum(ResultSet rows) throws SQLException {
        var ids = new ArrayList<Long>();
        var sums = new TreeMap<Key, Long>();
        while (rows.next()) {
            ids.add(rows.getLong("id"));
            sums.merge(Key.of(rows), rows.getLong("n"), Long::sum);
        }
        return new Read(ids, sums);
    }

    private void add(Map<Key, Long> sums) {
        var all = List.copyOf(sums.entrySet());
        for (var from = 0; from < all.size(); from += ROWS_A_STATEMENT) {
            var part = all.subList(from, Math.min(from + ROWS_A_STATEMENT, all.size()));
            var values = new ArrayList<Object>();
            for (var one : part) {
                var key = one.getKey();
                values.addAll(
                        List.of(key.month(), key.province(), key.commune(), key.kind(), key.status(), one.getValue()));
            }
            statements.change(
                    "insert into certification_count (month, province_code, commune_code, kind, status, n) values "
                            + part.stream().map(one -> "(?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "))
                            + " on duplicate key update n = n + values(n)",
                    values.toArray());
        }
    }

    /** Row by row: a search through all of them would wait for acts that are under way, and they for it. */
    private void delete(List<Long> ids) {
        for (var from = 0; from < ids.size(); from += ROWS_A_STATEMENT) {
            var part = ids.subList(from, Math.min(from + ROWS_A_STATEMENT, ids.size()));
            statements.change(
                    "delete d from certification_count_delta d force index (primary) where d.id in ("
                            + part.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")",
                    part.toArray());
        }
    }
}
