package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.AccessibilityFacts;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.Keyboard;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** The whole way to a certificate with the keyboard alone, on the narrowest screen. */
@ExtendWith(Browsing.class)
class KeyboardE2E {

    private static final int NARROWEST = 320;
    private static final int HEIGHT = 640;
    private static final String NAME = "Phan Thị Bàn";

    @Test
    void aCitizenReachesHerCertificateWithTheKeyboardAlone(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        var page = visitor.page();
        page.setViewportSize(NARROWEST, HEIGHT);
        var citizen = new Citizen(visitor);
        var keyboard = new Keyboard(page);
        visitor.open("/");
        signUp(visitor, citizen, keyboard);
        findTheCourse(visitor, keyboard);
        enter(visitor, keyboard, visitor.byId("enrol"));
        assertEquals(7, readAll(visitor, keyboard));
        enter(visitor, keyboard, visitor.byId("start"));
        takeTheTest(visitor, citizen, keyboard);
        assertThat(citizen.heading()).hasText("Chúc mừng, bạn đã đạt");
        enter(visitor, keyboard, visitor.byId("toCertificate"));
        enter(visitor, keyboard, link(page, "Xem trang xác nhận"));
        assertThat(citizen.verdict()).hasText("Chứng nhận có hiệu lực");
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText(NAME);
        keyboard.assertNoFault();
        AccessibilityFacts.ofThisRun().checked("keyboard", "", 1, 0);
    }

    @Test
    void aFocusThatDoesNotShowIsFound(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.open("/privacy");
        visitor.page().evaluate("() => { document.querySelector('.brand').style.outline = '0'; }");
        var keyboard = new Keyboard(visitor.page());
        keyboard.tabTo(visitor.page().locator(".top__account"));
        assertEquals(1, keyboard.faults().size(), keyboard.faults().toString());
        assertTrue(keyboard.faults().get(0).contains("does not show the focus: <a class=\"brand\""));
    }

    private static void signUp(Visitor visitor, Citizen citizen, Keyboard keyboard) {
        var page = visitor.page();
        enter(visitor, keyboard, page.locator(".top__account"));
        enter(visitor, keyboard, link(page, "Đăng ký tài khoản mới"));
        // past the menu, as those do who hear the page
        keyboard.press("Tab");
        assertTrue(keyboard.hasFocus(page.locator("a[href='#main']")));
        keyboard.activate("Enter");
        typeInto(visitor, keyboard, "username", Citizen.freshName("banphim"));
        keyboard.tabBackTo(visitor.byId("fullName"));
        keyboard.type(NAME);
        typeInto(visitor, keyboard, "password", "ruong-lua-chin-vang");
        keyboard.tabTo(page.getByLabel("Người dân"));
        keyboard.activate("Space");
        typeInto(visitor, keyboard, "communeText", "ba dinh ha noi");
        keyboard.tabTo(visitor.byId("communes").getByRole(AriaRole.BUTTON).first());
        keyboard.activate("Enter");
        assertThat(visitor.byId("communeText")).hasValue(Pattern.compile(".*Ba Đình.*Hà Nội.*"));
        assertTrue(keyboard.hasFocus(visitor.byId("communeText")));
        keyboard.tabTo(visitor.byId("consents"));
        keyboard.activate("Space");
        enter(visitor, keyboard, visitor.byId("signUp"));
        assertThat(citizen.heading()).containsText(NAME);
    }

    private static void findTheCourse(Visitor visitor, Keyboard keyboard) {
        var page = visitor.page();
        enter(visitor, keyboard, link(page, "Tìm kiếm"));
        typeInto(visitor, keyboard, "query", "an toan tren mang");
        follow(visitor, keyboard, "Enter");
        enter(visitor, keyboard, link(page, Citizen.COURSE_TITLE));
        assertThat(visitor.byId("enrol")).isVisible();
    }

    private static int readAll(Visitor visitor, Keyboard keyboard) {
        var lessons = 0;
        while (visitor.page().url().contains("/lessons/")) {
            enter(visitor, keyboard, visitor.byId("read"));
            lessons++;
        }
        return lessons;
    }

    /** One choice of several: the arrows move and choose, Space chooses the first. More of them: Space on each. */
    private static void takeTheTest(Visitor visitor, Citizen citizen, Keyboard keyboard) {
        for (var question : citizen.questions()) {
            var right = citizen.rightChoices(question);
            keyboard.tabInto(question.locator(".choice").first());
            if (right.get(0).getAttribute("type").equals("radio")) {
                keyboard.activate("Space");
                while (!right.get(0).isChecked()) {
                    keyboard.press("ArrowDown");
                }
            } else {
                for (var choice : right) {
                    if (!keyboard.hasFocus(choice)) {
                        keyboard.tabTo(choice);
                    }
                    keyboard.activate("Space");
                }
            }
            assertThat(question.getByRole(AriaRole.STATUS)).hasText("Đã lưu");
        }
        keyboard.tabTo(visitor.byId("submit"));
        follow(visitor, keyboard, "Space");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void typeInto(Visitor visitor, Keyboard keyboard, String id, String text) {
        keyboard.tabTo(visitor.byId(id));
        keyboard.type(text);
    }

    private static void enter(Visitor visitor, Keyboard keyboard, Locator target) {
        keyboard.tabTo(target);
        follow(visitor, keyboard, "Enter");
    }

    /** Presses a key that leads to another page, and waits for that. */
    private static void follow(Visitor visitor, Keyboard keyboard, String key) {
        var before = visitor.page().url();
        keyboard.activate(key);
        visitor.page().waitForURL(url -> !url.equals(before));
    }
}
