package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.contest.ContestBrowsing;
import vn.hocvuso.movement.contest.ContestBrowsing.Line;
import vn.hocvuso.movement.contest.ContestKeeping;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/contest-list.xhtml?unit=…}: the contests of a place, and a new one. */
@Named
@ViewScoped
public class ContestListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final ContestBrowsing browsing;
    private final ContestKeeping keeping;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String name = "";
    private boolean editable;
    private List<UnitBrowsing.Line> own = List.of();
    private List<Line> lines = List.of();
    private String title = "";
    private String rules = "";

    @Inject
    ContestListPage(
            UnitBrowsing units, ContestBrowsing browsing, ContestKeeping keeping, CurrentLearner learner, Clock clock) {
        this.units = units;
        this.browsing = browsing;
        this.keeping = keeping;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: a unit, or those to choose from. */
    public void open() {
        var today = Clocks.day(clock.instant());
        own = units.own(learner.ref(), today);
        if (unit.isEmpty() && own.size() == 1) {
            unit = String.valueOf(own.get(0).id());
        }
        if (unit.isEmpty()) {
            return;
        }
        var sheet = units.sheet(learner.ref(), Written.id(unit), today);
        name = sheet.unit().shown();
        editable = sheet.edits();
        lines = browsing.of(learner.ref(), Written.id(unit));
    }

    public String make() {
        return ContestEditPage.at(keeping.make(learner.ref(), Written.id(unit), title, rules), "made");
    }

    /** Of the unit that is looked at; empty at the beginning. */
    public String getName() {
        return name;
    }

    public boolean isEditable() {
        return editable;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getRules() {
        return rules;
    }

    public void setRules(String rules) {
        this.rules = rules;
    }
}
