package vn.hocvuso.identity.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.mail.MailSamples;
import vn.hocvuso.testing.RoleSamples;

/** Letters are turned on by a link that is sent to the address, and off by whoever holds one. */
@ExtendWith(ArquillianExtension.class)
class MailTurningIT {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Locale ENGLISH = Locale.forLanguageTag("en");
    private static final Pattern TOKEN =
            Pattern.compile(MailSamples.SITE + "/mail-confirm\\?token=([A-Za-z0-9_-]{22})\\s");

    @Inject
    private MailSamples mail;

    @Inject
    private MailTurningSamples samples;

    @Inject
    private MailTurning turning;

    @Inject
    private MailLinks links;

    @Inject
    private MailRecipients recipients;

    @Inject
    private RoleSamples roles;

    private final String address = MailSamples.address();
    private final String client = "2001:db8:2::" + Long.toHexString(System.nanoTime() & 0xffff);
    private GreenMail server;
    private Learner.Ref member;

    @BeforeEach
    void aMemberAndAServer() {
        mail.forgetOthers();
        server = mail.server();
        member = roles.person(Role.UNIT_MEMBER);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String token(int newest) throws Exception {
        var text = MailSamples.inbox(server, address).get(newest).getContent().toString();
        var found = TOKEN.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    @Test
    void aLinkThatIsSentToTheAddressTurnsLettersOn() throws Exception {
        turning.ask(member, " " + address + " ", VIETNAMESE, client);
        assertEquals(address, turning.standing(member).asked());
        assertFalse(turning.standing(member).isOn());
        mail.send();
        var letter = MailSamples.inbox(server, address).get(0);
        assertEquals("Xác nhận địa chỉ nhận thư nhắc", letter.getSubject());
        assertNull(letter.getHeader("List-Unsubscribe"));
        var token = token(0);
        assertEquals(address, links.asked(token, client));
        assertFalse(turning.standing(member).isOn(), "looking at the link confirms nothing");
        assertEquals(address, links.confirm(token, client));
        assertEquals(address, turning.standing(member).address());
        assertEquals("", turning.standing(member).asked());
        assertEquals(VIETNAMESE, recipients.of(member).orElseThrow().language());
        assertRefused("identity.mail.linkWrong", () -> links.confirm(token, client));
    }

    @Test
    void aWrongOldOrExpiredLinkTurnsNothingOn() throws Exception {
        for (var wrong : new String[] {"", "x", "a".repeat(22), "' or 1=1"}) {
            assertRefused("identity.mail.linkWrong", () -> links.confirm(wrong, client));
            assertRefused("identity.mail.linkWrong", () -> links.asked(wrong, client));
        }
        turning.ask(member, address, ENGLISH, client);
        mail.send();
        assertEquals(
                "Confirm the address for your reminders",
                MailSamples.inbox(server, address).get(0).getSubject());
        var first = token(0);
        turning.ask(member, address, ENGLISH, client);
        assertRefused("identity.mail.linkWrong", () -> links.confirm(first, client));
        mail.send();
        var second = token(1);
        samples.expire(member);
        assertRefused("identity.mail.expired", () -> links.asked(second, client));
        assertRefused("identity.mail.expired", () -> links.confirm(second, client));
        assertEquals(Optional.empty(), recipients.of(member));
    }

    @Test
    void ofSeveralAskingsOnlyTheNewestIsSent() throws Exception {
        var other = MailSamples.address();
        turning.ask(member, other, VIETNAMESE, client);
        turning.ask(member, address, VIETNAMESE, client);
        mail.send();
        assertEquals(0, MailSamples.inbox(server, other).size());
        assertEquals(1, MailSamples.inbox(server, address).size());
        assertEquals(address, links.confirm(token(0), client));
    }

    @Test
    void whileAnotherAddressIsAskedForLettersGoOnToTheFirst() throws Exception {
        var old = samples.on(member, MailSamples.address(), "vi");
        turning.ask(member, address, ENGLISH, client);
        assertEquals(old.to(), recipients.of(member).orElseThrow().to());
        mail.send();
        links.confirm(token(0), client);
        assertEquals(address, recipients.of(member).orElseThrow().to().value());
        assertEquals(ENGLISH, recipients.of(member).orElseThrow().language());
    }

    @Test
    void lettersAreTurnedOffOnThePageAndByTheKeyOfAnyLetter() {
        var off = samples.on(member, address, "vi").off();
        var key = off.substring(off.indexOf('=') + 1);
        assertEquals(MailSamples.SITE + "/mail-off?key=" + key, off);
        assertEquals(address, links.address(key, client));
        links.off(key, client);
        links.off(key, client);
        assertEquals("", links.address(key, client));
        assertEquals(Optional.empty(), recipients.of(member));
        assertRefused("identity.mail.linkWrong", () -> links.off("a".repeat(22), client));
        var another = roles.person(Role.UNIT_MEMBER);
        samples.on(another, address, "vi");
        turning.off(another);
        turning.off(another);
        assertEquals(Optional.empty(), recipients.of(another));
    }

    @Test
    void whatIsAskedForIsNoLongerSentOnceLettersAreOff() {
        turning.ask(member, address, VIETNAMESE, client);
        turning.off(member);
        mail.send();
        assertEquals(0, MailSamples.inbox(server, address).size());
    }

    @Test
    void onlyWhoHasAPostHasAnythingToTurn() {
        for (var role : Role.values()) {
            if (role != Role.UNIT_MEMBER) {
                var other = roles.person(role);
                assertRefused("identity.page.unknown", () -> turning.standing(other));
                assertRefused("identity.page.unknown", () -> turning.ask(other, address, VIETNAMESE, client));
                assertRefused("identity.page.unknown", () -> turning.off(other));
            }
        }
        assertEquals("", turning.standing(member).address());
    }

    @Test
    void noAddressAndTooManyAskingsAreRefused() {
        assertRefused("identity.email.form", () -> turning.ask(member, "lan@", VIETNAMESE, client));
        assertRefused("identity.email.form", () -> turning.ask(member, "a@xa.vn\nBcc: b@xa.vn", VIETNAMESE, client));
        assertEquals("", turning.standing(member).asked());
        for (var i = 0; i < 10; i++) {
            turning.ask(member, address, VIETNAMESE, client);
        }
        assertRefused("platform.throttle.wait", () -> turning.ask(member, address, VIETNAMESE, client));
        var another = roles.person(Role.UNIT_MEMBER);
        assertRefused("platform.throttle.wait", () -> turning.ask(another, address, VIETNAMESE, client));
    }
}
