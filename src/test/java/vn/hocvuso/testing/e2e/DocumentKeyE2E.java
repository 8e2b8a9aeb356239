package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
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
 * The operator's own certificate for documents ends: log and administrators' pages say so before, and afterwards; what is signed
 * after the end does not count.
 */
@ExtendWith(Browsing.class)
class DocumentKeyE2E {

    private static final Pattern NUMBER = Pattern.compile("HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}");
    private static final String PASSWORD = "thu-muc-cua-don-vi";

    @TempDir
    private Path folder;

    private final PageCheck check = new PageCheck();

    @Test
    void itsEndIsToldBeforeAndAfter(Visitors visitors) throws Exception {
        certificate(30);
        var system = PackagedSystem.start(
                "document-key",
                Map.of(
                        "hocvuso.data.folder",
                        folder.resolve("data").toString(),
                        "hocvuso.speech.synthesiser",
                        "off",
                        "hocvuso.keys.document-file",
                        file().toString(),
                        "hocvuso.keys.document-password",
                        PASSWORD));
        try {
            told(visitors, system, "còn 29 ngày", "document-key-ending");
            assertTrue(logged().contains("CN=So Khoa hoc va Cong nghe,C=VN) ends at "), "the log warns");
            var learner = visitors.comeTo(system, Screen.PHONE);
            assertThat(documentKey(learner, system.account("learner"))).hasCount(0);
            // her browser still keeps pages for when there is no line: it would complain of a server that is going
            learner.page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");

            system.close();
            certificate(-1);
            system.start();
            told(visitors, system, "đã hết hạn lúc", "document-key-over");
            assertTrue(logged().contains("CN=So Khoa hoc va Cong nghe,C=VN) has ended at "), "the log says it");
            documentsAreSignedInVain(visitors, system);
            check.assertNothingFound();
        } finally {
            system.close();
        }
    }

    private Locator documentKey(Visitor visitor, Account account) {
        Citizen.enter(visitor, account);
        visitor.open("/learn/home.xhtml");
        return visitor.byId("documentKey");
    }

    private void told(Visitors visitors, PackagedSystem system, String words, String picture) {
        for (var screen : new Screen[] {Screen.PHONE, Screen.DESKTOP}) {
            var administrator = visitors.comeTo(system, screen);
            assertThat(documentKey(administrator, system.account("administrator")))
                    .containsText(words);
            administrator.picture(picture + "-home");
            administrator.open("/manage/certification/register.xhtml");
            assertThat(administrator.byId("documentKey")).containsText(words);
            assertThat(administrator.byId("documentKeyTime")).containsText("So Khoa hoc va Cong nghe");
            administrator.picture(picture);
            check.check(administrator, picture);
        }
    }

    private void documentsAreSignedInVain(Visitors visitors, PackagedSystem system) {
        var desk = visitors.comeTo(system, Screen.DESKTOP);
        var holder = Citizen.elsewhere(desk, "Lò Văn Thắng");
        Citizen.enter(desk, system.account("administrator"));
        desk.open("/manage/certification/issue.xhtml");
        desk.type("username", holder.username());
        desk.byId("course").selectOption(Citizen.COURSE);
        desk.type("reason", "Học trực tiếp tại nhà văn hóa xã");
        desk.byId("check").click();
        desk.byId("issue").click();
        assertThat(desk.page().getByText("Đã cấp chứng nhận.")).isVisible();
        var number = NUMBER.matcher(desk.page().content());
        assertTrue(number.find());

        var visitor = visitors.comeTo(system, Screen.PHONE);
        Citizen.enter(visitor, holder);
        var pdf = visitor.context().request().get(system.address() + "/learn/certification/pdf/" + number.group());
        assertEquals(200, pdf.status());
        visitor.open("/verify");
        visitor.byId("file").setInputFiles(new FilePayload("chung-nhan.pdf", "application/pdf", pdf.body()));
        visitor.byId("checkDocument").click();
        assertThat(visitor.page().getByText("Khóa ký không đúng thời gian")).isVisible();
    }

    private Path file() {
        return folder.resolve("don-vi.p12");
    }

    /** One that has been valid for some time and ends in so many days. */
    private void certificate(int days) throws IOException, InterruptedException {
        Files.deleteIfExists(file());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "ky",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "3072",
                        "-dname",
                        "CN=So Khoa hoc va Cong nghe, C=VN",
                        "-startdate",
                        "-100d",
                        "-validity",
                        Integer.toString(100 + days),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file().toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), printed);
    }

    private String logged() throws IOException {
        return Files.readString(folder.resolve("data").resolve("logs").resolve("server.0.log"));
    }
}
