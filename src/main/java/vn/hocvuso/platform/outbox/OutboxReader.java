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
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Follows the outbox without losing a row. Sequence numbers are given at insert and seen at commit, so a reader that
 * asks for "greater than the last one" skips those who commit late. Here every gap stays an open hole, asked for again
 * until it is filled or older than the longest transaction allowed.
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

        private long high;
        /** Open holes below {@code high}, each with the database time of the row that revealed it. */
        private final TreeMap<Long, LocalDateTime> holes = new TreeMap<>();

        /** Starts behind the position that a consumer has kept; 0 for the beginning. */
        public Cursor(long low) {
            this.high = low;
        }

        /** Everything up to here has been delivered or will never come: the position to keep. */
        public long low() {
            return holes.isEmpty() ? high : holes.firstKey() - 1;
        }
    }

    /**
     * The rows that became visible since the last call, at most {@code limit} of the new ones plus filled holes.
     * Advances the cursor; delivering them twice after a crash is the consumer's business.
     *
     * @throws IllegalStateException when the database cannot be asked
     */
    public List<OutboxItem> poll(Cursor cursor, int limit) {
        try (var connection = dataSource.getConnection()) {
            var found = new ArrayList<OutboxItem>();
            fillHoles(connection, cursor, found);
            readOn(connection, cursor, limit, found);
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    /** The newest number given so far: the place to start from before a rebuild. */
    public long newest() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select coalesce(max(seq), 0) from platform_outbox");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read", e);
        }
    }

    private static void fillHoles(Connection connection, Cursor cursor, List<OutboxItem> found) throws SQLException {
        if (cursor.holes.isEmpty()) {
            return;
        }
        var wanted = cursor.holes.keySet().stream().limit(500).toList();
        var marks = "?,".repeat(wanted.size());
        var sql = "select seq, kind, subject, at from platform_outbox where seq in ("
                + marks.substring(0, marks.length() - 1) + ") order by seq";
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < wanted.size(); i++) {
                statement.setLong(i + 1, wanted.get(i));
            }
            for (var item : items(statement)) {
                cursor.holes.remove(item.sequence());
                found.add(item);
            }
        }
        var oldest = databaseTime(connection).minus(GRACE);
        cursor.holes.values().removeIf(revealedAt -> revealedAt.isBefore(oldest));
    }

    private static void readOn(Connection connection, Cursor cursor, int limit, List<OutboxItem> found)
            throws SQLException {
        var sql = "select seq, kind, subject, at from platform_outbox where seq > ? order by seq limit ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, cursor.high);
            statement.setInt(2, limit);
            for (var item : items(statement)) {
                for (var missing = cursor.high + 1; missing < item.sequence(); missing++) {
                    cursor.holes.put(missing, LocalDateTime.ofInstant(item.at(), ZoneOffset.UTC));
                }
                cursor.high = item.sequence();
                found.add(item);
            }
        }
    }

    private static LocalDateTime databaseTime(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select utc_timestamp(6)");
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
