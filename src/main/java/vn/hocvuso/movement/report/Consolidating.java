package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.place.UnitNames;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * The receiver of a line adds the reports of a period up in a report of its own. Who has not reported is named and counted as
 * unknown, not as nothing.
 */
@UseCase
public class Consolidating {

    /** A unit that has not reported. */
    public record Missing(long unit, String name) implements Serializable {}

    /**
     * What came of it.
     *
     * @param taken how many reports went in
     */
    public record Outcome(int taken, List<Missing> missing) implements Serializable {

        public Outcome {
            missing = List.copyOf(missing);
        }
    }

    private final Reports reports;
    private final ReportLines lines;
    private final ReportForms forms;
    private final ReportContents contents;
    private final ReportActs acts;
    private final ReportRights rights;
    private final UnitNames names;
    private final Holidays holidays;

    @Inject
    Consolidating(
            Reports reports,
            ReportLines lines,
            ReportForms forms,
            ReportContents contents,
            ReportActs acts,
            ReportRights rights,
            UnitNames names,
            Holidays holidays) {
        this.reports = reports;
        this.lines = lines;
        this.forms = forms;
        this.contents = contents;
        this.acts = acts;
        this.rights = rights;
        this.names = names;
        this.holidays = holidays;
    }

    /**
     * Adds up what was submitted on a line for the period of a draft, field by field of the same code; what was added up before
     * is replaced.
     *
     * @throws Refusal {@code movement.report.unknown}, {@code movement.unit.readOnly}, {@code movement.report.closed}, {@code
     *     movement.line.unknown}; {@code movement.report.notReceived} when its unit does not receive what is reported on the
     *     line, or in other periods
     */
    public Outcome consolidate(Learner.Ref actor, long id, String childLine) {
        var report = rights.requireWrite(actor, id);
        report.requireDraft();
        var line = lines.require(childLine);
        var period = report.period();
        var received = lines.receiver(line, rights.today()).filter(unit -> unit.id() == report.unit());
        if (received.isEmpty() || !line.covers(period)) {
            throw new Refusal("movement.report.notReceived").at("childLine");
        }
        var taken = reports.lockInForce(line.id(), period);
        add(report, forms.byId(report.form()), taken);
        reports.goneInto(id).forEach(Report::release);
        taken.forEach(child -> {
            child.consolidate(report);
            acts.record(child, ReportActs.Act.TAKE_IN, actor, ReportActs.subject(report));
        });
        var missing = missing(line, period, taken);
        acts.record(
                report, ReportActs.Act.CONSOLIDATE, actor, line.code() + ": " + taken.size() + " + " + missing.size());
        return new Outcome(taken.size(), missing);
    }

    private void add(Report report, ReportForm form, List<Report> taken) {
        var sums = new HashMap<String, BigDecimal>();
        var values = contents.values(taken.stream().map(Report::id).toList());
        values.values().forEach(one -> one.forEach((field, amount) -> sums.merge(field, amount, BigDecimal::add)));
        for (var field : form.fields()) {
            if (field.kind().isSummed()) {
                contents.forget(report.id(), field.code());
                if (sums.containsKey(field.code())) {
                    contents.put(report.id(), field.code(), sums.get(field.code()), ReportContents.Source.SUM);
                }
            }
        }
    }

    /**
     * Who has not reported on a line for a period.
     *
     * @throws Refusal {@code movement.line.unknown}, also for who may not see the receiver's reports
     */
    public List<Missing> missing(Learner.Ref actor, String lineCode, Period period) {
        var line = lines.require(lineCode);
        if (!rights.seesReceiver(actor, line)) {
            throw new Refusal("movement.line.unknown");
        }
        return line.covers(period) ? missing(line, period, reports.inForce(line.id(), period)) : List.of();
    }

    private List<Missing> missing(ReportLine line, Period period, List<Report> there) {
        var have = there.stream().map(Report::unit).collect(Collectors.toSet());
        var day = period.last().isAfter(rights.today()) ? rights.today() : period.last();
        var closed = holidays.closed(period.first(), period.last().plusYears(1));
        var lastOn = DueDates.last(period, line.due(), closed);
        var absent = lines.reporters(line, day).stream()
                .filter(unit -> !unit.validFrom().isAfter(lastOn))
                .filter(unit -> !have.contains(unit.id()))
                .toList();
        var shown = names.shown(absent);
        return absent.stream()
                .map(Unit::id)
                .map(unit -> new Missing(unit, shown.get(unit)))
                .toList();
    }
}
