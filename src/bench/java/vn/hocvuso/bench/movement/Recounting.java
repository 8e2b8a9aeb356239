package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.change;
import static vn.hocvuso.bench.movement.Statements.number;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import vn.hocvuso.bench.Report;

/** The counting anew that the schedule does in the night, made due now by dating those of today back. */
final class Recounting {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final long PAUSE_MILLISECONDS = 500;
    private static final int LOST = 1_000;

    private Recounting() {}

    /** From nothing, where nothing has been counted; then as in any night, with some deltas that were lost. */
    static void measure(Connection connection, Report report) throws Exception {
        if (number(connection, "select count(*) from movement_person") == 0) {
            report.figure("recount", "from nothing", seconds(connection), "s");
        }
        report.figure("recount", "people with figures", number(connection, "select count(*) from movement_person"), "count");
        report.figure("recount", "figures kept", number(connection, "select count(*) from movement_figure"), "count");
        lose(connection);
        var night = seconds(connection);
        report.figure(
                "recount",
                "figures that were wrong",
                number(connection, "select figures from movement_recount order by id desc limit 1"),
                "count");
        report.goal("nightly recount", night / 60, "<=", 15, "min");
        report.goal(
                "people whose deltas were lost and that were found",
                number(connection, "select people from movement_recount order by id desc limit 1"),
                ">=",
                LOST,
                "count");
    }

    /** People do something of which nothing is noted. */
    private static void lose(Connection connection) throws SQLException {
        change(
                connection,
                "insert into certification_evidence (learner_id, kind, subject, source, amount, earned_at)"
                        + " select p.learner_id, 'LEARNED', 'lost', '', 1, utc_timestamp(6) from movement_person p"
                        + " where p.courses_completed_on is null limit " + LOST);
    }

    private static double seconds(Connection connection) throws IOException, SQLException, InterruptedException {
        var before = number(connection, "select coalesce(max(id), 0) from movement_recount");
        change(connection, "update movement_recount set started_at = started_at - interval 2 day,"
                + " ended_at = coalesce(ended_at, started_at) - interval 2 day");
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var took = number(
                    connection,
                    "select timestampdiff(microsecond, started_at, ended_at) from movement_recount where id > " + before
                            + " and ended_at is not null order by id limit 1");
            if (took > 0) {
                return took / 1e6;
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        throw new IOException("The recount has not come to its end");
    }
}
