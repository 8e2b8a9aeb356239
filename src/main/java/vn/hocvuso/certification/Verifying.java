package vn.hocvuso.certification;

import jakarta.inject.Inject;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.throttle.Throttle;

/** Anyone checks a certificate by its number. */
@UseCase
public class Verifying {

    private static final String DOOR = "verify";

    private final Certificates certificates;
    private final Throttle throttle;

    @Inject
    Verifying(Certificates certificates, Throttle throttle) {
        this.certificates = certificates;
        this.throttle = throttle;
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
                .map(Verifying::verdict)
                .orElseGet(() -> new Verification.Unknown(number.get()));
    }

    private static Verification verdict(Certificate certificate) {
        return certificate
                .revocation()
                .<Verification>map(revocation ->
                        new Verification.Revoked(certificate.content(), revocation.at(), revocation.reason()))
                .orElseGet(() -> new Verification.Valid(certificate.content()));
    }
}
