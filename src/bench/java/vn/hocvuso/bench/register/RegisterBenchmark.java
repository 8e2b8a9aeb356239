package vn.hocvuso.bench.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.regex.Pattern;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.FileTrees;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.bench.Times;
import vn.hocvuso.bench.assessment.ManyHands;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.search.CertificateQuery;
import vn.hocvuso.search.IndexProbe;

/**
 * A register of many certificates, {@code -Dbench.certificates}, made anew unless {@code -Dbench.filled=true} says that an
 * earlier run that broke off has made it: its index is built from the database while people search,
 * then asked through the page while others earn certificates, then asked by itself. More of the register is measured by
 * {@link #PARTS}, on the same certificates.
 */
public final class RegisterBenchmark implements Benchmark {

    /** In the order in which they are measured. */
    private static final List<Part> PARTS = List.of(new PublicDoors(), new Inclusion());

    private static final String SEARCH = "searching";
    private static final int CLIENTS = 16;
    /** Between the warm-up and the measurement, and after it. */
    private static final int SPARE_SECONDS = 30;
    private static final int QUESTIONS = 3_000;
    /** What ships is for a machine with 2 GB; who keeps millions gives the database more, as the example of settings says. */
    private static final int BUFFER_POOL_MEGABYTES = 2048;
    private static final int PROVINCES = 34;
    private static final double MILLION = 1e6;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public String name() {
        return "register";
    }

    @Override
    public void run(Options asked, Report report) throws Exception {
        var options = asked.withBufferPool(BUFFER_POOL_MEGABYTES);
        report.condition("database's buffer pool", BUFFER_POOL_MEGABYTES + " MB");
        var certificates = Long.getLong("bench.certificates", 10_000_000L);
        report.condition("certificates", certificates);
        report.condition(
                "searching",
                CLIENTS + " administrators, each with a search a second, for " + options.seconds()
                        + " s after a warm-up of " + options.warmUpSeconds() + " s in which they do not pause");
        report.condition(
                "issuing",
                Issuing.A_SECOND + " learners a second read the last lesson of a course by PUT /api/learning/readings, which"
                        + " completes it: certification.Issuing, in the same transaction");
        if (!Boolean.getBoolean("bench.filled")) {
            fill(options, certificates, report);
        }
        try (var system = RunningSystem.start(options)) {
            Students.Course course;
            try (var connection = system.connect()) {
                report.condition("database", connection.getMetaData().getDatabaseProductVersion());
                course = Students.course(connection);
            }
            rebuild(system, certificates, report);
            search(system, options, course, report);
            for (var part : PARTS) {
                part.measure(system, options, report);
            }
        }
        inTheIndex(options, report);
        report.condition("load average after", Report.loadAverage());
    }

    /** Anew: learners with one lesson left, the certificate of one of them, and so many others like it. */
    private static void fill(Options options, long certificates, Report report) throws Exception {
        FileTrees.delete(options.dataFolder());
        var learners = Issuing.A_SECOND * (options.warmUpSeconds() + options.seconds() + SPARE_SECONDS);
        Students.Course course;
        try (var system = RunningSystem.start(options);
                var connection = system.connect()) {
            course = Students.settle(connection, learners + 1, system.demoLearner().username());
        }
        try (var system = RunningSystem.start(options)) {
            if (!new Reading(system.address(), course).read(learners)) {
                throw new IOException("The first certificate was not issued");
            }
            var begin = System.nanoTime();
            try (var connection = system.connect()) {
                CertificateRows.add(connection, certificates);
            }
            report.figure("rows", "put into the database", seconds(begin), "s");
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** While one client searches all the time. */
    private static void rebuild(RunningSystem system, long certificates, Report report) throws Exception {
        var over = new AtomicBoolean();
        var times = new Times();
        var failed = new AtomicInteger();
        var client = Executors.newSingleThreadExecutor();
        client.submit(() -> {
            try (var searching = new Searching(system.address(), 1)) {
                while (!over.get()) {
                    var begin = System.nanoTime();
                    if (searching.once()) {
                        times.add((System.nanoTime() - begin) / MILLION);
                    } else {
                        failed.incrementAndGet();
                    }
                    Thread.sleep(100);
                }
            }
            return null;
        });
        var desk = new IndexDesk(system.address());
        var heap = new DoubleAccumulator(Math::max, 0);
        var begin = System.nanoTime();
        desk.rebuildCertificates();
        while (!desk.rebuilt()) {
            heap.accumulate(usedHeap(system));
            Thread.sleep(1_000);
        }
        var taken = seconds(begin);
        over.set(true);
        client.shutdown();
        report.figure("rebuild", "time", taken, "s");
        report.figure("rebuild", "certificates a second", certificates / taken, "1/s");
        report.figure("rebuild", "most heap seen in use", heap.get() / 1024, "MB");
        report.figure("rebuild", "resident memory of the server", system.server().peakResidentMegabytes(), "MB");
        report.figure("rebuild", "searches meanwhile", times.count(), "count");
        report.figure("rebuild", "p99 of a search meanwhile", times.percentile(99), "ms");
        report.figure("rebuild", "searches that failed meanwhile", failed.get(), "count");
        report.goal("rebuild of 10,000,000 at this rate", 10_000_000 * taken / certificates / 60, "<=", 10, "min");
        report.goal("heap while rebuilding", heap.get() / 1024, "<=", 1024, "MB");
    }

    private static double usedHeap(RunningSystem system) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        "" + system.server().processId(),
                        "GC.heap_info")
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var used = 0.0;
        var found = USED.matcher(text.replaceAll("(?s)Metaspace.*", ""));
        while (found.find()) {
            used += Double.parseDouble(found.group(1));
        }
        return used;
    }

    private static void search(RunningSystem system, Options options, Students.Course course, Report report)
            throws Exception {
        system.admit(3 * CLIENTS);
        var flatOut = ManyHands.drive(
                CLIENTS, options.warmUpSeconds(), thread -> new Searching(system.address(), 100 + thread));
        report.figure(SEARCH, "pages a second without pauses, nothing issued", flatOut.perSecond(), "1/s");
        report.figure(SEARCH, "page p99 without pauses, nothing issued", flatOut.times().percentile(99), "ms");
        var issuing = new Issuing(system.address(), course);
        ManyHands.Pace pace;
        double issued;
        try {
            ManyHands.drive(
                    CLIENTS, options.warmUpSeconds() / 2.0, CLIENTS, thread -> new Searching(system.address(), 300 + thread));
            issuing.forgetTimes();
            var before = issuing.done.get();
            var begin = System.nanoTime();
            pace = ManyHands.drive(
                    CLIENTS, options.seconds(), CLIENTS, thread -> new Searching(system.address(), 200 + thread));
            issued = (issuing.done.get() - before) / seconds(begin);
        } finally {
            issuing.end();
        }
        report.figure(SEARCH, "pages a second", pace.perSecond(), "1/s");
        report.figure(SEARCH, "page p50", pace.times().percentile(50), "ms");
        report.figure(SEARCH, "page p99", pace.times().percentile(99), "ms");
        report.figure(SEARCH, "errors", pace.errors(), "count");
        report.figure(SEARCH, "issued a second meanwhile", issued, "1/s");
        report.figure(SEARCH, "certificates that could not be issued", issuing.failed.get(), "count");
        report.figure(SEARCH, "issue p99", issuing.times.percentile(99), "ms");
        report.figure(SEARCH, "found after issue, p50", issuing.found.percentile(50), "ms");
        report.goal("search through the page, p99", pace.times().percentile(99), "<=", 60, "ms");
        report.goal("issued a second meanwhile", issued, ">=", Issuing.A_SECOND, "1/s");
        report.goal("found after issue, longest", issuing.found.percentile(100) / 1000, "<=", 2, "s");
    }

    private static void inTheIndex(Options options, Report report) throws Exception {
        try (var probe = IndexProbe.open(options.dataFolder().resolve("data").resolve("search"))) {
            var random = new Random(7);
            var holders = new Holders(7);
            var questions = new ArrayList<CertificateQuery>();
            var names = new ArrayList<CertificateQuery>();
            var slips = new ArrayList<CertificateQuery>();
            var pieces = new ArrayList<CertificateQuery>();
            var places = new ArrayList<CertificateQuery>();
            var provinces = provinces(options);
            for (var i = 0; i < QUESTIONS; i++) {
                var name = Folding.fold(holders.next());
                var province = provinces.get(random.nextInt(provinces.size()));
                var from = CertificateRows.LAST_DAY.minusDays(random.nextInt(CertificateRows.DAYS));
                questions.add(new CertificateQuery(name, "", province, from.minusYears(1), from, ""));
                names.add(new CertificateQuery(name, "", "", null, null, ""));
                slips.add(new CertificateQuery(slip(name, random), "", province, null, null, ""));
                pieces.add(new CertificateQuery(
                        "%04X".formatted(random.nextInt(65_536)), "", "", null, null, ""));
                places.add(new CertificateQuery("", "", province, from.minusDays(30), from, ""));
            }
            probe.milliseconds(questions);
            var times = probe.milliseconds(questions);
            report.figure("index", "certificates", probe.documents(), "count");
            report.figure("index", "segments", probe.segments(), "count");
            report.figure("index", "size", probe.bytes() / MILLION, "MB");
            report.figure("index", "name, province and one year, p50", at(times, 50), "ms");
            report.figure("index", "name, province and one year, p99", at(times, 99), "ms");
            tell(report, "name alone", probe.milliseconds(names));
            tell(report, "name with a slip, province", probe.milliseconds(slips));
            tell(report, "four symbols of a number", probe.milliseconds(pieces));
            tell(report, "province and 30 days", probe.milliseconds(places));
            report.goal("search in the index, p50", at(times, 50), "<=", 2, "ms");
            report.goal("search in the index, p99", at(times, 99), "<=", 20, "ms");
            report.goal("index per certificate", (double) probe.bytes() / probe.documents(), "<=", 90, "bytes");
        }
    }

    private static void tell(Report report, String what, double[] times) {
        report.figure("index", what + ", p50", at(times, 50), "ms");
        report.figure("index", what + ", p99", at(times, 99), "ms");
    }

    /** The nearest-rank percentile. */
    private static double at(double[] sorted, double percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)];
    }

    /** Two letters in each other's place, in the last syllable. */
    private static String slip(String name, Random random) {
        var last = name.lastIndexOf(' ') + 2;
        if (name.length() - last < 2) {
            return name;
        }
        var at = last + random.nextInt(name.length() - last - 1);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    /** All provinces of the list that ships. */
    private static List<String> provinces(Options options) throws IOException {
        var codes = new ArrayList<String>();
        try (var files = java.nio.file.Files.walk(options.project().resolve("content/localities"))) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("provinces")).toList()) {
                java.nio.file.Files.readAllLines(file).stream()
                        .map(line -> line.split(",")[0].replace("\"", ""))
                        .filter(code -> code.matches("\\d{2}"))
                        .forEach(codes::add);
            }
        }
        if (codes.size() != PROVINCES) {
            throw new IOException("Not " + PROVINCES + " provinces: " + codes);
        }
        return codes;
    }

}
