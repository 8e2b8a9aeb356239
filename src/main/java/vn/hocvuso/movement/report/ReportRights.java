package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.movement.place.UnitRights;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;

/**
 * Who may do what to a report: the people of its unit by their duties, and once it is submitted also those of the unit that
 * receives it. To anybody else it looks as if it did not exist.
 */
@ApplicationScoped
class ReportRights {

    private final Reports reports;
    private final ReportLines lines;
    private final UnitRights units;
    private final Clock clock;

    @Inject
    ReportRights(Reports reports, ReportLines lines, UnitRights units, Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.units = units;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
    }

    /** @throws Refusal {@code movement.report.unknown} */
    Report requireRead(Learner.Ref actor, long id) {
        var report = reports.require(id);
        if (!mayRead(actor, report)) {
            throw new Refusal("movement.report.unknown");
        }
        return report;
    }

    boolean mayRead(Learner.Ref actor, Report report) {
        return units.mayRead(actor, report.keeper(), today())
                || units.mayRead(actor, report.unit(), today())
                || hasArrived(report) && seesReceiver(actor, lines.byId(report.line()));
    }

    /** Kept from others until the transaction ends. @throws Refusal as {@link #requireRead}; {@code movement.unit.readOnly} */
    Report requireWrite(Learner.Ref actor, long id) {
        var report = requireRead(actor, id);
        if (!units.mayReport(actor, report.keeper(), today())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return reports.lock(id);
    }

    /** @throws Refusal as {@link #requireWrite} */
    Report requireHead(Learner.Ref actor, long id) {
        var report = requireRead(actor, id);
        if (!units.mayHead(actor, report.keeper(), today())) {
            throw new Refusal("movement.unit.readOnly");
        }
        return reports.lock(id);
    }

    /** For those who may write the receiver's reports. @throws Refusal as {@link #requireWrite} */
    Report requireReceive(Learner.Ref actor, long id) {
        var report = requireRead(actor, id);
        lines.receiver(lines.byId(report.line()), today())
                .filter(unit -> units.mayReport(actor, unit.id(), today()))
                .orElseThrow(() -> new Refusal("movement.unit.readOnly"));
        return reports.lock(id);
    }

    /** True when she may see what the receiver of a line gets. */
    boolean seesReceiver(Learner.Ref actor, ReportLine line) {
        return lines.receiver(line, today())
                .filter(unit -> units.mayRead(actor, unit.id(), today()))
                .isPresent();
    }

    private static boolean hasArrived(Report report) {
        return report.state().isInForce() || report.state() == Report.State.AMENDED;
    }
}
