package vn.hocvuso.movement.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and hands over the things of estates that are rows of one table with a keeper and a title. */
@ApplicationScoped
public class KeptRows {

    /**
     * A table.
     *
     * @param isOpen the condition for a row, as {@code t}, that is open
     * @param state what gives the key of the message of its state
     */
    public record Table(Estate.Kind kind, String name, String isOpen, String state) {}

    private final SingleStatement statement;
    private final AuditLog audit;

    @Inject
    KeptRows(SingleStatement statement, AuditLog audit) {
        this.statement = statement;
        this.audit = audit;
    }

    /** As {@link Estate#kept}. */
    public List<Estate.Thing> kept(Table table, long keeper, int limit) {
        return statement.list(
                "select t.id, t.title, " + table.isOpen() + " as is_open, " + table.state() + " as state_key from "
                        + table.name() + " t where t.keeper_id = ? order by is_open desc, t.id desc limit " + limit,
                row -> new Estate.Thing(
                        table.kind(),
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("state_key"),
                        row.getBoolean("is_open")),
                keeper);
    }

    /** As {@link Estate#hand}. Whoever is changing the thing at that moment is told that it was changed meanwhile. */
    public void hand(Table table, Learner.Ref actor, Estate.Thing thing, Unit to) {
        statement.change(
                "update " + table.name() + " set keeper_id = ?, version = version + 1 where id = ?",
                to.id(),
                thing.id());
        var word = table.kind().name().toLowerCase(Locale.ROOT);
        audit.record(
                actor.value(), "movement." + word + ".handOver", word + "-" + thing.id(), to.code() + " " + to.name());
    }
}
