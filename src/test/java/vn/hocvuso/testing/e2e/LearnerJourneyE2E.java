package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.testing.AnswerKey;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A citizen with a small phone learns, passes, and holds a certificate that anyone can check. */
@ExtendWith(Browsing.class)
class LearnerJourneyE2E {

    private static final String NAME = "Đặng Thị Thùy Dương";
    private static final Pattern NUMBER = Pattern.compile("HVS(-[0-9A-Z]{4}){3}-[0-9A-Z]{3}");

    @Test
    void aCitizenLearnsPassesAndHoldsACertificateThatAnyoneCanCheck(Visitors visitors) throws IOException {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        signUpFromTheFirstPage(phone, citizen);
        findTheCourseWithoutDiacritics(phone);
        phone.picture("course");
        phone.byId("enrol").click();
        assertThat(phone.byId("read")).isVisible();
        phone.picture("lesson");
        assertEquals(7, citizen.readAll());

        failOnPurpose(phone, citizen);
        phone.byId("again").click();
        phone.byId("start").click();
        citizen.answer(citizen.questions(), true, true);
        phone.picture("take-quiz");
        citizen.submit();
        assertThat(citizen.heading()).hasText("Chúc mừng, bạn đã đạt");
        phone.picture("result-passed");

        phone.byId("toCertificate").click();
        phone.picture("my-learning");
        var certificate = downloadTheCertificate(phone);
        phone.signOut();
        var stranger = visitors.come(Screen.PHONE);
        anyoneMayCheck(stranger, numberOf(certificate));
        anyoneMayCheckTheFile(stranger, certificate);
    }

    private static void signUpFromTheFirstPage(Visitor phone, Citizen citizen) {
        phone.open("/");
        assertThat(phone.page().locator("html")).hasAttribute("lang", "vi");
        phone.picture("home");
        phone.follow("Đăng nhập");
        phone.picture("sign-in");
        phone.follow("Đăng ký tài khoản mới");
        phone.picture("sign-up");
        citizen.signUp(NAME);
        phone.follow("Việc học của tôi");
        assertThat(citizen.heading()).containsText(NAME);
    }

    private static void findTheCourseWithoutDiacritics(Visitor phone) {
        phone.follow("Tìm kiếm");
        phone.page()
                .getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Tìm khóa học, bài học"))
                .fill("an toan tren mang");
        phone.press("Tìm");
        phone.picture("search");
        phone.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Citizen.COURSE_TITLE)
                                .setExact(true))
                .first()
                .click();
        phone.page().waitForURL("**/courses/" + Citizen.COURSE);
    }

    private static void failOnPurpose(Visitor phone, Citizen citizen) {
        citizen.startQuiz();
        citizen.answer(citizen.questions(), false, true);
        citizen.submit();
        assertThat(citizen.heading()).hasText("Lần này bạn chưa đạt");
        phone.picture("result-failed");
        phone.open("/learn/home.xhtml");
        assertThat(phone.byId("myCertificates")).isVisible();
        assertThat(phone.page().getByText(NUMBER)).hasCount(0);
        phone.page().goBack();
    }

    private static byte[] downloadTheCertificate(Visitor phone) throws IOException {
        var download = phone.page().waitForDownload(() -> phone.follow("Tải bản PDF"));
        var bytes = Files.readAllBytes(download.path());
        assertTrue(new String(bytes, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
        return bytes;
    }

    /** Looks at the sheet, and tells its number. */
    private static String numberOf(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = AnswerKey.plain(new PDFTextStripper().getText(pdf));
            assertTrue(text.contains(NAME), text);
            assertTrue(text.contains("An toàn trên mạng"), text);
            var number = NUMBER.matcher(text);
            assertTrue(number.find(), text);
            return number.group();
        }
    }

    private static void anyoneMayCheck(Visitor stranger, String number) {
        var anyone = new Citizen(stranger);
        anyone.lookUp(number.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(anyone.verdict()).hasText("Chứng nhận có hiệu lực");
        assertThat(stranger.page().getByRole(AriaRole.ARTICLE)).containsText(NAME);
        assertThat(stranger.page().getByRole(AriaRole.ARTICLE)).containsText(Citizen.COURSE_TITLE);
        stranger.picture("verify-valid");
        stranger.open("/verify/" + number);
        assertThat(anyone.verdict()).hasText("Chứng nhận có hiệu lực");

        var last = number.charAt(number.length() - 1);
        anyone.lookUp(number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1)));
        assertThat(anyone.verdict()).hasText("Số này có vẻ gõ nhầm");
        stranger.picture("verify-mistyped");

        anyone.lookUp(neverGiven());
        assertThat(anyone.verdict()).hasText("Không có chứng nhận mang số này");
        assertThat(stranger.page().getByRole(AriaRole.ARTICLE)).hasCount(0);
        stranger.picture("verify-unknown");
    }

    private static void anyoneMayCheckTheFile(Visitor stranger, byte[] certificate) {
        stranger.open("/verify");
        stranger.byId("file").setInputFiles(new FilePayload("chung-nhan.pdf", "application/pdf", certificate));
        stranger.byId("checkDocument").click();
        assertThat(stranger.byId("documentVerdict")).containsText("Tệp nguyên vẹn");
        assertThat(stranger.page().getByRole(AriaRole.ARTICLE)).containsText(NAME);
        stranger.picture("verify-file");

        var changed = certificate.clone();
        changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("(D:20") + 4] ^= 1; // another date
        stranger.open("/verify");
        drop(stranger, changed);
        assertThat(stranger.byId("documentVerdict")).containsText("Tệp đã bị sửa");
        stranger.picture("verify-file-changed");
    }

    /** As from a folder beside the browser. */
    private static void drop(Visitor visitor, byte[] file) {
        var files = visitor.page()
                .evaluateHandle(
                        """
                        base64 => {
                            const data = new DataTransfer();
                            const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                            data.items.add(new File([bytes], "chung-nhan.pdf", { type: "application/pdf" }));
                            return data;
                        }
                        """,
                        Base64.getEncoder().encodeToString(file));
        visitor.page().dispatchEvent("main", "drop", Map.of("dataTransfer", files));
    }

    private static String neverGiven() {
        for (var check = 0; check < 100; check++) {
            var number = "HVS-0000-0000-0000-0" + (check < 10 ? "0" : "") + check;
            if (CertificateNumber.typed(number).isPresent()) {
                return number;
            }
        }
        throw new IllegalStateException("No number of zeros has right check digits");
    }
}
