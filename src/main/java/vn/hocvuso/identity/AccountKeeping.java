package vn.hocvuso.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.skills.Frameworks;

/** A person changes her own account. */
@UseCase
public class AccountKeeping {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /**
     * What a person says of herself, as she typed it.
     *
     * @param commune a code
     * @param birthYear four digits; empty when she gives none
     */
    public record Details(
            String fullName, Set<String> groups, String commune, String email, String phone, String birthYear) {}

    private final Learners learners;
    private final Passwords passwords;
    private final SigningIn signingIn;
    private final Frameworks frameworks;
    private final Localities localities;
    private final Throttle throttle;
    private final Event<Learner.Grouped> grouped;
    private final Clock clock;

    @Inject
    AccountKeeping(
            Learners learners,
            Passwords passwords,
            SigningIn signingIn,
            Frameworks frameworks,
            Localities localities,
            Throttle throttle,
            Event<Learner.Grouped> grouped,
            Clock clock) {
        this.learners = learners;
        this.passwords = passwords;
        this.signingIn = signingIn;
        this.frameworks = frameworks;
        this.localities = localities;
        this.throttle = throttle;
        this.grouped = grouped;
        this.clock = clock;
    }

    /** @throws Refusal as {@link Registering#register} for the same inputs; {@code identity.birthYear.wrong} */
    public void change(Learner.Ref who, Details details) {
        var learner = learners.require(who);
        var known = frameworks.current();
        if (details.groups().isEmpty()
                || !details.groups().stream().allMatch(code -> known.group(code).isPresent())) {
            throw new Refusal("identity.groups.empty").at("groups");
        }
        if (localities.commune(details.commune()).isEmpty()) {
            throw new Refusal("identity.commune.choose").at("commune");
        }
        learner.rename(details.fullName());
        learner.belongsTo(details.groups(), details.commune());
        learner.reachableAt(Registering.mail(details.email()), Registering.phone(details.phone()));
        var present = Clocks.day(clock.instant()).getYear();
        learner.bornIn(year(details.birthYear(), present), present);
        signingIn.forget(who);
        grouped.fire(new Learner.Grouped(who, learner.groups(), clock.instant()));
    }

    private static OptionalInt year(String typed, int present) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!YEAR.matcher(text).matches()) {
            throw Learner.wrongBirthYear(present);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /**
     * Changes the password and closes all sessions, this one included.
     *
     * @throws Refusal {@code identity.password.wrong}, {@code identity.password.*} or {@code platform.throttle.wait}
     */
    public void changePassword(Learner.Ref who, String present, String future, String address) {
        var learner = learners.require(who);
        var ticket = throttle.take("sign-in", learner.username(), address);
        if (!passwords.matches(present, learner.passwordHash())) {
            throw new Refusal("identity.password.wrong").at("present");
        }
        ticket.giveBack();
        passwords.requireGood(future, new Username(learner.username()));
        learner.changePassword(passwords.hash(future));
        signingIn.signOutEverywhere(who);
    }
}
