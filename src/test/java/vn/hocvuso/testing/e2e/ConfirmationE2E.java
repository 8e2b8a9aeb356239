package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.AnswerKey;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A learner sees what is missing and is confirmed; an assessor confirms another; an administrator sees what waits. */
@ExtendWith(Browsing.class)
class ConfirmationE2E {

    private static final String MINE = "/learn/certification/confirmation.xhtml";
    private static final String ASSESS = "/teach/certification/assess.xhtml";
    private static final String LESSONS = "/courses/" + Citizen.COURSE + "/lessons/";
    private static final String SAID = "Bác tự mở tin nhắn, chỉ ra dấu hiệu lừa đảo và đặt lại mật khẩu.";

    private final PageCheck check = new PageCheck();
    private final AnswerKey key = AnswerKey.ofPractice(Citizen.COURSE);

    private static Account account() {
        return new Account(Citizen.freshName("xacnhan"), "ruong-lua-chin-vang");
    }

    @Test
    void aLearnerSeesWhatIsMissingAndIsConfirmedWithoutScriptToo(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var account = account();
        new HttpLearner(system.address(), account).graduate("Phùng Thị Lựu");

        var phone = visitors.come(Screen.PHONE);
        phone.signIn(account);
        assertThat(phone.byId("levels")).containsText("Đã đạt 2 trong 3 yêu cầu.");
        check.check(phone, "home with a level");
        phone.byId("toLevels").click();
        phone.page().waitForURL("**" + MINE);
        assertThat(phone.page().locator("main")).containsText("Đạt 2 trong 3 yêu cầu.");
        assertThat(phone.page().locator("main")).containsText("Còn thiếu:");
        assertThat(phone.page().locator("main")).containsText("chưa phải văn bản chính thức");
        phone.picture("confirmation-missing");
        check.check(phone, "level, something missing");

        var plain = visitors.comeWithoutScript(Screen.PHONE);
        Citizen.enter(plain, account);
        practise(plain, "vi-sao-ai-cung-co-the-bi-lua", 2);
        practise(plain, "gia-danh-cong-an-ngan-hang-nguoi-than", 1);
        plain.open(MINE);
        assertThat(plain.page().locator("main")).containsText("Đạt 3 trong 3 yêu cầu.");
        assertThat(plain.page().locator("main")).containsText("Hệ thống này xác nhận ngày");
        assertThat(plain.page().locator("main")).containsText("Chưa gửi.");

        phone.open(MINE);
        phone.picture("confirmation-confirmed");
        check.check(phone, "level, confirmed");
        phone.open("/language?to=en&next=" + MINE);
        assertThat(phone.page().locator("main")).containsText("Confirmed by this system on");
        check.check(phone, "level, confirmed, in English");

        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/interop/deliveries.xhtml");
        assertThat(desk.byId("connection")).containsText("Chưa kết nối.");
        assertThat(desk.byId("counts")
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Đang chờ gửi"))
                        .locator("td"))
                .not()
                .hasText("0");
        desk.picture("deliveries");
        check.check(desk, "deliveries");
        sendAgain(desk, system, account);
        check.assertNothingFound();
    }

    /** What could not be delivered waits for her, and for her only. */
    private void sendAgain(Visitor desk, PackagedSystem system, Account account) {
        change(
                system,
                "update interop_confirmation_delivery d"
                        + " join certification_confirmation c on c.id = d.confirmation_id"
                        + " join identity_learner l on l.id = c.learner_id"
                        + " set d.state = 'DEAD', d.due_at = null, d.tries = 12, d.last_error = '503 nghỉ'"
                        + " where l.username = '" + account.username() + "'");
        desk.open("/manage/interop/deliveries.xhtml");
        var row = desk.byId("stuck")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(account.username()));
        assertThat(row).containsText("503 nghỉ");
        desk.picture("deliveries-stuck");
        check.check(desk, "deliveries, one stuck");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(desk.page().getByText("Đã đưa 1 xác nhận vào hàng đợi.")).isVisible();
        assertThat(desk.page().getByText("503 nghỉ")).hasCount(0);
    }

    private static void change(PackagedSystem system, String sql) {
        try (var connection = system.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void practise(Visitor visitor, String lesson, int many) {
        for (var i = 0; i < many; i++) {
            visitor.open(LESSONS + lesson);
            var question = visitor.page().locator("form.practice__item").nth(i);
            var wanted = key.right(question.locator(".question__text").innerText());
            for (var choice : question.locator("label").all()) {
                if (wanted.contains(AnswerKey.plain(choice.innerText()))) {
                    choice.locator("input").check();
                }
            }
            question.locator("button:not([type])").click();
            assertThat(visitor.page().locator("form.practice__item").nth(i).getByRole(AriaRole.STATUS))
                    .containsText("Đúng rồi.");
        }
    }

    @Test
    void anAssessorConfirmsALearnerWhoSeesWhoSaidIt(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var assessor = account();
        var assisted = account();
        new HttpLearner(system.address(), assessor).signUp("Trịnh Văn Sáng");
        new HttpLearner(system.address(), assisted).signUp("Cụ Lò Thị Pành");
        appoint(visitors.come(Screen.DESKTOP), system, assessor);

        var desk = visitors.come(Screen.DESKTOP);
        desk.signIn(assessor);
        desk.follow("Đánh giá người học");
        desk.page().waitForURL("**" + ASSESS);
        check.check(desk, "assess, nobody yet");
        desk.type("username", assessor.username());
        desk.byId("find").click();
        assertThat(desk.byId("usernameError")).containsText("Không ai được tự xác nhận cho mình.");
        desk.type("username", "hocvien-khong-co");
        desk.byId("find").click();
        assertThat(desk.byId("usernameError")).containsText("Không có người học nào");
        check.check(desk, "assess, nobody of this name");

        desk.type("username", assisted.username());
        desk.byId("find").click();
        assertThat(desk.byId("candidate")).containsText("Cụ Lò Thị Pành");
        desk.byId("confirm").click();
        assertThat(desk.byId("seenError")).containsText("Hãy đánh dấu ít nhất một yêu cầu");
        for (var box : desk.byId("seen").locator("input").all()) {
            box.check();
        }
        desk.byId("confirm").click();
        assertThat(desk.byId("evidenceError")).containsText("từ 20 đến 1");
        check.check(desk, "assess, with a mistake");
        desk.type("evidence", SAID);
        desk.picture("assess");
        desk.byId("confirm").click();
        assertThat(desk.page().getByText("Đã ghi và đã xác nhận bậc này.")).isVisible();

        var phone = visitors.come(Screen.PHONE);
        Citizen.enter(phone, assisted);
        phone.open(MINE);
        var main = phone.page().locator("main");
        assertThat(main).containsText("Hệ thống này xác nhận ngày");
        assertThat(main).containsText("Trịnh Văn Sáng");
        assertThat(main).containsText(SAID);
        phone.picture("confirmation-assessed");
        check.check(phone, "level, confirmed by an assessor");

        change(
                system,
                "insert into certification_flag (version, kind, subject, people, since_at, until_at, open_mark)"
                        + " select 1, 'PACE', id, 1, utc_timestamp(6) - interval 1 hour, utc_timestamp(6), 1"
                        + " from identity_learner where username = '" + assessor.username() + "'");
        lookAtTheFlag(visitors.come(Screen.DESKTOP), system, assessor);
        check.assertNothingFound();
    }

    private void lookAtTheFlag(Visitor desk, PackagedSystem system, Account assessor) {
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/certification/flags.xhtml");
        desk.byId("open")
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(assessor.username()))
                .click();
        assertThat(desk.byId("chosen")).containsText("Cụ Lò Thị Pành");
        desk.byId("close").click();
        assertThat(desk.byId("noteError")).containsText("Ghi chú cần từ 5 đến 500 ký tự.");
        desk.picture("flags");
        check.check(desk, "flags, one looked at");
        desk.type("note", "Đã gọi điện, buổi học có thật.");
        desk.byId("close").click();
        assertThat(desk.page().getByText("Đã đóng.")).isVisible();
        assertThat(desk.byId("closed")).containsText("Đã gọi điện, buổi học có thật.");
        check.check(desk, "flags, closed");
    }

    private static void appoint(Visitor desk, PackagedSystem system, Account account) {
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/identity/person.xhtml?username=" + account.username());
        desk.type("reason", "Người đánh giá của phường");
        desk.press("Giao vai trò: Người đánh giá");
        assertThat(desk.page().getByText("Đã thay đổi vai trò.")).isVisible();
        assertThat(desk.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ vai trò: Người đánh giá")))
                .isVisible();
    }
}
