package vn.hocvuso.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.keys.KeyRing;

/**
 * Certificates as signed Open Badges. A credential is signed when it is first asked for; after that it is the same letter by
 * letter for ever, also when the key or the address of the system has changed.
 */
@ApplicationScoped
public class Credentials {

    private final KeptProofs proofs;
    private final OwnIssuer own;
    private final Securing securing;

    @Inject
    Credentials(KeptProofs proofs, OwnIssuer own, KeyRing keys, Clock clock) {
        this.proofs = proofs;
        this.own = own;
        this.securing = new Securing(own.integrity(), keys, clock);
    }

    /** The credential as JSON; whether it still counts is not in it but in its status lists. */
    public String text(Issuance certificate) {
        return credential(certificate).toString();
    }

    /** Where the public finds it. */
    public String address(Issuance certificate) {
        return own.issuer().credential(certificate.number());
    }

    JsonObject credential(Issuance certificate) {
        var kept = proofs.of(certificate.id()).orElseGet(() -> proofs.keep(certificate.id(), made(certificate)));
        if (kept.format() != OpenBadge.FORMAT) {
            throw new IllegalStateException("Credential of format " + kept.format());
        }
        return Securing.secured(unsigned(certificate, kept.issuer()), kept.issuer(), kept.proof());
    }

    /** The picture of the badge with the credential in it, 512 by 512. */
    public byte[] png(Issuance certificate) {
        return Baking.intoPng(new BadgePicture(certificate.content()).png(), text(certificate));
    }

    /** The same as SVG. */
    public String svg(Issuance certificate) {
        return new BadgePicture(certificate.content()).svg(Baking.svgElement(text(certificate)));
    }

    /** Who issued the credential of this certificate, when it has been asked for. */
    Optional<Issuer> issuerOf(long certificate) {
        return proofs.of(certificate).map(KeptProofs.Kept::issuer);
    }

    private KeptProofs.Kept made(Issuance certificate) {
        var issuer = own.issuer();
        var proof = securing.sign(unsigned(certificate, issuer), issuer);
        return new KeptProofs.Kept(OpenBadge.FORMAT, issuer, proof);
    }

    private static JsonObject unsigned(Issuance certificate, Issuer issuer) {
        return OpenBadge.of(certificate.id(), certificate.content(), issuer);
    }
}
