package vn.hocvuso.certification;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.platform.text.Folding;

/**
 * An administrator puts another certificate in the place of one whose holder's name has changed or was written wrongly.
 * The old number leads to the new one.
 */
@UseCase
public class Replacing {

    /** The act's name in the audit log. */
    static final String ACT = "certification.replace";

    private static final int LONGEST_NAME = 100;

    private final Certificates certificates;
    private final Press press;
    private final Grants grants;
    private final People people;
    private final Acts acts;
    private final AuditLog audit;
    private final Event<Certificate.Changed> changed;
    private final Clock clock;

    @Inject
    Replacing(
            Certificates certificates,
            Press press,
            Grants grants,
            People people,
            Acts acts,
            AuditLog audit,
            Event<Certificate.Changed> changed,
            Clock clock) {
        this.certificates = certificates;
        this.press = press;
        this.grants = grants;
        this.people = people;
        this.acts = acts;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Issues the one for the new name and ends the old one.
     *
     * @param holder the new name; empty for the one that the account bears today
     * @return the new number
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator; {@code
     *     certification.certificate.unknown}; {@code certification.status.notValid}; {@code certification.replace.same}
     *     when the name is the old one; {@code certification.replace.name} when there is none or it is longer than 100
     *     characters; {@code certification.reason.length}
     */
    public CertificateNumber replace(Learner.Ref actor, String number, String holder, String reason) {
        grants.require(actor, Role.ADMINISTRATOR);
        var old = CertificateNumber.typed(number)
                .flatMap(certificates::lock)
                .orElseThrow(() -> new Refusal("certification.certificate.unknown"));
        var name = name(old, holder);
        var why = Certificate.given(reason);
        var now = clock.instant();
        var next = press.successor(old, name, certificates.lastRound(old) + 1, actor, why, now);
        old.replaceBy(next, actor, why, now);
        acts.add(old, Act.Kind.REPLACED, now, actor, why, next.number().value());
        audit.record(actor.value(), ACT, old.number().value(), why);
        changed.fire(new Certificate.Changed(old.id(), old.learner(), Act.Kind.REPLACED, now));
        return next.number();
    }

    private String name(Certificate old, String typed) {
        var name = Folding.clean(typed == null ? "" : typed);
        if (name.isEmpty()) {
            name = old.learner()
                    .map(learner -> people.all(List.of(learner)).get(learner))
                    .map(People.Person::fullName)
                    .orElse("");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("certification.replace.name", LONGEST_NAME).at("holder");
        }
        if (name.equals(old.holder())) {
            throw new Refusal("certification.replace.same").at("holder");
        }
        return name;
    }
}
