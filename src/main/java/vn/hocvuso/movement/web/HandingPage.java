package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.movement.succession.Estate;
import vn.hocvuso.movement.succession.HandingOver;
import vn.hocvuso.movement.succession.HandingOver.Sheet;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/handing.xhtml?unit=…}: what a unit keeps goes to another. */
@Named
@ViewScoped
public class HandingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HandingOver handing;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String successor = "";
    private String heir = "";
    private Sheet sheet;
    private String[] things = {};

    @Inject
    HandingPage(HandingOver handing, UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.handing = handing;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action: everything is chosen, and so is the heir where there is but one. */
    public void open() {
        sheet = handing.sheet(learner.ref(), Written.id(unit));
        things = sheet.things().stream().map(Estate.Thing::key).toArray(String[]::new);
        if (sheet.heirs().size() == 1) {
            heir = String.valueOf(sheet.heirs().get(0).id());
        }
    }

    public String hand() {
        handing.handOver(learner.ref(), Written.id(unit), List.of(things), keeper());
        return "/manage/movement/handing.xhtml?faces-redirect=true&done=handed&unit=" + unit;
    }

    private long keeper() {
        if (sheet.heirs().isEmpty()) {
            return units.coded(learner.ref(), successor, Clocks.day(clock.instant()), "successor");
        }
        if (heir.isEmpty()) {
            throw new Refusal("movement.handing.unit").at("heir");
        }
        return Written.id(heir);
    }

    /** Null for who may not see it. */
    public Sheet getSheet() {
        return sheet;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Objects.requireNonNullElse(unit, "");
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = Objects.requireNonNullElse(successor, "");
    }

    public String getHeir() {
        return heir;
    }

    public void setHeir(String heir) {
        this.heir = Objects.requireNonNullElse(heir, "");
    }

    public String[] getThings() {
        return things.clone();
    }

    public void setThings(String[] things) {
        this.things = things.clone();
    }
}
