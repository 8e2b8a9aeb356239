package vn.hocvuso.certification.office;

import java.security.SecureRandom;
import java.util.Base64;
import vn.hocvuso.platform.text.Sha256;

/** The secret of an office: 32 random bytes; only their hash is kept. */
final class ClientKey {

    private static final String PREFIX = "hvs_";
    private static final int BYTES = 32;

    private ClientKey() {}

    static String random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 is enough: what is hashed cannot be guessed. */
    static byte[] hash(String key) {
        return Sha256.of(key);
    }
}
