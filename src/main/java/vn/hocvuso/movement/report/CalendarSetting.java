package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.movement.place.Units;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.text.Folding;

/** Who heads the unit that receives reports, and the units that write them, says when they are due. */
@UseCase
public class CalendarSetting {

    private static final int MOST_RECIPIENTS = 20;

    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportRights rights;
    private final UnitRights unitRights;
    private final UnitBrowsing browsing;
    private final Units units;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    CalendarSetting(
            ReportLines lines,
            ReportForms forms,
            ReportRights rights,
            UnitRights unitRights,
            UnitBrowsing browsing,
            Units units,
            Grants grants,
            AuditLog audit) {
        this.lines = lines;
        this.forms = forms;
        this.rights = rights;
        this.unitRights = unitRights;
        this.browsing = browsing;
        this.units = units;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Sets a line that is not there yet. Without a day of decision it is today.
     *
     * @throws Refusal {@code movement.line.there}; as {@link #change}
     */
    public void add(Learner.Ref actor, ReportLine.Terms terms) {
        var sound = checked(actor, terms, rights.today());
        if (lines.byCode(terms.code()).isPresent()) {
            throw new Refusal("movement.line.there", terms.code()).at("lineCode");
        }
        var line = new ReportLine(sound);
        line.settle();
        lines.add(line);
        audit.record(actor.value(), "movement.line.add", line.code(), line.name());
    }

    /**
     * Says anew what a line says. From now on no file changes it.
     *
     * @throws Refusal {@code movement.line.unknown}; {@code movement.unit.codeUnknown} for a unit that the actor may not see;
     *     {@code movement.unit.readOnly} for one that she does not head, those of before included; {@code
     *     movement.line.name}, {@code movement.line.recipients}, {@code movement.form.unknown}; as {@link ReportLine#become}
     */
    public void change(Learner.Ref actor, ReportLine.Terms terms) {
        var line = lines.require(terms.code());
        requireHead(actor, line);
        line.become(checked(actor, terms, line.decidedOn()));
        line.settle();
        audit.record(actor.value(), "movement.line.change", line.code(), line.name());
    }

    /** True for who may change a line. */
    boolean may(Learner.Ref actor, ReportLine line) {
        return grants.holds(actor, Role.ADMINISTRATOR)
                || heads(actor, line.receiverCode()) && heads(actor, line.reporterCode());
    }

    private void requireHead(Learner.Ref actor, ReportLine line) {
        if (!may(actor, line)) {
            throw new Refusal("movement.unit.readOnly");
        }
    }

    private boolean heads(Learner.Ref actor, String code) {
        return units.byCode(code, rights.today())
                .filter(unit -> unitRights.mayHead(actor, unit.id(), rights.today()))
                .isPresent();
    }

    private ReportLine.Terms checked(Learner.Ref actor, ReportLine.Terms terms, LocalDate decided) {
        requireHead(actor, terms.receiverCode(), "receiver");
        requireHead(actor, terms.reporterCode(), "reporter");
        if (forms.published(terms.formCode()).isEmpty()) {
            throw new Refusal("movement.form.unknown").at("formCode");
        }
        var recipients = terms.recipients().stream()
                .map(Folding::clean)
                .filter(one -> !one.isEmpty())
                .toList();
        if (recipients.size() > MOST_RECIPIENTS
                || recipients.stream().anyMatch(one -> one.length() > ReportLine.LONGEST_NAME)) {
            throw new Refusal("movement.line.recipients", MOST_RECIPIENTS, ReportLine.LONGEST_NAME).at("recipients");
        }
        return new ReportLine.Terms(
                terms.code(),
                Report.text(terms.name(), ReportLine.LONGEST_NAME, "movement.line.name", "lineName"),
                terms.branch(),
                terms.rhythm(),
                terms.due(),
                terms.reporterKind(),
                terms.reporterCode(),
                terms.receiverCode(),
                via(terms.via()),
                recipients,
                terms.formCode(),
                terms.startsOn(),
                terms.endsOn(),
                Optional.of(terms.decidedOn().orElse(decided)));
    }

    private static String via(String typed) {
        var clean = Folding.clean(typed);
        return clean.isEmpty() ? "" : Report.text(clean, ReportLine.LONGEST_NAME, "movement.line.via", "via");
    }

    private void requireHead(Learner.Ref actor, String code, String field) {
        var unit = browsing.coded(actor, code, rights.today(), field);
        if (!unitRights.mayHead(actor, unit, rights.today())) {
            throw new Refusal("movement.unit.readOnly").at(field);
        }
    }
}
