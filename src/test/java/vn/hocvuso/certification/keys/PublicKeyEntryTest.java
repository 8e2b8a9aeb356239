package vn.hocvuso.certification.keys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicKeyEntryTest {

    private static final Instant FROM = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-11-25T10:00:00Z");

    private final PublicKeyEntry key = new PublicKeyEntry("20261126", new byte[PublicKeyEntry.LENGTH], FROM, UNTIL);

    @Test
    void itSignsWhatIsBegunInItsTimeOrAMinuteBefore() {
        assertTrue(key.mayHaveSigned(FROM));
        assertTrue(key.mayHaveSigned(UNTIL));
        assertTrue(key.mayHaveSigned(FROM.minusSeconds(60)), "the act that told the time went on for a minute");
        assertFalse(key.mayHaveSigned(FROM.minusSeconds(61)));
        assertFalse(key.mayHaveSigned(UNTIL.plusMillis(1)));
    }

    @Test
    void whileNoneFollowsItSignsOn() {
        var last = new PublicKeyEntry("20261126", new byte[PublicKeyEntry.LENGTH], FROM, null);
        assertTrue(last.mayHaveSigned(UNTIL.plusSeconds(1)));
        assertFalse(last.mayHaveSigned(FROM.minusSeconds(61)));
    }
}
