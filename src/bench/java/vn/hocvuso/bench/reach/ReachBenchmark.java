package vn.hocvuso.bench.reach;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.FileTrees;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.RunningSystem;
import vn.hocvuso.testing.Chromium;
import vn.hocvuso.testing.PageScales;
import vn.hocvuso.testing.Screen;

/** How light learner pages are, how soon a slow phone shows them, and what Lighthouse says of them. */
public final class ReachBenchmark implements Benchmark {

    private static final String COURSE = "an-toan-tren-mang";
    private static final String LESSON = "/courses/" + COURSE + "/lessons/vi-sao-ai-cung-co-the-bi-lua";
    private static final int MOST_BYTES = 61_440;
    private static final int MOST_REQUESTS = 12;
    private static final int MOST_BYTES_AGAIN = 8_192;
    private static final double MOST_SECONDS = 2.5;
    /** Of an odd number, for the middle one. */
    private static final int SLOW_VISITS = 5;

    private static final Map<String, Integer> LEAST_SCORES =
            Map.of(Lighthouse.PERFORMANCE, 95, Lighthouse.ACCESSIBILITY, 100, Lighthouse.BEST_PRACTICES, 95);

    /**
     * A page to look at.
     *
     * @param path with the host before it, the address
     * @param weighed false for one whose weight was not asked for
     * @param signedIn true for one that only the learner sees
     */
    private record Looked(String name, String path, boolean weighed, boolean signedIn) {}

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        FileTrees.delete(options.dataFolder());
        try (var system = RunningSystem.start(options);
                var chromium = Chromium.start();
                var learner = phone(chromium.browser())) {
            var page = learner.newPage();
            signIn(page, system);
            var pages = List.of(
                    new Looked("home", "/", false, false),
                    new Looked("catalogue", "/courses", true, false),
                    new Looked("lesson", LESSON, true, false),
                    new Looked("quiz", paper(page, system), true, true),
                    new Looked("verify", "/verify", true, false));
            report.condition("browser", "Chromium " + chromium.browser().version());
            report.condition(
                    "bytes", "encodedDataLength of the DevTools protocol, headers and all; lesson pictures left out");
            report.condition("slow phone", SlowPhone.CONDITIONS + "; middle of " + SLOW_VISITS + " visits");
            report.condition("readable", "the later of first contentful paint and DOMContentLoaded");
            for (var looked : pages) {
                if (looked.weighed()) {
                    weigh(looked, looked.signedIn() ? page : null, chromium.browser(), system, report);
                }
            }
            wait(system.address() + LESSON, new SlowPhone(chromium.browser()), report);
            var cookie = learner.cookies().stream()
                    .map(each -> each.name + "=" + each.value)
                    .collect(Collectors.joining("; "));
            judge(pages, cookie, system, new Lighthouse(options.project().resolve("target/lighthouse")), report);
        }
        report.condition("load average after", Report.loadAverage());
    }

    private static BrowserContext phone(Browser browser) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("vi-VN"));
    }

    private static void signIn(Page page, RunningSystem system) throws IOException {
        var account = system.demoLearner();
        page.navigate(system.address() + "/sign-in");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.locator("#signIn").click();
        page.waitForURL("**/learn/home.xhtml");
    }

    /** Enrols, begins a test and tells the path of its paper. */
    private static String paper(Page page, RunningSystem system) {
        page.navigate(system.address() + "/courses/" + COURSE);
        page.locator("#enrol").click();
        page.waitForURL("**/lessons/**");
        page.navigate(system.address() + "/learn/learning/quiz.xhtml?course=" + COURSE);
        page.locator("#start").click();
        page.waitForURL("**/take-quiz.xhtml?attempt=*");
        return page.url().substring(system.address().length());
    }

    private static void weigh(Looked looked, Page signedIn, Browser browser, RunningSystem system, Report report) {
        try (var visitor = phone(browser);
                var scales = new PageScales(signedIn == null ? visitor.newPage() : signedIn)) {
            var address = system.address() + looked.path();
            var first = scales.visit(address);
            var again = scales.visit(address);
            var name = looked.name();
            report.figure(name, "first visit", first.withoutCoursePictures(), "B");
            report.figure(name, "first visit, lesson pictures", first.coursePictures(), "B");
            report.figure(name, "first visit, requests", first.requests(), "count");
            report.figure(name, "repeat visit", again.all(), "B");
            report.figure(name, "repeat visit, requests", again.requests(), "count");
            report.goal(name + ", first visit", first.withoutCoursePictures(), "<=", MOST_BYTES, "B");
            report.goal(name + ", first visit, requests", first.requests(), "<=", MOST_REQUESTS, "count");
            report.goal(name + ", repeat visit", again.all(), "<=", MOST_BYTES_AGAIN, "B");
        }
    }

    private static void wait(String address, SlowPhone phone, Report report) {
        var visits = new ArrayList<SlowPhone.Times>();
        for (var visit = 0; visit < SLOW_VISITS; visit++) {
            visits.add(phone.open(address));
        }
        var group = "lesson on a slow phone";
        report.figure(group, "first contentful paint", middle(visits, SlowPhone.Times::painted), "s");
        report.figure(group, "largest contentful paint", middle(visits, SlowPhone.Times::largest), "s");
        report.figure(group, "DOMContentLoaded", middle(visits, SlowPhone.Times::text), "s");
        report.figure(group, "load", middle(visits, SlowPhone.Times::all), "s");
        var readable = middle(visits, SlowPhone.Times::readable);
        report.figure(group, "readable", readable, "s");
        report.goal("lesson readable on a slow phone", readable, "<=", MOST_SECONDS, "s");
    }

    private static double middle(List<SlowPhone.Times> visits, ToDoubleFunction<SlowPhone.Times> time) {
        return visits.stream()
                        .map(time::applyAsDouble)
                        .sorted(Comparator.naturalOrder())
                        .toList()
                        .get(visits.size() / 2)
                / 1000;
    }

    private static void judge(
            List<Looked> pages, String cookie, RunningSystem system, Lighthouse lighthouse, Report report)
            throws IOException, InterruptedException {
        var version = lighthouse.version();
        report.condition(
                "Lighthouse", version.orElse("missing: Node and npm are needed, and npm must reach its registry"));
        for (var looked : pages) {
            var scores = version.isEmpty()
                    ? Map.<String, Double>of()
                    : lighthouse.scores(
                            looked.name(), system.address() + looked.path(), looked.signedIn() ? cookie : "");
            for (var category : List.of(Lighthouse.PERFORMANCE, Lighthouse.ACCESSIBILITY, Lighthouse.BEST_PRACTICES)) {
                var score = scores.getOrDefault(category, 0.0);
                report.figure("Lighthouse, " + looked.name(), category, score, "points");
                report.goal(
                        "Lighthouse, " + looked.name() + ", " + category,
                        score,
                        ">=",
                        LEAST_SCORES.get(category),
                        "points");
            }
        }
    }
}
