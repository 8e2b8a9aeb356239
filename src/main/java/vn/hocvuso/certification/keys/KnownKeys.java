package vn.hocvuso.certification.keys;

import java.util.List;
import java.util.Optional;

/** Ed25519 keys by which signatures are checked. */
public interface KnownKeys {

    /** Whether the key of this name has signed the message; false for a name that no key has. */
    boolean verify(String key, byte[] message, byte[] signature);

    /** All that there have ever been and the one that waits to sign; oldest first. */
    List<PublicKeyEntry> all();

    default Optional<PublicKeyEntry> named(String name) {
        return all().stream().filter(key -> key.name().equals(name)).findFirst();
    }
}
