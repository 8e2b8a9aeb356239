package vn.hocvuso.bench.assessment;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.FileTrees;
import vn.hocvuso.bench.Meter;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.bench.Times;
import vn.hocvuso.bench.placement.PlacementBenchmark;

/**
 * Answers through the whole HTTP path beside a bare loop over JDBC, two thousand starts in ten seconds, a hundred thousand
 * attempts graded again, a calibration, and the memory of those who are in the middle of a test.
 */
public final class AssessmentBenchmark implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final int STARTS = 2_000;
    private static final int START_SECONDS = 10;
    private static final int GRADED = 100_000;
    private static final int COUNTED_STARTS = 100;
    private static final int ROUNDS = 3;
    private static final int FIRST_STARTING = 2 * CONNECTIONS + COUNTED_STARTS;
    /** So many answer before memory is measured, so that what is there for all is there. */
    private static final int SETTLING = 500;

    private static final int HELD = 2_000;
    private static final long FORGETTING_MILLIS = 75_000;
    private static final Pattern ATTEMPT = Pattern.compile("attempt=(\\d+)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        FileTrees.delete(options.dataFolder());
        report.condition("bank", Examinees.BANK + " questions, of which an attempt asks " + Examinees.ASKED);
        report.condition(
                "answers", CONNECTIONS + " connections, closed loop, no thinking time; by turns with the bare loop, " + ROUNDS
                        + " rounds of " + options.seconds() / ROUNDS + " s each, after a warm-up of " + options.warmUpSeconds() + " s");
        report.condition(
                "bare loop",
                "upsert by a prepared statement, then commit; one connection a thread, settings of the system's own. The one"
                        + " of autocommit, a single trip for both, stands beside it");
        Examinees.Course course;
        try (var system = RunningSystem.start(options);
                var connection = system.connect()) {
            report.condition("database", connection.getMetaData().getDatabaseProductVersion());
            var learners = FIRST_STARTING + STARTS + SETTLING + HELD;
            course = Examinees.settle(connection, learners, system.demoLearner().username());
        }
        try (var system = RunningSystem.start(options)) {
            system.admit(3 * CONNECTIONS);
            // A log holds five thousand answers, so those of the warm-up are other attempts.
            answers(
                    system,
                    options,
                    begin(system, course, CONNECTIONS + COUNTED_STARTS, CONNECTIONS),
                    begin(system, course, 0, CONNECTIONS),
                    report);
            roundTrips(system, course, report);
            starts(system, course, report);
            memory(system, course, report);
            grading(system, report);
        }
        new PlacementBenchmark().calibration(report);
        report.condition("load average after", Report.loadAverage());
    }

    /** A learner's attempt, by the number of the examinee. */
    private record Sitting(int examinee, long attempt, List<Long> questions) {}

    private static List<Sitting> begin(RunningSystem system, Examinees.Course course, int first, int count)
            throws IOException, SQLException {
        var sittings = new ArrayList<Sitting>();
        try (var http = new RawConnection(system.address());
                var connection = system.connect()) {
            for (var i = first; i < first + count; i++) {
                var attempt = start(http, course, i);
                sittings.add(new Sitting(i, attempt, questions(connection, attempt)));
            }
        }
        return sittings;
    }

    private static long start(RawConnection http, Examinees.Course course, int examinee) throws IOException {
        var answer = http.send(
                "POST",
                "/start",
                Examinees.token(examinee),
                "application/x-www-form-urlencoded",
                "course=" + course.slug());
        var found = ATTEMPT.matcher(answer.location());
        if (!found.find()) {
            throw new IOException("No attempt: " + answer);
        }
        return Long.parseLong(found.group(1));
    }

    private static List<Long> questions(Connection connection, long attempt) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select paper from assessment_attempt where id = " + attempt)) {
            rows.next();
            return java.util.Arrays.stream(rows.getString(1).split(",")).map(Long::valueOf).toList();
        }
    }

    private static void answers(
            RunningSystem system, Options options, List<Sitting> warmUp, List<Sitting> sittings, Report report)
            throws Exception {
        try (var connection = system.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    create table bench_response (
                        attempt_id bigint not null, question_id bigint not null,
                        chosen varchar(40) character set ascii collate ascii_bin not null,
                        answered_at datetime(6) not null, earned tinyint, primary key (attempt_id, question_id))
                    """);
        }
        ManyHands.Hands http = thread -> new Answering(system.address(), sittings.get(thread));
        ManyHands.Hands bare = thread -> new BareWriting(system.connectAsItself(), thread, false);
        ManyHands.Hands autocommit = thread -> new BareWriting(system.connectAsItself(), thread, true);
        ManyHands.drive(
                CONNECTIONS,
                options.warmUpSeconds(),
                thread -> new Answering(system.address(), warmUp.get(thread)));
        ManyHands.drive(CONNECTIONS, 3, bare);
        var answered = new ArrayList<ManyHands.Pace>();
        var written = new ArrayList<ManyHands.Pace>();
        var writtenAtOnce = new ArrayList<ManyHands.Pace>();
        var each = options.seconds() / (double) ROUNDS;
        var busy = new double[3];
        for (var round = 0; round < ROUNDS; round++) {
            written.add(ManyHands.drive(CONNECTIONS, each, bare));
            var meters = List.of(
                    system.server(), system.database(), new Meter(ProcessHandle.current().pid()));
            for (var part = 0; part < busy.length; part++) {
                busy[part] -= meters.get(part).cpuMilliseconds();
            }
            answered.add(ManyHands.drive(CONNECTIONS, each, http));
            for (var part = 0; part < busy.length; part++) {
                busy[part] += meters.get(part).cpuMilliseconds();
            }
            writtenAtOnce.add(ManyHands.drive(CONNECTIONS, each, autocommit));
        }
        var rate = tell(report, "saved answers", answered);
        var count = answered.stream().mapToLong(pace -> pace.times().count()).sum();
        report.figure("saved answers", "CPU of server per answer", busy[0] / count, "ms");
        report.figure("saved answers", "CPU of database per answer", busy[1] / count, "ms");
        report.figure("saved answers", "CPU of load generator per answer", busy[2] / count, "ms");
        var bareRate = tell(report, "bare loop", written);
        tell(report, "bare loop of autocommit", writtenAtOnce);
        report.goal("saved answers to bare loop", rate / bareRate, ">=", 0.5, "ratio");
        report.goal(
                "p99 of an answer to p99 of the bare loop",
                percentile(answered, 99) / percentile(written, 99),
                "<=",
                5,
                "ratio");
    }

    private static double tell(Report report, String group, List<ManyHands.Pace> paces) {
        var rate = paces.stream().mapToDouble(ManyHands.Pace::perSecond).average().orElseThrow();
        report.figure(group, "per second", rate, "1/s");
        report.figure(group, "p50", percentile(paces, 50), "ms");
        report.figure(group, "p99", percentile(paces, 99), "ms");
        report.figure(group, "errors", paces.stream().mapToInt(ManyHands.Pace::errors).sum(), "count");
        return rate;
    }

    /** The middle one of the rounds. */
    private static double percentile(List<ManyHands.Pace> paces, double percent) {
        return paces.stream()
                .map(pace -> pace.times().percentile(percent))
                .sorted()
                .skip(paces.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Answers the questions of its paper one after the other, each time with another choice, as the page's script does. */
    private static final class Answering implements ManyHands.Hand {

        private final RawConnection http;
        private final Sitting sitting;
        private int turn;

        Answering(String address, Sitting sitting) throws IOException {
            this.http = new RawConnection(address);
            this.sitting = sitting;
        }

        @Override
        public boolean once() throws IOException {
            var question = sitting.questions().get(turn % sitting.questions().size());
            var body = "{\"choices\":[" + turn++ % 4 + "],\"chosenAt\":\"" + Instant.now() + "\"}";
            var path = "/api/assessment/attempts/" + sitting.attempt() + "/answers/" + question;
            return http.send("PUT", path, Examinees.token(sitting.examinee()), "application/json", body).status() == 200;
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }

    /** What an answer costs at the least: a row written and committed. */
    private static final class BareWriting implements ManyHands.Hand {

        private final Connection connection;
        private final java.sql.PreparedStatement statement;
        private final int thread;
        private final boolean autocommit;
        private int turn;

        BareWriting(Connection connection, int thread, boolean autocommit) throws SQLException {
            connection.setAutoCommit(autocommit);
            this.autocommit = autocommit;
            this.connection = connection;
            this.thread = thread;
            this.statement = connection.prepareStatement(
                    "insert into bench_response (attempt_id, question_id, chosen, answered_at) values (?, ?, ?, ?)"
                            + " on duplicate key update chosen = values(chosen), answered_at = values(answered_at)");
        }

        @Override
        public boolean once() throws SQLException {
            statement.setLong(1, thread);
            statement.setLong(2, turn % Examinees.ASKED);
            statement.setString(3, String.valueOf(turn++ % 4));
            statement.setObject(4, LocalDateTime.now(ZoneOffset.UTC));
            var written = statement.executeUpdate() > 0;
            if (!autocommit) {
                connection.commit();
            }
            return written;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** What the database is asked for one start, everything that the request needs included. */
    private static void roundTrips(RunningSystem system, Examinees.Course course, Report report)
            throws IOException, SQLException {
        try (var connection = system.connect();
                var http = new RawConnection(system.address())) {
            var fresh = asked(connection, http, course);
            var resumed = asked(connection, http, course);
            report.figure("start", "statements of the whole request, with session and enrolment", fresh, "count");
            report.figure("start", "statements of a request that finds the attempt started", resumed, "count");
            // What both have in common, but for the one that looks for attempts, is none of the start's.
            report.goal("round trips of a start", Math.rint(fresh - resumed + 1), "<=", 3, "count");
        }
    }

    /** Statements that the database was asked for each of the counted starts. */
    private static double asked(Connection connection, RawConnection http, Examinees.Course course)
            throws IOException, SQLException {
        var before = asked(connection);
        for (var i = 0; i < COUNTED_STARTS; i++) {
            start(http, course, CONNECTIONS + i);
        }
        return (asked(connection) - before - 1) / (double) COUNTED_STARTS;
    }

    private static long asked(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show global status like 'Questions'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    private static void starts(RunningSystem system, Examinees.Course course, Report report) throws Exception {
        var times = new Times();
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        var failed = 0;
        var begin = System.nanoTime();
        try {
            var all = new ArrayList<Future<Boolean>>();
            var connections = new java.util.concurrent.ConcurrentLinkedQueue<RawConnection>();
            for (var i = 0; i < STARTS; i++) {
                var examinee = FIRST_STARTING + i;
                var due = begin + (long) (i * (START_SECONDS * 1e9 / STARTS));
                while (System.nanoTime() < due) {
                    Thread.sleep(1);
                }
                all.add(pool.submit(() -> {
                    var known = connections.poll();
                    var http = known == null ? new RawConnection(system.address()) : known;
                    start(http, course, examinee);
                    times.add((System.nanoTime() - due) / 1e6);
                    connections.add(http);
                    return true;
                }));
            }
            for (var one : all) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    failed++;
                }
            }
            for (var http : connections) {
                http.close();
            }
        } finally {
            pool.shutdownNow();
        }
        report.figure("start", "2,000 starts took", (System.nanoTime() - begin) / 1e9, "s");
        report.figure("start", "p50 from the moment of release", times.percentile(50), "ms");
        report.goal("p99 of 2,000 starts within 10 s", times.percentile(99), "<=", 2000, "ms");
        report.goal("errors of 2,000 starts", failed, "==", 0, "count");
    }

    /** What is kept for those who have started and answered, beside what is kept for nobody. */
    private static void memory(RunningSystem system, Examinees.Course course, Report report) throws Exception {
        midway(system, course, FIRST_STARTING + STARTS, SETTLING);
        // What was kept for a minute for those before is not to be taken for what these need less.
        Thread.sleep(FORGETTING_MILLIS);
        midway(system, course, FIRST_STARTING + STARTS, SETTLING);
        var before = heap(system);
        midway(system, course, FIRST_STARTING + STARTS + SETTLING, HELD);
        var after = heap(system);
        report.figure("memory", "heap in use before", before, "KB");
        report.figure("memory", "heap in use after", after, "KB");
        report.goal(
                "heap held for each of 2,000 learners in the middle of a test", (after - before) / HELD, "<=", 4, "KB");
    }

    private static void midway(RunningSystem system, Examinees.Course course, int first, int count)
            throws IOException, SQLException {
        try (var http = new RawConnection(system.address())) {
            for (var sitting : begin(system, course, first, count)) {
                var answer = http.send(
                        "PUT",
                        "/api/assessment/attempts/" + sitting.attempt() + "/answers/"
                                + sitting.questions().get(0),
                        Examinees.token(sitting.examinee()),
                        "application/json",
                        "{\"choices\":[1]}");
                if (answer.status() != 200) {
                    throw new IOException("Not kept: " + answer);
                }
            }
        }
    }

    /** After a full collection, in kilobytes. */
    private static double heap(RunningSystem system) throws IOException, InterruptedException {
        tool(system, "GC.run");
        tool(system, "GC.run");
        var used = 0.0;
        var found = USED.matcher(tool(system, "GC.heap_info").replaceAll("(?s)Metaspace.*", ""));
        while (found.find()) {
            used += Double.parseDouble(found.group(1));
        }
        return used;
    }

    private static String tool(RunningSystem system, String command) throws IOException, InterruptedException {
        var jcmd = java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, "" + system.server().processId(), command)
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private static void grading(RunningSystem system, Report report) throws SQLException, IOException, InterruptedException {
        try (var connection = system.connect()) {
            var quiz = Examinees.addGraded(connection, GRADED);
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(
                        "insert into assessment_regrading (quiz_id, actor_id, applied, state, last_attempt, examined,"
                                + " changed, asked_at) values (" + quiz + ", 1, 0, 'RUNNING', 0, 0, 0, utc_timestamp(6))");
            }
            var begin = 0L;
            var from = 0;
            for (var examined = 0; ; Thread.sleep(50)) {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select examined, state from assessment_regrading where quiz_id = " + quiz)) {
                    rows.next();
                    examined = rows.getInt(1);
                    if (begin == 0 && examined > 0) {
                        begin = System.nanoTime();
                        from = examined;
                    }
                    if (!rows.getString(2).equals("RUNNING")) {
                        break;
                    }
                }
            }
            var rate = (GRADED - from) / ((System.nanoTime() - begin) / 1e9);
            report.figure("grading again", "attempts of ten questions", GRADED, "count");
            report.goal("attempts graded again", rate, ">=", 5000, "1/s");
        }
    }
}
