package vn.hocvuso.movement.report;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Before a unit ends, what it has not submitted is handed to the people of another; it still tells of the old unit. */
@UseCase
public class HandingOver {

    private final Reports reports;
    private final ReportLines lines;
    private final ReportActs acts;
    private final ReportRights rights;
    private final UnitRights units;

    @Inject
    HandingOver(Reports reports, ReportLines lines, ReportActs acts, ReportRights rights, UnitRights units) {
        this.reports = reports;
        this.lines = lines;
        this.acts = acts;
        this.rights = rights;
        this.units = units;
    }

    /** A report that is not submitted. */
    public record Open(long id, String lineName, String periodWords, Report.State state) implements Serializable {}

    /** What a unit has not submitted. @throws Refusal as {@link UnitRights#requireArrange} */
    public List<Open> open(Learner.Ref actor, long unit) {
        units.requireArrange(actor, unit, rights.today());
        return reports.open(unit).stream()
                .map(report -> new Open(
                        report.id(),
                        lines.byId(report.line()).name(),
                        report.period().words(),
                        report.state()))
                .toList();
    }

    /** True for who may hand over what the unit has not submitted. */
    public boolean may(Learner.Ref actor, long unit) {
        return units.mayArrange(actor, unit, rights.today());
    }

    /**
     * Hands all open reports over.
     *
     * @return how many
     * @throws Refusal as {@link UnitRights#requireArrange} for both units; {@code movement.report.successor} when it is the
     *     same, of another kind, or has ended; {@code movement.report.noneOpen} when there is nothing to hand over
     */
    public int handOver(Learner.Ref actor, long unit, long successor) {
        var from = units.requireArrange(actor, unit, rights.today());
        var to = units.requireArrange(actor, successor, rights.today());
        if (unit == successor || from.kind() != to.kind() || to.validTo().isPresent()) {
            throw new Refusal("movement.report.successor").at("successor");
        }
        var open = reports.open(unit);
        if (open.isEmpty()) {
            throw new Refusal("movement.report.noneOpen");
        }
        open.forEach(report -> {
            report.hand(to);
            acts.record(report, ReportActs.Act.HAND_OVER, actor, to.code() + " " + to.name());
        });
        return open.size();
    }
}
