package vn.hocvuso.platform.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Follows the outbox without losing a row. Sequence numbers are given at insert and seen at commit, so a reader that
 * asks for "greater than the last one" skips those who commit late. Here every gap stays an open hole, asked for again
 * until it is filled or older than the longest transaction allowed. Call it outside of a transaction: inside one it
 * would see the past only.
 */
@ApplicationScoped
public class OutboxReader {

    /** Longer than any transaction may last; a hole older than this was rolled back. */
    static final Duration GRACE = Duration.ofSeconds(60);

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource dataSource;

    /**
     * Where a consumer stands. Not thread-safe: one consumer, one cursor.
     */
    public static final class Cursor {

        private final Holes holes = new Holes();
        private long high;

        /** Starts behind the position that a consumer has kept; 0 for the beginning. */
        public Cursor(long low) {
            this.high = low;
        }

        /** Everything up to here has been delivered or will never come: the position to keep. */
        public long low() {
            return holes.isEmpty() ? high : holes.first() - 1;
        }
    }

    /**
     * The rows that became visible since the last call, at most {@code limit} of the new ones plus as many filled
     * holes; fewer than {@code limit} means that there are no more. Advances the cursor; delivering them twice after a
     * crash is the consumer's business.
     *
     * @throws IllegalStateException when the database cannot be asked
     */
    public List<OutboxItem> poll(Cursor cursor, int limit) {
        var found = new ArrayList<OutboxItem>();
        try (var connection = dataSource.getConnection()) {
            // The time comes first: what ended before it is visible to every statement after it.
            var dead = databaseTime(connection).minus(GRACE);
            for (var part : cursor.holes.parts()) {
                fill(connection, cursor, part, dead, limit, found);
            }
            if (!cursor.holes.tooMany()) {
                readOn(connection, cursor, limit, dead, found);
            }
        } catch (SQLException e) {
            // What was found is behind the cursor already and must be delivered; the next call meets the fault again.
            if (found.isEmpty()) {
                throw new IllegalStateException("The outbox could not be read", e);
            }
        }
        return found;
    }

    /** The newest number that can be seen. Not a place to start from: earlier ones may still be on their way. */
    public long newest() {
        return number("select coalesce(max(seq), 0) from platform_outbox");
    }

    /**
     * The place to start from before reading everything anew: all rows up to here are visible to any statement that
     * begins now, or will never be.
     */
    public long settled() {
        return number("select coalesce((select seq from platform_outbox where at < current_timestamp(6)"
                + " - interval " + GRACE.toSeconds() + " second order by seq desc limit 1), 0)");
    }

    /** The place behind which nothing is missing yet: a reader that stands before it may have lost rows to pruning. */
    public long pruned() {
        return number("select coalesce(min(seq) - 1, 0) from platform_outbox");
    }

    /**
     * Tells how far a reader has come for good, so that {@link OutboxPruning} leaves what it still needs. To be told
     * again at least daily, also without progress: a reader that is silent for weeks no longer counts.
     *
     * @param reader a name of at most 100 letters that no other reader has, on any server
     * @param low as {@link Cursor#low} gave it
     */
    public void keep(String reader, long low) {
        var sql = "insert into platform_outbox_reader (name, low, at) values (?, ?, current_timestamp(6))"
                + " on duplicate key update low = values(low), at = values(at)";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, reader);
            statement.setLong(2, low);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be told how far it is read", e);
        }
    }

    /**
     * Tells this database from any other that the same address may lead to later: positions of one mean nothing in
     * another.
     */
    public String database() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select cast(min(installed_on) as char) from flyway_schema_history");
                var rows = statement.executeQuery()) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be asked for its age", e);
        }
    }

    private long number(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    private static void fill(
            Connection connection,
            Cursor cursor,
            List<Holes.Hole> part,
            LocalDateTime dead,
            int limit,
            List<OutboxItem> found)
            throws SQLException {
        var ranges = "seq between ? and ? or ".repeat(part.size());
        var sql = "select seq, kind, subject, at from platform_outbox where "
                + ranges.substring(0, ranges.length() - " or ".length()) + " order by seq limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            var at = 1;
            for (var hole : part) {
                statement.setLong(at++, hole.from());
                statement.setLong(at++, hole.to());
            }
            statement.setInt(at, limit);
            var filled = items(statement);
            filled.forEach(item -> cursor.holes.fill(item.sequence()));
            found.addAll(filled);
            if (filled.size() < limit) {
                cursor.holes.giveUp(part, dead);
            }
        }
    }

    private static void readOn(
            Connection connection, Cursor cursor, int limit, LocalDateTime dead, List<OutboxItem> found)
            throws SQLException {
        var sql = "select seq, kind, subject, at from platform_outbox where seq > ? order by seq limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, cursor.high);
            statement.setInt(2, limit);
            for (var item : items(statement)) {
                var revealedAt = LocalDateTime.ofInstant(item.at(), ZoneOffset.UTC);
                if (item.sequence() > cursor.high + 1 && !revealedAt.isBefore(dead)) {
                    cursor.holes.open(cursor.high + 1, item.sequence() - 1, revealedAt);
                }
                cursor.high = item.sequence();
                found.add(item);
            }
        }
    }

    /** By the same clock, in the same zone, as the column {@code at} is filled. */
    private static LocalDateTime databaseTime(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select current_timestamp(6)");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, LocalDateTime.class);
        }
    }

    private static List<OutboxItem> items(PreparedStatement statement) throws SQLException {
        var items = new ArrayList<OutboxItem>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                items.add(new OutboxItem(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
            }
        }
        return items;
    }
}
