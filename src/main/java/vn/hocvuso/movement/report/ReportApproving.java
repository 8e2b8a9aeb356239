package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;

/**
 * A report is checked by one who may write it, signed by another who heads the unit, and submitted; the receiver locks it. What
 * is wrong in a submitted one is mended by a later version.
 */
@UseCase
public class ReportApproving {

    private final Reports reports;
    private final ReportForms forms;
    private final ReportContents contents;
    private final ReportActs acts;
    private final ReportRights rights;
    private final Figures figures;

    @Inject
    ReportApproving(
            Reports reports,
            ReportForms forms,
            ReportContents contents,
            ReportActs acts,
            ReportRights rights,
            Figures figures) {
        this.reports = reports;
        this.forms = forms;
        this.contents = contents;
        this.acts = acts;
        this.rights = rights;
        this.figures = figures;
    }

    /**
     * Says that all is filled in and right.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.closed}; {@code
     *     movement.report.missing} naming what must be there and is not
     */
    public void check(Learner.Ref actor, long id) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        var values = contents.values(id);
        var texts = contents.texts(id);
        var missing = forms.byId(report.form()).fields().stream()
                .filter(FormField::required)
                .filter(field -> !values.containsKey(field.code()) && !texts.containsKey(field.code()))
                .map(FormField::label)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("movement.report.missing", String.join("; ", missing));
        }
        report.check(actor);
        acts.record(report, ReportActs.Act.CHECK, actor, "");
    }

    /**
     * Signs it: from now on its figures are what they are.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly} for who does not head the unit; as
     *     {@link Report#sign}; {@code movement.report.signedDay} for a day to come, {@code movement.report.signedBefore} for one
     *     before the period or before the signing of the version that it amends
     */
    public void sign(Learner.Ref actor, long id, Report.Signature signature) {
        var report = rights.requireHead(actor, id);
        if (signature.on().isAfter(rights.today())) {
            throw new Refusal("movement.report.signedDay").at("signedOn");
        }
        if (signature.on().isBefore(earliest(report))) {
            throw new Refusal("movement.report.signedBefore", Clocks.written(earliest(report))).at("signedOn");
        }
        report.sign(actor, signature);
        acts.record(report, ReportActs.Act.SIGN, actor, signature.number());
    }

    private LocalDate earliest(Report report) {
        return report.amends()
                .map(reports::require)
                .flatMap(Report::signature)
                .map(Report.Signature::on)
                .orElse(report.period().first());
    }

    /**
     * Hands it to the receiver; the version before it, if there is one, gives way.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.submitted} a
     *     second time, {@code movement.report.unsigned}, {@code movement.report.locked} when the version before was locked
     */
    public void submit(Learner.Ref actor, long id) {
        var report = rights.requireWrite(actor, id);
        report.submit(actor);
        acts.record(report, ReportActs.Act.SUBMIT, actor, "");
        report.amends().ifPresent(before -> {
            var former = reports.lock(before);
            former.giveWay();
            acts.record(former, ReportActs.Act.GIVE_WAY, actor, ReportActs.subject(report));
        });
    }

    /**
     * Lets it be written anew.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.reason}, {@code
     *     movement.report.notBack}
     */
    public void sendBack(Learner.Ref actor, long id, String reason) {
        var report = rights.requireWrite(actor, id);
        if (report.state() == Report.State.SIGNED) {
            rights.requireHead(actor, id);
        }
        var clean = Report.text(reason, Report.LONGEST_REASON, "movement.report.reason", "reason");
        report.sendBack();
        acts.record(report, ReportActs.Act.SEND_BACK, actor, clean);
    }

    /**
     * The receiver lets nobody amend it any more.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.notSubmitted}
     */
    public void lock(Learner.Ref actor, long id) {
        var report = rights.requireReceive(actor, id);
        report.lock();
        acts.record(report, ReportActs.Act.LOCK, actor, "");
    }

    /**
     * Begins a later version of a submitted report: as it was, with figures taken anew.
     *
     * @return its id
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.locked}, {@code
     *     movement.report.notSubmitted}, {@code movement.report.reason}; {@code movement.report.there} when there is one
     */
    public long amend(Learner.Ref actor, long id, String reason) {
        var former = rights.requireWrite(actor, id);
        var report = new Report(former, reason, actor);
        var later = reports.of(former.line(), former.unit(), former.period()).stream()
                .anyMatch(other -> other.amendment() > former.amendment());
        if (later) {
            throw new Refusal("movement.report.there");
        }
        reports.add(report);
        contents.copy(id, report.id());
        figures.of(forms.byId(report.form()), report.unit(), report.period())
                .forEach((field, amount) -> contents.put(report.id(), field, amount, ReportContents.Source.FIGURE));
        acts.record(report, ReportActs.Act.AMEND, actor, report.changeReason());
        return report.id();
    }
}
