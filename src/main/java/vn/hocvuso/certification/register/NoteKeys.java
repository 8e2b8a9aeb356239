package vn.hocvuso.certification.register;

import java.util.List;

/** Ed25519 keys as notes need them: the house's own, or those of a test. */
interface NoteKeys {

    /**
     * A public key.
     *
     * @param name as the house calls it: {@code 2026-1}
     * @param raw the 32 bytes of RFC 8032
     */
    record Key(String name, byte[] raw) {}

    /** 64 bytes by the key of this name. */
    record Signature(String key, byte[] bytes) {}

    /** Signs with the present key. */
    Signature sign(byte[] message);

    /** False for an unknown key too. */
    boolean verify(String key, byte[] message, byte[] signature);

    /** All there have been, the oldest first. */
    List<Key> all();
}
