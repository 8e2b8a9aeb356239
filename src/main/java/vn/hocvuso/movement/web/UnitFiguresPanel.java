package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.MovementSettings;
import vn.hocvuso.movement.place.DenominatorKeeping;
import vn.hocvuso.movement.place.PopulationGroup;

/** Behind {@code movement/unitFigures.xhtml}: how many there are in a unit. */
@Named
@ViewScoped
public class UnitFiguresPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitsPage page;
    private final DenominatorKeeping keeping;
    private final MovementSettings settings;
    private final CurrentLearner learner;

    private String year = "";
    private String group = PopulationGroup.ADULTS.name();
    private String count = "";
    private String source = "";
    private String sourceOn = "";

    @Inject
    UnitFiguresPanel(UnitsPage page, DenominatorKeeping keeping, MovementSettings settings, CurrentLearner learner) {
        this.page = page;
        this.keeping = keeping;
        this.settings = settings;
        this.learner = learner;
    }

    /** Says how many there are. */
    public String enter() {
        keeping.enter(
                learner.ref(),
                page.id(),
                Written.number(year, "year"),
                PopulationGroup.valueOf(group),
                Written.number(count, "count"),
                source,
                Written.day(sourceOn, "sourceOn"));
        return UnitsPage.at(page.id(), "entered");
    }

    /** Makes a number unknown again. */
    public String erase(int ofYear, PopulationGroup of) {
        keeping.erase(learner.ref(), page.id(), ofYear, of);
        return UnitsPage.at(page.id(), "erased");
    }

    public PopulationGroup[] getGroups() {
        return PopulationGroup.values();
    }

    /** From how many years of age somebody counts as an adult. */
    public int getAdultAge() {
        return settings.adultAge();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = Objects.requireNonNullElse(group, "");
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = Objects.requireNonNullElse(count, "");
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }

    public String getSourceOn() {
        return sourceOn;
    }

    public void setSourceOn(String sourceOn) {
        this.sourceOn = Objects.requireNonNullElse(sourceOn, "");
    }
}
