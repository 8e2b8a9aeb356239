package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.Unit;
import vn.hocvuso.movement.succession.Estate;

/** The reports that a unit has not submitted; those that it has stay with it. */
@ApplicationScoped
class ReportEstate implements Estate {

    private final Reports reports;
    private final ReportLines lines;
    private final ReportActs acts;

    @Inject
    ReportEstate(Reports reports, ReportLines lines, ReportActs acts) {
        this.reports = reports;
        this.lines = lines;
        this.acts = acts;
    }

    @Override
    public Kind kind() {
        return Kind.REPORT;
    }

    @Override
    public List<Thing> kept(long keeper, int limit) {
        return reports.open(keeper).stream().limit(limit).map(this::thing).toList();
    }

    private Thing thing(Report report) {
        var title = lines.byId(report.line()).name() + ", " + report.period().words();
        return new Thing(Kind.REPORT, report.id(), title, "report.state." + report.state(), true);
    }

    @Override
    public void hand(Learner.Ref actor, Thing thing, Unit to) {
        var report = reports.lock(thing.id());
        report.hand(to);
        acts.record(report, ReportActs.Act.HAND_OVER, actor, to.code() + " " + to.name());
    }
}
