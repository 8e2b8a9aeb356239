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
import vn.hocvuso.movement.place.TerritoryTaking;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.place.UnitBrowsing.Line;
import vn.hocvuso.movement.place.UnitBrowsing.Sheet;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/units.xhtml}: the units of whoever looks, one of them with what it has on a day. */
@Named
@ViewScoped
public class UnitsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/manage/movement/units.xhtml?faces-redirect=true&done=";

    private final UnitBrowsing browsing;
    private final TerritoryTaking taking;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String on = "";
    private String text = "";
    private LocalDate day;
    private Sheet sheet;
    private List<Line> own = List.of();
    private List<Line> hits = List.of();

    @Inject
    UnitsPage(UnitBrowsing browsing, TerritoryTaking taking, CurrentLearner learner, Clock clock) {
        this.browsing = browsing;
        this.taking = taking;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: the day that was asked for, or today. */
    public void open() {
        day = today();
        day = Written.optionalDay(on, "on").orElse(day);
        on = day.toString();
        if (unit.isEmpty()) {
            own = browsing.own(learner.ref(), day);
        } else {
            sheet = browsing.sheet(learner.ref(), Written.id(unit), day);
        }
        if (!text.isBlank()) {
            hits = browsing.search(learner.ref(), text, day);
        }
    }

    /** Makes the provinces and communes that are not there yet. */
    public String take() {
        taking.take(learner.ref());
        return HERE + "taken";
    }

    /** Leads to a unit after something was done to it. */
    static String at(long unit, String done) {
        return HERE + done + "&unit=" + unit;
    }

    /** The unit that is looked at; null at the beginning. */
    public Sheet getSheet() {
        return sheet;
    }

    /** The id of that unit. */
    public long id() {
        return sheet.unit().id();
    }

    /** The units that one begins with. */
    public List<Line> getOwn() {
        return own;
    }

    public List<Line> getHits() {
        return hits;
    }

    /** The day that the page shows. */
    public LocalDate getDay() {
        return day;
    }

    /** What links to other units add, so that they show the same day; nothing for today. */
    public String getSameDay() {
        return day.equals(today()) ? "" : "&on=" + day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = Objects.requireNonNullElse(on, "");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
