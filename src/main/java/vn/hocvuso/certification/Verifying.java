package vn.hocvuso.certification;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    Verifying(Certificates certificates, Acts acts, Throttle throttle, Clock clock) {
        this.certificates = certificates;
        this.acts = acts;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Looks a number up.
     *
     * @param typed as {@link CertificateNumber#typed} reads it
     * @param address where the request comes from, for the throttle; what is mistyped costs nothing
     * @throws Refusal {@code platform.throttle.wait}
     */
    public Verification verify(String typed, String address) {
        var number = CertificateNumber.typed(typed);
        if (number.isEmpty()) {
            return new Verification.Mistyped(typed);
        }
        throttle.look(DOOR, address);
        return certificates
                .numbered(number.get())
                .map(this::found)
                .orElseGet(() -> new Verification.Unknown(number.get()));
    }

    private Verification found(Certificate certificate) {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.VIET_NAM);
        return new Verification.Issued(
                certificate.content(),
                certificate.validity(today),
                acts.of(certificate.id()).stream().map(Verifying::shown).toList(),
                certificate.predecessor().orElse(""));
    }

    /** Who did it, and why it was given by hand, is for administrators. */
    private static Act shown(Act act) {
        var reason = act.kind() == Act.Kind.ISSUED ? "" : act.reason();
        return new Act(act.id(), act.certificate(), act.kind(), act.at(), null, reason, act.successor());
    }
}
