package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.AccessibilityFacts;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * Every page in its main states is HTML by the standard, has nothing that axe objects to, on a phone and on a desktop, in
 * both languages, fits a window that is zoomed, and can be hit with a thumb.
 */
@ExtendWith(Browsing.class)
class PagesAccessibleE2E {

    /** A course that no other journey visits. */
    private static final String DRAFTED = "lam-viec-so-va-ai";

    private static final Path FACTS = Path.of("src/main/resources/vn/hocvuso/platform/accessibility.json");

    private final PageCheck check = new PageCheck();

    @Test
    void pagesForEverybody(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        open(
                visitor,
                "/",
                "/courses",
                "/courses?group=ND&level=8",
                "/courses/" + Citizen.COURSE,
                Citizen.FIRST_LESSON,
                "/groups/ND",
                "/framework",
                "/search?q=lua+dao",
                "/search?q=khongcogihet",
                "/verify",
                "/verify/HVS-0000-0000-0000-000",
                "/sign-in",
                "/sign-up",
                "/offline",
                "/help",
                "/help?place=00004",
                "/help?commune=tan",
                "/help?commune=khongconoinay",
                "/privacy",
                "/accessibility",
                "/open/platform/blocks.xhtml",
                Citizen.FIRST_LESSON + "/sheet");
        assertEquals(404, visitor.open("/khong-co-trang-nay").status());
        check.check(visitor, "page not found");
        visitor.open("/sign-up");
        visitor.type("communeText", "tan");
        visitor.type("phone", "abc");
        visitor.byId("signUp").click();
        check.check(visitor, "/sign-up with mistakes");
        visitor.open("/sign-in");
        visitor.type("username", "khongco");
        visitor.type("password", "khongdung");
        visitor.byId("signIn").click();
        check.check(visitor, "/sign-in with a wrong password");
        check.assertNothingFound();
    }

    @Test
    void theSamePagesInEnglish(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.open("/language?to=en&next=/");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        open(visitor, "/", "/courses", "/courses/" + Citizen.COURSE, "/groups/ND", "/framework", "/verify", "/sign-up");
        check.assertNothingFound();
    }

    @Test
    void pagesForLearners(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        var citizen = new Citizen(visitor);
        citizen.arrive("Hoàng Thị Mơ");
        visitor.open("/learn/home.xhtml");
        check.check(visitor, "/learn/home.xhtml, nothing yet");
        visitor.open("/learn/identity/account.xhtml");
        visitor.type("birthYear", "56");
        visitor.byId("save").click();
        assertThat(visitor.byId("birthYearError")).containsText("Năm sinh gồm bốn chữ số");
        assertThat(visitor.byId("birthYear")).hasValue("56");
        check.check(visitor, "/learn/identity/account.xhtml, a year that is none");
        visitor.type("birthYear", "1956");
        visitor.byId("save").click();
        assertThat(visitor.page().getByRole(AriaRole.STATUS)).hasText("Đã lưu thay đổi.");
        open(visitor, "/learn/identity/account.xhtml");
        visitor.open("/courses/" + Citizen.COURSE);
        check.check(visitor, "course, not enrolled");
        citizen.enrol();
        check.check(visitor, "lesson, enrolled");
        visitor.open("/courses/" + Citizen.COURSE);
        check.check(visitor, "course, enrolled");
        open(visitor, "/learn/learning/quiz.xhtml?course=" + Citizen.COURSE);
        citizen.startQuiz();
        check.check(visitor, "quiz, nothing answered");
        citizen.answer(citizen.questions().subList(0, 9), false, true);
        check.check(visitor, "quiz, all but one answered");
        visitor.byId("submit").click();
        check.check(visitor, "quiz, handed in with one open");
        citizen.submit();
        check.check(visitor, "result, failed");
        citizen.startQuiz();
        citizen.answer(citizen.questions(), true, true);
        citizen.submit();
        check.check(visitor, "result, passed, lessons left");
        visitor.byId("goOn").click();
        citizen.readAll();
        open(visitor, "/courses/" + Citizen.COURSE, "/learn/certification/confirmation.xhtml", "/learn/home.xhtml");
        visitor.follow("Chia sẻ");
        visitor.byId("birthYear").selectOption("shown");
        visitor.byId("choose").click();
        assertThat(visitor.page().getByRole(AriaRole.STATUS)).hasText("Đã lưu lựa chọn.");
        visitor.byId("withBirthYear").check();
        visitor.byId("make").click();
        assertThat(visitor.byId("link")).containsText("?link=");
        visitor.picture("sharing");
        check.check(visitor, "/learn/certification/sharing.xhtml, a link made");
        visitor.open("/learn/home.xhtml");
        visitor.follow("Xem trang xác nhận");
        assertThat(visitor.byId("holderSays")).containsText("Năm sinh: 1956");
        visitor.picture("verify-birth-year");
        check.check(visitor, "/verify, valid");
        check.assertNothingFound();
    }

    @Test
    void pagesForTeachers(Visitors visitors, PackagedSystem system) {
        var visitor = visitors.come(Screen.DESKTOP);
        Citizen.enter(visitor, system.account("teacher"));
        open(
                visitor,
                "/teach/home.xhtml",
                "/teach/catalogue/new-course.xhtml",
                "/teach/catalogue/course.xhtml?course=" + Citizen.COURSE,
                "/teach/learning/release.xhtml?course=" + Citizen.COURSE,
                "/teach/learning/questions.xhtml?course=" + Citizen.COURSE,
                "/teach/learning/enrolments.xhtml?course=" + Citizen.COURSE,
                "/teach/learning/results.xhtml?course=" + Citizen.COURSE);
        visitor.open("/teach/learning/release.xhtml?course=" + DRAFTED);
        if (visitor.byId("startDraft").isVisible()) {
            visitor.byId("startDraft").click();
            visitor.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        }
        open(
                visitor,
                "/teach/home.xhtml",
                "/teach/catalogue/course.xhtml?course=" + DRAFTED,
                "/teach/learning/release.xhtml?course=" + DRAFTED,
                "/teach/learning/questions.xhtml?course=" + DRAFTED);
        visitor.byId("bank").locator("td a").first().click();
        visitor.type("text", "");
        visitor.byId("save").click();
        assertThat(visitor.byId("textError")).isVisible();
        check.check(visitor, "question editor with a mistake");
        visitor.open("/teach/catalogue/course.xhtml?course=" + DRAFTED);
        visitor.byId("lessons").locator("th a").first().click();
        check.check(visitor, "lesson editor");
        visitor.byId("translations").locator("th a").first().click();
        visitor.page().waitForURL("**/teach/catalogue/translation.xhtml?**");
        check.check(visitor, "translation, not begun");
        check.assertNothingFound();
    }

    @Test
    void pagesForAdministrators(Visitors visitors, PackagedSystem system) throws IOException, InterruptedException {
        var graduate = new Account(Citizen.freshName("vanmo"), "ruong-lua-chin-vang");
        var number = new HttpLearner(system.address(), graduate).graduate("Kiều Văn Mơ");
        var visitor = visitors.come(Screen.DESKTOP);
        Citizen.enter(visitor, system.account("administrator"));
        open(
                visitor,
                "/manage/search/certificates.xhtml",
                "/manage/certification/certificate.xhtml?number=" + number,
                "/manage/certification/issue.xhtml",
                "/manage/certification/flags.xhtml",
                "/manage/certification/templates.xhtml",
                "/manage/certification/template.xhtml?template=1",
                "/manage/certification/issuers.xhtml",
                "/manage/certification/register.xhtml",
                "/manage/interop/deliveries.xhtml",
                "/manage/identity/people.xhtml",
                "/manage/identity/person.xhtml?username=" + graduate.username(),
                "/manage/identity/support.xhtml",
                "/manage/interop/content.xhtml",
                "/manage/interop/framework-import.xhtml",
                "/manage/interop/pack-import.xhtml",
                "/manage/interop/box.xhtml",
                "/manage/interop/boxes.xhtml",
                "/manage/interop/arrivals.xhtml",
                "/manage/search/index.xhtml",
                "/manage/search/exports.xhtml",
                "/manage/certification/counts.xhtml",
                "/manage/catalogue/speech.xhtml",
                "/manage/catalogue/programmes.xhtml",
                "/manage/movement/units.xhtml",
                "/manage/movement/unit-import.xhtml",
                "/manage/movement/recounts.xhtml",
                "/manage/movement/reports.xhtml",
                "/manage/movement/practice-list.xhtml",
                "/manage/movement/news-list.xhtml",
                "/manage/movement/contest-list.xhtml",
                "/manage/identity/audit.xhtml");
        visitor.open("/manage/certification/issue.xhtml");
        visitor.byId("check").click();
        assertThat(visitor.byId("usernameError")).isVisible();
        check.check(visitor, "issue by hand with mistakes");
        visitor.open("/manage/search/certificates.xhtml");
        visitor.type("text", "khong co ai ten nhu the");
        visitor.byId("search").click();
        assertThat(visitor.page().getByText("Không có chứng nhận nào phù hợp.")).isVisible();
        check.check(visitor, "certificates, none found");
        check.assertNothingFound();
    }

    @Test
    void theStatementShowsTheFactsThatItWasBuiltWith(Visitors visitors) throws IOException {
        var visitor = visitors.come(Screen.PHONE);
        visitor.open("/");
        visitor.follow("Khả năng tiếp cận");
        var page = visitor.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Tuyên bố về khả năng tiếp cận");
        try (var reader = Json.createReader(Files.newBufferedReader(FACTS))) {
            var facts = reader.readObject();
            assertThat(page.locator("main")).containsText(facts.getString("browser"));
            var checks = facts.getJsonArray("checks").getValuesAs(JsonObject.class);
            assertThat(page.locator("main tbody tr")).hasCount(checks.size());
            for (var check : checks) {
                assertThat(page.locator("main tbody")).containsText(check.getString("tool"));
            }
        }
        visitor.picture("accessibility");
    }

    @Test
    void whatIsWrongIsFound(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.open("/privacy");
        var faulty = new PageCheck(new AccessibilityFacts());
        visitor.page()
                .evaluate("() => { const input = document.createElement('input'); input.style.width = '1000px';"
                        + " document.getElementById('main').append(input);"
                        + " const button = document.createElement('button'); button.textContent = 'x';"
                        + " document.getElementById('main').append(button); }");
        faulty.check(visitor, "a page with a fault");
        var found = String.join("\n", faulty.findings());
        assertTrue(found.contains("@360** label"), found);
        assertTrue(found.contains("@1280** label"), found);
        assertTrue(found.contains("@320** scrolls sideways"), found);
        assertTrue(found.contains("@320** smaller than a thumb"), found);
    }

    private void open(Visitor visitor, String... paths) {
        for (var path : paths) {
            assertEquals(200, visitor.open(path).status(), path);
            check.check(visitor, path);
        }
    }
}
