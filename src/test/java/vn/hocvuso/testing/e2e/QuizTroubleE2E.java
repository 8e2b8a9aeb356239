package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** What may happen to a learner in the middle of a quiz; nothing may be lost. */
@ExtendWith(Browsing.class)
class QuizTroubleE2E {

    @Test
    void reloadAndASecondTabKeepWhatWasSaved(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = inTheQuiz(phone);
        citizen.answer(citizen.questions().subList(0, 3), true, true);
        var marked = citizen.marked();

        phone.page().reload();
        assertEquals(marked, citizen.marked());
        assertThat(phone.byId("count")).hasText("Đã lưu 3/10 câu");

        var first = phone.page();
        var address = first.url().replaceFirst("^https?://[^/]+", "");
        phone.openTab(address);
        assertEquals(marked, citizen.marked());
        citizen.answer(citizen.questions().subList(3, 5), true, true);
        var more = citizen.marked();

        phone.turnTo(first);
        citizen.answer(citizen.questions().subList(5, 6), true, true);
        phone.page().reload();
        assertEquals(more.subList(0, 5), citizen.marked().subList(0, 5));
        assertThat(phone.byId("count")).hasText("Đã lưu 6/10 câu");
    }

    @Test
    void aPaperHandedInInAnotherTabTakesNoMoreAnswers(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = inTheQuiz(phone);
        var first = phone.page();
        phone.openTab(first.url().replaceFirst("^https?://[^/]+", ""));
        citizen.answer(citizen.questions(), true, true);
        citizen.submit();
        var score = phone.page().getByRole(AriaRole.MAIN).innerText();

        phone.turnTo(first);
        // clicked, not checked: the page may be gone before the mark could be looked at; and a wrong one, since a
        // click on the choice that this tab has taken over from the other would change nothing
        citizen.wrongChoice(citizen.questions().get(0)).click();
        phone.page().waitForURL("**/result.xhtml?attempt=*");
        assertEquals(score, phone.page().getByRole(AriaRole.MAIN).innerText());
    }

    @Test
    void anExpiredSessionLosesNoChoice(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var account = new Account[1];
        var citizen = inTheQuiz(phone, account);
        citizen.answer(citizen.questions().subList(0, 2), true, true);

        phone.context().clearCookies();
        var third = citizen.questions().get(2);
        citizen.answer(citizen.questions().subList(2, 3), true, false);
        assertThat(third.getByRole(AriaRole.STATUS)).containsText("phiên đăng nhập đã hết hạn");
        var marked = citizen.marked();
        phone.byId("save").click();

        assertThat(phone.page().getByText("Vui lòng đăng nhập để tiếp tục")).isVisible();
        phone.type("username", account[0].username());
        phone.type("password", account[0].password());
        phone.byId("signIn").click();
        phone.page().waitForURL("**/take-quiz.xhtml?attempt=*");
        assertEquals(marked, citizen.marked());
        assertThat(citizen.questions().get(2).getByRole(AriaRole.STATUS)).hasText("Đã lưu");
        phone.open("/learn/home.xhtml");
        citizen.startQuiz();
        assertEquals(marked, citizen.marked());
        assertThat(phone.byId("count")).hasText("Đã lưu 3/10 câu");
    }

    private static Citizen inTheQuiz(Visitor phone) {
        return inTheQuiz(phone, new Account[1]);
    }

    private static Citizen inTheQuiz(Visitor phone, Account[] account) {
        var citizen = new Citizen(phone);
        account[0] = citizen.arrive("Trần Văn Hợi");
        citizen.enrol();
        citizen.startQuiz();
        return citizen;
    }
}
