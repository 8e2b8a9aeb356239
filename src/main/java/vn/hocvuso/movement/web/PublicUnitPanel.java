package vn.hocvuso.movement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.open.OpenChoosing;
import vn.hocvuso.movement.place.UnitBrowsing;
import vn.hocvuso.platform.time.Clocks;

/** Behind {@code movement/publicUnit.xhtml}: whether everybody may read the figures of the unit that reports are shown of. */
@Named
@ViewScoped
public class PublicUnitPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportsPage page;
    private final OpenChoosing choosing;
    private final UnitBrowsing units;
    private final CurrentLearner learner;
    private final Clock clock;

    private Boolean open;
    private Boolean chooses;
    private String code;

    @Inject
    PublicUnitPanel(ReportsPage page, OpenChoosing choosing, UnitBrowsing units, CurrentLearner learner, Clock clock) {
        this.page = page;
        this.choosing = choosing;
        this.units = units;
        this.learner = learner;
        this.clock = clock;
    }

    /** Lets everybody read them, or nobody any more. */
    public String choose(boolean everybody) {
        choosing.choose(learner.ref(), id(), everybody);
        return ReportsPage.at(id(), "chosen");
    }

    public boolean isOpen() {
        if (open == null) {
            open = choosing.isOpen(learner.ref(), id());
        }
        return open;
    }

    /** True for who heads the unit. */
    public boolean isChooses() {
        if (chooses == null) {
            chooses = choosing.may(learner.ref(), id());
        }
        return chooses;
    }

    /** Of the unit, as it stands in the address of its page. */
    public String getCode() {
        if (code == null) {
            code = units.sheet(learner.ref(), id(), Clocks.day(clock.instant()))
                    .unit()
                    .code();
        }
        return code;
    }

    private long id() {
        return Written.id(page.getUnit());
    }
}
