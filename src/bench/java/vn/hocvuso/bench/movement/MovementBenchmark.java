package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.number;

import java.sql.Connection;
import java.sql.SQLException;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.FileTrees;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;

/**
 * The movement in a country that is made up, {@link Scale}; made anew unless {@code -Dbench.filled=true} says that an earlier run
 * has made it. All is done as people do it, through pages; only the country, what is handed to the pages and the time of the night
 * are put into the database.
 */
public final class MovementBenchmark implements Benchmark {

    /** What ships is for a machine with 2 GB; who keeps millions gives the database more, as the example of settings says. */
    private static final int BUFFER_POOL_MEGABYTES = 2048;

    @Override
    public String name() {
        return "movement";
    }

    @Override
    public void run(Options asked, Report report) throws Exception {
        var options = asked.withBufferPool(BUFFER_POOL_MEGABYTES);
        var scale = Scale.read();
        report.condition("database's buffer pool", BUFFER_POOL_MEGABYTES + " MB");
        report.condition("learners", scale.learners());
        if (!Boolean.getBoolean("bench.filled")) {
            FileTrees.delete(options.dataFolder());
            fill(options, scale, report);
        }
        try (var system = RunningSystem.start(options);
                var connection = system.connect()) {
            conditions(connection, report);
            for (var officer : new String[] {Officers.ADMINISTRATOR, Officers.CENTRE, Officers.PROVINCE}) {
                Officers.signIn(connection, officer);
            }
            Recounting.measure(connection, report);
            Deltas.measure(system.address(), connection, system.demoLearner().username(), report);
            new Pages(connection).measure(system.address(), options, report);
            YearlyReport.measure(system.address(), connection, largestProvince(connection), report);
            Importing.measure(system.address(), connection, report);
        }
        report.condition("load average after", Report.loadAverage());
    }

    private static void fill(Options options, Scale scale, Report report) throws Exception {
        try (var system = RunningSystem.start(options);
                var connection = system.connect()) {
            var model = system.demoLearner().username();
            var begin = System.nanoTime();
            new Country(connection, scale).make(model);
            Officers.settle(connection, model, centre(connection), largestProvince(connection));
            report.figure("country", "put into the database", (System.nanoTime() - begin) / 1e9, "s");
        }
    }

    private static void conditions(Connection connection, Report report) throws SQLException {
        report.condition("database", connection.getMetaData().getDatabaseProductVersion());
        for (var kind : new String[] {"PROVINCE", "COMMUNE", "HAMLET", "SCHOOL"}) {
            report.figure(
                    "country",
                    kind.toLowerCase(java.util.Locale.ROOT) + "s",
                    number(connection, "select count(*) from movement_unit where valid_to is null and kind = '" + kind + "'"),
                    "count");
        }
        var facts = 0L;
        for (var table : new String[] {
            "learning_enrolment", "certification_evidence", "certification_certificate", "certification_confirmation"
        }) {
            facts += number(connection, "select count(*) from " + table);
        }
        report.figure("country", "certificates and facts of progress", facts, "count");
    }

    private static long centre(Connection connection) throws SQLException {
        return number(connection, "select id from movement_unit where kind = 'CENTRE' and parent_id is null");
    }

    /** The one with the most communes. */
    private static long largestProvince(Connection connection) throws SQLException {
        return number(
                connection,
                "select parent_id from movement_unit where kind = 'COMMUNE' and valid_to is null and locality_code is not null"
                        + " group by parent_id order by count(*) desc, parent_id limit 1");
    }
}
