package vn.hocvuso.movement.report;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Duty;
import vn.hocvuso.movement.place.TerritoryTaking;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.place.UnitSamples;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.time.Clocks;

/** Lines, forms and reports for integration tests. */
@Dependent
public class ReportSamples {

    public static final String INDICATOR = "learners";

    private static final List<FormSection> SECTIONS = List.of(
            new FormSection(
                    "Số liệu",
                    List.of(
                            new FormField("hoc-vien", "Số người học", FormField.Kind.FIGURE, INDICATOR, false),
                            new FormField("lop", "Số lớp", FormField.Kind.NUMBER, "", true),
                            new FormField("ty-le", "Tỷ lệ hài lòng", FormField.Kind.PERCENT, "", false))),
            new FormSection(
                    "Đánh giá", List.of(new FormField("ket-qua", "Kết quả", FormField.Kind.RESULTS, "", true))));

    private final ReportingTaking taking;
    private final ReportLines lines;
    private final ReportWriting writing;
    private final ReportApproving approving;
    private final UnitSamples samples;
    private final Units units;

    @Inject
    ReportSamples(
            ReportingTaking taking,
            ReportLines lines,
            ReportWriting writing,
            ReportApproving approving,
            UnitSamples samples,
            Units units) {
        this.taking = taking;
        this.lines = lines;
        this.writing = writing;
        this.approving = approving;
        this.samples = samples;
        this.units = units;
    }

    public static LocalDate today() {
        return LocalDate.now(Clocks.VIET_NAM);
    }

    public static Period month() {
        return Rhythm.MONTH.holding(today());
    }

    /** A monthly line of all communes of a province to it. @return its code */
    public String communesOf(long province) {
        var code = units.require(province).code();
        return line(Optional.of(UnitKind.COMMUNE), code, code);
    }

    /** A monthly line of a province to the centre. @return its code */
    public String above(long province) {
        return line(Optional.empty(), units.require(province).code(), TerritoryTaking.CENTRE);
    }

    private String line(Optional<UnitKind> kind, String from, String to) {
        var code = "lich-" + System.nanoTime();
        var form = "mau-" + System.nanoTime();
        taking.take(new ReportingPlan(
                List.of(),
                List.of(new ReportingPlan.Form(form, 1, "Kết quả phong trào", true, SECTIONS)),
                List.of(new ReportLine.Terms(
                        code,
                        "Báo cáo tháng",
                        Branch.GOVERNMENT,
                        Rhythm.MONTH,
                        new DueRule(DueRule.Month.LAST, 20, DueRule.Move.NOT),
                        kind,
                        from,
                        to,
                        "Sở Khoa học và Công nghệ",
                        List.of("Như trên", "Lưu: VT"),
                        form,
                        UnitSamples.JULY,
                        Optional.empty(),
                        Optional.of(UnitSamples.JULY)))));
        return code;
    }

    /** The code of a line's form. */
    public String formOf(String line) {
        return lines.require(line).formCode();
    }

    /** Fills in all that must be there. */
    public void fill(Learner.Ref actor, long report, int classes) {
        writing.fill(
                actor,
                report,
                Map.of("lop", Optional.of(BigDecimal.valueOf(classes))),
                Map.of("ket-qua", "Mở lớp tại nhà văn hóa thôn."));
    }

    public static Report.Signature signature() {
        return new Report.Signature("12/BC-UBND", "Mai Hoa", "Đặng Thị Ánh Nguyệt", "Chủ tịch", today());
    }

    /** A submitted report of a unit, by people posted for it. */
    public long submitted(Learner.Ref administrator, String line, long unit, int classes) {
        var reporter = samples.posted(administrator, unit, Duty.REPORTER);
        var head = samples.posted(administrator, unit, Duty.HEAD);
        var report = writing.draft(reporter, line, unit, month());
        fill(reporter, report, classes);
        approving.check(reporter, report);
        approving.sign(head, report, signature());
        approving.submit(reporter, report);
        return report;
    }
}
