package vn.hocvuso.certification.figures;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Numbers by what they are of; most of the words recur, and each is kept once. */
    private static final class Sums {

        private final Map<Counts, Map<List<String>, Long>> numbers = new EnumMap<>(Counts.class);
        private final Map<String, String> words = new HashMap<>();

        Sums() {
            for (var counts : Counts.values()) {
                numbers.put(counts, new HashMap<>());
            }
        }

        void add(Counts counts, ResultSet row) throws SQLException {
            var key = new String[counts.columns().size()];
            for (var i = 0; i < key.length; i++) {
                key[i] = words.computeIfAbsent(row.getString(counts.columns().get(i)), word -> word);
            }
            numbers.get(counts).merge(List.of(key), row.getLong("n"), Long::sum);
        }
    }

    private record Changes(List<Long> ids, Sums sums) {}

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
        var changes = statements.read(
                "select id, " + Counts.DELTA + " from certification_count_delta order by id limit ?",
                CountKeeping::sum,
                PORTION);
        add(changes.sums());
        delete(changes.ids());
        return changes.ids().size() == PORTION;
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
     * All reads show one moment, that of the first (InnoDB: consistent reads of a transaction): an act is in the rows that
     * are counted and in the changes that are dropped, or in neither.
     */
    private void countAll() {
        var sums = new Sums();
        for (var counts : Counts.values()) {
            var columns = String.join(", ", counts.columns());
            statements.readMany(
                    "select " + columns + ", count(*) as n from (select " + Counts.CERTIFICATE
                            + ", c.status from certification_certificate c) counted where " + counts.condition()
                            + " group by " + columns,
                    rows -> {
                        while (rows.next()) {
                            sums.add(counts, rows);
                        }
                        return sums;
                    });
        }
        var dropped =
                statements.read("select id, " + Counts.DELTA + " from certification_count_delta", CountKeeping::sum);
        for (var counts : Counts.values()) {
            statements.change("delete from " + counts.table());
        }
        add(sums);
        delete(dropped.ids());
        statements.change("update certification_count_state set counted_at = ? where id = 1", clock.instant());
    }

    private static Changes sum(ResultSet rows) throws SQLException {
        var changes = new Changes(new ArrayList<>(), new Sums());
        while (rows.next()) {
            changes.ids().add(rows.getLong("id"));
            for (var counts : Counts.values()) {
                if (counts.counts(rows)) {
                    changes.sums().add(counts, rows);
                }
            }
        }
        return changes;
    }

    private void add(Sums sums) {
        sums.numbers.forEach(this::add);
    }

    private void add(Counts counts, Map<List<String>, Long> numbers) {
        var all = List.copyOf(numbers.entrySet());
        var marks = "(" + "?, ".repeat(counts.columns().size()) + "?)";
        for (var from = 0; from < all.size(); from += ROWS_A_STATEMENT) {
            var part = all.subList(from, Math.min(from + ROWS_A_STATEMENT, all.size()));
            var values = new ArrayList<Object>();
            for (var one : part) {
                values.addAll(one.getKey());
                values.add(one.getValue());
            }
            statements.change(
                    "insert into " + counts.table() + " (" + String.join(", ", counts.columns()) + ", n) values "
                            + String.join(", ", Collections.nCopies(part.size(), marks))
                            + " on duplicate key update n = n + values(n)",
                    values.toArray());
        }
    }

    /** Row by row: a search through all of them would wait for acts that are under way, and they for it. */
    private void delete(List<Long> ids) {
        statements.changeEach("delete from certification_count_delta where id = ?", ids);
    }
}
