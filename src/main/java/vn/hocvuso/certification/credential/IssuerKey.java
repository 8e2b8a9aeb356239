package vn.hocvuso.certification.credential;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A public key of this system's.
 *
 * @param name unique among all that there have ever been: {@code 2026-1}
 * @param raw the 32 bytes of Ed25519
 * @param from when it begins to sign; it is known before
 * @param until when the next takes over; null while there is none
 */
record IssuerKey(String name, byte[] raw, Instant from, Instant until) {

    /** True when proofs of this moment may be of this key. */
    boolean validAt(Instant moment) {
        // proofs tell the second only
        return !moment.isBefore(from.truncatedTo(ChronoUnit.SECONDS)) && (until == null || !moment.isAfter(until));
    }
}
