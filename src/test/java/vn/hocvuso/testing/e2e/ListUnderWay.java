package vn.hocvuso.testing.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import vn.hocvuso.testing.PackagedSystem;

/** A list of people who are being issued certificates, put straight into the database with its rows checked. */
final class ListUnderWay {

    private static final int PATIENCE_SECONDS = 60;

    private static final String RUN =
            """
            insert into certification_run
                (version, kind, slug, title, reason, state, created_by, created_at, changed_at)
            select 1, 'CLASS', ?, 'Lớp tập huấn cả tỉnh', 'Theo danh sách của tỉnh', 'RUNNING', id, utc_timestamp(6),
                utc_timestamp(6)
            from identity_learner where username = ?
            """;

    /** Numbers from 1 to ten thousand times two, without a table of numbers. */
    private static final String ROWS =
            """
            insert into certification_run_row
                (run_id, line, username, holder, holder_key, score, detail, state, problem)
            select (select max(id) from certification_run), n, '', concat('Lò Văn Học ', n), concat('HV-', n), '', '',
                'READY', ''
            from (
                select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d n
                from %1$s a, %1$s b, %1$s c, %1$s e,
                    (select 0 d union all select 1) f) numbers
            where n <= ?
            """
                    .formatted("(select 0 d union all select 1 union all select 2 union all select 3 union all select 4"
                            + " union all select 5 union all select 6 union all select 7 union all select 8"
                            + " union all select 9)");

    private static final String WORK =
            """
            insert into platform_job (task_name, task_instance, execution_time, picked, version)
            select 'certification.run', cast(max(id) as char), utc_timestamp(6), false, 1 from certification_run
            """;

    private final PackagedSystem system;
    private final String slug;
    private final int people;

    private ListUnderWay(PackagedSystem system, int people) {
        this.system = system;
        this.slug = Citizen.freshName("lop");
        this.people = people;
    }

    /** Returns when the first have been issued. */
    static ListUnderWay begin(PackagedSystem system, int people) throws SQLException, InterruptedException {
        var list = new ListUnderWay(system, people);
        try (var database = system.database();
                var run = database.prepareStatement(RUN);
                var rows = database.prepareStatement(ROWS);
                var work = database.prepareStatement(WORK)) {
            run.setString(1, list.slug);
            run.setString(2, system.account("administrator").username());
            run.executeUpdate();
            rows.setInt(1, people);
            assertEquals(people, rows.executeUpdate());
            work.executeUpdate();
        }
        for (var i = 0; i < PATIENCE_SECONDS && list.certificates() == 0; i++) {
            Thread.sleep(1000);
        }
        return list;
    }

    /** The kill that has just come met it in the middle. */
    void assertInTheMiddle() throws SQLException {
        var issued = certificates();
        assertTrue(issued > 0 && issued < people, issued + " of " + people + " were issued before the kill");
    }

    /** Exactly one certificate for each person, when the server has gone on by itself. */
    void assertWhole(long patienceMilliseconds) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + patienceMilliseconds * 1_000_000;
        while (!state().equals("DONE") && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
        assertEquals("DONE", state());
        assertEquals(people, certificates());
        assertEquals(
                people,
                number("select count(distinct holder_key) from certification_certificate where course_slug = ?"));
        assertEquals(
                people,
                number("select count(*) from certification_run_row w join certification_run r on r.id = w.run_id"
                        + " join certification_certificate c on c.number = w.number where r.slug = ?"));
    }

    private int certificates() throws SQLException {
        return number("select count(*) from certification_certificate where course_slug = ?");
    }

    private String state() throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement("select state from certification_run where slug = ?")) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private int number(String sql) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement(sql)) {
            query.setString(1, slug);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
