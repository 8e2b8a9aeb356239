package vn.hocvuso.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.location;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.identity.Role;
import vn.hocvuso.identity.mail.MailRecipients;
import vn.hocvuso.identity.mail.MailTurningSamples;
import vn.hocvuso.platform.mail.MailSamples;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.RoleSamples;

/** Turning letters on and off over HTTP: what the pages say, and to whom. */
@ExtendWith(ArquillianExtension.class)
class MailPagesIT {

    private static final String PAGE = "/learn/identity/mail.xhtml";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final Pattern LINK = Pattern.compile("/mail-confirm\\?token=[A-Za-z0-9_-]{22}");

    @Inject
    private MailSamples mail;

    @Inject
    private MailTurningSamples samples;

    @Inject
    private MailRecipients recipients;

    @Inject
    private RoleSamples roles;

    @Inject
    private Caller caller;

    private final String address = MailSamples.address();
    private GreenMail server;

    @BeforeEach
    void aServer() {
        mail.forgetOthers();
        server = mail.server();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private String ask(String token, String typed) throws Exception {
        var answer = caller.post(
                PAGE,
                "asking=asking&ask=ask&jakarta.faces.ViewState=stateless&email=" + typed.replace("@", "%40"),
                as(token));
        return answer.statusCode() == 302 ? location(answer) : answer.body();
    }

    @Test
    void thePageIsForWhoHasAPost() throws Exception {
        assertTrue(location(caller.get(PAGE)).contains("/sign-in?needed=true"));
        for (var role : Role.values()) {
            var token = roles.token(role);
            var expected = role == Role.UNIT_MEMBER ? 200 : 404;
            assertEquals(expected, caller.get(PAGE, as(token)).statusCode(), role.name());
            assertEquals(
                    role == Role.UNIT_MEMBER,
                    caller.page("/learn/identity/account.xhtml", as(token)).contains("id=\"toMail\""),
                    role.name());
        }
    }

    @Test
    void sheTurnsLettersOnByALinkAndOffOnThePage() throws Exception {
        var token = roles.token(Role.UNIT_MEMBER);
        assertTrue(caller.page(PAGE, as(token)).contains("Bạn chưa bật thư nhắc."));
        assertTrue(ask(token, address).endsWith("?done=asked"));
        var asked = caller.page(PAGE + "?done=asked", as(token));
        assertTrue(asked.contains("Liên kết xác nhận được gửi đến " + address), asked);
        mail.send();
        var text = MailSamples.inbox(server, address).get(0).getContent().toString();
        var link = LINK.matcher(text);
        assertTrue(link.find(), text);
        var path = link.group();
        var shown = caller.page(path);
        assertTrue(shown.contains("Bật thư nhắc gửi đến " + address), shown);
        assertTrue(caller.page(PAGE, as(token)).contains("Bạn chưa bật thư nhắc."));
        var answer = caller.post("/mail-confirm", path.substring(path.indexOf('?') + 1));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Đã bật. Từ nay thư nhắc được gửi đến " + address), answer.body());
        assertTrue(caller.page(PAGE, as(token)).contains("Đang gửi thư nhắc đến " + address));
        var again = caller.page(path);
        assertTrue(again.contains("Liên kết không đúng"), again);
        assertFalse(again.contains("id=\"confirm\""), again);
        var off = caller.post(PAGE, "turning=turning&off=off&jakarta.faces.ViewState=stateless", as(token));
        assertTrue(location(off).endsWith("?done=off"));
        assertEquals(Optional.empty(), recipients.of(caller.learner(token)));
    }

    @Test
    void whatIsNoAddressStaysInTheFieldAndIsToldBesideIt() throws Exception {
        var page = ask(roles.token(Role.UNIT_MEMBER), "lan@xa");
        assertTrue(page.contains("value=\"lan@xa\""), page);
        assertTrue(page.contains("Địa chỉ thư điện tử chưa đúng dạng."), page);
    }

    @Test
    void aLinkOfAnyLetterTurnsThemOffAndSoDoesTheOneClickOfAMailProgram() throws Exception {
        var clicks = roles.person(Role.UNIT_MEMBER);
        var path = samples.on(clicks, address, "vi").off().substring(MailSamples.SITE.length());
        var shown = caller.page(path);
        assertTrue(shown.contains("Thôi gửi thư nhắc đến " + address), shown);
        assertTrue(recipients.of(clicks).isPresent(), "looking at the link turns nothing off");
        var answer = caller.post(path, ONE_CLICK);
        assertEquals(200, answer.statusCode());
        assertEquals(Optional.empty(), recipients.of(clicks));
        assertTrue(caller.page(path).contains("Thư nhắc đã tắt."));
        var wrong = caller.page("/mail-off?key=khongco");
        assertTrue(wrong.contains("Liên kết không đúng"), wrong);
        assertFalse(wrong.contains("id=\"off\""), wrong);
    }

    @Test
    void pagesAreInEnglishToo() throws Exception {
        var member = roles.token(Role.UNIT_MEMBER);
        var english = new String[] {"Cookie", "lang=en; hvs=" + member};
        assertTrue(caller.page(PAGE, english).contains("You have not turned reminders on."));
        assertTrue(caller.page("/mail-off?key=khongco", "Cookie", "lang=en").contains("This link is not right"));
        assertTrue(
                caller.page("/mail-confirm?token=khongco", "Cookie", "lang=en").contains("This link is not right"));
    }

    @Test
    void administratorsAloneReadHowTheQueueStands() throws Exception {
        for (var role : Role.values()) {
            var page = caller.page("/learn/home.xhtml", as(roles.token(role)));
            assertEquals(role == Role.ADMINISTRATOR, page.contains("id=\"mailQueue\""), role.name());
        }
    }
}
