package vn.hocvuso.certification.register;

import java.util.List;

/** Ed25519 keys by which notes are checked. */
interface KnownKeys {

    /**
     * A public key.
     *
     * @param name as the house calls it: {@code 2026-1}
     * @param raw the 32 bytes of RFC 8032
     */
    record Key(String name, byte[] raw) {}

    /** False for an unknown key too. */
    boolean verify(String key, byte[] message, byte[] signature);

    /** All there have been, the oldest first. */
    List<Key> all();
}
