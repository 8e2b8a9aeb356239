package vn.hocvuso.movement.web;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/**
 * What pages have in common that list something of one unit: the unit that the address names, or the only one of hers, or those
 * to choose from.
 *
 * @param <T> a line of the list
 */
public abstract class UnitDesk<T extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String name = "";
    private boolean editable;
    private boolean handsOver;
    private List<UnitBrowsing.Line> own = List.of();
    private List<T> lines = List.of();

    UnitDesk(UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** What is listed of a unit. */
    abstract List<T> read(Learner.Ref person, long unit);

    /** View action: a unit, or those to choose from. */
    public void open() {
        var today = Clocks.day(clock.instant());
        own = units.own(person(), today);
        if (unit.isEmpty() && own.size() == 1) {
            unit = String.valueOf(own.get(0).id());
        }
        if (unit.isEmpty()) {
            return;
        }
        var sheet = units.sheet(person(), id(), today);
        name = sheet.unit().shown();
        editable = sheet.edits();
        handsOver = sheet.arranges();
        lines = read(person(), id());
    }

    /** Who asks. */
    Learner.Ref person() {
        return learner.ref();
    }

    /** The number of the unit that is looked at. */
    long id() {
        return Written.id(unit);
    }

    /** Of the unit that is looked at; empty at the beginning. */
    public String getName() {
        return name;
    }

    public boolean isEditable() {
        return editable;
    }

    /** True for who may hand over to another unit what this one keeps. */
    public boolean isHandsOver() {
        return handsOver;
    }

    /** The units that one begins with. */
    public List<UnitBrowsing.Line> getOwn() {
        return own;
    }

    public List<T> getLines() {
        return lines;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }
}
