package vn.hocvuso.certification.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.keys.DocumentKeyTime.State;

class DocumentKeyTimeTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    private static X509Certificate certificate;

    @BeforeAll
    static void anOperatorsCertificateOfAYear() throws Exception {
        certificate =
                NewKey.signingDocuments("Sở Khoa học và Công nghệ", FROM, UNTIL).certificate();
    }

    private static DocumentKeyTime at(Instant now) {
        return DocumentKeyTime.of(certificate, now);
    }

    @Test
    void itIsSoundUntilSixtyDaysBeforeItsEnd() {
        assertEquals(State.SOUND, at(FROM).state());
        var last = at(UNTIL.minus(Duration.ofDays(60)).minusSeconds(1));
        assertEquals(State.SOUND, last.state());
        assertFalse(last.isWarned());
        assertEquals(60, last.daysLeft());
        assertEquals(UNTIL, last.until());
        assertTrue(last.holder().contains("Sở Khoa học và Công nghệ"), last.holder());
    }

    @Test
    void fromSixtyDaysBeforeItsEndTheOperatorIsWarned() {
        var first = at(UNTIL.minus(Duration.ofDays(60)));
        assertEquals(State.ENDING, first.state());
        assertTrue(first.isWarned());
        assertFalse(first.isWorthless());
        assertEquals(60, first.daysLeft());
        assertEquals(0, at(UNTIL.minusSeconds(1)).daysLeft());
        assertEquals(State.ENDING, at(UNTIL).state(), "it is valid in its last second");
        assertTrue(first.line().contains("ends at 2027-01-01T00:00:00Z, in 60 days"), first.line());
    }

    @Test
    void afterItsEndAndBeforeItsBeginningSignaturesCountForNothing() {
        var over = at(UNTIL.plusSeconds(1));
        assertEquals(State.OVER, over.state());
        assertTrue(over.isWarned() && over.isWorthless());
        assertEquals(0, over.daysLeft());
        assertTrue(over.line().contains("has ended at 2027-01-01T00:00:00Z"), over.line());

        var early = at(FROM.minusSeconds(1));
        assertEquals(State.EARLY, early.state());
        assertTrue(early.isWarned() && early.isWorthless());
        assertEquals(0, early.daysLeft());
        assertTrue(early.line().contains("not valid before 2026-01-01T00:00:00Z"), early.line());
    }

    @Test
    void theKeyThatTheSystemMakesForItselfDoesNotEnd() throws Exception {
        var own = NewKey.signingDocuments("Học vụ số", FROM).certificate();
        var muchLater = DocumentKeyTime.of(own, FROM.plus(Duration.ofDays(40_000)));
        assertEquals(State.SOUND, muchLater.state());
        assertNull(muchLater.until());
        assertEquals(0, muchLater.daysLeft());
        assertTrue(muchLater.line().contains("does not end"), muchLater.line());
    }
}
