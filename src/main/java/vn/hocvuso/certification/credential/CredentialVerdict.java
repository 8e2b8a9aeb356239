package vn.hocvuso.certification.credential;

import java.time.Instant;
import java.util.List;

/** What a checked file turned out to be; each fault has an answer of its own, and the first one found is told. */
public sealed interface CredentialVerdict {

    /**
     * What a credential says, once its signature has been found right.
     *
     * @param id its public address
     * @param title what was achieved
     * @param holder the name; empty when the credential holds none
     * @param issuer the name of who issued it
     * @param issuerId the identifier of who issued it
     * @param ours whether this system has issued it
     * @param number of the certificate; empty for other issuers'
     * @param validUntil null when it does not expire
     */
    record Said(
            String id,
            String title,
            String holder,
            String issuer,
            String issuerId,
            boolean ours,
            String number,
            Instant validFrom,
            Instant validUntil) {}

    /**
     * All is as it was issued.
     *
     * @param statusKnown false for another issuer's, of which this system cannot say whether it was revoked since
     */
    record Valid(Said said, boolean statusKnown) implements CredentialVerdict {}

    /** More than {@link CredentialCheck#LARGEST} bytes; it was not read to its end. */
    record TooLarge() implements CredentialVerdict {}

    /** Neither a picture nor JSON, or JSON that was cut off. */
    record NotJson() implements CredentialVerdict {}

    /** A picture that was cut off or damaged. */
    record BrokenPicture() implements CredentialVerdict {}

    /** A sound picture without a credential in it. */
    record NothingBaked() implements CredentialVerdict {}

    /** A document, but no Open Badge. */
    record WrongType(List<String> types) implements CredentialVerdict {}

    /** Without a proof, or with one of a kind that is not known here; {@code none} or what it calls itself. */
    record UnknownProof(String kind) implements CredentialVerdict {}

    /** Of an issuer whose keys are not known here. */
    record OtherIssuer(String issuer) implements CredentialVerdict {}

    /** Signed with a key that is not the issuer's. */
    record UnknownKey(String method) implements CredentialVerdict {}

    /**
     * The signature does not fit: something was changed after it was signed, or the proof is another document's.
     *
     * @param members what differs from the certificate of this number, by their names, {@code proof} among them; empty when
     *     that cannot be told
     */
    record Changed(List<String> members) implements CredentialVerdict {}

    /** Signed with the issuer's key at a time when that was not in use. */
    record KeyNotInUse(String key, Instant signedAt) implements CredentialVerdict {}

    /** Signed with this system's key, but the register of certificates does not have it. */
    record NotInRegister(Said said) implements CredentialVerdict {}

    /** Sound, but its time has not come. */
    record NotYetValid(Said said) implements CredentialVerdict {}

    /** Sound, but its time is over. */
    record Expired(Said said) implements CredentialVerdict {}

    record Revoked(Said said, Instant since, String reason) implements CredentialVerdict {}

    record Suspended(Said said, Instant since, String reason) implements CredentialVerdict {}

    /** @param successor the number of the certificate that counts instead */
    record Replaced(Said said, Instant since, String successor) implements CredentialVerdict {}
}
