package vn.hocvuso.interop.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hocvuso.platform.text.Sha256;

/**
 * What a box and the central instance share: a public code that says which box it is, and a secret of 160 random bits
 * that signs (HMAC-SHA-256, RFC 2104).
 *
 * <p>On paper it is {@code HVB-XXXX-…}: code, secret and check in Crockford's Base 32 (Douglas Crockford, "Base 32",
 * crockford.com/base32.html), so that it can be typed where nothing can be copied. The check, 20 bits of a SHA-256, finds
 * mistypings only; it proves nothing.
 */
final class BoxKey {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "HVB";
    private static final int SECRET_BYTES = 20;
    private static final int CODE_SYMBOLS = 8;
    private static final int SECRET_SYMBOLS = SECRET_BYTES * 8 / 5;
    private static final int CHECK_SYMBOLS = 4;
    private static final int SYMBOLS = CODE_SYMBOLS + SECRET_SYMBOLS + CHECK_SYMBOLS;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 300;
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + CODE_SYMBOLS + "}");
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212._]+");

    private final String code;
    private final byte[] secret;

    BoxKey(String code, byte[] secret) {
        if (!isCode(code) || secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("No key of a box");
        }
        this.code = code;
        this.secret = secret.clone();
    }

    /** A new key that nobody can foresee. */
    static BoxKey random(SecureRandom random) {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_SYMBOLS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new BoxKey(code.toString(), secret);
    }

    /** Reads what a person typed: small letters, blanks, O for 0, I or L for 1 are forgiven; empty when mistyped. */
    static Optional<BoxKey> typed(String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var bare = FILLING.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        var symbols = (bare.startsWith(PREFIX) ? bare.substring(PREFIX.length()) : bare)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (symbols.length() != SYMBOLS || symbols.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        var body = symbols.substring(0, SYMBOLS - CHECK_SYMBOLS);
        return check(body).equals(symbols.substring(SYMBOLS - CHECK_SYMBOLS))
                ? Optional.of(new BoxKey(body.substring(0, CODE_SYMBOLS), bytes(body.substring(CODE_SYMBOLS))))
                : Optional.empty();
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    String code() {
        return code;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The form for paper; to be shown once. */
    String text() {
        var body = code + symbols(secret);
        var all = body + check(body);
        var text = new StringBuilder(PREFIX);
        for (var i = 0; i < all.length(); i += GROUP) {
            text.append('-').append(all, i, i + GROUP);
        }
        return text.toString();
    }

    /**
     * The signature, in hexadecimal.
     *
     * @param what what is signed, so that a signature of one kind of thing is none of another
     */
    String sign(String what, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((what + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    boolean hasSigned(String what, byte[] bytes, String signature) {
        return MessageDigest.isEqual(
                sign(what, bytes).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String body) {
        var hash = Sha256.hex(body);
        return symbols(HexFormat.of().parseHex(hash.substring(0, 10))).substring(0, CHECK_SYMBOLS);
    }

    /** Five bytes make eight symbols. */
    private static String symbols(byte[] bytes) {
        var symbols = new StringBuilder();
        var bits = 0L;
        var count = 0;
        for (var each : bytes) {
            bits = bits << 8 | each & 0xff;
            for (count += 8; count >= 5; count -= 5) {
                symbols.append(ALPHABET.charAt((int) (bits >> count - 5 & 31)));
            }
        }
        return symbols.toString();
    }

    private static byte[] bytes(String symbols) {
        var bytes = new byte[symbols.length() * 5 / 8];
        var bits = 0L;
        var count = 0;
        var at = 0;
        for (var i = 0; i < symbols.length(); i++) {
            bits = bits << 5 | ALPHABET.indexOf(symbols.charAt(i));
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes[at++] = (byte) (bits >> count);
            }
        }
        return bytes;
    }
}
