package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** What may happen to what waits on a phone: nothing is lost, and others do not read it. */
@ExtendWith(Browsing.class)
class QueueE2E {

    @Test
    void whatAnOlderVersionHasKeptIsSentByThisOne(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = enrolled(phone);
        WaitingPhone.download(phone);
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
        WaitingPhone.download(phone);
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
        assertTrue((Boolean) phone.page().evaluate(WaitingPhone.NOTHING_KEPT));
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
        var neighbour = Citizen.elsewhere(phone, "Hà Văn Bên");
        var reader = citizen.arrive("Bùi Thị Lúa");
        citizen.enrol();
        WaitingPhone.download(phone);
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
        citizen.arrive("Bùi Thị Lúa");
        citizen.enrol();
        return citizen;
    }
}
