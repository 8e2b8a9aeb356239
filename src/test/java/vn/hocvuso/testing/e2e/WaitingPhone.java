package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Visitor;

/** A phone with a downloaded course, on which a practice answer and a reading wait for the line. */
final class WaitingPhone {

    /** The phone has nothing that waits. */
    static final String NOTHING_KEPT = "() => Object.keys(localStorage).every(key => !key.startsWith('hocvuso.kept:'))";

    private static final String OUTBOX = "**/api/**";
    private static final String ANSWERS =
            """
            select count(*) from assessment_practice_answer a join identity_learner l on l.id = a.learner_id
            where l.username = ?
            """;
    private static final String READINGS =
            """
            select count(*) from learning_done d join learning_enrolment e on e.id = d.enrolment_id
            join identity_learner l on l.id = e.learner_id
            where l.username = ?
            """;

    private final PackagedSystem system;
    private final Visitor phone;
    private final Account account;

    private WaitingPhone(PackagedSystem system, Visitor phone, Account account) {
        this.system = system;
        this.phone = phone;
        this.account = account;
    }

    /** Returns when both wait. */
    static WaitingPhone begin(PackagedSystem system, Visitor phone) {
        var citizen = new Citizen(phone);
        var account = citizen.arrive("Bùi Thị Lúa");
        citizen.enrol();
        download(phone);
        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON);
        practise(phone);
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 2");
        return new WaitingPhone(system, phone, account);
    }

    /** Downloads the course, with a line. */
    static void download(Visitor phone) {
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

    /** The line is back; when the server has stored the answer, and the phone does not know it, it is killed. */
    void sendUntilItIsStored(Callable<Void> kill) throws Exception {
        var stored = new AtomicInteger();
        var failure = new AtomicReference<Exception>();
        phone.context().route(OUTBOX, route -> {
            if (stored.get() == 0 && route.request().url().contains("/practice/")) {
                stored.set(route.fetch().status());
                try {
                    kill.call();
                } catch (Exception e) {
                    failure.set(e);
                }
            }
            route.abort();
        });
        phone.context().setOffline(false);
        assertThat(phone.byId("outbox")).containsText("Chưa gửi được");
        if (failure.get() != null) {
            throw failure.get();
        }
        assertEquals(200, stored.get());
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 2");
    }

    /** The system runs again where it was. */
    void assertBothCountOnce() throws SQLException {
        assertEquals(1, count(ANSWERS));
        assertEquals(0, count(READINGS));
        // not earlier: a server that is about to start answers with errors, which this browser would complain of
        phone.context().unroute(OUTBOX);
        assertThat(phone.byId("outbox"))
                .containsText("Đã gửi xong", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        assertEquals(1, count(ANSWERS));
        assertEquals(1, count(READINGS));
        assertTrue((Boolean) phone.page().evaluate(NOTHING_KEPT));
    }

    /** While this reading waits, the course is withdrawn; it is in the catalogue again afterwards. */
    void assertAWithdrawnCourseIsTold() throws SQLException, InterruptedException {
        phone.context().setOffline(true);
        phone.open(Citizen.FIRST_LESSON.replaceFirst("[^/]+$", "gia-danh-cong-an-ngan-hang-nguoi-than"));
        phone.byId("read").click();
        assertThat(phone.byId("outbox")).containsText("Chưa gửi: 1");
        retire("utc_timestamp(6)");
        phone.context().setOffline(false);
        assertThat(phone.byId("outbox")).containsText("Không được tính, vì khóa học đã bị rút khỏi danh mục.");
        assertThat(phone.byId("outbox")).not().containsText("Chưa gửi");
        phone.picture("unsent-withdrawn");
        phone.open("/learn/home.xhtml");
        assertThat(phone.byId("outbox")).containsText("Giả danh công an, ngân hàng, người thân: Không được tính");
        var check = new PageCheck();
        check.check(phone, "home, a reading not counted");
        phone.press("Đã hiểu");
        assertThat(phone.byId("outbox")).isHidden();
        assertTrue((Boolean) phone.page().evaluate(NOTHING_KEPT));
        assertEquals(1, count(READINGS));
        retire("null");
        check.assertNothingFound();
    }

    private int count(String sql) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement(sql)) {
            query.setString(1, account.username());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** As the course's desk does, long enough ago for the server to have noticed. */
    private void retire(String at) throws SQLException, InterruptedException {
        try (var database = system.database();
                var update = database.prepareStatement(
                        "update catalogue_course set retired_at = " + at + " where slug = ?")) {
            update.setString(1, Citizen.COURSE);
            assertEquals(1, update.executeUpdate());
        }
        Thread.sleep(6_000);
    }
}
