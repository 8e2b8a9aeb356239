package vn.hocvuso.identity.mail;

import java.security.SecureRandom;
import java.util.Base64;

/** Draws what nobody can guess, as an address can hold it. */
final class MailToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private MailToken() {}

    /** 128 random bits in 22 characters (RFC 4648, section 5, without padding). */
    static String draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
