package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.letter.StateBody;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Gives out reports as files. Drafts too, which say that they are drafts. */
@UseCase
public class ReportPublishing {

    /** What file it becomes. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        byte[] of(ReportDocument document) {
            return switch (this) {
                case DOCX -> ReportDocx.of(document);
                case XLSX -> ReportXlsx.of(document);
                case PDF -> ReportPdf.of(document);
            };
        }

        /** As the names of its files end. */
        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file.
     *
     * @param name in letters that every system knows
     */
    public record Published(String name, String mediaType, byte[] bytes) {}

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Reports reports;
    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportContents contents;
    private final ReportRights rights;
    private final Units units;
    private final UnitNames names;

    @Inject
    ReportPublishing(
            Reports reports,
            ReportLines lines,
            ReportForms forms,
            ReportContents contents,
            ReportRights rights,
            Units units,
            UnitNames names) {
        this.reports = reports;
        this.lines = lines;
        this.forms = forms;
        this.contents = contents;
        this.rights = rights;
        this.units = units;
        this.names = names;
    }

    /** @throws Refusal {@code movement.report.unknown} */
    public Published publish(Learner.Ref actor, long id, Format format) {
        var report = rights.requireRead(actor, id);
        var bytes = format.of(document(report));
        var name = "bao-cao-" + units.require(report.unit()).code() + "-"
                + report.period().code() + format.ending();
        return new Published(name, format.mediaType(), bytes);
    }

    /** What its files say, to be shown on a page. @throws Refusal {@code movement.report.unknown} */
    public ReportDocument document(Learner.Ref actor, long id) {
        return document(rights.requireRead(actor, id));
    }

    private ReportDocument document(Report report) {
        var line = lines.byId(report.line());
        var form = forms.byId(report.form());
        var unit = units.require(report.unit());
        var signature = report.signature();
        var party = line.branch() == Branch.PARTY;
        return new ReportDocument(
                party,
                party ? PartyBody.above(unit, units::require) : StateBody.above(unit, units::require),
                party ? PartyBody.of(unit) : StateBody.of(unit),
                signature.map(Report.Signature::number).orElse(""),
                signature.map(Report.Signature::place).orElse(""),
                signature.map(Report.Signature::on),
                DocumentParts.lowered(form.title()) + " " + report.period().words(),
                addressee(line),
                notes(report, form),
                DocumentParts.of(form, contents.values(report.id()), contents.texts(report.id())),
                line.recipients(),
                signature
                        .map(Report.Signature::title)
                        .map(it -> it.toUpperCase(VIETNAMESE))
                        .orElse(""),
                signature.map(Report.Signature::signatory).orElse(""));
    }

    /** On the Party's line a body that is no unit: the first of the recipients. */
    private String addressee(ReportLine line) {
        var body = line.recipients().stream().findFirst().filter(unused -> line.branch() == Branch.PARTY);
        var receiver = body.or(() -> lines.receiver(line, rights.today()).map(this::named))
                .orElse("");
        return receiver.isEmpty() || line.via().isEmpty() ? receiver : receiver + " (qua " + line.via() + ")";
    }

    private String named(Unit unit) {
        var shown = names.shown(unit);
        return StateBody.isCommittee(unit) ? StateBody.named(unit, shown) : DocumentParts.lowered(shown);
    }

    private List<String> notes(Report report, ReportForm form) {
        var notes = new ArrayList<String>();
        if (form.isSample()) {
            notes.add(DocumentParts.SAMPLE);
        }
        if (!report.state().isFrozen()) {
            notes.add("Dự thảo, chưa ký.");
        }
        if (report.state() == Report.State.AMENDED) {
            notes.add("Báo cáo này đã được thay thế bằng bản sửa đổi.");
        }
        report.amends()
                .map(reports::require)
                .ifPresent(former -> notes.add("Thay thế Báo cáo số "
                        + former.signature().map(Report.Signature::number).orElse("")
                        + ". Lý do: " + report.changeReason()));
        return notes;
    }
}
