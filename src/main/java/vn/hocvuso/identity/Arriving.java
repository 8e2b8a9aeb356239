package vn.hocvuso.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;
import vn.hocvuso.skills.Frameworks;

/**
 * A person who has learned on another system gets an account here. Nobody knows its password until an administrator has
 * handed it over to her.
 */
@UseCase
public class Arriving {

    private static final int LONGEST_BASE = 36;
    private static final int UNKNOWN_BYTES = 32;

    /**
     * Who she is there.
     *
     * @param groups those that the framework here does not know are left out
     * @param commune its code; left out when it is not known here
     * @param consent the version of the text that she consented to; empty when none was asked for
     */
    public record Arrival(
            String username, String fullName, Set<String> groups, String commune, String consent, Instant consentedAt)
            implements Serializable {}

    private final Learners learners;
    private final Passwords passwords;
    private final Frameworks frameworks;
    private final Localities localities;
    private final Grants grants;
    private final AuditLog audit;
    private final Event<Learner.Registered> registered;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Arriving(
            Learners learners,
            Passwords passwords,
            Frameworks frameworks,
            Localities localities,
            Grants grants,
            AuditLog audit,
            Event<Learner.Registered> registered,
            Clock clock) {
        this.learners = learners;
        this.passwords = passwords;
        this.frameworks = frameworks;
        this.localities = localities;
        this.grants = grants;
        this.audit = audit;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Makes the account, under the next free name where hers is taken. The caller has made sure that she is nobody who is
     * here already.
     *
     * @throws Refusal {@code identity.name.*}
     */
    public Learner.Ref make(Arrival arrival) {
        var now = clock.instant();
        var learner = new Learner(free(arrival.username()), arrival.fullName(), passwords.hash(unknown()), now);
        var known = frameworks.current();
        learner.belongsTo(
                arrival.groups().stream()
                        .filter(code -> known.group(code).isPresent())
                        .collect(Collectors.toSet()),
                localities.commune(arrival.commune()).isPresent() ? arrival.commune() : null);
        learner.awaitOwner();
        learners.add(learner);
        if (!arrival.consent().isEmpty()) {
            learners.consented(learner, arrival.consent(), arrival.consentedAt());
        }
        registered.fire(new Learner.Registered(learner.ref(), now));
        return learner.ref();
    }

    /**
     * A new password for an account that nobody has taken over yet; the one before, if any, is void.
     *
     * @return the password, to be told to the person
     * @throws Refusal {@code identity.page.unknown} unless the actor is an administrator, or
     *     {@code identity.arriving.owned} once the person has set a password herself
     */
    public String handOver(Learner.Ref actor, Learner.Ref whom) {
        grants.require(actor, Role.ADMINISTRATOR);
        var learner = learners.require(whom);
        var password = OneTimePassword.random(random);
        learner.handOver(passwords.hash(password));
        audit.record(actor.value(), "identity.hand-over", learner.username(), "");
        return password;
    }

    private Username free(String wanted) {
        var name = Username.typed(wanted).value();
        var base = name.substring(0, Math.min(name.length(), LONGEST_BASE));
        for (var number = 2; learners.named(name).isPresent(); number++) {
            name = base + "-" + number;
        }
        return new Username(name);
    }

    private String unknown() {
        var bytes = new byte[UNKNOWN_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
