package vn.hocvuso.interop.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the list of what is to be told to the central instance. */
@ApplicationScoped
class Outgoing {

    /** A record with its number. */
    record Line(long sequence, String body) {}

    /** How many records wait for a receipt, and how many have one. */
    record Counts(long open, long confirmed) {}

    private final SingleStatement statement;

    @Inject
    Outgoing(SingleStatement statement) {
        this.statement = statement;
    }

    /** Adds a record at the end. */
    void add(ResultRecord result, long enrolment) {
        statement.change(
                "insert into interop_outgoing (origin_key, enrolment, body) values (?, ?, ?)",
                result.key(),
                enrolment,
                ResultJson.write(result));
    }

    /** How many records there are of each of these enrolments, the persons not counted. */
    Map<Long, Integer> counts(long first, long last) {
        return statement.read(
                "select enrolment, count(*) from interop_outgoing where enrolment between ? and ? group by enrolment",
                rows -> {
                    var counts = new HashMap<Long, Integer>();
                    while (rows.next()) {
                        counts.put(rows.getLong(1), rows.getInt(2));
                    }
                    return counts;
                },
                first,
                last);
    }

    /** Which of these keys are in the list. */
    Set<String> known(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        return statement.read(
                "select origin_key from interop_outgoing where origin_key in (" + "?, ".repeat(keys.size() - 1) + "?)",
                rows -> {
                    var known = new HashSet<String>();
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                    return known;
                },
                keys.toArray());
    }

    /** The first records without a receipt. */
    List<Line> unconfirmed(int limit) {
        return statement.list(
                "select seq, body from interop_outgoing where confirmed_at is null order by seq limit ?",
                rows -> new Line(rows.getLong(1), rows.getString(2)),
                limit);
    }

    /** Remembers a file before it leaves. */
    void sent(String digest, ResultsFile.Manifest manifest) {
        statement.change(
                "insert into interop_sent (digest, seq_from, seq_to, made_at) values (?, ?, ?, ?)",
                digest,
                manifest.from(),
                manifest.to(),
                manifest.madeAt());
    }

    /**
     * Whether such a file has left. One that left after a copy of the data was made is unknown when the box is set back to
     * that copy: the numbers in it mean other records now.
     */
    boolean isSent(String digest, long from, long to) {
        return statement.read(
                "select 1 from interop_sent where digest = ? and seq_from = ? and seq_to = ?",
                ResultSet::next,
                digest,
                from,
                to);
    }

    /** Strikes what a receipt names; tells how many were struck now. */
    int confirm(long from, long to, Instant now) {
        return statement.change(
                "update interop_outgoing set confirmed_at = ? where seq between ? and ? and confirmed_at is null",
                now,
                from,
                to);
    }

    /** Another central instance knows nothing of what the one before has confirmed. */
    void reopen() {
        statement.change("update interop_outgoing set confirmed_at = null where confirmed_at is not null");
    }

    Counts counts() {
        return statement.read("select count(*), count(confirmed_at) from interop_outgoing", rows -> {
            rows.next();
            return new Counts(rows.getLong(1) - rows.getLong(2), rows.getLong(2));
        });
    }
}
