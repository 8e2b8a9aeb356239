package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.AccessibilityFacts;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Scripts and styles only make pages nicer: the whole way works without the ones, and reads well without the others. */
@ExtendWith(Browsing.class)
class WithoutScriptE2E {

    private static final String NAME = "Lò Văn Pháng";

    /**
     * What makes a page hard to follow for who gets its bare text: a heading that is not the first thing of the content
     * (after the way here), a heading that skips a level, a field whose label is missing or stands apart from it.
     */
    private static final String HARD_TO_FOLLOW =
            """
            () => {
                const found = [];
                const name = element => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120);
                const main = document.querySelector('main');
                const headings = Array.from(document.querySelectorAll('h1'));
                if (headings.length !== 1 || !main.contains(headings[0])) {
                    found.push(headings.length + ' headings of the page');
                    return found;
                }
                const before = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
                for (let text = before.nextNode(); text && !headings[0].contains(text); text = before.nextNode()) {
                    if (text.data.trim() && !text.parentElement.closest('nav, .eyebrow')) {
                        found.push('before the heading: ' + text.data.trim());
                    }
                }
                let level = 1;
                main.querySelectorAll('h1, h2, h3, h4, h5, h6').forEach(heading => {
                    if (Number(heading.tagName[1]) > level + 1) {
                        found.push('skips a level: ' + name(heading));
                    }
                    level = Number(heading.tagName[1]);
                });
                const order = Array.from(document.querySelectorAll('input:not([type=hidden]), select, textarea, label'));
                document.querySelectorAll('input:not([type=hidden], [type=submit]), select, textarea').forEach(field => {
                    const labels = Array.from(field.labels).filter(label => label.textContent.trim());
                    if (!labels.length) {
                        found.push('has no label: ' + name(field));
                    } else if (!labels.some(label => Math.abs(order.indexOf(label) - order.indexOf(field)) === 1)) {
                        found.push('stands apart from its label: ' + name(field));
                    }
                    if (/^(radio|checkbox)$/.test(field.type) && document.getElementsByName(field.name).length > 1
                            && !(field.closest('fieldset') || field).querySelector(':scope > legend:first-child')) {
                        found.push('belongs to no question: ' + name(field));
                    }
                });
                document.querySelectorAll('a[href], button, input[type=submit]').forEach(link => {
                    if (!(link.textContent || link.value || link.getAttribute('aria-label') || '').trim()) {
                        found.push('has no words: ' + name(link));
                    }
                });
                return found;
            }""";

    @Test
    void aCitizenReachesHerCertificateWithoutJavaScript(Visitors visitors) {
        var phone = visitors.comeWithoutScript(Screen.PHONE);
        var citizen = new Citizen(phone);
        phone.open("/search?q=an+toan+tren+mang");
        phone.follow(Citizen.COURSE_TITLE);
        phone.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Đăng ký").setExact(true))
                .click();
        signUp(phone, citizen);
        phone.page().waitForURL("**/courses/" + Citizen.COURSE);
        phone.byId("enrol").click();
        assertEquals(7, citizen.readAll());

        phone.byId("start").click();
        citizen.answer(citizen.questions().subList(0, 4), true, false);
        phone.byId("save").click();
        assertThat(phone.page().getByText("Đã lưu các câu trả lời")).isVisible();
        assertThat(phone.byId("count")).hasText("Đã lưu 4/10 câu");
        phone.byId("submit").click();
        assertThat(phone.page().getByText("Còn 6 câu chưa trả lời")).isVisible();
        citizen.answer(citizen.questions().subList(4, 10), true, false);
        assertFalse(citizen.marked().stream().anyMatch(Set::isEmpty));
        citizen.submit();
        assertThat(citizen.heading()).hasText("Chúc mừng, bạn đã đạt");

        phone.byId("toCertificate").click();
        phone.follow("Xem trang xác nhận");
        assertThat(citizen.verdict()).hasText("Chứng nhận có hiệu lực");
        assertThat(phone.page().getByRole(AriaRole.ARTICLE)).containsText(NAME);
        AccessibilityFacts.ofThisRun().checked("script", "", 1, 0);
    }

    /** Several places are called so: the form asks which one, and the password is still there. */
    private static void signUp(Visitor phone, Citizen citizen) {
        citizen.fillIn(NAME, new Account(Citizen.freshName("nguoihoc"), "ruong-lua-chin-vang"));
        phone.type("communeText", "ba dinh");
        phone.byId("signUp").click();
        phone.page()
                .getByLabel("Ba Đình, Thành phố Hà Nội")
                .or(phone.page().getByLabel("Hà Nội"))
                .first()
                .check();
        phone.byId("signUp").click();
    }

    @Test
    void pagesReadWellWithoutStyles(Visitors visitors) {
        var visitor = visitors.come(Screen.DESKTOP);
        visitor.context().route(url -> url.contains(".css"), Route::abort);
        var citizen = new Citizen(visitor);
        var found = new ArrayList<String>();
        for (var path : List.of(
                "/",
                "/courses",
                "/courses/" + Citizen.COURSE,
                Citizen.FIRST_LESSON,
                "/groups/ND",
                "/framework",
                "/search?q=lua+dao",
                "/verify",
                "/verify/HVS-0000-0000-0000-000",
                "/privacy",
                "/accessibility",
                "/sign-in",
                "/sign-up")) {
            visitor.open(path);
            look(visitor.page(), found);
        }
        visitor.byId("signUp").click();
        look(visitor.page(), found);
        citizen.signUp("Giàng A Chữ");
        visitor.page().waitForURL("**/learn/home.xhtml");
        look(visitor.page(), found);
        citizen.enrol();
        look(visitor.page(), found);
        visitor.open("/learn/identity/account.xhtml");
        look(visitor.page(), found);
        citizen.startQuiz();
        look(visitor.page(), found);
        citizen.answer(citizen.questions(), false, true);
        citizen.submit();
        look(visitor.page(), found);
        assertEquals(List.of(), found);
    }

    private static void look(Page page, List<String> found) {
        page.waitForLoadState();
        assertEquals("static", page.evaluate("() => getComputedStyle(document.querySelector('.skip')).position"));
        var faults = (List<?>) page.evaluate(HARD_TO_FOLLOW);
        faults.forEach(finding -> found.add(page.url() + " " + finding));
        AccessibilityFacts.ofThisRun().checked("styles", "", 1, faults.size());
    }
}
