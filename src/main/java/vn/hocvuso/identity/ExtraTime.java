package vn.hocvuso.identity;

import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Who needs longer, because she sees badly, reads slowly or types with one hand, gets more of any limited time. Kept is
 * how much, and never why.
 */
@UseCase
public class ExtraTime {

    private final Learners learners;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    ExtraTime(Learners learners, Grants grants, AuditLog audit) {
        this.learners = learners;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * What she gets on top, in whole percent; 0 for most.
     *
     * @throws Refusal {@code identity.learner.unknown}
     */
    public int percent(Learner.Ref learner) {
        return learners.require(learner).extraTimePercent();
    }

    /**
     * From now on she gets so much on top; what she has begun keeps its end.
     *
     * @param percent whole percent, 0 to 300
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator,
     *     {@code identity.learner.unknown} or {@code identity.extraTime.range}
     */
    public void allow(Learner.Ref actor, Learner.Ref whom, int percent) {
        grants.require(actor, Role.ADMINISTRATOR);
        var learner = learners.require(whom);
        learner.allowExtraTime(percent);
        audit.record(actor.value(), "identity.extraTime", learner.username(), percent + "%");
    }
}
