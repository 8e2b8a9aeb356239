package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.target.CountAdapting;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.PlanBrowsing.Line;
import vn.hocvuso.movement.target.PlanBrowsing.Sheet;
import vn.hocvuso.movement.target.TargetSetting;
import vn.hocvuso.platform.time.Clocks;

/**
 * Behind {@code manage/movement/plans.xhtml}: the plan of a unit in a year and those that it follows, or with {@code ?plan=…}
 * one of these.
 */
@Named
@ViewScoped
public class PlansPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final PlanBrowsing browsing;
    private final TargetSetting setting;
    private final CountAdapting adapting;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String year = "";
    private String plan = "";
    private String name = "";
    private boolean writing;
    private int offered;
    private Sheet sheet;
    private List<UnitBrowsing.Line> own = List.of();
    private List<Line> lines = List.of();
    private List<Line> above = List.of();
    private List<Line> examples = List.of();
    private String title = "";
    private String source = "";

    @Inject
    PlansPage(
            UnitBrowsing units,
            PlanBrowsing browsing,
            TargetSetting setting,
            CountAdapting adapting,
            CurrentLearner learner,
            Clock clock) {
        this.units = units;
        this.browsing = browsing;
        this.setting = setting;
        this.adapting = adapting;
        this.learner = learner;
        this.clock = clock;
    }

    /** Leads to a plan after something was done to it. */
    static String at(long plan, String done) {
        return "/manage/movement/plans.xhtml?faces-redirect=true&done=" + done + "&plan=" + plan;
    }

    /** View action: a plan, a unit, or those to choose from. */
    public void open() {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        own = units.own(learner.ref(), today);
        if (unit.isEmpty() && plan.isEmpty() && own.size() == 1) {
            unit = String.valueOf(own.get(0).id());
        }
        if (!plan.isEmpty()) {
            show(Written.id(plan));
        }
        if (year.isEmpty()) {
            year = String.valueOf(today.getYear());
        }
        if (!unit.isEmpty()) {
            open(Written.id(unit), Written.number(year, "year"), today);
        }
        if (plan.isEmpty() && (!own.isEmpty() || learner.isAdministrator())) {
            examples = browsing.examples(learner.ref());
        }
    }

    private void open(long id, int ofYear, LocalDate today) {
        name = units.sheet(learner.ref(), id, today).unit().shown();
        lines = browsing.of(learner.ref(), id);
        above = browsing.above(learner.ref(), id, ofYear);
        writing = browsing.mayWrite(learner.ref(), id);
        if (plan.isEmpty()) {
            lines.stream().filter(line -> line.year() == ofYear).findFirst().ifPresent(line -> show(line.id()));
        }
    }

    private void show(long id) {
        sheet = browsing.sheet(learner.ref(), id, locale());
        offered = sheet.edits() ? adapting.offers(learner.ref(), id, locale()).size() : 0;
        title = sheet.plan().title();
        source = sheet.plan().source();
        year = String.valueOf(sheet.plan().year());
        if (unit.isEmpty() && sheet.edits()) {
            unit = String.valueOf(sheet.plan().unit());
        }
    }

    public String begin() {
        return at(setting.begin(learner.ref(), Written.id(unit), ofYear(), title, source), "begun");
    }

    /** Leads to what the unit above asks for in people, where it does. */
    public String copy() {
        var copied = setting.copyFromAbove(learner.ref(), Written.id(unit), ofYear());
        return adapting.offers(learner.ref(), copied, locale()).isEmpty()
                ? at(copied, "copied")
                : "/manage/movement/plan-counts.xhtml?faces-redirect=true&done=copied&plan=" + copied;
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public String rename() {
        setting.rename(learner.ref(), sheet.plan().id(), title, source);
        return at(sheet.plan().id(), "renamed");
    }

    /** The year that the page shows. */
    public int ofYear() {
        return Written.number(year, "year");
    }

    /** The unit's id; 0 where none is looked at. */
    public long id() {
        return Written.id(unit);
    }

    /** True when the unit has no plan of the year and she may begin it. */
    public boolean isBeginning() {
        return writing && sheet == null;
    }

    /** Of the unit that is looked at; empty where none is. */
    public String getName() {
        return name;
    }

    /** How many numbers of people the unit above asks for that the plan does not, for whoever may change it. */
    public int getOffered() {
        return offered;
    }

    /** The plan that is looked at; null where there is none. */
    public Sheet getSheet() {
        return sheet;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    /** All plans of the unit, the newest first. */
    public List<Line> getLines() {
        return lines;
    }

    /** The plans of the year that the unit follows, the nearest first. */
    public List<Line> getAbove() {
        return above;
    }

    public List<Line> getExamples() {
        return examples;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = Objects.requireNonNullElse(plan, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }
}
