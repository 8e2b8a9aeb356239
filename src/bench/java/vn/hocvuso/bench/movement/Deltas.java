package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.change;
import static vn.hocvuso.bench.movement.Statements.number;
import static vn.hocvuso.bench.movement.Statements.texts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.Times;

/** Learners take up their first course through its page, and it is watched how soon the figure of the whole country shows it. */
final class Deltas {

    private static final int LEARNERS = 20;
    private static final long PAUSE_MILLISECONDS = 50;
    private static final long LONGEST_NANOSECONDS = 60_000_000_000L;
    private static final String FIGURE = "select coalesce(sum(f.n), 0) from movement_figure f join movement_unit u"
            + " on u.id = f.unit_id where u.kind = 'CENTRE' and f.measure = 'LEARNERS_ENROLLED' and f.cohort = '*'";

    private Deltas() {}

    static void measure(String site, Connection connection, String model, Report report) throws Exception {
        var course = texts(
                        connection,
                        "select c.slug from catalogue_course c join catalogue_edition e on e.course_id = c.id"
                                + " where e.state = 'PUBLISHED' and c.retired_at is null order by c.id limit 1")
                .get(0);
        var times = new Times();
        for (var i = 0; i < LEARNERS; i++) {
            times.add(once(site, connection, model, "delta" + System.nanoTime(), course));
        }
        report.figure("deltas", "visible after, p50", times.percentile(50) / 1000, "s");
        report.goal("delta visible after, longest", times.percentile(100) / 1000, "<=", 10, "s");
    }

    private static double once(String site, Connection connection, String model, String username, String course)
            throws IOException, SQLException, InterruptedException {
        change(connection, "insert into identity_learner (version, username, full_name, folded_name, password_hash, commune_code,"
                + " registered_at) select 1, '" + username + "', 'Bench', 'bench', password_hash,"
                + " (select min(code) from identity_commune where in_use), utc_timestamp(6) from identity_learner"
                + " where username = '" + model + "'");
        change(connection, "insert into identity_learner_role (learner_id, role) values ("
                + Officers.id(connection, username) + ", 'LEARNER')");
        Officers.signIn(connection, username);
        var before = number(connection, FIGURE);
        new Desk(site, username).press("/courses/" + course, "enrolment", "enrol", Map.of());
        var begin = System.nanoTime();
        while (number(connection, FIGURE) <= before) {
            if (System.nanoTime() - begin > LONGEST_NANOSECONDS) {
                throw new IOException("The figures do not show what " + username + " has done");
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
