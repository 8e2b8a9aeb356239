package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.platform.time.Clocks;

/** Anyone checks a certificate by its number. */
@UseCase
public class Verifying {

    private static final String DOOR = "verify";

    private final Certificates certificates;
    private final Acts acts;
    private final Shares shares;
    private final People people;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    Verifying(Certificates certificates, Acts acts, Shares shares, People people, Throttle throttle, Clock clock) {
        this.certificates = certificates;
        this.acts = acts;
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
                .numbered(number.get())
                .map(certificate -> found(certificate, link))
                .orElseGet(() -> new Verification.Unknown(number.get()));
    }

    private Verification found(Certificate certificate, String link) {
        var shown = shares.shown(certificate.id(), link);
        var content = certificate.content();
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        return new Verification.Issued(
                shown.initials() ? content.withInitials() : content,
                shown.initials(),
                certificate.sealed(),
                shown.birthYear() ? birthYear(certificate) : 0,
                certificate.validity(today),
                acts.of(certificate.id()).stream().map(Verifying::shown).toList(),
                certificate.predecessor().orElse(""));
    }

    private int birthYear(Certificate certificate) {
        return certificate
                .learner()
                .map(people::birthYear)
                .orElse(OptionalInt.empty())
                .orElse(0);
    }

    /** Who did it, and why it was given by hand, is for administrators. */
    private static Act shown(Act act) {
        var reason = act.kind() == Act.Kind.ISSUED ? "" : act.reason();
        return new Act(act.id(), act.certificate(), act.kind(), act.at(), null, reason, act.successor());
    }
}
