package vn.hocvuso.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Undoes the keys of the two common input methods where the method was off: Telex ({@code khaaur} for {@code khẩu}) and
 * VNI ({@code kha63u}). Tells what the keys could mean; whether they were meant so is for the index to say.
 */
final class TypedKeys {

    private static final Pattern TELEX = Pattern.compile("[a-z]*(?:aa|ee|oo|dd|w|[aeiouy][a-z]*[sfrxj])[a-z]*");
    private static final Pattern VNI = Pattern.compile("[a-z]+[1-9][a-z1-9]*");
    private static final String TELEX_TONES = "sfrxj";

    private final StringBuilder letters = new StringBuilder();
    private int tone;

    private TypedKeys() {}

    /** The syllable that these keys make, composed and in lower case; empty when they make none. */
    static Optional<String> undo(String token) {
        var keys = token.toLowerCase(Locale.ROOT);
        if (keys.length() < 3) {
            return Optional.empty();
        }
        if (TELEX.matcher(keys).matches()) {
            return new TypedKeys().telex(keys);
        }
        return VNI.matcher(keys).matches() ? new TypedKeys().vni(keys) : Optional.empty();
    }

    private Optional<String> telex(String keys) {
        for (var i = 0; i < keys.length(); i++) {
            var key = keys.charAt(i);
            var last = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
            if (TELEX_TONES.indexOf(key) >= 0 && hasVowel()) {
                tone = TELEX_TONES.indexOf(key) + 1;
            } else if (key == last && "aeo".indexOf(key) >= 0) {
                replaceLast(last, circumflex(last));
            } else if (key == 'd' && last == 'd') {
                replaceLast('d', 'đ');
            } else if (key == 'w') {
                if (!hornOrBreve()) {
                    letters.append('ư');
                }
            } else {
                letters.append(key);
            }
        }
        return result();
    }

    private Optional<String> vni(String keys) {
        for (var i = 0; i < keys.length(); i++) {
            var key = keys.charAt(i);
            var done =
                    switch (key) {
                        case '1', '2', '3', '4', '5' -> {
                            tone = key - '0';
                            yield hasVowel();
                        }
                        case '6' -> replaceLast('a', 'â') || replaceLast('e', 'ê') || replaceLast('o', 'ô');
                        case '7' -> horn();
                        case '8' -> replaceLast('a', 'ă');
                        case '9' -> replaceLast('d', 'đ');
                        default -> {
                            letters.append(key);
                            yield true;
                        }
                    };
            if (!done) {
                return Optional.empty();
            }
        }
        return result();
    }

    private Optional<String> result() {
        var syllable = letters.toString();
        return Syllables.legal(syllable, tone) ? Optional.of(Syllables.withTone(syllable, tone)) : Optional.empty();
    }

    /** Telex has one key for both: it means the breve after {@code oa} and a lone {@code a}, else the horn. */
    private boolean hornOrBreve() {
        return letters.indexOf("oa") >= 0 ? replaceLast('a', 'ă') : horn() || replaceLast('a', 'ă');
    }

    private boolean horn() {
        var both = letters.lastIndexOf("uo");
        var afterQ = letters.indexOf("qu") == 0;
        if (both >= 0 && !afterQ) {
            letters.replace(both, both + 2, "ươ");
            return true;
        }
        return replaceLast('o', 'ơ') || !afterQ && replaceLast('u', 'ư');
    }

    private boolean replaceLast(char plain, char marked) {
        var at = letters.lastIndexOf(String.valueOf(plain));
        if (at < 0) {
            return false;
        }
        letters.setCharAt(at, marked);
        return true;
    }

    private boolean hasVowel() {
        return letters.chars().anyMatch(c -> "aăâeêioôơuưy".indexOf(c) >= 0);
    }

    private static char circumflex(char vowel) {
        return switch (vowel) {
            case 'a' -> 'â';
            case 'e' -> 'ê';
            default -> 'ô';
        };
    }
}
