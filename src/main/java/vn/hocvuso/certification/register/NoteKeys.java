package vn.hocvuso.certification.register;

/** Ed25519 keys that sign notes, and those by which they are checked: the house's own, or those of a test. */
interface NoteKeys extends KnownKeys {

    /** 64 bytes by the key of this name. */
    record Signature(String key, byte[] bytes) {}

    /** Signs with the present key. */
    Signature sign(byte[] message);
}
