package vn.hocvuso.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalInt;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.platform.time.Clocks;

/** Anyone checks a certificate by its number; without a transaction, for nothing is changed and one statement reads it all. */
@ApplicationScoped
public class Verifying {

    private static final String DOOR = "verify";

    private final PublicCertificates certificates;
    private final Shares shares;
    private final People people;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    Verifying(PublicCertificates certificates, Shares shares, People people, Throttle throttle, Clock clock) {
        this.certificates = certificates;
        this.shares = shares;
        this.people = people;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Looks a number up without a holder's link. @throws Refusal {@code platform.throttle.wait} */
    public Verification verify(String typed, String address) {
        return verify(typed, "", address);
    }

    /**
     * Looks a number up.
     *
     * @param typed as {@link CertificateNumber#typed} reads it
     * @param link the secret of a holder's link; empty for none
     * @param address where the request comes from, for the throttle; what is mistyped costs nothing
     * @throws Refusal {@code platform.throttle.wait}
     */
    public Verification verify(String typed, String link, String address) {
        var number = CertificateNumber.typed(typed);
        if (number.isEmpty()) {
            return new Verification.Mistyped(typed);
        }
        throttle.look(DOOR, address);
        return certificates
                .numbered(number.get(), Clocks.day(clock.instant()))
                .map(certificate -> shown(certificate, link))
                .orElseGet(() -> new Verification.Unknown(number.get()));
    }

    private Verification shown(PublicCertificates.Found found, String link) {
        var shown = link.isEmpty() ? found.chosen() : shares.shown(found.id(), link);
        return new Verification.Issued(
                shown.initials() ? found.content().withInitials() : found.content(),
                shown.initials(),
                found.sealed(),
                shown.birthYear() ? birthYear(found) : 0,
                found.validity(),
                found.acts().stream().map(Verifying::shown).toList(),
                found.predecessor());
    }

    private int birthYear(PublicCertificates.Found found) {
        return found.learner()
                .map(people::birthYear)
                .orElse(OptionalInt.empty())
                .orElse(0);
    }

    /** Why it was given by hand is for administrators. */
    private static Act shown(Act act) {
        return act.kind() == Act.Kind.ISSUED
                ? new Act(act.id(), act.certificate(), act.kind(), act.at(), null, "", act.successor())
                : act;
    }
}
