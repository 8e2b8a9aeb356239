package vn.hocvuso.bench.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hocvuso.assessment.placement.Ability;
import vn.hocvuso.assessment.placement.AdaptiveTest;
import vn.hocvuso.assessment.placement.AdaptiveTest.Answer;
import vn.hocvuso.assessment.placement.AdaptiveTest.Reason;
import vn.hocvuso.assessment.placement.AdaptiveTest.Rules;
import vn.hocvuso.assessment.placement.AdaptiveTest.Step;
import vn.hocvuso.assessment.statistics.Calibration;
import vn.hocvuso.assessment.statistics.ItemCurve;
import vn.hocvuso.bench.Benchmark;
import vn.hocvuso.bench.Options;
import vn.hocvuso.bench.Report;

/**
 * How exactly the adaptive test places people and the calibration finds items again, where the truth is known because it
 * was invented. The same seeds give the same figures, but for the times.
 */
public final class PlacementBenchmark implements Benchmark {

    private static final long SEED = 20_260_101;
    private static final int BANK = 200;
    private static final int PLACED = 2_000;
    private static final List<String> COMPETENCES = List.of("1", "2", "3", "4", "5");
    /** Where bands of ability end, in logits. */
    private static final double[] BANDS = {-1.5, -0.5, 0.5, 1.5, Double.POSITIVE_INFINITY};

    private static final double WORN = 0.3;

    private static final int FORM = 40;
    private static final List<Integer> SIZES = List.of(500, 2_000, 10_000);
    private static final int JUDGED_SIZE = 2_000;
    private static final int REPLICATIONS = 5;
    /** Of the normal distribution, either side. */
    private static final double NINETY_FIVE_PERCENT = 1.96;

    private static final int MANY_SHEETS = 10_000;
    private static final int GIVEN = 20;
    /** A good distractor keeps guessing below one in four, which is blind choice. */
    private static final double GUESSING = 0.2;

    private static final double MOST_ERROR = 0.35;
    private static final double MOST_PARAMETER_ERROR = 0.15;
    private static final int MOST_ITEMS = 20;
    private static final int MOST_SECONDS = 60;

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void run(Options options, Report report) throws Exception {
        report.condition("items", People.ITEMS);
        report.condition("people", "abilities standard normal; answers as the two-parameter logistic model has them");
        report.condition("test", Rules.DEFAULT + ", " + COMPETENCES.size() + " competences, one ability for all");
        report.condition("calibration", Calibration.DEFAULT + ", one thread");
        report.condition("linking", "none but the metric: abilities calibrated as N(0, 1) are drawn from N(0, 1)");
        var bank = new People(SEED).items(BANK);
        place("placement, curves known", bank, bank, 0, report);
        for (var size : SIZES) {
            recover(size, report);
        }
        calibration(report);
        for (var guessing : List.of(0.0, GUESSING)) {
            var calibrated = calibrate(bank, GIVEN, guessing, report).curves();
            place("placement, curves calibrated" + guessed(guessing), bank, calibrated, guessing, report);
        }
        report.condition("load average after", Report.loadAverage());
    }

    /**
     * Lets people take the test.
     *
     * @param believed the curves that the test reckons with; those that people answer by are the true ones
     */
    private static void place(
            String group, List<ItemCurve> truth, List<ItemCurve> believed, double guessing, Report report) {
        var pool = IntStream.range(0, BANK)
                .mapToObj(item ->
                        new AdaptiveTest.Item(item, COMPETENCES.get(item % COMPETENCES.size()), believed.get(item)))
                .toList();
        var test = new AdaptiveTest(pool, Rules.DEFAULT);
        var people = new People(SEED + 1, guessing);
        var all = new Errors();
        var bands = IntStream.range(0, BANDS.length)
                .mapToObj(unused -> new Errors())
                .toList();
        var asked = new int[BANK];
        var length = 0;
        var longest = 0;
        var exact = 0;
        var within = 0;
        for (var person = 0; person < PLACED; person++) {
            var ability = people.ability();
            var answers = new ArrayList<Answer>();
            var step = test.next(answers, person, Set.of());
            while (step instanceof Step.Ask ask) {
                var item = (int) ask.item().id();
                asked[item]++;
                answers.add(new Answer(item, people.answers(truth.get(item), ability)));
                step = test.next(answers, person, Set.of());
            }
            var outcome = ((Step.End) step).outcome();
            all.add(outcome.ability().mean(), ability);
            bands.get(band(ability)).add(outcome.ability().mean(), ability);
            length += answers.size();
            longest = Math.max(longest, answers.size());
            exact += outcome.reason() == Reason.EXACT_ENOUGH ? 1 : 0;
            within += within(outcome.ability(), ability) ? 1 : 0;
        }
        report.figure(group, "people", PLACED, "count");
        report.figure(group, "bias", all.bias(), "logit");
        report.figure(group, "RMSE", all.rmse(), "logit");
        report.figure(group, "items asked, mean", (double) length / PLACED, "count");
        report.figure(group, "items asked, most", longest, "count");
        report.figure(group, "ended at the standard error", 100.0 * exact / PLACED, "%");
        report.figure(group, "truth within 1.96 standard errors", 100.0 * within / PLACED, "%");
        for (var band = 0; band < BANDS.length; band++) {
            var name = bandName(band);
            report.figure(group, "ability " + name + ", people", bands.get(band).count(), "count");
            report.figure(group, "ability " + name + ", bias", bands.get(band).bias(), "logit");
            report.figure(group, "ability " + name + ", RMSE", bands.get(band).rmse(), "logit");
        }
        var exposure = IntStream.of(asked)
                .mapToDouble(times -> (double) times / PLACED)
                .toArray();
        report.figure(
                group,
                "exposure, most of an item",
                100 * IntStream.of(asked).max().orElseThrow() / (double) PLACED,
                "%");
        report.figure(group, "exposure, items above 30 %", count(exposure, WORN, 1), "count");
        report.figure(group, "exposure, items never asked", count(exposure, -1, 0), "count");
        report.goal("RMSE of ability, " + group, all.rmse(), "<=", MOST_ERROR, "logit");
        report.goal("items asked, " + group, longest, "<=", MOST_ITEMS, "count");
    }

    /** How long the largest calibration takes. */
    public void calibration(Report report) {
        var whole = calibrate(new People(SEED).items(BANK), BANK, 0, report);
        report.goal(
                "calibration of " + BANK + " items on " + MANY_SHEETS + " sheets",
                whole.seconds(),
                "<=",
                MOST_SECONDS,
                "s");
    }

    private static String guessed(double guessing) {
        return guessing == 0 ? "" : ", " + guessing + " guessed";
    }

    /** Above the one, up to the other. */
    private static long count(double[] exposure, double above, double most) {
        return Arrays.stream(exposure)
                .filter(share -> share > above && share <= most)
                .count();
    }

    private static boolean within(Ability estimate, double ability) {
        return Math.abs(estimate.mean() - ability) <= NINETY_FIVE_PERCENT * estimate.error();
    }

    private static int band(double ability) {
        return IntStream.range(0, BANDS.length)
                .filter(band -> ability <= BANDS[band])
                .findFirst()
                .orElseThrow();
    }

    private static String bandName(int band) {
        if (band == 0) {
            return String.format(Locale.ROOT, "to %.1f", BANDS[band]);
        }
        return band == BANDS.length - 1
                ? String.format(Locale.ROOT, "above %.1f", BANDS[band - 1])
                : String.format(Locale.ROOT, "%.1f to %.1f", BANDS[band - 1], BANDS[band]);
    }

    /** Calibrates forms that everybody answers whole. */
    private static void recover(int persons, Report report) {
        var slopes = new Errors();
        var difficulties = new Errors();
        var slopesWithin = 0;
        var difficultiesWithin = 0;
        for (var replication = 0; replication < REPLICATIONS; replication++) {
            var people = new People(SEED + 100 + replication);
            var items = people.items(FORM);
            var result = Calibration.DEFAULT.of(people.sheets(persons, items, FORM));
            if (!result.converged()) {
                throw new IllegalStateException("No end after " + result.iterations() + " steps");
            }
            for (var item = 0; item < FORM; item++) {
                var truth = items.get(item);
                var estimate = result.items().get(item);
                slopes.add(estimate.curve().a(), truth.a());
                difficulties.add(estimate.curve().b(), truth.b());
                slopesWithin +=
                        Math.abs(estimate.curve().a() - truth.a()) <= NINETY_FIVE_PERCENT * estimate.aError() ? 1 : 0;
                difficultiesWithin +=
                        Math.abs(estimate.curve().b() - truth.b()) <= NINETY_FIVE_PERCENT * estimate.bError() ? 1 : 0;
            }
        }
        var group = FORM + " items answered by all " + persons + ", " + REPLICATIONS + " times";
        report.figure(group, "a, bias", slopes.bias(), "per logit");
        report.figure(group, "a, RMSE", slopes.rmse(), "per logit");
        report.figure(group, "a, truth within 1.96 standard errors", 100.0 * slopesWithin / slopes.count(), "%");
        report.figure(group, "b, bias", difficulties.bias(), "logit");
        report.figure(group, "b, RMSE", difficulties.rmse(), "logit");
        report.figure(
                group, "b, truth within 1.96 standard errors", 100.0 * difficultiesWithin / difficulties.count(), "%");
        if (persons == JUDGED_SIZE) {
            report.goal("RMSE of a at n = " + persons, slopes.rmse(), "<=", MOST_PARAMETER_ERROR, "per logit");
            report.goal("RMSE of b at n = " + persons, difficulties.rmse(), "<=", MOST_PARAMETER_ERROR, "logit");
        }
    }

    private record Timed(double seconds, List<ItemCurve> curves) {}

    private static Timed calibrate(List<ItemCurve> bank, int given, double guessing, Report report) {
        var sheets = new People(SEED + 2, guessing).sheets(MANY_SHEETS, bank, given);
        var start = System.nanoTime();
        var result = Calibration.DEFAULT.of(sheets);
        var seconds = (System.nanoTime() - start) / 1e9;
        var slopes = new Errors();
        var difficulties = new Errors();
        for (var item = 0; item < bank.size(); item++) {
            slopes.add(result.items().get(item).curve().a(), bank.get(item).a());
            difficulties.add(
                    result.items().get(item).curve().b(), bank.get(item).b());
        }
        var group = BANK + " items on " + MANY_SHEETS + " sheets of " + given + guessed(guessing);
        report.figure(group, "calibration", seconds, "s");
        report.figure(group, "EM steps", result.iterations(), "count");
        report.figure(group, "converged", result.converged() ? 1 : 0, "of 1");
        report.figure(group, "a, RMSE", slopes.rmse(), "per logit");
        report.figure(group, "b, RMSE", difficulties.rmse(), "logit");
        return new Timed(
                seconds, result.items().stream().map(Calibration.Item::curve).toList());
    }
}
