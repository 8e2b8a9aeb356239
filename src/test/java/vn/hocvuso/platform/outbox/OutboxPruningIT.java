package vn.hocvuso.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Old rows go when all have read them, and who reads on loses none. */
@ExtendWith(ArquillianExtension.class)
class OutboxPruningIT {

    private static final String SLOW = "test.slow";
    private static final long TURN_OF_THE_INDEXES = 4_000;
    private static boolean indexesHaveFollowed;
    private static final int OLD = 31;
    private static final int YOUNG = 29;

    @Inject
    OutboxPruning pruning;

    @Inject
    OutboxReader reader;

    @Inject
    SingleStatement database;

    @Resource(lookup = "java:app/jdbc/hocvuso")
    DataSource dataSource;

    /** Of the rows that this test writes. */
    private final String kind = "Test." + System.nanoTime();

    private long start;

    /** Everything that others have written is old, and everybody else has read all. */
    @BeforeEach
    void aLongTimeHasPassed() throws InterruptedException {
        database.change("delete from platform_outbox_reader where name like 'test.%'");
        if (!indexesHaveFollowed) {
            Thread.sleep(TURN_OF_THE_INDEXES);
            indexesHaveFollowed = true;
        }
        // They tell their places hourly, so this lasts for the test.
        database.change("update platform_outbox_reader set low = 1000000000");
        database.change("update platform_outbox set at = current_timestamp(6) - interval 31 day");
        start = insert(OLD);
        reader.keep(SLOW, start);
    }

    @AfterEach
    void leave() {
        database.change("delete from platform_outbox_reader where name like 'test.%'");
        database.change("update platform_outbox_reader set low = ?", start - 1);
    }

    @Test
    void oldRowsThatAllHaveReadAreDeletedButForTheLast() {
        var old = List.of(insert(OLD), insert(OLD), insert(OLD));
        var young = insert(YOUNG);

        reader.keep(SLOW, young);
        pruning.prune();

        assertEquals(List.of(young), mine());
        assertTrue(reader.pruned() < young);

        reader.keep("test.slower", old.get(2));
        var next = insert(OLD);
        reader.keep(SLOW, next);
        pruning.prune();
        assertEquals(List.of(young, next), mine(), "a reader stands before it");
    }

    @Test
    void noOldRowGoesBeforeAYoungOneThatHasAnEarlierPlace() {
        var young = insert(YOUNG);
        var old = insert(OLD);
        var next = insert(OLD);
        reader.keep(SLOW, next);

        pruning.prune();

        assertEquals(List.of(young, old, next), mine());
        assertEquals(young - 1, reader.pruned());
    }

    @Test
    void theLastRowThatAllHaveReadStays() {
        var old = insert(OLD);
        reader.keep(SLOW, old);

        pruning.prune();
        pruning.prune();

        assertEquals(List.of(old), mine());
        assertTrue(reader.pruned() <= old, "nothing is missing for a reader that has read it");
        assertTrue(reader.newest() >= old, "positions never go back");
    }

    @Test
    void whatAReaderStillNeedsStaysUntilItIsSilentForTooLong() {
        var rows = List.of(start, insert(OLD), insert(OLD), insert(OLD));
        reader.keep("test.ahead", rows.get(3));

        pruning.prune();
        assertEquals(rows, mine());

        database.change(
                "update platform_outbox_reader set at = current_timestamp(6) - interval 31 day where name = ?", SLOW);
        pruning.prune();
        assertEquals(List.of(rows.get(3)), mine());
        assertTrue(reader.pruned() < rows.get(3), "the other has missed nothing");
        assertTrue(reader.pruned() > start, "the silent reader can see that it has missed something");
    }

    @Test
    void manyRowsGoInPortions() {
        var eleven = "(select 1 as one" + " union all select 1".repeat(10) + ")";
        database.change(
                "insert into platform_outbox (kind, subject, at) select ?, 1, current_timestamp(6) - interval 31 day from "
                        + eleven + " a cross join " + eleven + " b cross join " + eleven + " c",
                kind);
        var last = insert(YOUNG);
        reader.keep(SLOW, last);

        assertTrue(pruning.prune() > OutboxPruning.PORTION * 2);

        assertEquals(List.of(last), mine());
        assertEquals(0, pruning.prune());
    }

    @Test
    void aLateCommitIsReadAfterAPruning() throws Exception {
        var cursor = new OutboxReader.Cursor(start);
        var read = new ArrayList<Long>();
        var first = insert(OLD);
        long late;
        long after;
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("insert into platform_outbox (kind, subject) values ('" + kind + "', 1)");
                try (var rows = statement.executeQuery("select last_insert_id()")) {
                    rows.next();
                    late = rows.getLong(1);
                }
            }
            after = insert(0);
            poll(cursor, read);
            assertEquals(List.of(first, after), read);
            assertTrue(cursor.low() < late, "what has not come yet is still needed");

            reader.keep(SLOW, cursor.low());
            pruning.prune();
            connection.commit();
        }
        poll(cursor, read);
        assertEquals(List.of(first, after, late), read);
    }

    private void poll(OutboxReader.Cursor cursor, List<Long> read) {
        for (var items = reader.poll(cursor, 100); !items.isEmpty(); items = reader.poll(cursor, 100)) {
            items.stream()
                    .filter(item -> item.kind().equals(kind))
                    .map(OutboxItem::sequence)
                    .forEach(read::add);
        }
    }

    private List<Long> mine() {
        return database.read(
                "select seq from platform_outbox where kind = ? order by seq",
                rows -> {
                    var found = new ArrayList<Long>();
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                    return found;
                },
                kind);
    }

    /** A row that was written so many days ago; gives its place. */
    private long insert(int days) {
        database.change(
                "insert into platform_outbox (kind, subject, at) values (?, 1, current_timestamp(6) - interval " + days
                        + " day)",
                kind);
        return database.read(
                "select max(seq) from platform_outbox where kind = ?",
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                },
                kind);
    }
}
