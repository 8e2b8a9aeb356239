package vn.hocvuso.identity;

import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** Administrators appoint teachers and administrators, and dismiss them; each act is in the audit log. */
@UseCase
public class Appointing {

    private final Learners learners;
    private final Grants grants;
    private final SigningIn signingIn;
    private final AuditLog audit;

    @Inject
    Appointing(Learners learners, Grants grants, SigningIn signingIn, AuditLog audit) {
        this.learners = learners;
        this.grants = grants;
        this.signingIn = signingIn;
        this.audit = audit;
    }

    /** @throws Refusal {@code identity.page.unknown} unless the actor is an administrator */
    public void appoint(Learner.Ref actor, Learner.Ref whom, Role role, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var learner = learners.require(whom);
        learner.appoint(role);
        signingIn.forget(whom);
        audit.record(actor.value(), "identity.appoint." + role, learner.username(), given(reason));
    }

    /**
     * Takes a role away.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or
     *     {@code identity.role.last}: somebody must be left who can appoint
     */
    public void dismiss(Learner.Ref actor, Learner.Ref whom, Role role, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var learner = learners.require(whom);
        if (role == Role.ADMINISTRATOR
                && learner.roles().contains(role)
                && learners.countWith(Role.ADMINISTRATOR) == 1) {
            throw new Refusal("identity.role.last");
        }
        learner.dismiss(role);
        signingIn.forget(whom);
        audit.record(actor.value(), "identity.dismiss." + role, learner.username(), given(reason));
    }

    private static String given(String reason) {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            throw new Refusal("identity.reason.needed").at("reason");
        }
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
