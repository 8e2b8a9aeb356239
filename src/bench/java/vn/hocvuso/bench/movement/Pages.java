package vn.hocvuso.bench.movement;

import static vn.hocvuso.bench.movement.Statements.texts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;
import vn.hocvuso.bench.Times;
import vn.hocvuso.bench.assessment.ManyHands;
import vn.hocvuso.bench.assessment.RawConnection;

/** The pages of the dashboard, each of units and indicators that are drawn anew every time. */
final class Pages {

    /** @param address in which {@code {unit}}, {@code {indicator}} and {@code {year}} are filled in */
    private record Page(String name, String address) {}

    /** The one list of the pages that are measured. */
    private static final List<Page> LIST = List.of(
            new Page("units", "/manage/movement/units.xhtml?unit={unit}"),
            new Page("figures", "/manage/movement/figures.xhtml?unit={unit}&year={year}"),
            new Page("figure", "/manage/movement/figure.xhtml?unit={unit}&indicator={indicator}&year={year}"),
            new Page(
                    "figure, those behind",
                    "/manage/movement/figure.xhtml?unit={unit}&indicator={indicator}&year={year}&list=lagging"),
            new Page(
                    "people behind a figure",
                    "/manage/movement/figure-people.xhtml?unit={unit}&indicator={indicator}&year={year}"),
            new Page("plans", "/manage/movement/plans.xhtml?unit={unit}&year={year}"),
            new Page("reports", "/manage/movement/reports.xhtml?unit={unit}"));

    private static final int HANDS = 4;
    private static final int PAGES_A_SECOND = 10;
    private static final int DRAWN = 200;

    private final Map<String, List<String>> units = new LinkedHashMap<>();
    private final List<String> indicators;

    Pages(Connection connection) throws SQLException {
        for (var kind : List.of("CENTRE", "PROVINCE", "COMMUNE", "HAMLET", "DEPARTMENT", "SCHOOL")) {
            units.put(
                    kind,
                    texts(
                            connection,
                            "select id from movement_unit where kind = '" + kind + "' and valid_to is null"
                                    + " order by rand(7) limit " + DRAWN));
        }
        indicators = texts(connection, "select code from movement_indicator order by position");
    }

    /** Every page of every kind of unit by itself, then all of them at an even pace. */
    void measure(String site, Options options, Report report) throws Exception {
        var desk = new Desk(site, Officers.CENTRE);
        report.condition(
                "pages", HANDS + " officers of the centre ask for " + PAGES_A_SECOND + " pages a second, for " + options.seconds()
                        + " s each kind of page, units and indicators drawn anew");
        for (var page : LIST) {
            if (!isThere(desk, page)) {
                report.figure("pages", page.name() + " is missing", 1, "count");
                report.goal(page.name() + ", p95", Double.NaN, "<=", 150, "ms");
                continue;
            }
            drive(site, desk, page, options.warmUpSeconds() / 4.0, unused -> new Times());
            var times = new LinkedHashMap<String, Times>();
            units.keySet().forEach(kind -> times.put(kind, new Times()));
            var pace = drive(site, desk, page, options.seconds(), times::get);
            times.forEach((kind, one) -> report.figure(
                    "pages", page.name() + " of a " + kind.toLowerCase(java.util.Locale.ROOT) + ", p95", one.percentile(95), "ms"));
            report.figure("pages", page.name() + ", p50", pace.times().percentile(50), "ms");
            report.figure("pages", page.name() + ", errors", pace.errors(), "count");
            report.goal(page.name() + ", p95", pace.times().percentile(95), "<=", 150, "ms");
        }
    }

    private boolean isThere(Desk desk, Page page) throws IOException, InterruptedException {
        try {
            desk.page(address(page, "CENTRE", new Random(0)));
            return true;
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    private ManyHands.Pace drive(String site, Desk desk, Page page, double seconds, Function<String, Times> times)
            throws Exception {
        var kinds = List.copyOf(units.keySet());
        return ManyHands.drive(HANDS, seconds, PAGES_A_SECOND, thread -> new ManyHands.Hand() {

            private final RawConnection http = new RawConnection(site);
            private final Random random = new Random(thread);

            @Override
            public boolean once() throws IOException {
                var kind = kinds.get(random.nextInt(kinds.size()));
                var begin = System.nanoTime();
                var answer = http.send("GET", address(page, kind, random), desk.cookie(), "text/plain", "");
                times.apply(kind).add((System.nanoTime() - begin) / 1e6);
                return answer.status() == 200;
            }

            @Override
            public void close() throws IOException {
                http.close();
            }
        });
    }

    private String address(Page page, String kind, Random random) {
        var some = new ArrayList<>(units.get(kind));
        if (some.isEmpty()) {
            some.addAll(units.get("CENTRE"));
        }
        return page.address()
                .replace("{unit}", some.get(random.nextInt(some.size())))
                .replace("{indicator}", indicators.get(random.nextInt(indicators.size())))
                .replace("{year}", String.valueOf(LocalDate.now().getYear()));
    }
}
