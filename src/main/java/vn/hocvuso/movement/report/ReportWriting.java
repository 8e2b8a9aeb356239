package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.files.FileType;
import vn.hocvuso.platform.text.Folding;

/** Those who may write a unit's reports begin them, fill them in and attach files, as long as nobody has checked them. */
@UseCase
public class ReportWriting {

    static final int LONGEST_TEXT = 20_000;

    /** The largest file that is attached, in bytes. */
    public static final int LONGEST_FILE = 10_000_000;

    static final int MOST_FILES = 20;

    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private final Reports reports;
    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportContents contents;
    private final ReportActs acts;
    private final ReportRights rights;
    private final UnitRights units;
    private final Figures figures;

    @Inject
    ReportWriting(
            Reports reports,
            ReportLines lines,
            ReportForms forms,
            ReportContents contents,
            ReportActs acts,
            ReportRights rights,
            UnitRights units,
            Figures figures) {
        this.reports = reports;
        this.lines = lines;
        this.forms = forms;
        this.contents = contents;
        this.acts = acts;
        this.rights = rights;
        this.units = units;
        this.figures = figures;
    }

    /**
     * Begins the report of a unit for a period, with the figures that are known.
     *
     * @return its id
     * @throws Refusal as {@link UnitRights#requireReport}; {@code movement.line.unknown}; {@code movement.report.notOwed}
     *     when the unit does not report on this line, or not for this period; {@code movement.report.there} when there is one
     */
    public long draft(Learner.Ref actor, String lineCode, long unitId, Period period) {
        var unit = units.requireReport(actor, unitId, rights.today());
        var line = lines.require(lineCode);
        var day = period.last().isAfter(rights.today()) ? rights.today() : period.last();
        if (!line.covers(period) || !lines.reports(line, unit, day)) {
            throw new Refusal("movement.report.notOwed");
        }
        if (!reports.of(line.id(), unitId, period).isEmpty()) {
            throw new Refusal("movement.report.there");
        }
        var form = forms.published(line.formCode()).orElseThrow(() -> new Refusal("movement.form.unknown"));
        var report = new Report(line, unit, period, form, actor);
        reports.add(report);
        count(report, form);
        acts.record(report, ReportActs.Act.DRAFT, actor, line.code() + " " + period.code());
        return report.id();
    }

    /**
     * Takes the figures anew.
     *
     * @throws Refusal as {@link #fill}
     */
    public void recount(Learner.Ref actor, long id) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        count(report, forms.byId(report.form()));
        acts.record(report, ReportActs.Act.FIGURES, actor, "");
    }

    private void count(Report report, ReportForm form) {
        figures.of(form, report.unit(), report.period())
                .forEach((field, amount) -> contents.put(report.id(), field, amount, ReportContents.Source.FIGURE));
    }

    /**
     * Fills in what people write. All of it, or nothing.
     *
     * @param numbers by field; empty makes the number unknown
     * @param texts by field; an empty one removes it
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.closed};
     *     {@code movement.report.field} for one that nobody fills in by hand; {@code movement.report.amount}, {@code
     *     movement.report.percent}, {@code movement.report.text}
     */
    public void fill(Learner.Ref actor, long id, Map<String, Optional<BigDecimal>> numbers, Map<String, String> texts) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        var form = forms.byId(report.form());
        numbers.forEach((code, number) -> {
            var field = field(form, code, true);
            number.ifPresentOrElse(
                    amount -> contents.put(id, code, checked(field, amount), ReportContents.Source.HAND),
                    () -> contents.forget(id, code));
        });
        texts.forEach((code, text) -> {
            var field = field(form, code, false);
            contents.put(id, code, checked(field, text));
        });
        acts.record(report, ReportActs.Act.FILL, actor, "");
    }

    private static FormField field(ReportForm form, String code, boolean numeric) {
        return form.field(code)
                .filter(field -> !field.kind().isCounted() && field.kind().isNumeric() == numeric)
                .orElseThrow(() -> new Refusal("movement.report.field", code).at(code));
    }

    private static BigDecimal checked(FormField field, BigDecimal amount) {
        if (amount.signum() < 0
                || amount.compareTo(MOST) >= 0
                || amount.stripTrailingZeros().scale() > PLACES) {
            throw new Refusal("movement.report.amount", field.label()).at(field.code());
        }
        if (field.kind().isPercent() && amount.compareTo(HUNDRED) > 0) {
            throw new Refusal("movement.report.percent", field.label()).at(field.code());
        }
        return amount;
    }

    /** Paragraphs stay apart; within one, blanks are as {@link Folding#clean} leaves them. */
    private static String checked(FormField field, String typed) {
        var text = (typed == null ? "" : typed)
                .lines()
                .map(Folding::clean)
                .filter(line -> !line.isEmpty())
                .reduce((before, after) -> before + "\n" + after)
                .orElse("");
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("movement.report.text", field.label(), LONGEST_TEXT).at(field.code());
        }
        return text;
    }

    /**
     * Attaches a file.
     *
     * @return its id
     * @throws Refusal as {@link #fill}; {@code movement.report.fileName}, {@code movement.report.fileSize}, {@code
     *     movement.report.fileType} for what is no PDF, Word or Excel file (of 2007 or later) or picture, by its content;
     *     {@code movement.report.files}
     */
    public long attach(Learner.Ref actor, long id, String fileName, byte[] content) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        var name = Report.text(fileName, Report.LONGEST_NAME, "movement.report.fileName", "file");
        if (content.length == 0 || content.length > LONGEST_FILE) {
            throw new Refusal("movement.report.fileSize", LONGEST_FILE / 1_000_000).at("file");
        }
        var type = FileType.of(name, content).orElseThrow(() -> new Refusal("movement.report.fileType").at("file"));
        if (contents.files(id).size() >= MOST_FILES) {
            throw new Refusal("movement.report.files", MOST_FILES).at("file");
        }
        var file = contents.attach(id, name, type.mediaType(), content);
        acts.record(report, ReportActs.Act.ATTACH, actor, name);
        return file;
    }

    /** Takes an attached file away again. @throws Refusal as {@link #fill} */
    public void detach(Learner.Ref actor, long id, long file) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        contents.detach(id, file);
        acts.record(report, ReportActs.Act.DETACH, actor, String.valueOf(file));
    }
}
