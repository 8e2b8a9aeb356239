package vn.hocvuso.movement.practice;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Those above a unit look at the practices that it has submitted, publish them, or give them back. */
@UseCase
public class PracticeChecking {

    private final PracticeRights rights;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    PracticeChecking(PracticeRights rights, AuditLog audit, Clock clock) {
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Shows it to everybody.
     *
     * @throws Refusal {@code movement.practice.unknown}; {@code movement.unit.readOnly} unless she is above its unit; {@code
     *     movement.practice.notSubmitted}; {@code movement.practice.twoPersons} when she has written it
     */
    public void publish(Learner.Ref actor, long id) {
        rights.requireCheck(actor, id).publish(actor, clock.instant());
        audit.record(actor.value(), "movement.practice.publish", PracticeWriting.subject(id), "");
    }

    /** It is to be written anew. @throws Refusal as {@link #publish}; {@code movement.practice.reason} */
    public void sendBack(Learner.Ref actor, long id, String reason) {
        var practice = rights.requireCheck(actor, id);
        practice.sendBack(reason);
        audit.record(actor.value(), "movement.practice.sendBack", PracticeWriting.subject(id), practice.reason());
    }
}
