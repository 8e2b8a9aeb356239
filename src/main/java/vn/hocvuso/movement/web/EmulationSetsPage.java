package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CriteriaKeeping;
import vn.hocvuso.movement.emulation.RoundBrowsing;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/emulation-sets.xhtml}: the criteria sets that she may see, and the form to take one over. */
@Named
@ViewScoped
public class EmulationSetsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CriteriaKeeping criteria;
    private final RoundBrowsing rounds;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private List<CriteriaKeeping.Set> sets = List.of();
    private List<UnitBrowsing.Line> own = List.of();
    private String unit = "";
    private String set = "";

    @Inject
    EmulationSetsPage(
            CriteriaKeeping criteria, RoundBrowsing rounds, UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.criteria = criteria;
        this.rounds = rounds;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action. */
    public void open() {
        sets = criteria.all(learner.ref());
        own = units.own(learner.ref(), Clocks.day(clock.instant())).stream()
                .filter(one -> rounds.mayLead(learner.ref(), one.id()))
                .toList();
    }

    public String copy() {
        var id = criteria.copy(learner.ref(), Written.id(set), Written.id(unit));
        return EmulationSetPage.at(id, "copied");
    }

    public List<CriteriaKeeping.Set> getSets() {
        return sets;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = Objects.requireNonNullElse(set, "");
    }
}
