package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * The operator has set mail up: a member of a unit turns reminders on by a link in a real letter, and off by the link that
 * every letter has. Where there is no mail, only administrators read of it.
 */
@ExtendWith(Browsing.class)
class MailE2E {

    private static final Pattern LINK = Pattern.compile("http://localhost(/mail-confirm\\?token=\\S+)");
    private static final String PAGE = "/learn/identity/mail.xhtml";
    private static final String ADDRESS = "bao.cao@xa.example";
    private static final long PATIENCE = 30_000;

    private final PageCheck check = new PageCheck();

    @Test
    void remindersAreTurnedOnByALinkInALetterAndOffByAnother(Visitors visitors) throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var system = PackagedSystem.start(
                "mail",
                Map.of(
                        "hocvuso.speech.synthesiser", "off",
                        "hocvuso.mail.host", "127.0.0.1",
                        "hocvuso.mail.port", Integer.toString(mail.getSmtp().getPort()),
                        "hocvuso.mail.security", "none",
                        "hocvuso.mail.sender-address", "nhac-viec@hocvuso.example",
                        "hocvuso.mail.site", "http://localhost",
                        "hocvuso.mail.pause-seconds", "1"));
        try {
            enlist(system, system.account("learner"));
            turnOn(visitors, system, mail);
            turnOff(visitors, system);
            inEnglish(visitors, system);
            var administrator = visitors.comeTo(system, Screen.PHONE);
            Citizen.enter(administrator, system.account("administrator"));
            administrator.open("/learn/home.xhtml");
            assertThat(administrator.byId("mailQueue")).containsText("1 thư đã gửi");
            check.check(administrator, "home of an administrator, with mail");
            check.assertNothingFound();
        } finally {
            system.close();
            mail.stop();
        }
    }

    private static void enlist(PackagedSystem system, Account member) throws SQLException {
        try (var database = system.database();
                var statement = database.prepareStatement("insert into identity_learner_role (learner_id, role)"
                        + " select id, 'UNIT_MEMBER' from identity_learner where username = ?")) {
            statement.setString(1, member.username());
            statement.executeUpdate();
        }
    }

    private void turnOn(Visitors visitors, PackagedSystem system, GreenMail mail) throws Exception {
        var member = visitors.comeTo(system, Screen.PHONE);
        Citizen.enter(member, system.account("learner"));
        member.open("/learn/identity/account.xhtml");
        member.byId("toMail").click();
        assertThat(member.byId("standing")).containsText("Bạn chưa bật thư nhắc");
        look(member, "mail-off-yet");
        member.type("email", "bao.cao@xa");
        member.byId("ask").click();
        assertThat(member.byId("emailError")).containsText("chưa đúng dạng");
        assertThat(member.byId("email")).hasValue("bao.cao@xa");
        look(member, "mail-mistake");
        member.type("email", ADDRESS);
        member.byId("ask").click();
        assertThat(member.byId("asked")).containsText(ADDRESS);
        look(member, "mail-asked");
        assertTrue(mail.waitForIncomingEmail(PATIENCE, 1), "the letter has come");
        var letter = mail.getReceivedMessages()[0].getContent().toString();
        var link = LINK.matcher(letter);
        assertTrue(link.find(), letter);
        var reader = visitors.comeTo(system, Screen.DESKTOP);
        reader.open(link.group(1));
        assertThat(reader.page().locator("main")).containsText(ADDRESS);
        look(reader, "mail-confirm");
        reader.byId("confirm").click();
        assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText("Đã bật");
        look(reader, "mail-confirmed");
        reader.open(link.group(1));
        assertThat(reader.page().getByRole(AriaRole.ALERT)).containsText("Liên kết không đúng");
        look(reader, "mail-confirm-wrong");
        member.open(PAGE);
        assertThat(member.byId("standing")).containsText("Đang gửi thư nhắc đến " + ADDRESS);
        look(member, "mail-on");
    }

    private void turnOff(Visitors visitors, PackagedSystem system) throws SQLException {
        var reader = visitors.comeTo(system, Screen.PHONE);
        reader.open("/mail-off?key=" + key(system));
        assertThat(reader.page().locator("main")).containsText(ADDRESS);
        look(reader, "mail-off");
        reader.byId("off").click();
        assertThat(reader.page().getByRole(AriaRole.STATUS)).containsText("Thư nhắc đã tắt");
        look(reader, "mail-off-done");
        reader.open("/mail-off?key=khongco");
        assertThat(reader.page().getByRole(AriaRole.ALERT)).containsText("Liên kết không đúng");
        look(reader, "mail-off-wrong");
    }

    private static String key(PackagedSystem system) throws SQLException {
        try (var database = system.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select off_key from identity_mail")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void inEnglish(Visitors visitors, PackagedSystem system) throws SQLException {
        var member = visitors.comeTo(system, Screen.DESKTOP);
        Citizen.enter(member, system.account("learner"));
        member.open("/language?to=en&next=/");
        member.open(PAGE);
        assertThat(member.byId("standing")).containsText("You have not turned reminders on");
        look(member, "mail-english");
        member.open("/mail-off?key=" + key(system));
        look(member, "mail-off-english");
    }

    private void look(Visitor visitor, String name) {
        visitor.picture(name);
        check.check(visitor, name);
    }

    @Test
    void withoutMailOnlyAdministratorsReadOfIt(PackagedSystem system, Visitors visitors) {
        var administrator = visitors.come(Screen.PHONE);
        Citizen.enter(administrator, system.account("administrator"));
        administrator.open("/learn/home.xhtml");
        assertThat(administrator.byId("mailQueue")).containsText("chưa thiết lập");
        administrator.open("/learn/identity/account.xhtml");
        assertThat(administrator.byId("toMail")).hasCount(0);
        administrator.open("/manage/movement/reports.xhtml");
        assertThat(administrator.byId("toMail")).hasCount(0);
    }
}
