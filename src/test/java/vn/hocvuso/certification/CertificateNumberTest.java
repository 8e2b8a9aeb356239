package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ROUNDS = 300;

    private final SecureRandom random = new SecureRandom();

    @Test
    void aNumberIsPrintedInGroups() {
        var number = CertificateNumber.random(random).value();
        assertTrue(
                number.matches("HVS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-"
                        + "[0-9A-HJKMNP-TV-Z][0-9]{2}"),
                number);
    }

    @Test
    void theCheckDigitsAreThoseOfMod97Dash10() {
        // 13 zeros: 98 - 0 mod 97; a 1 in the last place: 98 - 100 mod 97
        assertTrue(CertificateNumber.typed("HVS-0000-0000-0000-098").isPresent());
        assertTrue(CertificateNumber.typed("HVS-0000-0000-0000-195").isPresent());
        assertTrue(CertificateNumber.typed("HVS-0000-0000-0000-001").isEmpty());
    }

    @Test
    void numbersDoNotRepeat() {
        var seen = new HashSet<CertificateNumber>();
        for (var i = 0; i < 10_000; i++) {
            assertTrue(seen.add(CertificateNumber.random(random)));
        }
    }

    @Test
    void everySymbolOccursInEveryPlace() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 2_000; i++) {
            var bare = bare(CertificateNumber.random(random));
            for (var place = 0; place < 13; place++) {
                seen.add(place + ":" + bare.charAt(place));
            }
        }
        assertEquals(13 * 32, seen.size());
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        for (var i = 0; i < ROUNDS; i++) {
            var right = bare(CertificateNumber.random(random));
            for (var place = 0; place < right.length(); place++) {
                for (var symbol : ALPHABET.toCharArray()) {
                    if (symbol != right.charAt(place)) {
                        var wrong = right.substring(0, place) + symbol + right.substring(place + 1);
                        assertTrue(CertificateNumber.typed(wrong).isEmpty(), right + " taken for " + wrong);
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoCharactersIsNoticed() {
        for (var i = 0; i < ROUNDS; i++) {
            var right = bare(CertificateNumber.random(random));
            for (var first = 0; first < 13; first++) {
                for (var second = first + 1; second < 13; second++) {
                    if (right.charAt(first) != right.charAt(second)) {
                        assertTrue(CertificateNumber.typed(swapped(right, first, second))
                                .isEmpty());
                    }
                }
            }
            for (var first = 12; first < 14; first++) {
                if (right.charAt(first) != right.charAt(first + 1)) {
                    assertTrue(CertificateNumber.typed(swapped(right, first, first + 1))
                            .isEmpty());
                }
            }
        }
    }

    @Test
    void aMissingOrDoubledCharacterIsNoticed() {
        var right = bare(CertificateNumber.random(random));
        for (var place = 0; place < right.length(); place++) {
            assertTrue(CertificateNumber.typed(right.substring(0, place) + right.substring(place + 1))
                    .isEmpty());
            assertTrue(CertificateNumber.typed(
                            right.substring(0, place) + right.substring(place, place + 1) + right.substring(place))
                    .isEmpty());
        }
    }

    @Test
    void smallLettersBlanksAndMissingDashesAreForgiven() {
        for (var i = 0; i < ROUNDS; i++) {
            var number = CertificateNumber.random(random);
            var value = number.value();
            var spelled = Optional.of(number);
            assertEquals(spelled, CertificateNumber.typed(value));
            assertEquals(spelled, CertificateNumber.typed(value.toLowerCase(Locale.ROOT)));
            assertEquals(spelled, CertificateNumber.typed(bare(number)));
            assertEquals(spelled, CertificateNumber.typed(value.replace("-", "")));
            assertEquals(spelled, CertificateNumber.typed("  " + value.replace('-', ' ') + "\u00A0\n"));
            assertEquals(spelled, CertificateNumber.typed(value.replace('-', '\u2013')));
            assertEquals(spelled, CertificateNumber.typed(value.replace('-', '\u2212') + "\u200B"));
            assertEquals(spelled, CertificateNumber.typed(value.substring(4)));
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreForgiven() {
        for (var i = 0; i < ROUNDS; i++) {
            var number = CertificateNumber.random(random);
            var value = number.value();
            assertEquals(Optional.of(number), CertificateNumber.typed(value.replace('0', 'O')));
            assertEquals(Optional.of(number), CertificateNumber.typed(value.replace('0', 'o')));
            assertEquals(Optional.of(number), CertificateNumber.typed(value.replace('1', 'I')));
            assertEquals(Optional.of(number), CertificateNumber.typed(value.replace('1', 'l')));
        }
    }

    @Test
    void theAddressOfThePublicPageIsForgiven() {
        var number = CertificateNumber.random(random);
        assertEquals(Optional.of(number), CertificateNumber.typed("https://hocvuso.example.vn/verify/" + number));
    }

    @Test
    void nonsenseIsMistypedAndNeverAnError() {
        for (var text : new String[] {
            null,
            "",
            " ",
            "-",
            "HVS",
            "HVS-",
            "xin chào",
            "HVS-ÂÂÂÂ-0000-0000-098",
            "\uD83D\uDE00",
            "/",
            "0".repeat(5000)
        }) {
            assertFalse(CertificateNumber.typed(text).isPresent(), text);
        }
    }

    @Test
    void aWrongNumberCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new CertificateNumber("HVS-0000-0000-0000-097"));
        assertThrows(IllegalArgumentException.class, () -> new CertificateNumber("000000000000098"));
        assertThrows(IllegalArgumentException.class, () -> new CertificateNumber("HVS-0000-0000-0000-O98"));
    }

    private static String bare(CertificateNumber number) {
        return number.value().substring(4).replace("-", "");
    }

    private static String swapped(String text, int first, int second) {
        var letters = text.toCharArray();
        letters[first] = text.charAt(second);
        letters[second] = text.charAt(first);
        return new String(letters);
    }
}
