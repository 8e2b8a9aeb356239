package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** The line drops in the middle of a graded paper: answers stay in the browser until the server has confirmed each. */
@ExtendWith(Browsing.class)
class KeptAnswersE2E {

    private static final String ANSWERS = "**/api/assessment/attempts/**";
    private static final String NONE_KEPT =
            "() => Object.keys(localStorage).every(key => !key.startsWith('hocvuso.answer:'))";

    private final PageCheck check = new PageCheck();

    @Test
    void whatIsChosenWithoutALineIsSavedWhenItIsBack(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        inTheQuiz(citizen, phone);
        var paper = path(phone);
        citizen.answer(citizen.questions().subList(0, 2), true, true);
        assertThat(line(phone)).isHidden();

        phone.context().setOffline(true);
        assertThat(line(phone)).containsText("Mất mạng. Mọi câu bạn đã chọn đều đã lưu");
        var unsaved = citizen.questions().subList(2, 4);
        citizen.answer(unsaved, true, false);
        assertThat(line(phone)).containsText("Mất mạng. 2 câu chưa lưu");
        for (var question : unsaved) {
            assertThat(status(question)).hasText("Chưa lưu. Câu này được giữ trên máy và sẽ tự gửi.");
        }
        phone.picture("quiz-line-lost");
        phone.byId("submit").click();
        assertThat(phone.byId("held")).containsText("Chưa nộp bài, vì còn 2 câu chưa lưu");
        phone.pictureHere("quiz-held-back");
        check.check(phone, "paper, without a line");
        var marked = citizen.marked();

        phone.page().reload();
        assertThat(citizen.heading()).hasText("Học khi không có mạng");
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 2");
        var first = phone.page();
        phone.context().setOffline(false);
        phone.openTab(paper);
        first.close();
        assertEquals(marked, citizen.marked());
        assertThat(phone.byId("count")).hasText("Đã lưu 4/10 câu");
        phone.page().waitForFunction(NONE_KEPT);

        citizen.answer(citizen.questions().subList(4, 10), true, true);
        citizen.submit();
        assertThat(phone.page().getByRole(AriaRole.MAIN)).containsText("10/10");
        check.assertNothingFound();
    }

    @Test
    void aServerThatCannotBeReachedIsAskedAgainUntilItAnswers(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        inTheQuiz(citizen, phone);
        phone.context().route(ANSWERS, Route::abort);
        var question = citizen.questions().subList(0, 1);
        citizen.answer(question, true, false);
        assertThat(line(phone)).containsText("Chưa gửi được. 1 câu chưa lưu");
        phone.context().unroute(ANSWERS);
        // what a hotel's sign-in page answers confirms nothing
        phone.context().route(ANSWERS, route -> route.fulfill(new Route.FulfillOptions().setBody("<html>Wifi</html>")));
        line(phone).getByRole(AriaRole.BUTTON).click();
        assertThat(line(phone)).containsText("Chưa gửi được. 1 câu chưa lưu");
        phone.context().unroute(ANSWERS);
        assertThat(status(question.get(0))).hasText("Đã lưu");
        assertThat(line(phone)).containsText("Đã có mạng. Mọi câu trả lời đã được lưu.");
        phone.picture("quiz-line-back");
    }

    @Test
    void anAnswerToAPaperThatWasHandedInMeanwhileIsTold(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        inTheQuiz(citizen, phone);
        phone.context().route(ANSWERS, Route::abort);
        citizen.answer(citizen.questions().subList(0, 1), true, false);
        assertThat(line(phone)).containsText("1 câu chưa lưu");
        var attempt = path(phone).replaceFirst(".*attempt=", "");
        phone.context()
                .request()
                .post(
                        phone.page().url().replaceFirst("/learn/.*", "/paper"),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("attempt", attempt)
                                        .set("act", "submit")
                                        .set("anyway", "true")));
        phone.context().unroute(ANSWERS);
        phone.page().waitForURL("**/result.xhtml?attempt=*");
        assertThat(phone.byId("outbox")).containsText(Pattern.compile("Câu 1: .+: Bài làm đã được nộp"));
        phone.picture("quiz-answer-not-counted");
        phone.page().reload();
        assertThat(phone.byId("outbox")).containsText("Bài làm đã được nộp");
        phone.press("Đã hiểu");
        assertThat(phone.byId("outbox")).isHidden();
        phone.page().waitForFunction(NONE_KEPT);
    }

    @Test
    void aNewerAnswerFromAnotherDeviceStays(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        var account = inTheQuiz(citizen, phone);
        phone.context().route(ANSWERS, Route::abort);
        citizen.answer(citizen.questions().subList(0, 1), false, false);
        assertThat(line(phone)).containsText("1 câu chưa lưu");

        var desktop = visitors.come(Screen.DESKTOP);
        desktop.signIn(account);
        desktop.open(path(phone));
        var atDesk = new Citizen(desktop);
        atDesk.answer(atDesk.questions().subList(0, 1), true, true);
        var newer = atDesk.marked();

        phone.context().unroute(ANSWERS);
        assertThat(status(citizen.questions().get(0))).containsText("giữ lựa chọn mới hơn");
        assertEquals(newer, citizen.marked());
        phone.page().reload();
        assertEquals(newer, citizen.marked());
    }

    @Test
    void twoTabsAgreeOnTheLatestChoice(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        inTheQuiz(citizen, phone);
        var first = phone.page();
        first.route(ANSWERS, Route::abort);
        citizen.answer(citizen.questions().subList(0, 1), false, false);
        assertThat(line(phone)).containsText("1 câu chưa lưu");
        phone.openTab(path(phone));
        citizen.answer(citizen.questions().subList(0, 1), true, true);
        var newer = citizen.marked();
        phone.turnTo(first);
        assertThat(status(citizen.questions().get(0))).hasText("Đã lưu");
        assertEquals(newer, citizen.marked());
        first.unroute(ANSWERS);
        phone.page().reload();
        assertEquals(newer, citizen.marked());
    }

    @Test
    void onASharedPhoneEachSendsHerOwn(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        var neighbour = Citizen.elsewhere(phone, "Hà Văn Bên");
        var account = inTheQuiz(citizen, phone);
        var paper = path(phone);
        phone.context().clearCookies();
        citizen.answer(citizen.questions().subList(0, 2), true, false);
        assertThat(line(phone)).containsText("Phiên đăng nhập đã hết hạn. 2 câu chưa lưu");
        phone.picture("quiz-session-over");

        phone.signIn(neighbour);
        assertThat(phone.byId("outbox")).containsText("chưa gửi của người khác: 2");
        assertThat(phone.byId("outbox")).not().containsText("Câu 1");
        phone.picture("home-kept-of-another");
        phone.signOut();
        phone.signIn(account);
        phone.page().waitForFunction(NONE_KEPT);
        phone.open(paper);
        assertThat(phone.byId("count")).hasText("Đã lưu 2/10 câu");

        phone.context().clearCookies();
        citizen.answer(citizen.questions().subList(2, 3), true, false);
        assertThat(line(phone)).containsText("1 câu chưa lưu");
        phone.signIn(neighbour);
        phone.byId("discard").click();
        phone.byId("discardSure").click();
        assertThat(phone.byId("outbox")).isHidden();
        assertTrue((Boolean) phone.page().evaluate(NONE_KEPT));
    }

    @Test
    void aDeviceWithoutRoomSaysSo(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        inTheQuiz(citizen, phone);
        phone.page()
                .evaluate("() => { Storage.prototype.setItem = () => {"
                        + " throw new DOMException('no room', 'QuotaExceededError'); }; }");
        citizen.answer(citizen.questions().subList(0, 1), true, true);
        phone.context().route(ANSWERS, Route::abort);
        var second = citizen.questions().get(1);
        citizen.answer(List.of(second), true, false);
        assertThat(line(phone)).containsText("Máy không còn chỗ để giữ câu trả lời. 1 câu chưa lưu");
        assertThat(status(second)).containsText("máy không còn chỗ để giữ câu này");
        phone.context().unroute(ANSWERS);
        assertThat(status(second)).hasText("Đã lưu");
    }

    private static Account inTheQuiz(Citizen citizen, Visitor phone) {
        var account = citizen.arrive("Trần Văn Hợi");
        citizen.enrol();
        citizen.startQuiz();
        return account;
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static Locator line(Visitor visitor) {
        return visitor.byId("line");
    }

    private static Locator status(Locator question) {
        return question.getByRole(AriaRole.STATUS);
    }
}
