package vn.hocvuso.certification.credential;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An Ed25519 public key as the text of a Multikey (W3C Controlled Identifiers 1.0, section 2.2.2): two bytes that name the
 * kind of key, then its 32 bytes, in base 58.
 */
final class Multikey {

    static final int RAW_LENGTH = 32;

    private static final byte[] ED25519 = {(byte) 0xed, 0x01};
    private static final int LONGEST_TEXT = 60;
    /** SubjectPublicKeyInfo of Ed25519 up to the key itself (RFC 8410, section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Multikey() {}

    static String text(byte[] raw) {
        return Multibase.base58(Multibase.joined(ED25519, raw));
    }

    /** The 32 bytes of the key; empty when the text is of no Ed25519 key. */
    static Optional<byte[]> raw(String text) {
        return Multibase.readBase58(text, LONGEST_TEXT)
                .filter(bytes ->
                        bytes.length == ED25519.length + RAW_LENGTH && bytes[0] == ED25519[0] && bytes[1] == ED25519[1])
                .map(bytes -> Arrays.copyOfRange(bytes, ED25519.length, bytes.length));
    }

    /** True when the signature over the message was made with the private half of this key. */
    static boolean verify(byte[] raw, byte[] message, byte[] signature) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Multibase.joined(X509, raw)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // bytes that are no key, or no signature
        }
    }
}
