package vn.hocvuso.certification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/** An administrator lets a certificate rest while something is looked into, or lets it count again; both with a reason. */
@UseCase
public class Suspending {

    /** The acts' names in the audit log. */
    static final String SUSPEND = "certification.suspend";

    static final String RESUME = "certification.resume";

    private final Certificates certificates;
    private final Grants grants;
    private final Acts acts;
    private final AuditLog audit;
    private final Event<Certificate.Changed> changed;
    private final Clock clock;

    @Inject
    Suspending(
            Certificates certificates,
            Grants grants,
            Acts acts,
            AuditLog audit,
            Event<Certificate.Changed> changed,
            Clock clock) {
        this.certificates = certificates;
        this.grants = grants;
        this.acts = acts;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * It does not count until it is resumed or revoked; the reason is shown in public.
     *
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, {@code
     *     certification.certificate.unknown}, {@code certification.status.notValid}, {@code certification.reason.length}
     */
    public void suspend(Learner.Ref actor, String number, String reason) {
        var certificate = required(actor, number);
        var now = clock.instant();
        certificate.standing().suspend(actor, reason, now);
        note(certificate, Act.Kind.SUSPENDED, SUSPEND, actor, Certificate.given(reason), now);
    }

    /**
     * It counts again.
     *
     * @throws Refusal as {@link #suspend}, and {@code certification.status.notSuspended}
     */
    public void resume(Learner.Ref actor, String number, String reason) {
        var certificate = required(actor, number);
        var now = clock.instant();
        certificate.standing().resume(reason);
        note(certificate, Act.Kind.RESUMED, RESUME, actor, Certificate.given(reason), now);
    }

    private Certificate required(Learner.Ref actor, String number) {
        grants.require(actor, Role.ADMINISTRATOR);
        return CertificateNumber.typed(number)
                .flatMap(certificates::lock)
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
    }

    private void note(
            Certificate certificate, Act.Kind kind, String name, Learner.Ref actor, String reason, Instant now) {
        acts.add(certificate, kind, now, actor, reason, "");
        audit.record(actor.value(), name, certificate.number().value(), reason);
        changed.fire(new Certificate.Changed(certificate.id(), certificate.learner(), kind, now));
    }
}
