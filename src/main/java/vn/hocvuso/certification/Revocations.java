package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

/** Ends the validity of certificates, in the caller's transaction; who may is for the caller to ask. */
@ApplicationScoped
public class Revocations {

    /** The act's name in the audit log. */
    static final String ACT = "certification.revoke";

    private final Certificates certificates;
    private final Acts acts;
    private final AuditLog audit;
    private final Event<Certificate.Revoked> revoked;
    private final Clock clock;

    @Inject
    Revocations(Certificates certificates, Acts acts, AuditLog audit, Event<Certificate.Revoked> revoked, Clock clock) {
        this.certificates = certificates;
        this.acts = acts;
        this.audit = audit;
        this.revoked = revoked;
        this.clock = clock;
    }

    /**
     * Revokes it and writes the audit log; a second time, at the same moment too, tells of the first and adds nothing.
     *
     * @throws Refusal {@code certification.certificate.unknown} or {@code certification.reason.length}
     */
    public CertificateStanding.Revocation revoke(Learner.Ref actor, String number, String reason) {
        var certificate = CertificateNumber.typed(number)
                .flatMap(certificates::lock)
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
        var now = clock.instant();
        var revocation = certificate.standing().revoke(actor, reason, now);
        if (!revocation.already()) {
            acts.add(certificate, Act.Kind.REVOKED, now, actor, revocation.reason(), "");
            audit.record(actor.value(), ACT, certificate.number().value(), revocation.reason());
            revoked.fire(new Certificate.Revoked(certificate.id(), certificate.learner(), now));
        }
        return revocation;
    }

    /**
     * The reason as it would be kept.
     *
     * @throws Refusal {@code certification.reason.length}
     */
    public String reason(String typed) {
        return Certificate.given(typed);
    }
}
