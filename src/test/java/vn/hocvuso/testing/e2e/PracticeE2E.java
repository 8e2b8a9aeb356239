package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.AnswerKey;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Practice questions at the end of a lesson: with a line, without one, and without JavaScript. */
@ExtendWith(Browsing.class)
class PracticeE2E {

    private static final String EXPLANATION = "Càng bị giục, bạn càng cần làm chậm lại.";

    private final AnswerKey key = AnswerKey.ofPractice(Citizen.COURSE);
    private final PageCheck check = new PageCheck();

    @Test
    void aVisitorTriesUntilItIsRightAndNothingIsKept(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var page = phone.open(Citizen.FIRST_LESSON).text();
        var asked = page.substring(page.indexOf("class=\"practice\""));
        assertFalse(asked.contains(EXPLANATION), "the questions tell the answer");
        var question = question(phone, 0);
        answer(question);
        assertThat(says(question)).containsText("Bạn hãy trả lời trước đã.");
        choose(question, false);
        answer(question);
        assertThat(says(question)).containsText("Chưa đúng.");
        assertThat(says(question)).not().containsText(EXPLANATION);
        choose(question, true);
        answer(question);
        assertThat(says(question)).containsText("Đúng rồi. ");
        assertThat(says(question)).containsText(EXPLANATION);
        assertThat(phone.byId("outbox")).isHidden();
        phone.picture("lesson-practice");
        check.check(phone, "lesson, practised");
        check.assertNothingFound();
    }

    @Test
    void whatIsPractisedWithoutALineIsSentWhenItIsBack(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        citizen.arrive("Bùi Thị Lúa");
        citizen.enrol();
        phone.open("/courses/" + Citizen.COURSE);
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadRemove")).isVisible();

        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        for (var i = 0; i < 2; i++) {
            var question = question(phone, i);
            choose(question, i == 0);
            answer(question);
            assertThat(says(question)).containsText(i == 0 ? EXPLANATION : "Chưa đúng.");
            assertThat(phone.byId("outbox")).containsText("Chưa gửi: " + (i + 1));
        }
        phone.pictureHere("lesson-practice-offline");
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 3");

        phone.context().setOffline(false);
        assertThat(phone.byId("outbox")).containsText("Đã gửi xong");
        assertEquals(
                0,
                phone.page()
                        .evaluate(
                                "() => Object.keys(localStorage).filter(key => key.startsWith('hocvuso.kept:')).length"));
        phone.open("/learn/home.xhtml");
        assertThat(phone.page().getByText("Đã xong 1/").first()).isVisible();
    }

    @Test
    void withoutJavaScriptAPlainFormTells(Visitors visitors) {
        var phone = visitors.comeWithoutScript(Screen.PHONE);
        phone.open(Citizen.FIRST_LESSON);
        choose(question(phone, 0), false);
        answer(question(phone, 0));
        assertThat(says(question(phone, 0))).containsText("Chưa đúng.");
        choose(question(phone, 0), true);
        answer(question(phone, 0));
        assertThat(says(question(phone, 0))).containsText(Pattern.compile("Đúng rồi\\..*" + EXPLANATION));
    }

    private static Locator question(Visitor visitor, int index) {
        return visitor.page().locator("form.practice__item").nth(index);
    }

    private static Locator says(Locator question) {
        return question.getByRole(AriaRole.STATUS);
    }

    private static void answer(Locator question) {
        question.locator("button:not([type])").click();
    }

    private void choose(Locator question, boolean right) {
        var wanted = key.right(question.locator(".question__text").innerText());
        for (var choice : question.locator("label").all()) {
            if (wanted.contains(AnswerKey.plain(choice.innerText())) == right) {
                choice.locator("input").check();
                return;
            }
        }
    }
}
