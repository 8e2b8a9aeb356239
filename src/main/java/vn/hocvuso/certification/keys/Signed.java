package vn.hocvuso.certification.keys;

/**
 * A signature and the name of the key that made it.
 *
 * @param signature 64 bytes, Ed25519 (RFC 8032, section 5.1.6)
 */
public record Signed(String key, byte[] signature) {}
