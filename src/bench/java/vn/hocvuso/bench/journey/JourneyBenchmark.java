package vn.hocvuso.bench.journey;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.FileTrees;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.testing.JourneyContent;
import vn.hocvuso.bench.Times;

/** Signing in, and the learning journey of a signed-in learner, at several loads. */
public final class JourneyBenchmark implements Benchmark {

    /** The load that the goals are about. */
    private static final int GOAL_LEARNERS = 8;

    /**
     * Those who warm the system up: few, so that the compilers find a free processor. A server compiles for some minutes
     * before it is as fast as it will stay.
     */
    private static final int FIRST_LEARNERS = 2;

    private final Confirmed confirmed = new Confirmed();
    private final List<Load> loads = new ArrayList<>();
    private double resident;

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        FileTrees.delete(options.dataFolder());
        conditions(options, report);
        double first;
        try (var system = RunningSystem.start(options, JourneyContent.folder())) {
            first = system.secondsToFirstPage();
            measure(system, options, report);
        }
        try (var system = RunningSystem.start(options, JourneyContent.folder())) {
            report.figure("start", "first start to first page", first, "s");
            report.figure("start", "second start to first page", system.secondsToFirstPage(), "s");
            report.goal("second start to first page", system.secondsToFirstPage(), "<=", 25, "s");
            lookUp(system, report);
        }
        report.goal("errors", loads.stream().mapToInt(Load::errors).sum(), "==", 0, "count");
        report.condition("load average after", Report.loadAverage());
    }

    private static void conditions(Options options, Report report) {
        report.condition("load tool", "Gatling " + version(Simulation.class));
        report.condition("prepared learners", options.prepared());
        report.condition("warm-up", options.warmUpSeconds() + " s of the same journeys by " + FIRST_LEARNERS + ", then a sixth of it by "
                        + GOAL_LEARNERS);
        report.condition("measured", options.seconds() + " s for each load, closed loop, no thinking time");
        report.condition(
                "pages", "compressed by the server; stylesheets, scripts and pictures are in the browser's cache");
        report.condition(
                "server's Java options", options.javaOptions().isEmpty() ? "as shipped" : options.javaOptions());
        report.condition("tests", "those questions of the shipped banks that offer choices");
        report.condition("reading aloud", "off: no lesson is read by a program meanwhile");
        report.condition("CPU and memory", "utime + stime, VmRSS and VmHWM of /proc for the whole process");
    }

    private static String version(Class<?> type) {
        var version = type.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private void measure(RunningSystem system, Options options, Report report)
            throws IOException, SQLException, InterruptedException {
        Crowd crowd;
        AnswerKey key;
        var account = system.demoLearner();
        try (var connection = system.connect()) {
            report.condition("database", connection.getMetaData().getDatabaseProductVersion());
            crowd = Crowd.settle(connection, options.prepared(), account.username());
            key = AnswerKey.read(connection);
        }
        report.figure(
                "memory", "database resident before the loads", system.database().residentMegabytes(), "MiB");
        SignInSimulation.password = account.password();
        var stage = new Stage(system, options, crowd, key);
        stage.play(JourneySimulation.class, FIRST_LEARNERS, options.warmUpSeconds());
        stage.play(JourneySimulation.class, GOAL_LEARNERS, Math.max(3, options.warmUpSeconds() / 6));
        stage.play(SignInSimulation.class, GOAL_LEARNERS, Math.max(3, options.warmUpSeconds() / 12));
        loads.clear();
        for (var learners : options.learners()) {
            tell(report, "sign-in", stage.play(SignInSimulation.class, learners, options.seconds()));
        }
        for (var learners : options.learners()) {
            var group = "journey, " + learners + " learners";
            report.condition("load average before " + group, Report.loadAverage());
            var recording = new Recording(system.server().processId(), options);
            recording.begin(learners == GOAL_LEARNERS);
            tell(report, "journey", stage.play(JourneySimulation.class, learners, options.seconds()));
            recording.end();
        }
        memory(system, report);
    }

    private void tell(Report report, String what, Load load) {
        load.tell(report, what + ", " + load.learners() + " learners", what);
        if (load.learners() != GOAL_LEARNERS) {
            return;
        }
        if (what.equals("journey")) {
            report.goal("journeys per second at 8 learners", load.rate(), ">=", 50, "1/s");
            report.goal("CPU of server and database per journey", load.cpuEach(), "<=", 30, "ms");
            report.goal("course page p99", load.percentile("course page", 99), "<=", 30, "ms");
            report.goal("confirmed answer p99", load.percentile("answer", 99), "<=", 20, "ms");
        } else {
            report.goal("sign-ins per second at 8 learners", load.rate(), ">=", 25, "1/s");
        }
    }

    private void memory(RunningSystem system, Report report) throws IOException {
        var server = system.server();
        var database = system.database();
        report.figure("memory", "server resident after the loads", server.residentMegabytes(), "MiB");
        report.figure("memory", "server resident peak", server.peakResidentMegabytes(), "MiB");
        report.figure("memory", "database resident after the loads", database.residentMegabytes(), "MiB");
        report.figure("memory", "database resident peak", database.peakResidentMegabytes(), "MiB");
        report.figure("memory", "launcher resident after the loads", system.launcher().residentMegabytes(), "MiB");
        resident = (server.residentMegabytes() + database.residentMegabytes()) * 1.048576 / 1000;
        report.goal("server and database resident", resident, "<=", 1.2, "GB");
    }

    /** After the second start, so that what is found has come through the database's files. */
    private void lookUp(RunningSystem system, Report report) throws IOException, SQLException {
        try (var connection = system.connect()) {
            var found = confirmed.lookUp(connection);
            var certificates = Confirmed.certificates(connection);
            report.figure("kept", "answers confirmed", found.confirmed(), "count");
            report.figure("kept", "confirmed answers missing", found.missing(), "count");
            report.figure("kept", "confirmed answers with another choice", found.different(), "count");
            report.figure("kept", "passes shown", confirmed.passes(), "count");
            report.figure("kept", "certificates issued", certificates, "count");
            report.goal("confirmed answers missing", found.missing() + found.different(), "==", 0, "count");
        }
    }

    /** Plays simulations one after the other. */
    private final class Stage {

        private final RunningSystem system;
        private final Options options;
        private final Crowd crowd;
        private final AnswerKey key;

        private Stage(RunningSystem system, Options options, Crowd crowd, AnswerKey key) {
            this.system = system;
            this.options = options;
            this.crowd = crowd;
            this.key = key;
            stayAtHome();
        }

        /** Makes the load tool believe that it has asked the network for its newest release today. */
        private static void stayAtHome() {
            var preferences = Preferences.userRoot().node("/io/gatling/latestVersion");
            preferences.putLong("lastCheckTimestamp", System.currentTimeMillis());
            preferences.putBoolean("lastCheckSuccess", false);
        }

        private Load play(Class<? extends Simulation> simulation, int learners, int seconds) {
            var load = new Load(learners, seconds, system, crowd, key, confirmed);
            load.makeCurrent();
            Path folder = options.results().resolve("gatling");
            Gatling$.MODULE$.fromArgs(
                    new String[] {"-s", simulation.getName(), "-nr", "-rf", folder.toString()});
            loads.add(load);
            System.out.printf(
                    "%s, %d learners: %.1f/s, %d errors, %d fresh learners left%n",
                    simulation.getSimpleName(), learners, load.rate(), load.errors(), crowd.left());
            return load;
        }
    }
}
