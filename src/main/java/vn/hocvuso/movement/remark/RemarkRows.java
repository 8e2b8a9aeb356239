package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Reads lists of remarks. Of a province or less it goes from the units to their remarks; of the whole country from the newest
 * remark back until the page is full; which way is written into the statements, for the database knows only averages. Who may
 * see them has been asked before.
 */
@ApplicationScoped
class RemarkRows {

    /** A remark in a list. */
    record Row(
            long id,
            long unit,
            long keeper,
            long partner,
            Remark.Kind kind,
            Remark.State state,
            String subject,
            String text,
            LocalDate dueOn,
            Instant madeAt) {}

    /** How many of a kind and state wait for a unit, and how many of them longer than was asked for. */
    record Waiting(Remark.Kind kind, Remark.State state, int count, int overdue) {}

    private static final String COLUMNS =
            "select r.id, r.unit_id, r.keeper_id, r.partner_id, r.kind, r.state, r.subject,"
                    + " r.text, cast(r.due_on as char) due_on, r.made_at from ";

    private static final String FROM_UNITS = "(select id from movement_unit where path like ?"
            + " union select o.id from movement_unit w join movement_unit o on o.place_id = w.id where w.path like ?) b"
            + " straight_join movement_remark r on r.keeper_id = b.id where 1 = 1";

    private static final String FROM_REMARKS = "movement_remark r straight_join movement_unit u on u.id = r.keeper_id"
            + " left join movement_unit p on p.id = u.place_id where (u.path like ? or p.path like ?)";

    /** What waits for the people of a unit: twice its id. */
    private static final String WAITS =
            "(r.keeper_id = ? and (r.state = 'OPEN' and r.kind <> 'DIFFICULTY' or r.state = 'ANSWERED' and r.kind ="
                    + " 'DIFFICULTY') or r.partner_id = ? and (r.state = 'OPEN' and r.kind = 'DIFFICULTY' or r.state ="
                    + " 'ANSWERED' and r.kind <> 'DIFFICULTY'))";

    private final SingleStatement statement;

    @Inject
    RemarkRows(SingleStatement statement) {
        this.statement = statement;
    }

    /**
     * Of a unit and of all that stands below it or in it, the newest first.
     *
     * @param before only those with a smaller id; 0 for all
     */
    List<Row> of(Unit unit, RemarkFilter filter, long before, int limit, LocalDate today) {
        var parameters = new ArrayList<Object>();
        var sql = new StringBuilder(COLUMNS);
        if (filter.show() == RemarkFilter.Show.WAITING) {
            sql.append("movement_remark r where ").append(WAITS);
            parameters.addAll(Collections.nCopies(2, unit.id()));
        } else {
            sql.append(within(unit));
            parameters.addAll(Collections.nCopies(2, unit.path() + "%"));
        }
        if (filter.kind() != null) {
            sql.append(" and r.kind = ?");
            parameters.add(filter.kind().name());
        }
        if (filter.state() != null) {
            sql.append(" and r.state = ?");
            parameters.add(filter.state().name());
        }
        if (filter.show() == RemarkFilter.Show.OVERDUE) {
            sql.append(" and r.state = 'OPEN' and r.due_on < cast(? as date)");
            parameters.add(today.toString());
        }
        if (before > 0) {
            sql.append(" and r.id < ?");
            parameters.add(before);
        }
        sql.append(" order by r.id desc limit ").append(limit);
        return statement.list(sql.toString(), RemarkRows::row, parameters.toArray());
    }

    private static String within(Unit unit) {
        return unit.kind() == UnitKind.CENTRE ? FROM_REMARKS : FROM_UNITS;
    }

    /** The difficulties of the same units that were told from one moment up to another and are not settled, the first first. */
    List<Row> difficulties(Unit unit, Instant from, Instant until, int limit) {
        return statement.list(
                COLUMNS + within(unit)
                        + " and r.kind = 'DIFFICULTY' and r.state in ('OPEN', 'ANSWERED') and r.made_at >= ? and r.made_at < ?"
                        + " order by r.id limit " + limit,
                RemarkRows::row,
                unit.path() + "%",
                unit.path() + "%",
                from,
                until);
    }

    List<Waiting> waiting(long unit, LocalDate today) {
        return statement.list(
                "select r.kind, r.state, count(*) many, coalesce(sum(r.state = 'OPEN' and r.due_on < cast(? as date)), 0)"
                        + " late from movement_remark r where " + WAITS + " group by r.kind, r.state",
                rows -> new Waiting(
                        Remark.Kind.valueOf(rows.getString("kind")),
                        Remark.State.valueOf(rows.getString("state")),
                        rows.getInt("many"),
                        rows.getInt("late")),
                today.toString(),
                unit,
                unit);
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getLong("id"),
                rows.getLong("unit_id"),
                rows.getLong("keeper_id"),
                rows.getLong("partner_id"),
                Remark.Kind.valueOf(rows.getString("kind")),
                Remark.State.valueOf(rows.getString("state")),
                rows.getString("subject"),
                rows.getString("text"),
                Optional.ofNullable(rows.getString("due_on"))
                        .map(LocalDate::parse)
                        .orElse(null),
                SingleStatement.instant(rows, "made_at").orElseThrow());
    }
}
