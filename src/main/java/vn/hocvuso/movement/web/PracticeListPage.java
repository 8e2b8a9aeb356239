package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.practice.Practice;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.movement.practice.PracticeBrowsing.Line;
import vn.hocvuso.movement.practice.PracticeWriting;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/practice-list.xhtml?unit=…&copy=…}: a unit's practices, a new one, and a taking over. */
@Named
@ViewScoped
public class PracticeListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final PracticeBrowsing browsing;
    private final PracticeWriting writing;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String copy = "";
    private String name = "";
    private String title = "";
    private boolean editable;
    private String copyTitle = "";
    private List<UnitBrowsing.Line> own = List.of();
    private List<Line> lines = List.of();

    @Inject
    PracticeListPage(
            UnitBrowsing units,
            PracticeBrowsing browsing,
            PracticeWriting writing,
            CurrentLearner learner,
            Clock clock) {
        this.units = units;
        this.browsing = browsing;
        this.writing = writing;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: a unit, or those to choose from. */
    public void open() {
        var today = Clocks.day(clock.instant());
        own = units.own(learner.ref(), today);
        if (!copy.isEmpty()) {
            var original = browsing.sheet(Optional.of(learner.ref()), Written.id(copy));
            copyTitle = original.words().title() + " (" + original.unitName() + ")";
        }
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

    /** Begins a practice; the rest is written on its own page. */
    public String begin() {
        var words = new Practice.Words(title, "", "", "", Optional.empty(), "", "");
        return PracticeSheetPage.at(writing.begin(learner.ref(), Written.id(unit), words), "begun");
    }

    /** This unit takes over what another has done. */
    public String takeOver() {
        return PracticeSheetPage.at(writing.takeOver(learner.ref(), Written.id(copy), Written.id(unit)), "copied");
    }

    /** Of the unit that is looked at; empty at the beginning. */
    public String getName() {
        return name;
    }

    public boolean isEditable() {
        return editable;
    }

    /** What is to be taken over; empty for nothing. */
    public String getCopyTitle() {
        return copyTitle;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = Objects.requireNonNullElse(copy, "");
    }
}
