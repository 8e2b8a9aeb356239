package vn.hocvuso.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.Serializable;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.skills.Frameworks;

/** A person makes an account of her own. */
@UseCase
public class Registering {

    /** The text that is consented to now: its heading and paragraphs stand in this room's messages. */
    public static final String CONSENT_TEXT = "2026-4";

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,14}");

    /**
     * What the form says.
     *
     * @param groups codes of the framework's target groups, at least one
     * @param commune a commune's code
     * @param email may be empty: many citizens have none
     * @param phone may be empty
     */
    public record Application(
            String username,
            String password,
            String fullName,
            Set<String> groups,
            String commune,
            String email,
            String phone,
            boolean consents)
            implements Serializable {}

    private final Learners learners;
    private final Passwords passwords;
    private final SigningIn signingIn;
    private final Frameworks frameworks;
    private final Localities localities;
    private final Throttle throttle;
    private final Event<Learner.Registered> registered;
    private final Clock clock;

    @Inject
    Registering(
            Learners learners,
            Passwords passwords,
            SigningIn signingIn,
            Frameworks frameworks,
            Localities localities,
            Throttle throttle,
            Event<Learner.Registered> registered,
            Clock clock) {
        this.learners = learners;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.frameworks = frameworks;
        this.localities = localities;
        this.throttle = throttle;
        this.registered = registered;
        this.clock = clock;
    }

    /**
     * Makes the account and opens its first session.
     *
     * @param address where the request comes from, for the throttle
     * @return the token to keep in the cookie
     * @throws Refusal {@code identity.username.form}, {@code identity.username.taken}, {@code identity.password.*},
     *     {@code identity.name.*}, {@code identity.groups.empty}, {@code identity.commune.choose},
     *     {@code identity.email.form}, {@code identity.phone.form}, {@code identity.consent.needed} or
     *     {@code platform.throttle.wait}
     */
    public String register(Application application, String address) {
        throttle.look("sign-up", address);
        var learner = create(application);
        return signingIn.open(learner, false);
    }

    /** Makes the account only. */
    Learner.Ref create(Application application) {
        var username = Username.typed(application.username());
        passwords.requireGood(application.password(), username);
        if (!application.consents()) {
            throw new Refusal("identity.consent.needed").at("consents");
        }
        requireGroups(application.groups());
        if (localities.commune(application.commune()).isEmpty()) {
            throw new Refusal("identity.commune.choose").at("commune");
        }
        if (learners.named(username.value()).isPresent()) {
            throw taken();
        }
        var now = clock.instant();
        var learner = new Learner(username, application.fullName(), passwords.hash(application.password()), now);
        learner.belongsTo(application.groups(), application.commune());
        learner.reachableAt(mail(application.email()), phone(application.phone()));
        try {
            learners.add(learner);
        } catch (PersistenceException e) {
            // Two requests at once: the unique key has decided.
            throw taken();
        }
        learners.consented(learner, CONSENT_TEXT, now);
        registered.fire(new Learner.Registered(learner.ref(), now));
        return learner.ref();
    }

    private void requireGroups(Set<String> groups) {
        var known = frameworks.current();
        if (groups.isEmpty()
                || !groups.stream().allMatch(code -> known.group(code).isPresent())) {
            throw new Refusal("identity.groups.empty").at("groups");
        }
    }

    static String mail(String typed) {
        var mail = typed == null ? "" : typed.strip();
        if (!mail.isEmpty() && (mail.length() > 200 || !MAIL.matcher(mail).matches())) {
            throw new Refusal("identity.email.form").at("email");
        }
        return mail;
    }

    /**
     * Digits with an optional plus; blanks, dots and dashes between them are left out. Empty stays empty.
     *
     * @throws Refusal {@code identity.phone.form}
     */
    public static String phone(String typed) {
        var phone = typed == null ? "" : typed.replaceAll("[\\s.()-]", "");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new Refusal("identity.phone.form").at("phone");
        }
        return phone;
    }

    private static Refusal taken() {
        return new Refusal("identity.username.taken").at("username");
    }
}
