package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.platform.Refusal;

/** Does not let a unit end as long as it is a side of remarks that are not settled: nobody would answer or settle them. */
@ApplicationScoped
class RemarksAtEnd {

    private final Remarks remarks;

    @Inject
    RemarksAtEnd(Remarks remarks) {
        this.remarks = remarks;
    }

    /** @throws Refusal {@code movement.remark.openAtEnd} */
    void on(@Observes Unit.Ended ended) {
        var open = remarks.unsettled(ended.unit()).size();
        if (open > 0) {
            throw new Refusal("movement.remark.openAtEnd", open);
        }
    }
}
