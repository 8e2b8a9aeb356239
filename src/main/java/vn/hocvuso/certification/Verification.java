package vn.hocvuso.certification;

import java.io.Serializable;
import java.time.Instant;

/** What the house says about a number that somebody has typed. */
public sealed interface Verification extends Serializable {

    /** Issued, and it counts. */
    record Valid(CertificateContent content) implements Verification {}

    /** Issued, and revoked since; the reason is public. */
    record Revoked(CertificateContent content, Instant at, String reason) implements Verification {}

    /** Well formed, but never issued here. */
    record Unknown(CertificateNumber number) implements Verification {}

    /** The check digits do not fit: a slip of the keyboard rather than a false certificate. */
    record Mistyped(String typed) implements Verification {}
}
