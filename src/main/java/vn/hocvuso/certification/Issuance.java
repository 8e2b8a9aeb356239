package vn.hocvuso.certification;

import java.io.Serializable;

/**
 * A certificate as it was issued, letter by letter, and how it stands.
 *
 * @param text what was signed: JSON in the canonical form of RFC 8785, from format 2 on; JSON as it was kept in format 1
 * @param content the same, read
 * @param key the name of the key that sealed it; empty for one from before there were keys
 * @param seal 64 bytes, Ed25519 over the UTF-8 bytes of the text; empty like the key
 */
public record Issuance(
        long id, String number, String text, CertificateContent content, String key, byte[] seal, Validity validity)
        implements Serializable {

    public boolean sealed() {
        return !key.isEmpty();
    }
}
