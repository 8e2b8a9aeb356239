package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.report.Consolidating;
import vn.hocvuso.movement.report.Consolidating.Missing;
import vn.hocvuso.movement.report.Period;
import vn.hocvuso.movement.report.Reminding;
import vn.hocvuso.movement.report.Reminding.Awaited;
import vn.hocvuso.movement.report.Reminding.Owed;
import vn.hocvuso.movement.report.ReportBrowsing;
import vn.hocvuso.movement.report.ReportBrowsing.Line;
import vn.hocvuso.movement.report.ReportWriting;
import vn.hocvuso.movement.succession.HandingOver;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/reports.xhtml}: what a unit owes and waits for. */
@Named
@ViewScoped
public class ReportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final Reminding reminding;
    private final ReportBrowsing browsing;
    private final ReportWriting writing;
    private final Consolidating consolidating;
    private final HandingOver handing;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String line = "";
    private String period = "";
    private String name = "";
    private String text = "";
    private boolean handsOver;
    private List<UnitBrowsing.Line> hits = List.of();
    private List<UnitBrowsing.Line> own = List.of();
    private List<Owed> owed = List.of();
    private List<Awaited> awaited = List.of();
    private List<Line> reports = List.of();
    private List<Missing> missing = List.of();

    @Inject
    ReportsPage(
            UnitBrowsing units,
            Reminding reminding,
            ReportBrowsing browsing,
            ReportWriting writing,
            Consolidating consolidating,
            HandingOver handing,
            CurrentLearner learner,
            Clock clock) {
        this.units = units;
        this.reminding = reminding;
        this.browsing = browsing;
        this.writing = writing;
        this.consolidating = consolidating;
        this.handing = handing;
        this.learner = learner;
        this.clock = clock;
    }

    /** Leads to a unit's reports after something was done. */
    static String at(long unit, String done) {
        return "/manage/movement/reports.xhtml?faces-redirect=true&done=" + done + "&unit=" + unit;
    }

    /** View action: a unit, or those to choose from. */
    public void open() {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        own = units.own(learner.ref(), today);
        if (!text.isBlank()) {
            hits = units.search(learner.ref(), text, today);
        }
        if (unit.isEmpty() && own.size() == 1 && text.isBlank() && !learner.isAdministrator()) {
            unit = String.valueOf(own.get(0).id());
        }
        if (unit.isEmpty()) {
            return;
        }
        var id = Written.id(unit);
        name = units.sheet(learner.ref(), id, today).unit().shown();
        owed = reminding.owed(learner.ref(), id, today);
        awaited = reminding.awaited(learner.ref(), id, today);
        reports = browsing.of(learner.ref(), id);
        handsOver = handing.may(learner.ref(), id);
        if (!line.isEmpty()) {
            missing = consolidating.missing(learner.ref(), line, asked());
        }
    }

    /** Begins a report that is owed. */
    public String begin(String owedLine, String owedPeriod) {
        period = owedPeriod;
        return ReportPage.at(writing.draft(learner.ref(), owedLine, Written.id(unit), asked()), "begun");
    }

    private Period asked() {
        return Period.of(period).orElseThrow(() -> new Refusal("movement.line.unknown"));
    }

    /** Of the unit that is looked at; empty at the beginning. */
    public String getName() {
        return name;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    /** Those of her units with what was searched for in their names. */
    public List<UnitBrowsing.Line> getHits() {
        return hits;
    }

    /** True for who may hand open reports of the unit over to another. */
    public boolean isHandsOver() {
        return handsOver;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }

    public List<Owed> getOwed() {
        return owed;
    }

    public List<Awaited> getAwaited() {
        return awaited;
    }

    public List<Line> getReports() {
        return reports;
    }

    /** The period that was asked for, in words. */
    public String getPeriodWords() {
        return asked().words();
    }

    /** Who has not reported on the line that was asked for. */
    public List<Missing> getMissing() {
        return missing;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = Objects.requireNonNullElse(line, "");
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = Objects.requireNonNullElse(period, "");
    }
}
