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
import vn.hocvuso.movement.report.HandingOver;
import vn.hocvuso.movement.report.HandingOver.Open;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code manage/movement/report-handing.xhtml?unit=…}: what a unit that ends has not submitted goes to another. */
@Named
@ViewScoped
public class ReportHandingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HandingOver handing;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private String unit = "";
    private String name = "";
    private String successor = "";
    private List<Open> open = List.of();

    @Inject
    ReportHandingPage(HandingOver handing, UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.handing = handing;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** View action. */
    public void open() {
        var id = Written.id(unit);
        open = handing.open(learner.ref(), id);
        name = units.sheet(learner.ref(), id, Clocks.day(clock.instant()))
                .unit()
                .shown();
    }

    public String hand() {
        var to = units.coded(learner.ref(), successor, Clocks.day(clock.instant()), "successor");
        handing.handOver(learner.ref(), Written.id(unit), to);
        return "/manage/movement/reports.xhtml?faces-redirect=true&done=handed&unit=" + to;
    }

    /** Of the unit whose reports they are. */
    public String getName() {
        return name;
    }

    public List<Open> getOpen() {
        return open;
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
}
