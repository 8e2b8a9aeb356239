package vn.hocvuso.certification.credential;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes as text that says by its first letter how it is written (W3C Controlled Identifiers 1.0, section 2.4, "Multibase"):
 * {@code z} for base 58 in Bitcoin's order, {@code u} for base 64 in the letters of addresses, without padding.
 */
final class Multibase {

    private static final String BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);

    private Multibase() {}

    static String base58(byte[] bytes) {
        var digits = new StringBuilder();
        var number = new BigInteger(1, bytes);
        while (number.signum() > 0) {
            var parts = number.divideAndRemainder(FIFTY_EIGHT);
            digits.append(BASE_58.charAt(parts[1].intValue()));
            number = parts[0];
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            digits.append(BASE_58.charAt(0));
        }
        return "z" + digits.reverse();
    }

    static String base64(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #base58} has written.
     *
     * @param longest more letters than this are not looked at: reading takes time that grows with their square
     */
    static Optional<byte[]> readBase58(String text, int longest) {
        if (text.length() > longest || !text.startsWith("z")) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        var zeros = 0;
        for (var i = 1; i < text.length(); i++) {
            var digit = BASE_58.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
            if (number.signum() == 0) {
                zeros++;
            }
        }
        var bytes = number.signum() == 0 ? new byte[0] : number.toByteArray();
        var start = bytes.length > 0 && bytes[0] == 0 ? 1 : 0;
        var result = new byte[zeros + bytes.length - start];
        System.arraycopy(bytes, start, result, zeros, bytes.length - start);
        return Optional.of(result);
    }

    /** Reads what {@link #base64} has written. */
    static Optional<byte[]> readBase64(String text) {
        if (!text.startsWith("u") || text.indexOf('=') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Two byte arrays, one after the other. */
    static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
