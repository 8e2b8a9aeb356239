package vn.hocvuso.movement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Who did what to a report: kept with it, and in the audit log. */
@ApplicationScoped
class ReportActs {

    /** What was done. */
    enum Act {
        DRAFT,
        FILL,
        FIGURES,
        ATTACH,
        DETACH,
        CHECK,
        SIGN,
        SUBMIT,
        SEND_BACK,
        CONSOLIDATE,
        TAKE_IN,
        LOCK,
        AMEND,
        GIVE_WAY,
        HAND_OVER
    }

    /** One act. */
    record Done(Act act, Learner.Ref actor, Instant at, String note) {}

    private final SingleStatement statement;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReportActs(SingleStatement statement, AuditLog audit, Clock clock) {
        this.statement = statement;
        this.audit = audit;
        this.clock = clock;
    }

    /** As a report is named in the audit log. */
    static String subject(Report report) {
        return "report-" + report.id();
    }

    void record(Report report, Act act, Learner.Ref actor, String note) {
        statement.change(
                "insert into movement_report_act (report_id, act, actor, at, note) values (?, ?, ?, ?, ?)",
                report.id(),
                act.name(),
                actor.value(),
                clock.instant(),
                note);
        audit.record(actor.value(), "movement.report." + act.name().toLowerCase(Locale.ROOT), subject(report), note);
    }

    /** The first first. */
    List<Done> of(long report) {
        return statement.read(
                "select act, actor, at, note from movement_report_act where report_id = ? order by id",
                rows -> {
                    var found = new ArrayList<Done>();
                    while (rows.next()) {
                        found.add(new Done(
                                Act.valueOf(rows.getString("act")),
                                new Learner.Ref(rows.getLong("actor")),
                                SingleStatement.instant(rows, "at").orElseThrow(),
                                rows.getString("note")));
                    }
                    return found;
                },
                report);
    }
}
