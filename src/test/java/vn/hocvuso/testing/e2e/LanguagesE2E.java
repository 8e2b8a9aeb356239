package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Lessons in the language that their reader chooses, where they are there in it. */
@ExtendWith(Browsing.class)
class LanguagesE2E {

    private static final String IN_VIETNAMESE_ONLY =
            "/courses/tim-kiem-kiem-chung-va-ai/lessons/dat-cau-hoi-va-chon-tu-khoa";
    private static final String KHMER = "ជំរាបសួរ";

    private final PageCheck check = new PageCheck();

    @Test
    void whoReadsEnglishGetsItWhereItIsThereAndKeepsHerChoice(Visitors visitors) {
        var phone = visitors.comeWithoutScript(Screen.PHONE);
        phone.open(Citizen.FIRST_LESSON);
        assertThat(heading(phone)).hasText("Vì sao ai cũng có thể bị lừa");
        offered(phone).getByText("English").click();
        assertThat(heading(phone)).hasText("Why anyone can be scammed");
        assertThat(heading(phone)).hasAttribute("lang", "en");
        assertThat(phone.page().locator("html")).hasAttribute("lang", "vi");
        assertThat(phone.page().locator(".prose")).containsText("The more you are hurried");

        phone.follow("Bài sau: Fake police");
        assertThat(heading(phone)).hasText("Fake police, fake bank staff, fake relatives");
        phone.open("/courses/" + Citizen.COURSE);
        phone.follow("Passwords, OTP codes and the screen lock");
        assertThat(heading(phone)).hasAttribute("lang", "en");

        phone.open(IN_VIETNAMESE_ONLY);
        assertThat(phone.byId("notThere")).hasText("Bài này chưa có bản English, nên được hiện bằng tiếng Việt.");
        assertThat(phone.page().locator(".prose")).hasAttribute("lang", "vi");
        assertThat(offered(phone)).hasCount(0);
    }

    @Test
    void theChoiceFollowsHerToAnotherDevice(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        phone.open(Citizen.FIRST_LESSON);
        offered(phone).getByText("English").click();
        assertThat(heading(phone)).hasText("Why anyone can be scammed");
        phone.picture("lesson-english");
        check.check(phone, "lesson in English");
        phone.open(IN_VIETNAMESE_ONLY);
        phone.picture("lesson-not-in-english");
        check.check(phone, "lesson that is not there in English");
        phone.open("/courses/" + Citizen.COURSE);
        phone.picture("course-languages");
        check.check(phone, "course with lessons in English");
        phone.open("/sign-up");
        var account = new Citizen(phone).signUp("Thạch Thị Sa Rây");
        phone.page().waitForURL("**/learn/home.xhtml");
        phone.open(Citizen.FIRST_LESSON);
        assertThat(heading(phone)).hasText("Why anyone can be scammed");

        var computer = visitors.come(Screen.DESKTOP);
        computer.signIn(account);
        computer.open(Citizen.FIRST_LESSON);
        assertThat(heading(computer)).hasText("Why anyone can be scammed");
        offered(computer).getByText("Tiếng Việt").click();
        assertThat(heading(computer)).hasText("Vì sao ai cũng có thể bị lừa");
        check.assertNothingFound();
    }

    @Test
    void aTeacherWritesATranslationBesideTheOriginal(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        desk.signIn(system.account("teacher"));
        desk.open("/teach/catalogue/new-course.xhtml");
        desk.type("title", "Khóa có bản dịch " + Citizen.freshName("k"));
        desk.byId("create").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        desk.byId("addLesson").click();
        desk.type("title", "Lời chào");
        desk.type("markdown", "## Chào hỏi\n\nXin chào.");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        assertThat(state(desk, "Đã có")).hasCount(0);

        desk.byId("translations")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Khmer"))
                .click();
        desk.type("markdown", KHMER);
        desk.byId("save").click();
        assertThat(desk.byId("titleError")).isVisible();
        desk.type("title", "សួស្តី");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        assertThat(desk.byId("preview")).containsText(KHMER);
        desk.picture("teach-translation");
        check.check(desk, "translation");
        desk.follow("Lời chào");
        assertThat(state(desk, "Đã có")).hasCount(1);

        desk.type("markdown", "## Chào hỏi\n\nXin chào bạn.");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        assertThat(state(desk, "Cũ hơn bài gốc")).hasCount(1);
        desk.picture("teach-lesson-translations");
        desk.byId("translations")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Khmer"))
                .click();
        assertThat(desk.byId("older")).isVisible();
        check.check(desk, "translation, older than its original");
        desk.byId("removal").locator("summary").click();
        desk.byId("removeTranslation").click();
        desk.page().waitForURL("**/teach/catalogue/lesson.xhtml?**");
        assertThat(state(desk, "Cũ hơn bài gốc")).hasCount(0);
        check.assertNothingFound();
    }

    private static Locator heading(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator offered(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Đọc bài này bằng:"));
    }

    private static Locator state(Visitor desk, String state) {
        return desk.byId("translations").getByText(state);
    }
}
