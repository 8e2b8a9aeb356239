package vn.hocvuso.certification;

import jakarta.inject.Inject;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** An administrator ends a certificate's validity, once, and says why; the reason is shown in public. */
@UseCase
public class Revoking {

    private final Revocations revocations;
    private final Grants grants;

    @Inject
    Revoking(Revocations revocations, Grants grants) {
        this.revocations = revocations;
        this.grants = grants;
    }

    /**
     * The reason as it would be kept, before anything is done.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or {@code
     *     certification.reason.length}
     */
    public String checkReason(Learner.Ref actor, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        return revocations.reason(reason);
    }

    /**
     * Revokes it; see {@link Revocations#revoke}.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code
     *     certification.certificate.unknown} or {@code certification.reason.length}
     */
    public CertificateStanding.Revocation revoke(Learner.Ref actor, String number, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        return revocations.revoke(actor, number, reason);
    }
}
