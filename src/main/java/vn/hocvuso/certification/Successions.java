package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.audit.AuditLog;

/** Puts certificates in the place of others, in the caller's transaction; who may is for the caller to ask. */
@ApplicationScoped
public class Successions {

    /** The acts' names in the audit log. */
    static final String REPLACE = "certification.replace";

    static final String RENEW = "certification.renew";

    private final Certificates certificates;
    private final Press press;
    private final Acts acts;
    private final AuditLog audit;
    private final Event<Certificate.Changed> changed;
    private final Clock clock;

    @Inject
    Successions(
            Certificates certificates,
            Press press,
            Acts acts,
            AuditLog audit,
            Event<Certificate.Changed> changed,
            Clock clock) {
        this.certificates = certificates;
        this.press = press;
        this.acts = acts;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * The same with another last day; the old number leads to the new one.
     *
     * @throws Refusal {@code certification.certificate.unknown}; {@code certification.status.notValid} when it is suspended,
     *     replaced or revoked; one that has expired is renewed
     */
    public CertificateNumber renew(Learner.Ref actor, String number, LocalDate expiresOn, String reason) {
        var old = required(number);
        return succeed(old, old.holder(), expiresOn, RENEW, actor, reason);
    }

    CertificateNumber succeed(
            Certificate old, String holder, LocalDate expiresOn, String act, Learner.Ref actor, String reason) {
        if (old.standing().status() != CertificateStanding.Status.VALID) {
            throw new Refusal("certification.status.notValid");
        }
        var now = clock.instant();
        var next = press.successor(old, holder, expiresOn, actor, reason, now);
        old.replaceBy(next, actor, reason, now);
        acts.add(old, Act.Kind.REPLACED, now, actor, reason, next.number().value());
        audit.record(actor.value(), act, old.number().value(), reason);
        changed.fire(new Certificate.Changed(old.id(), old.learner(), Act.Kind.REPLACED, now));
        return next.number();
    }

    /** As it is now, kept from others until the transaction ends. */
    Certificate required(String number) {
        return CertificateNumber.typed(number)
                .flatMap(certificates::lock)
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
    }
}
