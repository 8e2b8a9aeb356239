package vn.hocvuso.certification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** An administrator ends a certificate's validity, once, and says why; the reason is shown in public. */
@UseCase
public class Revoking {

    /** The act's name in the audit log. */
    static final String ACT = "certification.revoke";

    private final Certificates certificates;
    private final Grants grants;
    private final Acts acts;
    private final AuditLog audit;
    private final Event<Certificate.Revoked> revoked;
    private final Clock clock;

    @Inject
    Revoking(
            Certificates certificates,
            Grants grants,
            Acts acts,
            AuditLog audit,
            Event<Certificate.Revoked> revoked,
            Clock clock) {
        this.certificates = certificates;
        this.grants = grants;
        this.acts = acts;
        this.audit = audit;
        this.revoked = revoked;
        this.clock = clock;
    }

    /**
     * The reason as it would be kept, before anything is done.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or {@code
     *     certification.reason.length}
     */
    public String checkReason(Learner.Ref actor, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        return Certificate.given(reason);
    }

    /**
     * Revokes it and writes the audit log; a second time, at the same moment too, tells of the first and adds nothing.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code
     *     certification.certificate.unknown} or {@code certification.reason.length}
     */
    public Certificate.Revocation revoke(Learner.Ref actor, String number, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var certificate = CertificateNumber.typed(number)
                .flatMap(certificates::lock)
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
        var now = clock.instant();
        var revocation = certificate.revoke(actor, reason, now);
        if (!revocation.already()) {
            acts.add(certificate, Act.Kind.REVOKED, now, actor, revocation.reason(), "");
            audit.record(actor.value(), ACT, certificate.number().value(), revocation.reason());
            revoked.fire(new Certificate.Revoked(certificate.id(), certificate.learner(), now));
        }
        return revocation;
    }
}
