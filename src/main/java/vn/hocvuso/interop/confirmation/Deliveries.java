package vn.hocvuso.interop.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps the queue; what is settled is changed by a person only. */
@ApplicationScoped
class Deliveries {

    private static final String INSERT =
            """
            insert ignore into interop_confirmation_delivery (id, confirmation_id, state, tries, polls, due_at, last_error,
                receipt, made_at, changed_at)
            values (?, ?, 'WAITING', 0, 0, ?, '', '', ?, ?)
            """;

    private static final String DUE =
            """
            select id, confirmation_id, state, tries, polls, due_at, receipt from interop_confirmation_delivery
            where due_at <= ? order by due_at limit ?
            """;

    private static final String STUCK =
            """
            select id, confirmation_id, state, tries, last_error, changed_at from interop_confirmation_delivery
            where state in ('DEAD', 'REFUSED') order by changed_at desc, id limit ?
            """;

    private static final String OPEN = " where id = ? and state in ('WAITING', 'SENT')";

    private static final int LONGEST_ERROR = 300;

    /** One that waits for a person. */
    record Stuck(String id, long confirmation, Delivery.State state, int tries, String error, Instant changedAt) {}

    private final SingleStatement statement;

    @Inject
    Deliveries(SingleStatement statement) {
        this.statement = statement;
    }

    /** Adds a level to be sent; a second time changes nothing. */
    void add(long confirmation, Instant now) {
        statement.change(INSERT, UUID.randomUUID().toString(), confirmation, now, now, now);
    }

    /** What is to be looked at, the longest due first. */
    List<Delivery> due(Instant now, int limit) {
        return statement.list(DUE, Deliveries::delivery, now, limit);
    }

    private static Delivery delivery(ResultSet rows) throws SQLException {
        return new Delivery(
                rows.getString("id"),
                rows.getLong("confirmation_id"),
                Delivery.State.valueOf(rows.getString("state")),
                rows.getInt("tries"),
                rows.getInt("polls"),
                SingleStatement.instant(rows, "due_at").orElseThrow(),
                rows.getString("receipt"));
    }

    /** Keeps it from other servers for a while; false when one of them was quicker. */
    boolean claim(Delivery delivery, Instant until) {
        return statement.change(
                        "update interop_confirmation_delivery set due_at = ? where id = ? and due_at = ?",
                        until,
                        delivery.id(),
                        delivery.dueAt())
                > 0;
    }

    /** The registry has taken it, or still thinks about it. */
    boolean sent(Delivery delivery, String receipt, int polls, Instant dueAt, Instant now) {
        return statement.change(
                        "update interop_confirmation_delivery set state = 'SENT', tries = 0, polls = ?, due_at = ?,"
                                + " last_error = '', receipt = ?, changed_at = ?" + OPEN,
                        polls,
                        dueAt,
                        receipt,
                        now,
                        delivery.id())
                > 0;
    }

    boolean acknowledged(Delivery delivery, String receipt, Instant now) {
        return statement.change(
                        "update interop_confirmation_delivery set state = 'ACKNOWLEDGED', due_at = null,"
                                + " last_error = '', receipt = ?, changed_at = ?" + OPEN,
                        receipt,
                        now,
                        delivery.id())
                > 0;
    }

    boolean refused(Delivery delivery, String reason, Instant now) {
        return statement.change(
                        "update interop_confirmation_delivery set state = 'REFUSED', due_at = null, last_error = ?,"
                                + " changed_at = ?" + OPEN,
                        cut(reason),
                        now,
                        delivery.id())
                > 0;
    }

    /** It is tried again at this time; what was taken and forgotten is sent anew. */
    void later(Delivery delivery, Delivery.State state, String problem, Instant dueAt, Instant now) {
        statement.change(
                "update interop_confirmation_delivery set state = ?, tries = tries + 1, due_at = ?, last_error = ?,"
                        + " changed_at = ?" + OPEN,
                state.name(),
                dueAt,
                cut(problem),
                now,
                delivery.id());
    }

    void dead(Delivery delivery, String problem, Instant now) {
        statement.change(
                "update interop_confirmation_delivery set state = 'DEAD', tries = tries + 1, due_at = null,"
                        + " last_error = ?, changed_at = ?" + OPEN,
                cut(problem),
                now,
                delivery.id());
    }

    /** Has one that waits for a person sent again; false when it does not wait. */
    boolean resend(String id, Instant now) {
        return reopen(" and id = ?", now, id) > 0;
    }

    /** Has all sent again that wait for a person; tells how many. */
    int resendAll(Instant now) {
        return reopen("", now);
    }

    private int reopen(String which, Instant now, String... id) {
        var parameters = new ArrayList<Object>(List.of(now, now));
        parameters.addAll(List.of(id));
        return statement.change(
                "update interop_confirmation_delivery set state = 'WAITING', tries = 0, polls = 0, due_at = ?,"
                        + " changed_at = ? where state in ('DEAD', 'REFUSED')" + which,
                parameters.toArray());
    }

    List<Stuck> stuck(int limit) {
        return statement.list(
                STUCK,
                rows -> new Stuck(
                        rows.getString("id"),
                        rows.getLong("confirmation_id"),
                        Delivery.State.valueOf(rows.getString("state")),
                        rows.getInt("tries"),
                        rows.getString("last_error"),
                        SingleStatement.instant(rows, "changed_at").orElseThrow()),
                limit);
    }

    /** How many there are in each state; 0 where there are none. */
    Map<Delivery.State, Long> counts() {
        return statement.read("select state, count(*) from interop_confirmation_delivery group by state", rows -> {
            var counts = new EnumMap<Delivery.State, Long>(Delivery.State.class);
            for (var state : Delivery.State.values()) {
                counts.put(state, 0L);
            }
            while (rows.next()) {
                counts.put(Delivery.State.valueOf(rows.getString(1)), rows.getLong(2));
            }
            return counts;
        });
    }

    private static String cut(String text) {
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
