package vn.hocvuso.certification;

import java.io.Serializable;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number printed on a certificate: {@code HVS-XXXX-XXXX-XXXX-XCC}. Thirteen random symbols (65 bits) make it
 * impossible to guess, two check digits tell a slip of the keyboard from a number that was never given.
 *
 * <p>The symbols are Crockford's Base 32 (Douglas Crockford, "Base 32", crockford.com/base32.html): digits and capital
 * letters without I, L, O and U. The check digits are those of ISO/IEC 7064:2003, system MOD 97-10, by the simplified
 * procedure of clause 8.4, over the numeric string that has two digits (00 to 31) for every symbol. IBAN writes digits
 * as one place and letters as two, which only works because their places are fixed; with mixed places {@code 1B} and
 * {@code B1} would check alike. With two places for each symbol every wrong symbol, and every swap of any two, is
 * found: 97 is prime, and the powers of 100 modulo 97 do not repeat within 48 places.
 *
 * @param value the canonical form, with prefix and dashes
 */
public record CertificateNumber(String value) implements Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "HVS";
    private static final int SYMBOLS = 13;
    private static final int LENGTH = SYMBOLS + 2;
    private static final int LONGEST_TYPED = 300;
    private static final Pattern FORM = Pattern.compile("HVS(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z][0-9]{2}");
    /** Blanks, dashes of every kind and invisible characters, as they come along when a number is copied. */
    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212._]+");

    public CertificateNumber {
        if (!FORM.matcher(value).matches() || !checks(bare(value))) {
            throw new IllegalArgumentException("No certificate number: " + value);
        }
    }

    /** A new number that nobody can foresee. */
    static CertificateNumber random(SecureRandom random) {
        var symbols = new StringBuilder(SYMBOLS);
        for (var i = 0; i < SYMBOLS; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return grouped(symbols + checkDigits(symbols));
    }

    /**
     * Reads what a person typed or pasted: small letters, blanks, missing dashes or prefix, O for 0, I or L for 1, and
     * the whole address of the public page are all forgiven. Empty when the check digits say that it is mistyped.
     */
    public static Optional<CertificateNumber> typed(String text) {
        if (text == null || text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var bare = bare(text.substring(text.lastIndexOf('/') + 1));
        return checks(bare) ? Optional.of(grouped(bare)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String bare(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var symbols = FILLING.matcher(plain)
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var prefixed = symbols.length() == PREFIX.length() + LENGTH && symbols.startsWith(PREFIX);
        return prefixed ? symbols.substring(PREFIX.length()) : symbols;
    }

    private static boolean checks(String bare) {
        if (bare.length() != LENGTH) {
            return false;
        }
        var symbols = bare.substring(0, SYMBOLS);
        return symbols.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkDigits(symbols).equals(bare.substring(SYMBOLS));
    }

    private static String checkDigits(CharSequence symbols) {
        var remainder = 0;
        for (var i = 0; i < symbols.length(); i++) {
            remainder = (remainder * 100 + ALPHABET.indexOf(symbols.charAt(i))) % 97;
        }
        var check = 98 - remainder * 100 % 97;
        return (check < 10 ? "0" : "") + check;
    }

    private static CertificateNumber grouped(String bare) {
        return new CertificateNumber(String.join(
                "-", PREFIX, bare.substring(0, 4), bare.substring(4, 8), bare.substring(8, 12), bare.substring(12)));
    }
}
