package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.platform.Refusal;

/** Two people, or two browsers of one, do the same at the same moment: it happens once, and the other one reads why not twice. */
@ExtendWith(ArquillianExtension.class)
class ReportsTogetherIT {

    private static final int TOGETHER = 4;
    private static final String DONE = "done";

    @Inject
    private UnitSamples units;

    @Inject
    private ReportSamples samples;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportApproving approving;

    @Inject
    private ReportBrowsing browsing;

    @Inject
    private Consolidating consolidating;

    @Inject
    private FormDesigning designing;

    private final Period month = ReportSamples.month();
    private Learner.Ref administrator;
    private long province;
    private long commune;
    private String line;
    private Learner.Ref reporter;
    private Learner.Ref head;

    @BeforeEach
    void aCommuneThatReports() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        line = samples.communesOf(province);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        head = units.posted(administrator, commune, Duty.HEAD);
    }

    /** What each of them was told, {@link #DONE} first. */
    private static List<String> together(Callable<?> act) throws Exception {
        var pool = Executors.newFixedThreadPool(TOGETHER);
        var ready = new CountDownLatch(TOGETHER);
        try {
            var all = new ArrayList<Future<String>>();
            for (var i = 0; i < TOGETHER; i++) {
                all.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    try {
                        act.call();
                        return DONE;
                    } catch (Refusal refusal) {
                        return refusal.key();
                    }
                }));
            }
            var told = new ArrayList<String>();
            for (var one : all) {
                told.add(one.get());
            }
            told.sort((a, b) -> Boolean.compare(b.equals(DONE), a.equals(DONE)));
            return told;
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<String> onceAndElse(String key) {
        var expected = new ArrayList<>(List.of(DONE));
        while (expected.size() < TOGETHER) {
            expected.add(key);
        }
        return expected;
    }

    private Callable<Object> act(Runnable act) {
        return () -> {
            act.run();
            return DONE;
        };
    }

    @Test
    void aReportIsBegunCheckedSignedSubmittedAndAmendedOnce() throws Exception {
        assertEquals(
                onceAndElse("movement.report.there"), together(() -> writing.draft(reporter, line, commune, month)));
        var report = browsing.of(reporter, commune).get(0).id();
        samples.fill(reporter, report, 7);
        assertEquals(onceAndElse("movement.report.closed"), together(act(() -> approving.check(reporter, report))));
        assertEquals(
                onceAndElse("movement.report.unchecked"),
                together(act(() -> approving.sign(head, report, ReportSamples.signature()))));
        assertEquals(onceAndElse("movement.report.submitted"), together(act(() -> approving.submit(reporter, report))));
        assertEquals(
                onceAndElse("movement.report.there"), together(() -> approving.amend(reporter, report, "Sai số lớp.")));
        var acts = browsing.sheet(reporter, report).acts().stream()
                .map(ReportBrowsing.Done::act)
                .toList();
        assertEquals(List.of("DRAFT", "FILL", "CHECK", "SIGN", "SUBMIT"), acts);
        assertEquals(2, browsing.of(reporter, commune).size());
    }

    @Test
    void whatIsAddedUpTwiceAtOnceIsAddedUpOnce() throws Exception {
        samples.submitted(administrator, line, commune, 3);
        var report = writing.draft(administrator, samples.above(province), province, month);
        assertEquals(
                List.of(DONE, DONE, DONE, DONE),
                together(() -> consolidating.consolidate(administrator, report, line)));
        var number = browsing.sheet(administrator, report)
                .parts()
                .get(0)
                .fields()
                .get(1)
                .number();
        assertEquals(3, number.orElseThrow().intValueExact());
    }

    @Test
    void aFormAndItsNextVersionAreBegunOnce() throws Exception {
        var code = "mau-" + System.nanoTime();
        assertEquals(
                onceAndElse("movement.form.there"),
                together(() -> designing.begin(administrator, code, "Mẫu thử", true)));
    }
}
