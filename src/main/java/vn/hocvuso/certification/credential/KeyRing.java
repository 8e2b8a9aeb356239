package vn.hocvuso.certification.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of this system as credentials need them. */
interface KeyRing {

    /**
     * A signature and the key it was made with.
     *
     * @param key its name
     */
    record Signed(String key, byte[] signature) {}

    /** Signs with the present key. */
    Signed sign(byte[] message);

    /** All that there have ever been and the one that waits to sign, the oldest first. */
    List<IssuerKey> all();

    /** The one that signs at this moment: the youngest that has begun. */
    default IssuerKey signing(Instant now) {
        return all().stream()
                .filter(key -> !key.from().isAfter(now))
                .reduce((older, younger) -> younger)
                .orElseThrow(() -> new IllegalStateException("There is no key that signs"));
    }

    default Optional<IssuerKey> named(String name) {
        return all().stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
