package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.Shares;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.throttle.Throttle;

/**
 * Where credentials, and what else bears the holder's name, are asked for: whoever knows the number of a certificate gets it, as
 * the public page shows it to her.
 */
@ApplicationScoped
public class CredentialDoor {

    /** The same door as the public page's: who guesses numbers is slowed down on all ways together. */
    private static final String DOOR = "verify";

    private final CertificateReading certificates;
    private final Shares shares;
    private final Throttle throttle;

    @Inject
    CredentialDoor(CertificateReading certificates, Shares shares, Throttle throttle) {
        this.certificates = certificates;
        this.shares = shares;
        this.throttle = throttle;
    }

    /**
     * The certificate of a number, as {@link CertificateNumber#typed} reads it; empty when there is none, mistyped or never
     * given, and where its holder shows the public only her initials, for a credential bears her name.
     *
     * @param link the secret of a holder's link, which opens; empty for none
     * @param actor who asks, if she has signed in; holders get their own
     * @param address where the request comes from, for the throttle
     * @throws Refusal {@code platform.throttle.wait}
     */
    public Optional<Issuance> certificate(String typed, String link, Optional<Learner.Ref> actor, String address) {
        throttle.look(DOOR, address);
        return CertificateNumber.typed(typed)
                .flatMap(certificates::numbered)
                .filter(issuance ->
                        actor.flatMap(one -> certificates.holder(issuance.id()).filter(one::equals))
                                        .isPresent()
                                || !shares.hides(issuance.id(), link));
    }
}
