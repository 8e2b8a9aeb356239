package vn.hocvuso.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.TransactionSamples;

/** The queue of letters before a real mail server, one that is down, and one that refuses. */
@ExtendWith(ArquillianExtension.class)
class LetterSendingIT {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Inject
    private MailSamples samples;

    @Inject
    private Letters letters;

    @Inject
    private LetterSending sending;

    private final String address = MailSamples.address();

    @BeforeEach
    void nothingElseWaits() {
        samples.forgetOthers();
    }

    @Test
    void aLetterArrivesOnceHoweverOftenItIsWrittenAndSent() throws Exception {
        var server = samples.server();
        try {
            var once = samples.write(address, "Chào bạn, đây là thư thử.");
            assertFalse(letters.write(MailSamples.Kind.NAME, 1, VIETNAMESE, once, List.of(address, "Lần hai")));
            samples.send();
            samples.send();
            var inbox = MailSamples.inbox(server, address);
            assertEquals(1, inbox.size());
            assertEquals("Thư thử", inbox.get(0).getSubject());
            assertEquals(
                    "Chào bạn, đây là thư thử.",
                    inbox.get(0).getContent().toString().strip());
            assertEquals("SENT 1", samples.state(once));
        } finally {
            server.stop();
        }
    }

    @Test
    void whatIsWrittenInATransactionThatFailsIsNotThere() {
        var once = "thu-" + System.nanoTime();
        assertThrows(
                IllegalStateException.class,
                () -> TransactionSamples.within(() -> {
                    letters.write(MailSamples.Kind.NAME, 1, VIETNAMESE, once, List.of(address, "Không gửi"));
                    throw new IllegalStateException("The act has failed");
                }));
        assertEquals("", samples.state(once));
    }

    @Test
    void whileTheServerIsDownLettersWaitAndThenArriveOnce() {
        var first = samples.write(address, "Một");
        var second = samples.write(address, "Hai");
        assertEquals(1, samples.send(), "the others would fare alike, and are not tried");
        assertTrue(samples.state(first).startsWith("WAITING 1 "), samples.state(first));
        assertEquals("WAITING 0", samples.state(second));
        var server = samples.server();
        try {
            samples.send();
            assertEquals(1, MailSamples.inbox(server, address).size(), "the first has its pause");
            samples.endPause(first);
            samples.send();
            samples.send();
            assertEquals(2, MailSamples.inbox(server, address).size());
            assertEquals("SENT 2", samples.state(first));
        } finally {
            server.stop();
        }
    }

    @Test
    void whatTheServerRefusesIsGivenUpWithItsReason() throws Exception {
        var server = samples.answering("550 5.1.1 No such user here");
        try {
            var once = samples.write(address, "Một");
            assertEquals(1, samples.send());
            assertEquals("GIVEN_UP 1 550 5.1.1 No such user here", samples.state(once));
            assertEquals(0, samples.send());
            assertTrue(letters.standing().givenUp() > 0);
            assertEquals(
                    "550 5.1.1 No such user here",
                    letters.standing().newest().get(0).reason());
        } finally {
            server.close();
        }
    }

    @Test
    void whatTheServerDoesNotTakeNowIsTriedAgainUpToALimit() throws Exception {
        var server = samples.answering("451 4.3.0 Try again later");
        try {
            var once = samples.write(address, "Một");
            for (var tries = 1; tries <= LetterSending.PAUSES.size(); tries++) {
                assertEquals(1, samples.send());
                assertEquals("WAITING " + tries + " 451 4.3.0 Try again later", samples.state(once));
                assertEquals(0, samples.send(), "it has its pause");
                samples.endPause(once);
            }
            samples.send();
            assertTrue(samples.state(once).startsWith("GIVEN_UP "), samples.state(once));
        } finally {
            server.close();
        }
    }

    @Test
    void aLetterWithNothingLeftToSayIsDropped() {
        var once = samples.write("không ai", "Một");
        samples.send();
        assertEquals("DROPPED 1", samples.state(once));
    }

    @Test
    void aLetterThatCannotBeComposedKeepsNoOtherFromBeingSent() {
        var server = samples.server();
        try {
            var broken = samples.write(address, "hỏng");
            samples.write(address, "Lành");
            samples.send();
            assertEquals("WAITING 1 IllegalStateException", samples.state(broken));
            assertEquals(1, MailSamples.inbox(server, address).size());
        } finally {
            server.stop();
        }
    }

    @Test
    void ofTwoServersOneSendsALetter() {
        samples.write(address, "Một");
        var seen = letters.due(Instant.now().plusSeconds(1), 1).get(0);
        assertTrue(letters.claim(seen, Duration.ofMinutes(1)));
        assertFalse(letters.claim(seen, Duration.ofMinutes(1)));
        assertEquals(List.of(), letters.due(Instant.now().plusSeconds(1), 1));
    }

    @Test
    void noMoreAreTriedInAMinuteThanTheOperatorAllows() {
        var server = samples.server();
        try {
            samples.write(address, "Một");
            samples.write(address, "Hai");
            samples.write(address, "Ba");
            assertEquals(2, sending.send(2));
            assertEquals(0, sending.send(2));
            assertEquals(2, MailSamples.inbox(server, address).size());
        } finally {
            server.stop();
        }
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        assertThrows(
                IllegalArgumentException.class,
                () -> letters.write(MailSamples.Kind.NAME, 1, VIETNAMESE, "a".repeat(191), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> letters.write(MailSamples.Kind.NAME, 1, VIETNAMESE, "a", List.of("một\nhai")));
        assertThrows(
                IllegalArgumentException.class,
                () -> letters.write(MailSamples.Kind.NAME, 1, VIETNAMESE, "a", List.of("a".repeat(1_001))));
    }
}
