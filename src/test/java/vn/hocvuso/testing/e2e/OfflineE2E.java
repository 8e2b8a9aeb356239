package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A learner whose line comes and goes: she downloads a course, reads it without a line, and loses nothing. */
@ExtendWith(Browsing.class)
class OfflineE2E {

    private static final String COURSE = "/courses/" + Citizen.COURSE;
    private static final String NOT_DOWNLOADED = "/courses/ban-hang-thanh-toan-so";
    private static final String NO_COURSE_KEPT =
            "async () => (await caches.keys()).every(name => !name.startsWith('course:'))";

    private final PageCheck check = new PageCheck();

    @Test
    void whatIsReadWithoutALineIsSentWhenItIsBack(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        var account = citizen.arrive("Bùi Thị Lúa");
        citizen.enrol();
        download(phone);
        check.check(phone, "course, downloaded");

        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        assertThat(outbox(phone)).containsText("Bạn đang xem bản đã tải về máy.");
        phone.picture("lesson-offline");
        read(phone);
        assertThat(outbox(phone)).containsText("Chưa gửi: 1");
        read(phone);
        assertThat(outbox(phone)).containsText("Chưa gửi: 2");
        phone.picture("lesson-offline-unsent");
        phone.page().reload();
        assertThat(outbox(phone)).containsText("Chưa gửi: 2");
        var thirdLesson = phone.page().url().replaceFirst("^http://[^/]+", "");
        var firstTab = phone.page();
        phone.openTab(COURSE);
        assertThat(outbox(phone)).containsText("Chưa gửi: 2");
        phone.page().close();
        phone.turnTo(firstTab);

        phone.open(NOT_DOWNLOADED);
        assertThat(citizen.heading()).hasText("Học khi không có mạng");
        assertThat(phone.byId("notStored")).isVisible();
        assertThat(phone.byId("shelf")).containsText(Citizen.COURSE_TITLE);
        phone.picture("offline");
        check.check(phone, "offline, one course");

        phone.context().setOffline(false);
        assertThat(outbox(phone)).containsText("Đã gửi xong");
        phone.open("/learn/home.xhtml");
        assertThat(phone.page().getByText("Đã xong 2/").first()).isVisible();

        phone.context().setOffline(true);
        phone.open(thirdLesson);
        read(phone);
        phone.context().clearCookies();
        phone.context().setOffline(false);
        assertThat(outbox(phone)).containsText("Hãy đăng nhập để gửi");
        assertThat(outbox(phone)).containsText("Chưa gửi: 1");
        phone.picture("unsent-signed-out");
        phone.signIn(account);
        assertThat(outbox(phone)).containsText("Đã gửi xong");
        phone.page().reload();
        assertThat(phone.page().getByText("Đã xong 3/").first()).isVisible();

        phone.signOut();
        phone.page().waitForFunction(NO_COURSE_KEPT);
        check.assertNothingFound();
    }

    @Test
    void aDownloadThatIsStoppedOrDoesNotFitLeavesNothing(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var held = new ArrayList<Route>();
        phone.context().route("**/lessons/*", held::add);
        phone.open(COURSE);
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadSays")).hasText(Pattern.compile("Đang tải 2/\\d+"));
        phone.picture("course-downloading");
        phone.byId("downloadCancel").click();
        assertThat(phone.byId("downloadSays")).containsText("Đã dừng");
        phone.page().waitForFunction(NO_COURSE_KEPT);
        phone.context().unroute("**/lessons/*");
        assertTrue(held.size() == 1, "one file at a time: " + held.size());

        phone.page()
                .evaluate("() => { Cache.prototype.put = () =>"
                        + " Promise.reject(new DOMException('no room', 'QuotaExceededError')); }");
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadSays")).containsText("Máy đã hết chỗ trống");
        phone.page().waitForFunction(NO_COURSE_KEPT);
    }

    @Test
    void aDownloadedCourseIsOpenedAndRemovedFromTheList(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        download(phone);
        phone.open("/offline");
        assertThat(phone.byId("notStored")).isHidden();
        phone.picture("offline-list");
        phone.context().setOffline(true);
        phone.follow("Mở");
        phone.page().waitForURL("**" + COURSE);
        phone.open("/offline");
        phone.byId("shelf")
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .click();
        assertThat(phone.byId("nothing")).isVisible();
        phone.page().waitForFunction(NO_COURSE_KEPT);
        phone.context().setOffline(false);
    }

    private static void download(Visitor phone) {
        phone.open(COURSE);
        assertThat(phone.byId("downloadStart")).hasText(Pattern.compile("Tải khóa học này về máy:.\\d+.KB"));
        phone.byId("downloadStart").scrollIntoViewIfNeeded();
        phone.picture("course-download");
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadRemove")).isVisible();
        assertThat(phone.byId("downloadSays")).containsText("đã có trên máy");
        phone.picture("course-downloaded");
    }

    private static void read(Visitor phone) {
        var before = phone.page().url();
        phone.byId("read").click();
        phone.page().waitForURL(url -> !url.equals(before));
    }

    private static Locator outbox(Visitor visitor) {
        return visitor.byId("outbox");
    }
}
