package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.JourneyContent;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** An invigilator at the commune lets people in, and ends the exam; they sit it on phones, one of them without script. */
@ExtendWith(Browsing.class)
class ExamRoomE2E {

    private static final String QUIZ = "/learn/learning/quiz.xhtml?course=" + JourneyContent.EXAMINED;
    private static final String FIRST = "Lò Thị Pành";
    private static final String SECOND = "Vàng A Sử";
    private static final String THIRD = "Bùi Văn Tạo";
    private static final String INCIDENT = "Mất điện từ 8 giờ 10 đến 8 giờ 15.";
    private static final String WHY = "Nhờ người ngoài làm bài hộ.";

    private final PageCheck check = new PageCheck();

    @Test
    void peopleSitAnExamInARoomAndTheInvigilatorEndsItForAll(PackagedSystem commune, Visitors visitors)
            throws Exception {
        var invigilator = account(commune, "Trịnh Thị Coi Thi");
        appoint(visitors.come(Screen.DESKTOP), commune, invigilator);
        var desk = visitors.come(Screen.DESKTOP);
        desk.signIn(invigilator);
        planARoom(desk);
        var code = desk.byId("code").textContent().strip();

        var phone = visitors.come(Screen.PHONE);
        Citizen.enter(phone, account(commune, FIRST));
        askWithAWrongCodeFirst(phone, code);
        var plain = visitors.comeWithoutScript(Screen.PHONE);
        Citizen.enter(plain, account(commune, SECOND));
        ask(plain, code);
        var third = visitors.come(Screen.PHONE);
        Citizen.enter(third, account(commune, THIRD));
        ask(third, code);

        letIn(desk);
        start(phone, plain);
        writeDownAndAddTime(desk, phone);
        sendAway(desk, third);
        endForAll(desk, phone, plain);
        lookAtTheProtocol(desk);
        check.assertNothingFound();
    }

    private static Account account(PackagedSystem system, String name) throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("phongthi"), "ruong-lua-chin-vang");
        new HttpLearner(system.address(), account).signUp(name);
        return account;
    }

    private static void appoint(Visitor desk, PackagedSystem system, Account account) {
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/identity/person.xhtml?username=" + account.username());
        desk.type("reason", "Giám sát phòng thi của phường");
        desk.press("Giao vai trò: Người giám sát phòng thi");
        assertThat(desk.page().getByText("Đã thay đổi vai trò.")).isVisible();
        assertEquals(200, desk.open("/teach/assessment/exam-rooms.xhtml").status());
    }

    private void planARoom(Visitor desk) {
        assertEquals(404, desk.open("/teach/home.xhtml").status());
        desk.open("/learn/home.xhtml");
        desk.follow("Phòng thi");
        desk.page().waitForURL("**/teach/assessment/exam-rooms.xhtml");
        check.check(desk, "exam rooms, none yet");
        desk.byId("plan").click();
        assertThat(desk.byId("placeError")).containsText("Địa điểm cần từ 3 đến 200 ký tự.");
        check.check(desk, "exam rooms, with a mistake");
        desk.type("place", "Nhà văn hóa phường, phòng tầng 1");
        picture(desk, "exam-rooms");
        desk.byId("plan").click();
        assertThat(desk.page().getByText("Đã lập phòng thi.")).isVisible();
        assertThat(desk.byId("code")).hasText(Pattern.compile("[0-9A-Z]{3} [0-9A-Z]{3}"));
        picture(desk, "exam-room-empty");
        check.check(desk, "exam room, nobody yet");
    }

    private void askWithAWrongCodeFirst(Visitor phone, String code) {
        phone.open("/courses/" + JourneyContent.EXAMINED);
        phone.byId("enrol").click();
        assertThat(phone.byId("read")).isVisible();
        phone.open(QUIZ);
        assertThat(phone.byId("inRoom")).containsText("làm tại phòng thi");
        assertThat(phone.byId("start")).hasCount(0);
        phone.picture("exam-quiz");
        check.check(phone, "quiz of an exam room");
        phone.byId("toRoom").click();
        phone.page().waitForURL("**/learn/assessment/enter-room.xhtml");
        check.check(phone, "enter an exam room");
        phone.type("code", "000 000");
        phone.byId("ask").click();
        assertThat(phone.byId("codeError")).containsText("Không có phòng thi nào mang mã này.");
        phone.picture("exam-code");
        check.check(phone, "enter an exam room, wrong code");
        phone.type("code", code.toLowerCase(java.util.Locale.ROOT));
        phone.byId("ask").click();
        assertThat(phone.byId("room")).containsText("Mã đã đúng.");
        phone.picture("exam-waiting");
        check.check(phone, "exam room, waiting");
    }

    /** By the address that is read out. */
    private static void ask(Visitor phone, String code) {
        phone.open("/exam-room");
        phone.type("code", code);
        phone.byId("ask").click();
        assertThat(phone.byId("room")).containsText("Mã đã đúng.");
    }

    private void letIn(Visitor desk) {
        assertThat(rows(desk, "asking")).hasCount(3);
        picture(desk, "exam-room-asking");
        check.check(desk, "exam room, three ask");
        desk.press("Đã xem căn cước: " + FIRST);
        assertThat(rows(desk, "asking")).hasCount(2);
        desk.press("Tôi biết người này: " + SECOND);
        assertThat(rows(desk, "asking")).hasCount(1);
        desk.press("Đã xem VNeID: " + THIRD);
        assertThat(rows(desk, "present")).hasCount(3);
        assertThat(row(desk, SECOND)).containsText("Người giám sát quen biết");
    }

    /** As a desktop shows it, whatever width was looked at before. */
    private static void picture(Visitor desk, String name) {
        desk.page().setViewportSize(1280, 1400);
        desk.picture(name);
    }

    private static Locator rows(Visitor desk, String table) {
        return desk.byId(table).locator("tbody tr");
    }

    private static Locator row(Visitor desk, String name) {
        return rows(desk, "present").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void start(Visitor phone, Visitor plain) {
        var citizen = new Citizen(phone, JourneyContent.COPIED_COURSE);
        assertThat(citizen.heading()).hasText("Bạn đã được vào phòng thi");
        phone.picture("exam-ready");
        check.check(phone, "exam room, let in");
        phone.byId("start").click();
        phone.page().waitForURL("**/take-quiz.xhtml?attempt=*");
        assertThat(phone.byId("room")).containsText("giơ tay gọi người giám sát");
        citizen.answer(citizen.questions().subList(0, 3), true, true);
        phone.picture("exam-paper");
        check.check(phone, "paper in an exam room");

        // it has loaded itself again meanwhile, or does so now
        plain.byId("start").click();
        plain.page().waitForURL("**/take-quiz.xhtml?attempt=*");
        var other = new Citizen(plain, JourneyContent.COPIED_COURSE);
        other.answer(other.questions().subList(0, 1), true, false);
        plain.byId("save").click();
        plain.page().waitForURL("**saved=true**");
    }

    private void writeDownAndAddTime(Visitor desk, Visitor phone) {
        assertThat(row(desk, FIRST)).containsText("Đang làm, 3/10 câu");
        assertThat(row(desk, SECOND)).containsText("Đang làm, 1/10 câu");
        desk.type("text", "x");
        desk.byId("note").click();
        assertThat(desk.byId("textError")).containsText("Phần ghi cần từ 5 đến 500 ký tự.");
        desk.type("text", INCIDENT);
        desk.byId("note").click();
        assertThat(desk.byId("notes")).containsText(INCIDENT);
        desk.type("minutes", "10");
        desk.type("reason", "Mất điện năm phút.");
        desk.byId("extend").click();
        assertThat(desk.byId("notes")).containsText("Thêm 10 phút. Mất điện năm phút.");
        picture(desk, "exam-room");
        check.check(desk, "exam room, answering");
        assertThat(phone.byId("room")).containsText("đã thêm cho bạn 10 phút");
        assertThat(phone.byId("time")).hasText(Pattern.compile("Còn (39|40) phút"));
    }

    private void sendAway(Visitor desk, Visitor third) {
        row(desk, THIRD).getByRole(AriaRole.LINK).click();
        desk.page().waitForURL("**/exam-person.xhtml?**");
        assertThat(desk.byId("facts")).containsText("VNeID");
        check.check(desk, "a person in an exam room");
        desk.type("text", "Ra ngoài nghe điện thoại hai lần.");
        desk.byId("note").click();
        assertThat(desk.byId("notes")).containsText("Ra ngoài nghe điện thoại hai lần.");
        picture(desk, "exam-person");
        desk.type("why", WHY);
        desk.byId("sendAway").click();
        confirm(desk, "Mời ra khỏi phòng");
        assertThat(desk.byId("facts")).containsText(WHY);
        assertThat(third.byId("away")).containsText(WHY);
        third.picture("exam-away");
        check.check(third, "exam room, sent away");
        desk.byId("toRoom").click();
        desk.page().waitForURL("**/exam-room.xhtml?room=*");
        assertThat(row(desk, THIRD)).containsText("Đã mời ra khỏi phòng");
    }

    private static void confirm(Visitor desk, String button) {
        desk.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private void endForAll(Visitor desk, Visitor phone, Visitor plain) {
        desk.byId("end").click();
        confirm(desk, "Kết thúc phòng thi");
        assertThat(desk.page().getByText("các bài đang làm đã được thu")).isVisible();
        assertThat(row(desk, FIRST)).containsText("Đã nộp bài, 3/10 câu");
        assertThat(row(desk, SECOND)).containsText("Đã nộp bài, 1/10 câu");
        assertThat(desk.byId("code")).hasCount(0);
        picture(desk, "exam-room-ended");
        check.check(desk, "exam room, ended");

        phone.page().waitForURL("**/result.xhtml?attempt=*");
        assertThat(phone.byId("ending")).containsText("Người giám sát đã kết thúc buổi thi");
        phone.picture("exam-result");
        check.check(phone, "result, ended for all");
        plain.page().reload();
        assertThat(plain.byId("ending")).containsText("Người giám sát đã kết thúc buổi thi");
        phone.open("/exam-room");
        assertThat(phone.byId("code")).isVisible();
    }

    private void lookAtTheProtocol(Visitor desk) {
        desk.byId("toProtocol").click();
        desk.page().waitForURL("**/exam-protocol.xhtml?room=*");
        var main = desk.page().getByRole(AriaRole.MAIN);
        for (var text : new String[] {FIRST, SECOND, THIRD, INCIDENT, WHY, "Thẻ căn cước", "Thêm 10 phút"}) {
            assertThat(main).containsText(text);
        }
        assertThat(desk.byId("print")).isVisible();
        picture(desk, "exam-protocol");
        check.check(desk, "protocol of an exam room");
        desk.open("/language?to=en&next=" + desk.page().url().replaceFirst("^https?://[^/]+", ""));
        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Protocol of the exam room");
        check.check(desk, "protocol of an exam room, in English");
    }
}
