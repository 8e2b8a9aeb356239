package vn.hocvuso.movement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.UnitKeeping;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.succession.HandingOver;
import vn.hocvuso.platform.audit.AuditLog;

@ExtendWith(ArquillianExtension.class)
class ReportFlowIT {

    private static final String PDF = "%PDF-1.7\n";

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
    private ReportPublishing publishing;

    @Inject
    private HandingOver handing;

    @Inject
    private UnitKeeping keeping;

    @Inject
    private AuditLog audit;

    private final Period month = ReportSamples.month();
    private Learner.Ref administrator;
    private long province;
    private long commune;
    private long other;
    private String line;
    private Learner.Ref reporter;
    private Learner.Ref head;
    private Learner.Ref officer;

    @BeforeEach
    void aCommuneThatReports() {
        administrator = units.administrator();
        province = units.province(administrator);
        commune = units.below(administrator, province, UnitKind.COMMUNE, "Xã Mai Hoa");
        other = units.below(administrator, province, UnitKind.COMMUNE, "Xã Khác");
        line = samples.communesOf(province);
        reporter = units.posted(administrator, commune, Duty.REPORTER);
        head = units.posted(administrator, commune, Duty.HEAD);
        officer = units.posted(administrator, province, Duty.WORKING_GROUP);
        figures.say(ReportSamples.INDICATOR, commune, 1200);
    }

    private Optional<BigDecimal> number(long report, String field) {
        return browsing.sheet(administrator, report).parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(filled -> filled.field().code().equals(field))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static void same(long expected, Optional<BigDecimal> number) {
        assertEquals(0, BigDecimal.valueOf(expected).compareTo(number.orElseThrow()));
    }

    @Test
    void aReportGoesThroughTheHandsOfTwoToTheReceiverWhoLocksIt() {
        var report = writing.draft(reporter, line, commune, month);
        same(1200, number(report, "hoc-vien"));
        assertRefused("movement.report.missing", () -> approving.check(reporter, report));
        samples.fill(reporter, report, 7);
        assertRefused("movement.report.unchecked", () -> approving.sign(head, report, ReportSamples.signature()));
        approving.check(head, report);
        assertRefused("movement.report.closed", () -> samples.fill(reporter, report, 8));
        assertRefused("movement.report.twoPersons", () -> approving.sign(head, report, ReportSamples.signature()));
        approving.sendBack(head, report, "Nhờ người khác kiểm tra.");
        approving.check(reporter, report);
        assertRefused("movement.unit.readOnly", () -> approving.sign(reporter, report, ReportSamples.signature()));
        assertRefused("movement.report.unsigned", () -> approving.submit(reporter, report));
        approving.sign(head, report, ReportSamples.signature());
        assertRefused("movement.report.notSubmitted", () -> approving.lock(administrator, report));
        approving.submit(reporter, report);
        assertRefused("movement.report.submitted", () -> approving.submit(reporter, report));
        assertRefused("movement.report.there", () -> writing.draft(reporter, line, commune, month));
        assertRefused("movement.unit.readOnly", () -> approving.lock(head, report));
        approving.lock(officer, report);
        assertRefused("movement.report.locked", () -> approving.amend(reporter, report, "Sai số lớp."));
        var acts = browsing.sheet(officer, report).acts().stream()
                .map(ReportBrowsing.Done::act)
                .toList();
        assertEquals(List.of("DRAFT", "FILL", "CHECK", "SEND_BACK", "CHECK", "SIGN", "SUBMIT", "LOCK"), acts);
        assertEquals(acts.size(), audit.about("report-" + report, 20).size());
    }

    @Test
    void toOthersAReportLooksUnknown() {
        var report = writing.draft(reporter, line, commune, month);
        var stranger = units.posted(administrator, other, Duty.HEAD);
        assertRefused("movement.report.unknown", () -> browsing.sheet(stranger, report));
        assertRefused("movement.report.unknown", () -> samples.fill(stranger, report, 1));
        assertRefused("movement.report.unknown", () -> approving.check(stranger, report));
        assertRefused("movement.report.unknown", () -> approving.sign(stranger, report, ReportSamples.signature()));
        assertRefused("movement.report.unknown", () -> approving.submit(stranger, report));
        assertRefused(
                "movement.report.unknown", () -> publishing.publish(stranger, report, ReportPublishing.Format.DOCX));
        assertRefused("movement.unit.unknown", () -> writing.draft(stranger, line, commune, month));
        assertRefused("movement.unit.unknown", () -> browsing.of(stranger, commune));
        assertRefused("movement.report.unknown", () -> browsing.sheet(reporter, 999_999_999_999L));
        var supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertEquals(Report.State.DRAFT, browsing.sheet(supervisor, report).state());
        assertRefused("movement.unit.readOnly", () -> samples.fill(supervisor, report, 1));
        assertRefused("movement.unit.readOnly", () -> writing.draft(supervisor, line, commune, month.previous()));
    }

    @Test
    void onlyWhatIsOwedIsBegun() {
        assertRefused("movement.report.notOwed", () -> writing.draft(administrator, line, province, month));
        var before = Rhythm.MONTH.holding(UnitSamples.JULY.minusDays(1));
        assertRefused("movement.report.notOwed", () -> writing.draft(reporter, line, commune, before));
        var quarter = Rhythm.QUARTER.holding(ReportSamples.today());
        assertRefused("movement.report.notOwed", () -> writing.draft(reporter, line, commune, quarter));
        assertRefused("movement.line.unknown", () -> writing.draft(reporter, "khong-co", commune, month));
    }

    @Test
    void whatIsNotSoundIsRefusedAsAWhole() {
        var report = writing.draft(reporter, line, commune, month);
        samples.fill(reporter, report, 7);
        var fine = Optional.of(BigDecimal.TEN);
        var most = Optional.of(new BigDecimal("100.01"));
        assertRefused(
                "movement.report.percent",
                () -> writing.fill(reporter, report, Map.of("lop", fine, "ty-le", most), Map.of()));
        assertRefused(
                "movement.report.amount",
                () -> writing.fill(reporter, report, Map.of("lop", Optional.of(BigDecimal.valueOf(-1))), Map.of()));
        assertRefused(
                "movement.report.field", () -> writing.fill(reporter, report, Map.of("hoc-vien", fine), Map.of()));
        same(7, number(report, "lop"));
        same(1200, number(report, "hoc-vien"));
        assertRefused("movement.report.fileType", () -> writing.attach(reporter, report, "a.exe", PDF.getBytes()));
        assertRefused("movement.report.fileType", () -> writing.attach(reporter, report, "a.png", PDF.getBytes()));
        var file = writing.attach(reporter, report, "Danh sách lớp.pdf", PDF.getBytes());
        assertEquals(PDF, new String(browsing.file(reporter, report, file)));
    }

    @Test
    void filesAreAttachedByThoseWhoWriteAsLongAsNobodyHasChecked() {
        var report = writing.draft(reporter, line, commune, month);
        var pdf = PDF.getBytes();
        assertRefused("movement.report.fileSize", () -> writing.attach(reporter, report, "a.pdf", new byte[0]));
        var large = Arrays.copyOf(pdf, ReportWriting.LONGEST_FILE + 1);
        assertRefused("movement.report.fileSize", () -> writing.attach(reporter, report, "a.pdf", large));
        assertRefused("movement.report.fileName", () -> writing.attach(reporter, report, " ", pdf));
        var supervisor = units.posted(administrator, commune, Duty.SUPERVISOR);
        assertRefused("movement.unit.readOnly", () -> writing.attach(supervisor, report, "a.pdf", pdf));
        var stranger = units.posted(administrator, other, Duty.HEAD);
        assertRefused("movement.report.unknown", () -> writing.attach(stranger, report, "a.pdf", pdf));
        var file = writing.attach(reporter, report, "Danh sách.pdf", pdf);
        assertRefused("movement.report.unknown", () -> browsing.file(stranger, report, file));
        assertEquals(PDF, new String(browsing.file(supervisor, report, file)));
        samples.fill(reporter, report, 3);
        approving.check(reporter, report);
        assertRefused("movement.report.closed", () -> writing.attach(reporter, report, "b.pdf", pdf));
        assertRefused("movement.report.closed", () -> writing.detach(reporter, report, file));
        approving.sign(head, report, ReportSamples.signature());
        approving.submit(reporter, report);
        assertEquals(PDF, new String(browsing.file(officer, report, file)));
        assertRefused("movement.report.unknown", () -> browsing.file(officer, report, file + 1_000_000));
    }

    @Test
    void nobodySignsBeforeThePeriodOrBeforeWhatIsAmended() {
        var report = writing.draft(reporter, line, commune, month);
        samples.fill(reporter, report, 7);
        approving.check(reporter, report);
        assertRefused(
                "movement.report.signedBefore",
                () -> approving.sign(head, report, signedOn(month.first().minusDays(1))));
        assertRefused(
                "movement.report.signedDay",
                () -> approving.sign(
                        head, report, signedOn(ReportSamples.today().plusDays(1))));
        assertEquals(Report.State.CHECKED, browsing.sheet(head, report).state());
        approving.sign(head, report, ReportSamples.signature());
        approving.submit(reporter, report);
        var later = approving.amend(reporter, report, "Sai số lớp.");
        approving.check(reporter, later);
        if (ReportSamples.today().isAfter(month.first())) {
            assertRefused(
                    "movement.report.signedBefore",
                    () -> approving.sign(
                            head, later, signedOn(ReportSamples.today().minusDays(1))));
        }
        approving.sign(head, later, ReportSamples.signature());
    }

    private static Report.Signature signedOn(LocalDate day) {
        var on = ReportSamples.signature();
        return new Report.Signature(on.number(), on.place(), on.signatory(), on.title(), day);
    }

    @Test
    void whatIsWrittenWithCombiningMarksIsKeptComposed() {
        var report = writing.draft(reporter, line, commune, month);
        var text = "Mở lớp ở thôn Đồng Giữa; cụ Nguyễn Thị Ế kèm cháu.";
        writing.fill(reporter, report, Map.of(), Map.of("ket-qua", Normalizer.normalize(text, Normalizer.Form.NFD)));
        assertEquals(
                text,
                browsing.sheet(reporter, report).parts().get(1).fields().get(0).text());
        writing.attach(
                reporter, report, Normalizer.normalize("Danh sách lớp.pdf", Normalizer.Form.NFD), PDF.getBytes());
        assertEquals(
                "Danh sách lớp.pdf",
                browsing.sheet(reporter, report).files().get(0).name());
    }

    @Test
    void whatLooksLikeAFormulaGoesOutAsText() throws IOException {
        var report = writing.draft(reporter, line, commune, month);
        writing.fill(reporter, report, Map.of(), Map.of("ket-qua", "=HYPERLINK(\"http://a\")\n+1\n@SUM(A1)"));
        var file = publishing.publish(reporter, report, ReportPublishing.Format.XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            for (var row : workbook.getSheetAt(0)) {
                for (var cell : row) {
                    var safe = cell.getCellType() == CellType.NUMERIC
                            || cell.getCellType() == CellType.STRING
                                    && "=+-@".indexOf((cell.getStringCellValue() + " ").charAt(0)) < 0;
                    assertTrue(safe, cell.toString());
                }
            }
        }
    }

    @Test
    void figuresThatChangeAfterTheSigningAreShownAndWhatWasSignedStays() {
        var report = samples.submitted(administrator, line, commune, 7);
        figures.say(ReportSamples.INDICATOR, commune, 1300);
        var change = browsing.sheet(reporter, report).changedSinceSigning().get(0);
        same(1200, change.before());
        same(1300, change.now());
        same(1200, number(report, "hoc-vien"));
        assertRefused("movement.report.closed", () -> writing.recount(reporter, report));
    }

    @Test
    void aLaterVersionSaysWhatItChanges() throws IOException {
        var report = samples.submitted(administrator, line, commune, 7);
        figures.say(ReportSamples.INDICATOR, commune, 1300);
        assertRefused("movement.report.reason", () -> approving.amend(reporter, report, " "));
        var later = approving.amend(reporter, report, "Bổ sung số liệu của Thôn 3.");
        assertRefused("movement.report.there", () -> approving.amend(reporter, report, "Lần nữa."));
        assertEquals(Report.State.SUBMITTED, browsing.sheet(officer, report).state());
        assertEquals(later, browsing.sheet(reporter, report).amendedBy().orElseThrow());
        samples.fill(reporter, later, 9);
        approving.check(reporter, later);
        approving.sign(head, later, ReportSamples.signature());
        approving.submit(reporter, later);
        assertEquals(Report.State.AMENDED, browsing.sheet(officer, report).state());
        assertEquals(later, browsing.sheet(officer, report).amendedBy().orElseThrow());
        var sheet = browsing.sheet(officer, later);
        assertEquals(
                List.of("Số người học", "Số lớp"),
                sheet.changedByAmendment().stream()
                        .map(ReportBrowsing.Change::label)
                        .toList());
        same(7, number(report, "lop"));
        var file = publishing.publish(officer, later, ReportPublishing.Format.DOCX);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()));
                var text = new XWPFWordExtractor(document)) {
            assertTrue(text.getText().contains("Bổ sung số liệu của Thôn 3."));
            assertTrue(text.getText().replace('\u00A0', ' ').contains("ỦY BAN NHÂN DÂN XÃ MAI HOA"));
            assertTrue(text.getText().contains("1.300"));
        }
        for (var format : ReportPublishing.Format.values()) {
            assertTrue(publishing.publish(reporter, later, format).bytes().length > 1000);
        }
    }

    @Test
    void aUnitWithOpenReportsEndsOnlyOnceTheyAreHandedOver() {
        var report = writing.draft(reporter, line, commune, month);
        var all = List.of("REPORT-" + report);
        var today = ReportSamples.today();
        assertRefused("movement.report.openAtEnd", () -> keeping.end(administrator, commune, today));
        assertRefused(
                "movement.report.openAtEnd",
                () -> keeping.merge(administrator, List.of(commune), other, today.plusDays(1)));
        assertRefused("movement.unit.readOnly", () -> handing.handOver(reporter, commune, all, other));
        assertRefused("movement.handing.unit", () -> handing.handOver(administrator, commune, all, commune));
        assertRefused("movement.unit.readOnly", () -> handing.sheet(head, commune));
        assertEquals(1, handing.sheet(officer, commune).things().size());
        assertEquals(1, handing.handOver(officer, commune, all, other));
        assertRefused("movement.handing.nothing", () -> handing.handOver(officer, commune, all, other));
        keeping.merge(administrator, List.of(commune), other, today.plusDays(1));
        var successor = units.posted(administrator, other, Duty.REPORTER);
        samples.fill(successor, report, 5);
        approving.check(successor, report);
        assertEquals(commune, browsing.sheet(successor, report).unit());
    }
}
