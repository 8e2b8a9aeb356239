package vn.hocvuso.movement.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Who did what about a remark and said what with it: kept with it, and without the text in the audit log. */
@ApplicationScoped
class RemarkActs {

    /** What was done. */
    enum Act {
        MAKE,
        CORRECT,
        ANSWER,
        REOPEN,
        CLOSE,
        ATTACH,
        HAND_OVER
    }

    /** One act. */
    record Done(Act act, Learner.Ref actor, Instant at, String text) {}

    private final SingleStatement statement;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RemarkActs(SingleStatement statement, AuditLog audit, Clock clock) {
        this.statement = statement;
        this.audit = audit;
        this.clock = clock;
    }

    /** As a remark is named in the audit log. */
    static String subject(long id) {
        return "remark-" + id;
    }

    void record(Remark remark, Act act, Learner.Ref actor, String text) {
        statement.change(
                "insert into movement_remark_act (remark_id, act, actor, at, text) values (?, ?, ?, ?, ?)",
                remark.id(),
                act.name(),
                actor.value(),
                clock.instant(),
                text);
        audit.record(actor.value(), "movement.remark." + act.name().toLowerCase(Locale.ROOT), subject(remark.id()), "");
    }

    /** The first first. */
    List<Done> of(long remark) {
        return statement.list(
                "select act, actor, at, text from movement_remark_act where remark_id = ? order by id",
                rows -> new Done(
                        Act.valueOf(rows.getString("act")),
                        new Learner.Ref(rows.getLong("actor")),
                        SingleStatement.instant(rows, "at").orElseThrow(),
                        rows.getString("text")),
                remark);
    }
}
