package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Before a unit ends, what it has not submitted is handed to the people of another; it still tells of the old unit. */
@UseCase
public class HandingOver {

    private final Reports reports;
    private final ReportActs acts;
    private final ReportRights rights;
    private final UnitRights units;

    @Inject
    HandingOver(Reports reports, ReportActs acts, ReportRights rights, UnitRights units) {
        this.reports = reports;
        this.acts = acts;
        this.rights = rights;
        this.units = units;
    }

    /**
     * Hands all open reports over.
     *
     * @return how many
     * @throws Refusal as {@link UnitRights#requireArrange} for both units; {@code movement.report.successor} when it is the
     *     same, of another kind, or has ended
     */
    public int handOver(Learner.Ref actor, long unit, long successor) {
        var from = units.requireArrange(actor, unit, rights.today());
        var to = units.requireArrange(actor, successor, rights.today());
        if (unit == successor || from.kind() != to.kind() || to.validTo().isPresent()) {
            throw new Refusal("movement.report.successor").at("successor");
        }
        var open = reports.open(unit);
        open.forEach(report -> {
            report.hand(to);
            acts.record(report, ReportActs.Act.HAND_OVER, actor, to.code() + " " + to.name());
        });
        return open.size();
    }
}
