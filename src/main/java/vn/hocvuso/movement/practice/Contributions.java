package vn.hocvuso.movement.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Keeps contributions. Rows are only added to: a correction is a row that takes the place of another. */
@ApplicationScoped
class Contributions {

    /**
     * A row.
     *
     * @param account of the giver; empty without one
     * @param corrects the row whose place it takes
     * @param corrected whether another has taken its place
     * @param reason why it corrects; empty for a first row
     */
    record Row(
            long id,
            long unit,
            Gift gift,
            Optional<Learner.Ref> account,
            Optional<Long> corrects,
            boolean corrected,
            String reason) {}

    private static final String ROWS =
            "select c.id, c.unit_id, c.giver, c.giver_id, c.anonymous, c.kind, c.amount, c.note, c.given_on, c.corrects_id, c.reason,"
                    + " n.id as next_id from movement_contribution c"
                    + " left join movement_contribution n on n.corrects_id = c.id ";

    private static final String SUMS = "select c.kind, sum(c.amount) as amount from movement_contribution c"
            + " join movement_unit u on u.id = c.unit_id"
            + " left join movement_contribution n on n.corrects_id = c.id"
            + " where u.path like ? and n.id is null and c.given_on between cast(? as date) and cast(? as date)"
            + " group by c.kind";

    private final SingleStatement statement;

    @Inject
    Contributions(SingleStatement statement) {
        this.statement = statement;
    }

    /** @return its id; empty when another correction of the same row was quicker */
    Optional<Long> add(
            long unit,
            Gift gift,
            Optional<Learner.Ref> account,
            Learner.Ref actor,
            Instant now,
            Long corrects,
            String reason) {
        return statement.insert(
                "insert into movement_contribution (unit_id, giver, giver_id, anonymous, kind, amount, note, given_on, recorded_by,"
                        + " recorded_at, corrects_id, reason) values (?, ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?)",
                unit,
                gift.giver(),
                account.map(Learner.Ref::value).orElse(null),
                gift.anonymous(),
                gift.kind().name(),
                gift.amount(),
                gift.note(),
                gift.givenOn().toString(),
                actor.value(),
                now,
                corrects,
                reason);
    }

    Optional<Row> byId(long id) {
        return statement.list(ROWS + "where c.id = ?", Contributions::row, id).stream()
                .findFirst();
    }

    /** Those of a unit in a year, the latest first. */
    List<Row> of(long unit, int year, int limit) {
        return statement.list(
                ROWS + "where c.unit_id = ? and c.given_on between cast(? as date) and cast(? as date)"
                        + " order by c.given_on desc, c.id desc limit " + limit,
                Contributions::row,
                unit,
                first(year),
                last(year));
    }

    /** What a person has given and what counts of it, the latest first. */
    List<Row> by(Learner.Ref giver, int limit) {
        return statement.list(
                ROWS
                        + "where c.giver_id = ? and n.id is null and c.amount > 0 order by c.given_on desc, c.id desc limit "
                        + limit,
                Contributions::row,
                giver.value());
    }

    /** What counts at a path and below it in a year. */
    Map<Gift.Kind, BigDecimal> sums(String path, int year) {
        return statement.read(
                SUMS,
                rows -> {
                    var sums = new EnumMap<Gift.Kind, BigDecimal>(Gift.Kind.class);
                    while (rows.next()) {
                        sums.put(Gift.Kind.valueOf(rows.getString("kind")), rows.getBigDecimal("amount"));
                    }
                    return sums;
                },
                path + "%",
                first(year),
                last(year));
    }

    private static String first(int year) {
        return LocalDate.of(year, 1, 1).toString();
    }

    private static String last(int year) {
        return LocalDate.of(year, 12, 31).toString();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("unit_id"),
                new Gift(
                        row.getString("giver"),
                        row.getBoolean("anonymous"),
                        Gift.Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("amount"),
                        row.getString("note"),
                        row.getObject("given_on", LocalDate.class)),
                SingleStatement.number(row, "giver_id").map(Learner.Ref::new),
                SingleStatement.number(row, "corrects_id"),
                SingleStatement.number(row, "next_id").isPresent(),
                row.getString("reason"));
    }
}
