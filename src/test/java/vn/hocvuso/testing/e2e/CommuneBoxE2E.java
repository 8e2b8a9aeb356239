package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * Two systems that never see each other's data: a box without courses and without a line imports a course from the central
 * one, people learn on it, and their results travel back, first by file and then by line.
 */
@ExtendWith(Browsing.class)
class CommuneBoxE2E {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path content;

    private final PageCheck check = new PageCheck();

    @Test
    void whatIsLearnedOnABoxCountsAtTheCentreOnce(Visitors visitors, PackagedSystem centre) throws Exception {
        placesAndFramework();
        try (var box = PackagedSystem.start(
                "box",
                Map.of(
                        "hocvuso.content.folder", content.toString(),
                        "hocvuso.certification.issue", "false",
                        "hocvuso.speech.synthesiser", "off",
                        "hocvuso.instance.name", "Ban Lac"))) {
            var central = visitors.come(Screen.DESKTOP);
            central.signIn(centre.account("administrator"));
            var local = visitors.comeTo(box, Screen.DESKTOP);
            local.signIn(box.account("administrator"));

            importCourse(central, local);
            link(local, register(central), "");
            var first = graduate(box);
            assertEquals(0, certificates(box, first));
            carry(local, central, first, centre);
            byLine(local, visitors, box, centre);
            check.assertNothingFound();
        }
    }

    /** The box starts with what every system has, and without courses. */
    private void placesAndFramework() throws IOException {
        for (var folder : new String[] {"skills", "localities"}) {
            var from = Path.of("content", folder);
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    Files.copy(file, content.resolve(folder).resolve(from.relativize(file)));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static void importCourse(Visitor central, Visitor local) {
        assertEquals(404, local.open("/courses/" + Citizen.COURSE).status());
        var pack = central.context()
                .request()
                .get(central.page().url().replaceFirst("/learn/.*", "/courses/" + Citizen.COURSE + "/pack"));
        assertEquals(200, pack.status());
        local.open("/manage/interop/pack-import.xhtml");
        local.byId("file").setInputFiles(new FilePayload("goi.zip", "application/zip", pack.body()));
        local.byId("load").click();
        assertThat(local.page().getByRole(AriaRole.STATUS)).containsText(Citizen.COURSE);
        assertEquals(200, local.open("/courses/" + Citizen.COURSE).status());
    }

    private String register(Visitor central) {
        central.open("/manage/interop/boxes.xhtml");
        central.byId("register").click();
        assertThat(central.byId("nameError")).isVisible();
        check.check(central, "boxes, with a mistake");
        central.type("name", "Nhà văn hóa thôn Bản Lác " + System.nanoTime());
        central.type("commune", "Phường Ba Đình, Hà Nội");
        central.byId("register").click();
        assertThat(central.byId("boxKey")).isVisible();
        check.check(central, "boxes, the key shown once");
        central.picture("boxes");
        return central.byId("boxKey").textContent();
    }

    private void link(Visitor local, String key, String address) {
        local.open("/manage/interop/box.xhtml");
        local.type("key", key.substring(0, key.length() - 1) + (key.endsWith("7") ? "8" : "7"));
        local.byId("link").click();
        assertThat(local.byId("keyError")).isVisible();
        check.check(local, "box, a key mistyped");
        local.type("key", key.toLowerCase(java.util.Locale.ROOT));
        local.type("address", address);
        local.byId("link").click();
        assertThat(local.page().getByRole(AriaRole.STATUS).first()).containsText("Đã lưu khóa");
        check.check(local, "box, linked");
    }

    /** The whole way on the box; tells the user name. */
    private static String graduate(PackagedSystem box) throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("banlac"), "ruong-lua-chin-vang");
        var learner = new HttpLearner(box.address(), account);
        learner.signUp("Lò Thị " + account.username());
        learner.enrol();
        learner.readAll();
        var attempt = learner.startQuiz();
        learner.answerAllRight(attempt);
        assertTrue(learner.submit(attempt));
        assertTrue(learner.get("/learn/home.xhtml").body().contains("hệ thống trung tâm cấp"));
        return account.username();
    }

    private void carry(Visitor local, Visitor central, String learner, PackagedSystem centre) throws SQLException {
        local.open("/manage/interop/box.xhtml");
        var file =
                local.context().request().get(local.page().url().replaceFirst("/manage/.*", "/manage/interop/results"));
        assertEquals("application/zip", file.headers().get("content-type"));

        var damaged = file.body().clone();
        damaged[damaged.length / 2] ^= 1;
        upload(central, damaged);
        assertThat(central.byId("fileError")).containsText("Không có gì thay đổi");
        assertEquals(0, certificates(centre, learner));
        check.check(central, "boxes, a damaged file");

        upload(central, file.body());
        assertThat(central.page().getByRole(AriaRole.STATUS)).containsText("Đã nhận tệp");
        check.check(central, "boxes, a file taken");
        central.picture("boxes-received");
        assertEquals(1, certificates(centre, learner));
        assertEquals(1, completed(centre, learner));

        upload(central, file.body());
        assertThat(central.page().getByRole(AriaRole.STATUS)).containsText("đã nhận trước đó");
        assertEquals(1, certificates(centre, learner));
        assertEquals(1, completed(centre, learner));

        var receipt = central.context()
                .request()
                .get(central.page()
                        .url()
                        .replaceFirst("/manage/.*", central.byId("receipt").getAttribute("href")));
        assertEquals(200, receipt.status());
        local.open("/manage/interop/box.xhtml");
        local.byId("receipt").setInputFiles(new FilePayload("bien-nhan.txt", "text/plain", receipt.body()));
        local.byId("confirm").click();
        assertThat(local.byId("open")).hasText("0");
        check.check(local, "box, a receipt uploaded");
        local.picture("box");

        handOver(central, learner, centre);
    }

    /** The learner signs in at the centre with the password that she was handed. */
    private void handOver(Visitor central, String learner, PackagedSystem centre) {
        central.open("/manage/interop/arrivals.xhtml");
        central.type("text", learner);
        central.byId("find").click();
        check.check(central, "arrivals");
        central.press("Tạo mật khẩu tạm cho " + learner);
        assertThat(central.byId("oneTimePassword")).isVisible();
        check.check(central, "arrivals, a password shown once");
        central.picture("arrivals");
        var password = central.byId("oneTimePassword").textContent();
        try {
            var herself = new HttpLearner(centre.address(), new Account(learner, password));
            herself.signIn();
            assertTrue(herself.get("/learn/home.xhtml").body().contains("/learn/certification/pdf/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The line comes; the box loses its power right after it was told so, and goes on when it is started again. */
    private void byLine(Visitor local, Visitors visitors, PackagedSystem box, PackagedSystem centre) throws Exception {
        var second = graduate(box);
        local.open("/manage/interop/box.xhtml");
        local.type("address", centre.address());
        local.byId("link").click();
        assertThat(local.page().getByRole(AriaRole.STATUS).first()).containsText("Đã lưu khóa");
        local.page().navigate("about:blank");
        box.killServer();
        box.start();
        for (var until = Instant.now().plus(PATIENCE);
                certificates(centre, second) == 0 && Instant.now().isBefore(until); ) {
            Thread.sleep(500);
        }
        assertEquals(1, certificates(centre, second));
        assertEquals(1, completed(centre, second));
        var later = visitors.comeTo(box, Screen.DESKTOP);
        later.signIn(box.account("administrator"));
        later.open("/manage/interop/box.xhtml");
        assertThat(later.byId("open")).hasText("0");
        later.byId("pause").click();
        assertThat(later.page().getByText("đang tạm dừng")).isVisible();
        check.check(later, "box, paused");
        later.byId("resume").click();
        assertThat(later.byId("pause")).isVisible();
    }

    private static void upload(Visitor central, byte[] file) {
        central.open("/manage/interop/boxes.xhtml");
        central.byId("file").setInputFiles(new FilePayload("ket-qua.zip", "application/zip", file));
        central.byId("receive").click();
    }

    private static int certificates(PackagedSystem system, String username) throws SQLException {
        return count(
                system,
                "select count(*) from certification_certificate c join identity_learner l on l.id = c.learner_id"
                        + " where l.username = ?",
                username);
    }

    private static int completed(PackagedSystem system, String username) throws SQLException {
        return count(
                system,
                "select count(*) from learning_enrolment e join identity_learner l on l.id = e.learner_id"
                        + " where l.username = ? and e.completed_at is not null",
                username);
    }

    private static int count(PackagedSystem system, String sql, String parameter) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
