package vn.hocvuso.assessment.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.platform.text.Sha256;

/**
 * What a page holds so that a device without a line can tell whether a choice is right, without saying which one is. It
 * keeps an honest reader from seeing the answer in the page; who wants to compute it can try all choices.
 *
 * @param salt differs from question to question
 * @param proof SHA-256 of the salt and the right places, in hexadecimal digits
 * @param explanation encrypted with AES-256 in Galois/Counter Mode (NIST SP 800-38D), its key made of the salt and the
 *     right places, in Base64
 */
public record PracticeSeal(String salt, String proof, String explanation) {

    /** Of a question that only the server can mark. */
    public static final PracticeSeal NONE = new PracticeSeal("", "", "");

    private static final int SALT_BYTES = 8;
    private static final int TAG_BITS = 128;
    /** One key seals one text, so that the initialization vector need not change. */
    private static final byte[] VECTOR = new byte[12];

    /** Empty where the answer is no choice: of those the server alone knows what is accepted. */
    public static Optional<PracticeSeal> of(PracticeItem item) {
        return item.key() instanceof Response.Choices choices
                ? Optional.of(of(item, choices.places()))
                : Optional.empty();
    }

    private static PracticeSeal of(PracticeItem item, List<Integer> places) {
        var right = places.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            var salt = HexFormat.of().formatHex(Sha256.of("salt|" + item.question()), 0, SALT_BYTES);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(Sha256.of("key|" + salt + "|" + right), "AES");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, VECTOR));
            var sealed = cipher.doFinal(item.explanation().getBytes(StandardCharsets.UTF_8));
            return new PracticeSeal(
                    salt,
                    HexFormat.of().formatHex(Sha256.of("proof|" + salt + "|" + right)),
                    Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }
}
