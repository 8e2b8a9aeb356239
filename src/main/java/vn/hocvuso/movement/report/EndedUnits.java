package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;

/** Does not let a unit end as long as it has open reports: nobody would submit them. */
@ApplicationScoped
class EndedUnits {

    private final Reports reports;

    @Inject
    EndedUnits(Reports reports) {
        this.reports = reports;
    }

    /** @throws Refusal {@code movement.report.openAtEnd} */
    void on(@Observes Unit.Ended ended) {
        var open = reports.open(ended.unit());
        if (!open.isEmpty()) {
            throw new Refusal("movement.report.openAtEnd", open.size());
        }
    }
}
