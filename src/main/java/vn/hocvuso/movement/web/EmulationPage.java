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
import vn.hocvuso.movement.emulation.RoundKeeping;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/emulation.xhtml}: the rounds that she may see, and the form to open one. */
@Named
@ViewScoped
public class EmulationPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String[] KINDS = {"YEAR", "REVIEW", "EXCEPTIONAL"};

    private final RoundBrowsing browsing;
    private final RoundKeeping keeping;
    private final CriteriaKeeping criteria;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private List<RoundBrowsing.Line> rounds = List.of();
    private List<UnitBrowsing.Line> own = List.of();
    private List<CriteriaKeeping.Set> sets = List.of();
    private String unit = "";
    private String set = "";
    private String checker = "";
    private String name = "";
    private String kind = KINDS[0];
    private String year = "";
    private String from = "";
    private String to = "";

    @Inject
    EmulationPage(
            RoundBrowsing browsing,
            RoundKeeping keeping,
            CriteriaKeeping criteria,
            UnitBrowsing units,
            CurrentLearner learner,
            Clock clock) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.criteria = criteria;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action. */
    public void open() {
        var today = Clocks.day(clock.instant());
        rounds = browsing.all(learner.ref());
        own = units.own(learner.ref(), today).stream()
                .filter(one -> browsing.mayLead(learner.ref(), one.id()))
                .toList();
        sets = criteria.all(learner.ref()).stream()
                .filter(CriteriaKeeping.Set::published)
                .toList();
        year = String.valueOf(today.getYear());
        from = today.toString();
    }

    public String begin() {
        var plan = new RoundKeeping.Plan(
                Written.id(unit),
                Written.id(set),
                checker,
                name,
                kind,
                Written.number(year, "year"),
                Written.day(from, "from"),
                Written.day(to, "to"));
        return EmulationRoundPage.at(keeping.open(learner.ref(), plan), "opened");
    }

    public List<RoundBrowsing.Line> getRounds() {
        return rounds;
    }

    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<CriteriaKeeping.Set> getSets() {
        return sets;
    }

    public String[] getKinds() {
        return KINDS.clone();
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

    public String getChecker() {
        return checker;
    }

    public void setChecker(String checker) {
        this.checker = Objects.requireNonNullElse(checker, "");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = Objects.requireNonNullElse(year, "");
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = Objects.requireNonNullElse(from, "");
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = Objects.requireNonNullElse(to, "");
    }
}
