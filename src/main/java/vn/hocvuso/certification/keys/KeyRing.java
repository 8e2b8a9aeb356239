package vn.hocvuso.certification.keys;

import java.time.Instant;

/** Keys that sign, one after another: the house's own, or those of a test. */
public interface KeyRing extends KnownKeys {

    /** A signature by the present key. */
    Signed sign(byte[] message);

    /** The one that signs at this moment: the youngest that has begun. */
    default PublicKeyEntry signing(Instant now) {
        return all().stream()
                .filter(key -> !key.from().isAfter(now))
                .reduce((older, younger) -> younger)
                .orElseThrow(() -> new IllegalStateException("There is no key that signs"));
    }
}
