package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;

@ExtendWith(ArquillianExtension.class)
class ConsolidatingIT {

    private static final Duration SHORT = Duration.ofSeconds(5);

    @Inject
    private UnitSamples units;

    @Inject
    private ReportSamples samples;

    @Inject
    private FigureSamples figures;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportApproving approving;

    @Inject
    private ReportBrowsing browsing;

    @Inject
    private Consolidating consolidating;

    @Inject
    private ReportPublishing publishing;

    @Inject
    private Reminding reminding;

    @Inject
    private ReportingLoading loading;

    private final Period month = ReportSamples.month();
    private Learner.Ref administrator;
    private Learner.Ref officer;
    private long province;
    private long first;
    private long second;
    private long third;
    private String line;

    @BeforeEach
    void aProvinceWithThreeCommunes() {
        administrator = units.administrator();
        province = units.province(administrator);
        first = units.below(administrator, province, UnitKind.COMMUNE, "Xã Một");
        second = units.below(administrator, province, UnitKind.COMMUNE, "Xã Hai");
        third = units.below(administrator, province, UnitKind.COMMUNE, "Xã Ba");
        officer = units.posted(administrator, province, Duty.REPORTER);
        line = samples.communesOf(province);
        figures.say(ReportSamples.INDICATOR, first, 100);
        figures.say(ReportSamples.INDICATOR, second, 50);
    }

    private BigDecimal number(long report, String field) {
        return browsing.sheet(administrator, report).parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(filled -> filled.field().code().equals(field))
                .findFirst()
                .orElseThrow()
                .number()
                .orElseThrow();
    }

    @Test
    void theReceiverAddsUpWhatIsThereAndNamesWhoIsMissing() {
        var one = samples.submitted(administrator, line, first, 3);
        samples.submitted(administrator, line, second, 4);
        var report = writing.draft(officer, samples.above(province), province, month);
        var outcome = consolidating.consolidate(officer, report, line);
        assertEquals(2, outcome.taken());
        assertEquals(
                List.of(third),
                outcome.missing().stream().map(Consolidating.Missing::unit).toList());
        assertEquals("Xã Ba, Thử Nghiệm", outcome.missing().get(0).name());
        assertEquals(0, BigDecimal.valueOf(150).compareTo(number(report, "hoc-vien")));
        assertEquals(0, BigDecimal.valueOf(7).compareTo(number(report, "lop")));
        assertEquals(Report.State.CONSOLIDATED, browsing.sheet(officer, one).state());
        assertEquals(List.of(), browsing.sheet(officer, report).amendedInside());
        samples.submitted(administrator, line, third, 10);
        assertEquals(List.of(), consolidating.consolidate(officer, report, line).missing());
        assertEquals(0, BigDecimal.valueOf(17).compareTo(number(report, "lop")));
    }

    @Test
    void aProvinceOfAHundredAndFiftyCommunesIsAddedUpAndWrittenWithinTwentySeconds() {
        var second = units.administrator();
        var line = samples.communesOf(province);
        for (var i = 0; i < 150; i++) {
            var commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Thứ " + i);
            var report = writing.draft(administrator, line, commune, month);
            samples.fill(administrator, report, 2);
            approving.check(administrator, report);
            approving.sign(second, report, ReportSamples.signature());
            approving.submit(administrator, report);
        }
        var report = writing.draft(officer, samples.above(province), province, month);
        var begun = System.nanoTime();
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertEquals(150, consolidating.consolidate(officer, report, line).taken());
            // short enough to be waited for: no progress is shown of it
            assertTrue(System.nanoTime() - begun < SHORT.toNanos(), () -> "ns: " + (System.nanoTime() - begun));
            for (var format : ReportPublishing.Format.values()) {
                publishing.publish(officer, report, format);
            }
        });
        assertEquals(0, BigDecimal.valueOf(300).compareTo(number(report, "lop")));
    }

    /** One transaction: what a restart breaks off has not happened, and asked for again it is as if asked for once. */
    @Test
    void anAddingUpThatIsBrokenOffLeavesEverythingAsItWas() {
        var one = samples.submitted(administrator, line, first, 3);
        samples.submitted(administrator, line, second, 4);
        var report = writing.draft(officer, samples.above(province), province, month);
        assertThrows(
                RuntimeException.class,
                () -> HouseSamples.within(() -> {
                    consolidating.consolidate(officer, report, line);
                    throw new IllegalStateException("broken off");
                }));
        assertEquals(Report.State.SUBMITTED, browsing.sheet(officer, one).state());
        assertTrue(browsing.sheet(officer, report)
                .parts()
                .get(0)
                .fields()
                .get(1)
                .number()
                .isEmpty());
        for (var i = 0; i < 2; i++) {
            assertEquals(2, consolidating.consolidate(officer, report, line).taken());
            assertEquals(0, BigDecimal.valueOf(7).compareTo(number(report, "lop")));
        }
    }

    @Test
    void whoDoesNotReceiveAddsNothingUp() {
        var reporter = units.posted(administrator, first, Duty.REPORTER);
        var own = writing.draft(reporter, line, first, month);
        assertRefused("movement.report.notReceived", () -> consolidating.consolidate(reporter, own, line));
        var report = writing.draft(officer, samples.above(province), province, month);
        assertRefused("movement.report.unknown", () -> consolidating.consolidate(reporter, report, line));
        assertRefused("movement.line.unknown", () -> consolidating.missing(reporter, line, month));
        assertEquals(3, consolidating.missing(officer, line, month).size());
    }

    @Test
    void aReportThatIsAmendedAfterwardsIsNamed() {
        var one = samples.submitted(administrator, line, first, 3);
        var report = writing.draft(officer, samples.above(province), province, month);
        consolidating.consolidate(officer, report, line);
        var later = approving.amend(administrator, one, "Sửa số lớp.");
        approving.check(administrator, later);
        approving.sign(units.posted(administrator, first, Duty.HEAD), later, ReportSamples.signature());
        approving.submit(administrator, later);
        assertEquals(
                List.of("Xã Một, Thử Nghiệm"), browsing.sheet(officer, report).amendedInside());
        consolidating.consolidate(officer, report, line);
        assertEquals(List.of(), browsing.sheet(officer, report).amendedInside());
    }

    @Test
    void whatIsOwedIsSaidToTheUnitAndToTheReceiver() {
        var reporter = units.posted(administrator, first, Duty.REPORTER);
        var after = month.last();
        var owed = reminding.owed(reporter, first, after).stream()
                .filter(one -> one.line().equals(line))
                .toList();
        assertTrue(owed.get(0).overdue());
        assertTrue(owed.stream().anyMatch(one -> one.period().equals(month.code()) && one.overdue()));
        assertTrue(
                owed.stream().anyMatch(one -> one.period().equals(month.next().code()) && !one.overdue()));
        samples.submitted(administrator, line, first, 3);
        assertFalse(reminding.owed(reporter, first, after).stream()
                .anyMatch(one -> one.line().equals(line) && one.period().equals(month.code())));
        assertRefused("movement.unit.unknown", () -> reminding.owed(reporter, second, after));
        assertRefused("movement.unit.unknown", () -> reminding.awaited(reporter, province, after));
        var awaited = reminding.awaited(officer, province, month.first().plusDays(9)).stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow();
        assertEquals(month.code(), awaited.period());
        assertEquals(2, awaited.missing());
        assertEquals(3, awaited.all());
    }

    @Test
    void theFileOfCalendarsIsTakenOverAsAWholeOrNotAtAll() throws Exception {
        var folder = Files.createTempDirectory("reporting");
        var file = folder.resolve(ReportingLoading.FILE);
        Files.createDirectories(file.getParent());
        var own = "x" + System.nanoTime();
        var text =
                """
                forms:
                  - code: %1$s
                    version: 1
                    title: "Kết quả"
                    sample: true
                    sections:
                      - title: "Số liệu"
                        fields:
                          - {code: lop, label: "Số lớp đã mở", kind: number}
                lines:
                  - code: %1$s
                    name: "Báo cáo tháng"
                    branch: party
                    rhythm: month
                    due: {month: last, before: 20, closed: after}
                    from: {kind: commune, unit: "%1$s"}
                    to: "%1$s"
                    form: %1$s
                    starts: "2026-01-01"
                """
                        .formatted(own);
        Files.writeString(file, text);
        assertEquals(List.of(), loading.load(folder));
        assertEquals(List.of(), loading.load(folder));
        Files.writeString(file, text.replace("Số lớp đã mở", "Số lớp"));
        assertEquals("movement.reporting.changed", loading.load(folder).get(0).key());
        Files.writeString(file, text.replace("rhythm: month", "rhythm: day"));
        assertEquals("platform.yaml.word", loading.load(folder).get(0).key());
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});
        assertEquals("movement.reporting.encoding", loading.load(folder).get(0).key());
    }
}
