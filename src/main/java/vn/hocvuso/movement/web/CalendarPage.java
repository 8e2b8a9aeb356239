package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.movement.report.Branch;
import vn.hocvuso.movement.report.CalendarBrowsing;
import vn.hocvuso.movement.report.CalendarSetting;
import vn.hocvuso.movement.report.DueRule;
import vn.hocvuso.movement.report.FormBrowsing;
import vn.hocvuso.movement.report.ReportLine;
import vn.hocvuso.movement.report.Rhythm;

/** Behind {@code manage/movement/calendar.xhtml?line=…}: one line is set or changed. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CalendarBrowsing browsing;
    private final CalendarSetting setting;
    private final FormBrowsing forms;
    private final CurrentLearner learner;

    private String line = "";
    private List<FormBrowsing.Line> choices = List.of();
    private String lineCode = "";
    private String lineName = "";
    private String branch = Branch.GOVERNMENT.name();
    private String rhythm = Rhythm.MONTH.name();
    private String month = DueRule.Month.LAST.name();
    private String before = "20";
    private String move = DueRule.Move.BEFORE.name();
    private String kind = UnitKind.COMMUNE.name();
    private String reporter = "";
    private String receiver = "";
    private String via = "";
    private String recipients = "";
    private String formCode = "";
    private String starts = "";
    private String ends = "";
    private String decided = "";

    @Inject
    CalendarPage(CalendarBrowsing browsing, CalendarSetting setting, FormBrowsing forms, CurrentLearner learner) {
        this.browsing = browsing;
        this.setting = setting;
        this.forms = forms;
        this.learner = learner;
    }

    /** View action: what a line says, or nothing for a new one. */
    public void open() {
        choices = forms.all(learner.ref()).stream()
                .filter(form -> form.published() != null)
                .toList();
        if (!isFresh()) {
            show(browsing.terms(learner.ref(), line));
        }
    }

    private void show(ReportLine.Terms terms) {
        lineCode = terms.code();
        lineName = terms.name();
        branch = terms.branch().name();
        rhythm = terms.rhythm().name();
        month = terms.due().month().name();
        before = String.valueOf(terms.due().before());
        move = terms.due().move().name();
        kind = terms.reporterKind().map(Enum::name).orElse("");
        reporter = terms.reporterCode();
        receiver = terms.receiverCode();
        via = terms.via();
        recipients = String.join("\n", terms.recipients());
        formCode = terms.formCode();
        starts = terms.startsOn().toString();
        ends = terms.endsOn().map(Object::toString).orElse("");
        decided = terms.decidedOn().map(Object::toString).orElse("");
    }

    /** Sets it as it was written. */
    public String set() {
        var terms = terms();
        if (isFresh()) {
            setting.add(learner.ref(), terms);
        } else {
            setting.change(learner.ref(), terms);
        }
        return "/manage/movement/calendars.xhtml?faces-redirect=true&done=set";
    }

    private ReportLine.Terms terms() {
        var fresh = lineCode.isBlank() ? Written.slug(lineName) : lineCode.strip();
        return new ReportLine.Terms(
                isFresh() ? fresh : line,
                lineName,
                Branch.valueOf(branch),
                Rhythm.valueOf(rhythm),
                new DueRule(DueRule.Month.valueOf(month), Written.number(before, "before"), DueRule.Move.valueOf(move)),
                kind.isEmpty() ? Optional.empty() : Optional.of(UnitKind.valueOf(kind)),
                reporter.strip(),
                receiver.strip(),
                via,
                recipients.lines().toList(),
                formCode,
                Written.day(starts, "starts"),
                Written.optionalDay(ends, "ends"),
                Written.optionalDay(decided, "decided"));
    }

    /** True for a line that is not there yet. */
    public boolean isFresh() {
        return line.isEmpty();
    }

    /** The forms to choose from, each once: with the newest version that is published. */
    public List<FormBrowsing.Line> getChoices() {
        return choices.stream()
                .filter(form -> choices.stream()
                        .noneMatch(other -> other.code().equals(form.code()) && other.number() > form.number()))
                .toList();
    }

    public Branch[] getBranches() {
        return Branch.values();
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    public DueRule.Month[] getMonths() {
        return DueRule.Month.values();
    }

    public DueRule.Move[] getMoves() {
        return DueRule.Move.values();
    }

    /** Those that report as many: there is one centre. */
    public List<UnitKind> getKinds() {
        return Stream.of(UnitKind.values())
                .filter(one -> one != UnitKind.CENTRE)
                .toList();
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = Objects.requireNonNullElse(line, "");
    }

    public String getLineCode() {
        return lineCode;
    }

    public void setLineCode(String lineCode) {
        this.lineCode = Objects.requireNonNullElse(lineCode, "");
    }

    public String getLineName() {
        return lineName;
    }

    public void setLineName(String lineName) {
        this.lineName = Objects.requireNonNullElse(lineName, "");
    }

    public String getBranch() {
        return branch;
    }

    public void setBranch(String branch) {
        this.branch = Objects.requireNonNullElse(branch, "");
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        this.rhythm = Objects.requireNonNullElse(rhythm, "");
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = Objects.requireNonNullElse(month, "");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = Objects.requireNonNullElse(before, "");
    }

    public String getMove() {
        return move;
    }

    public void setMove(String move) {
        this.move = Objects.requireNonNullElse(move, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getReporter() {
        return reporter;
    }

    public void setReporter(String reporter) {
        this.reporter = Objects.requireNonNullElse(reporter, "");
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = Objects.requireNonNullElse(receiver, "");
    }

    public String getVia() {
        return via;
    }

    public void setVia(String via) {
        this.via = Objects.requireNonNullElse(via, "");
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String recipients) {
        this.recipients = Objects.requireNonNullElse(recipients, "");
    }

    public String getFormCode() {
        return formCode;
    }

    public void setFormCode(String formCode) {
        this.formCode = Objects.requireNonNullElse(formCode, "");
    }

    public String getStarts() {
        return starts;
    }

    public void setStarts(String starts) {
        this.starts = Objects.requireNonNullElse(starts, "");
    }

    public String getEnds() {
        return ends;
    }

    public void setEnds(String ends) {
        this.ends = Objects.requireNonNullElse(ends, "");
    }

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = Objects.requireNonNullElse(decided, "");
    }
}
