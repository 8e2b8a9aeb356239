package vn.hocvuso.movement.emulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.audit.AuditLog;

/** Writes every act into the audit log, with who has done it. */
@ApplicationScoped
class EmulationActs {

    private static final int LONGEST = 500;
    private static final int MOST = 200;

    private final AuditLog audit;

    @Inject
    EmulationActs(AuditLog audit) {
        this.audit = audit;
    }

    /** @param act such as {@code open}; in the log after {@code movement.emulation.} */
    void record(Learner.Ref actor, String act, EmulationRound round, String note) {
        record(actor, act, round.id(), note);
    }

    void record(Learner.Ref actor, String act, long round, String note) {
        audit.record(actor.value(), "movement.emulation." + act, subject(round), cut(note));
    }

    void record(Learner.Ref actor, String act, CriteriaSet set) {
        audit.record(
                actor.value(), "movement.criteria." + act, "criteria-" + set.id(), set.code() + " " + set.number());
    }

    /** The newest first. */
    List<AuditLog.Entry> of(EmulationRound round) {
        return audit.about(subject(round.id()), MOST);
    }

    private static String subject(long round) {
        return "emulation-" + round;
    }

    private static String cut(String note) {
        return note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    }
}
