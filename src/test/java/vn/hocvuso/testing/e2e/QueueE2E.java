package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** What may happen to what waits on a phone: nothing is lost, nothing counts twice, and what does not count is told. */
@ExtendWith(Browsing.class)
class QueueE2E {

    private static final String NOTHING_KEPT =
            "() => Object.keys(localStorage).every(key => !key.startsWith('hocvuso.kept:'))";

    private final PageCheck check = new PageCheck();

    @Test
    void aServerKilledAfterItHasStoredCountsOnceAndAWithdrawnCourseIsTold(Visitors visitors) throws Exception {
        try (var system = PackagedSystem.start("queue")) {
            var phone = visitors.comeTo(system, Screen.PHONE);
            var account = new Citizen(phone);
            phone.open("/sign-up");
            account.signUp("Bùi Thị Lúa");
            phone.page().waitForURL("**/learn/home.xhtml");
            account.enrol();
            download(phone);

            phone.context().setOffline(true);
            phone.open(Citizen.FIRST_LESSON);
            practise(phone);
            phone.byId("read").click();
            assertThat(phone.byId("outbox")).containsText("Chưa gửi: 2");
            var stored = new AtomicInteger();
            phone.context().route("**/api/**", route -> {
                if (stored.get() == 0 && route.request().url().contains("/practice/")) {
                    stored.set(route.fetch().status());
                    system.killServer();
                }
                route.abort();
            });
            phone.context().setOffline(false);
            assertThat(phone.byId("outbox")).containsText("Chưa gửi được");
            assertEquals(200, stored.get());
            assertThat(phone.byId("outbox")).containsText("Chưa gửi: 2");
            system.startWhereItWas();
            assertEquals(1, count(system, "select count(*) from assessment_practice_answer"));
            assertEquals(0, count(system, "select count(*) from learning_done"));
            // not earlier: a server that is about to start answers with errors, which this browser would complain of
            phone.context().unroute("**/api/**");
            assertThat(phone.byId("outbox"))
                    .containsText(
                            "Đã gửi xong",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(90_000));
            assertEquals(1, count(system, "select count(*) from assessment_practice_answer"));
            assertEquals(1, count(system, "select count(*) from learning_done"));
            assertTrue((Boolean) phone.page().evaluate(NOTHING_KEPT));

            phone.context().setOffline(true);
            phone.open(Citizen.FIRST_LESSON.replaceFirst("[^/]+$", "gia-danh-cong-an-ngan-hang-nguoi-than"));
            phone.byId("read").click();
            assertThat(phone.byId("outbox")).containsText("Chưa gửi: 1");
            withdraw(system);
            phone.context().setOffline(false);
            assertThat(phone.byId("outbox")).containsText("Không được tính, vì khóa học đã bị rút khỏi danh mục.");
            assertThat(phone.byId("outbox")).not().containsText("Chưa gửi");
            phone.picture("unsent-withdrawn");
            phone.open("/learn/home.xhtml");
            assertThat(phone.byId("outbox")).containsText("Giả danh công an, ngân hàng, người thân: Không được tính");
            check.check(phone, "home, a reading not counted");
            phone.press("Đã hiểu");
            assertThat(phone.byId("outbox")).isHidden();
            assertTrue((Boolean) phone.page().evaluate(NOTHING_KEPT));
            assertEquals(1, count(system, "select count(*) from learning_done"));
            check.assertNothingFound();
        }
    }

    @Test
    void whatAnOlderVersionHasKeptIsSentByThisOne(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = enrolled(phone);
        download(phone);
        // as the first version left it: another worker, its store, and one list for all readings
        phone.page()
                .evaluate(
                        """
                        async () => {
                            const own = await navigator.serviceWorker.getRegistration();
                            await own.unregister();
                            await navigator.serviceWorker.register('/sw.js?older');
                            await navigator.serviceWorker.ready;
                            await caches.open('files:000000000000');
                            const lesson = document.querySelector('header[data-reader]').dataset;
                            const edition = (await (await fetch('/api/learning/courses/%s/offline')).json()).edition;
                            localStorage.setItem('hocvuso.readings', JSON.stringify([{
                                id: '0123456789abcdef0123456789abcdef', course: '%s', edition, lesson: '%s',
                                reader: lesson.reader, title: 'Vì sao ai cũng có thể bị lừa', readAt: new Date().toISOString()
                            }]));
                            localStorage.setItem('hocvuso.kept:later', JSON.stringify({v: 99, kind: 'later', reader: lesson.reader}));
                        }"""
                                .formatted(
                                        Citizen.COURSE, Citizen.COURSE, Citizen.FIRST_LESSON.replaceFirst(".*/", "")));
        phone.open("/learn/home.xhtml");
        phone.page()
                .waitForFunction(
                        """
                        async () => {
                            const registration = await navigator.serviceWorker.getRegistration();
                            return registration.active && registration.active.scriptURL.endsWith('/sw.js')
                                && !(await caches.keys()).includes('files:000000000000')
                                && localStorage.getItem('hocvuso.readings') === null;
                        }""");
        // what a version to come has kept is counted and left to it
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 1");
        phone.page().evaluate("() => localStorage.removeItem('hocvuso.kept:later')");
        phone.page().reload();
        assertThat(phone.byId("outbox")).isHidden();
        assertThat(phone.page().getByText("Đã xong 1/").first()).isVisible();
        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        assertThat(citizen.heading()).hasText("Vì sao ai cũng có thể bị lừa");
        phone.context().setOffline(false);
    }

    @Test
    void aDeviceWithoutRoomSaysSoAndKeepsNothingInPart(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        enrolled(phone);
        download(phone);
        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        var lesson = phone.page().url();
        phone.page()
                .evaluate("() => { window.setItem = Storage.prototype.setItem; Storage.prototype.setItem = () => {"
                        + " throw new DOMException('no room', 'QuotaExceededError'); }; }");
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Máy không còn chỗ nên chưa giữ được");
        phone.picture("unsent-no-room");
        assertEquals(lesson, phone.page().url());
        assertTrue((Boolean) phone.page().evaluate(NOTHING_KEPT));
        phone.page().evaluate("() => { Storage.prototype.setItem = window.setItem; }");
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 1");
        phone.context().setOffline(false);
        assertThat(phone.byId("outbox")).containsText("Đã gửi xong");
    }

    @Test
    void onASharedPhoneReadingsWaitForTheirReader(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        phone.open("/sign-up");
        var neighbour = citizen.signUp("Hà Văn Bên");
        phone.page().waitForURL("**/learn/home.xhtml");
        phone.signOut();
        phone.open("/sign-up");
        var reader = citizen.signUp("Bùi Thị Lúa");
        phone.page().waitForURL("**/learn/home.xhtml");
        citizen.enrol();
        download(phone);
        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 1");
        phone.context().clearCookies();
        phone.context().setOffline(false);
        assertThat(phone.byId("outbox")
                        .getByRole(
                                AriaRole.LINK,
                                new com.microsoft.playwright.Locator.GetByRoleOptions()
                                        .setName("Hãy đăng nhập để gửi")))
                .isVisible();

        phone.signIn(neighbour);
        assertThat(phone.byId("outbox")).containsText("chưa gửi của người khác: 1");
        assertThat(phone.byId("outbox")).not().containsText("Vì sao ai cũng có thể bị lừa");
        phone.signOut();
        phone.signIn(reader);
        assertThat(phone.byId("outbox")).containsText("Đã gửi xong");
        phone.page().reload();
        assertThat(phone.page().getByText("Đã xong 1/").first()).isVisible();
    }

    private static Citizen enrolled(Visitor phone) {
        var citizen = new Citizen(phone);
        phone.open("/sign-up");
        citizen.signUp("Bùi Thị Lúa");
        phone.page().waitForURL("**/learn/home.xhtml");
        citizen.enrol();
        return citizen;
    }

    private static void download(Visitor phone) {
        phone.open("/courses/" + Citizen.COURSE);
        phone.byId("downloadStart").click();
        assertThat(phone.byId("downloadRemove")).isVisible();
    }

    private static void practise(Visitor phone) {
        var question = phone.page().locator("form.practice__item").first();
        question.locator("input:not([type=hidden])").first().check();
        question.locator("button:not([type])").click();
        assertThat(question.getByRole(AriaRole.STATUS)).not().hasText("");
    }

    private static int count(PackagedSystem system, String sql) throws SQLException {
        try (var database = system.database();
                var rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** As the course's desk does, long enough ago for the server to have noticed. */
    private static void withdraw(PackagedSystem system) throws SQLException, InterruptedException {
        try (var database = system.database();
                var update = database.prepareStatement(
                        "update catalogue_course set retired_at = utc_timestamp(6) where slug = ?")) {
            update.setString(1, Citizen.COURSE);
            assertEquals(1, update.executeUpdate());
        }
        Thread.sleep(6_000);
    }
}
