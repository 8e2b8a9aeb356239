package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** What a teacher and an administrator do at their desks, and what the others see of it. */
@ExtendWith(Browsing.class)
class DeskJourneyE2E {

    /** Not the course of the other journeys, which stays as it was delivered. */
    private static final String COURSE = "tim-kiem-kiem-chung-va-ai";

    private static final String COURSE_TITLE = "Tìm kiếm, kiểm chứng thông tin và học với AI";
    private static final String GRADUATE = "Đỗ Thị Ngọc Ánh";
    private static final double MILLISECONDS_TO_INDEX = 30_000;

    @Test
    void aTeacherWritesPublishesAndSeesWhoLearnsWhat(Visitors visitors, PackagedSystem system) throws IOException {
        var earlier = visitors.come(Screen.PHONE);
        var firstLesson = enrolledBefore(earlier);
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("teacher"));
        desk.open("/teach/home.xhtml");
        desk.picture("teach-home");
        desk.follow(COURSE_TITLE);
        desk.byId("release").click();
        desk.byId("startDraft").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");

        var sentence = "Câu mới của giáo viên " + Citizen.freshName("");
        editTheFirstLesson(desk, sentence);
        editTheFirstQuestion(desk);
        writeAndRemovePractice(desk, visitors.come(Screen.PHONE), firstLesson);
        var label = "2026." + Citizen.freshName("");
        publish(desk, label);

        var visitor = visitors.come(Screen.PHONE);
        visitor.open("/courses/" + COURSE);
        assertThat(visitor.page().getByText("Phiên bản " + label)).isVisible();
        visitor.open(firstLesson);
        assertThat(visitor.page().getByText(sentence)).isVisible();
        earlier.open(firstLesson);
        assertThat(earlier.byId("read")).isVisible();
        assertThat(earlier.page().getByText(sentence)).hasCount(0);

        seeWhoLearns(desk);
    }

    /** Enrols a learner in the edition before, and tells the address of its first lesson. */
    private static String enrolledBefore(Visitor earlier) {
        new Citizen(earlier).arrive("Vàng A Páo");
        earlier.open("/courses/" + COURSE);
        earlier.byId("enrol").click();
        assertThat(earlier.byId("read")).isVisible();
        return earlier.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void editTheFirstLesson(Visitor desk, String sentence) {
        desk.picture("teach-course");
        desk.byId("lessons").locator("th a").first().click();
        var text = desk.byId("markdown");
        text.fill(text.inputValue() + "\n\n## Mục mới\n\n" + sentence + ", **in đậm**.\n");
        var preview = desk.byId("preview");
        assertThat(preview).containsText(sentence);
        assertThat(preview.getByText("in đậm")).isVisible();
        desk.picture("teach-lesson");
        desk.byId("save").click();
        assertThat(desk.byId("saved")).isVisible();
        assertTrue(desk.byId("markdown").inputValue().contains(sentence));
    }

    private static void editTheFirstQuestion(Visitor desk) {
        desk.open("/teach/learning/questions.xhtml?course=" + COURSE);
        desk.picture("teach-questions");
        desk.byId("bank").locator("td a").first().click();
        desk.picture("teach-question");
        desk.type("explanation", "");
        desk.byId("save").click();
        assertThat(desk.byId("explanationError")).containsText("Lời giải thích không được để trống");
        desk.type("explanation", "Lời giải thích mới của giáo viên.");
        desk.byId("save").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
    }

    /** Practice belongs to the lesson, not to an edition: who reads sees it without a publishing. */
    private static void writeAndRemovePractice(Visitor desk, Visitor reader, String lesson) {
        var statement = "Câu luyện tập của giáo viên " + Citizen.freshName("");
        desk.open("/teach/learning/question.xhtml?course=" + COURSE);
        desk.type("code", Citizen.freshName("lt"));
        desk.byId("kind").selectOption("TRUE_FALSE");
        desk.byId("lesson").selectOption(lesson.replaceFirst(".*/", ""));
        desk.type("text", statement);
        desk.type("explanation", "Vì thế.");
        desk.byId("save").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
        var row = desk.byId("practiceQuestions")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(statement));
        assertThat(row).hasCount(1);
        desk.picture("teach-practice");
        awaitInLesson(reader, lesson, statement, true);

        row.getByRole(AriaRole.BUTTON).click();
        desk.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bỏ câu hỏi"))
                .click();
        assertThat(row).hasCount(0);
        awaitInLesson(reader, lesson, statement, false);
    }

    /** Pages may be seconds behind. */
    private static void awaitInLesson(Visitor reader, String lesson, String text, boolean there) {
        var deadline = System.nanoTime() + (long) (MILLISECONDS_TO_INDEX * 1e6);
        reader.open(lesson);
        while (reader.page().content().contains(text) != there && System.nanoTime() < deadline) {
            reader.page().waitForTimeout(1000);
            reader.open(lesson);
        }
        assertThat(reader.page().getByText(text)).hasCount(there ? 1 : 0);
    }

    private static void publish(Visitor desk, String label) {
        desk.open("/teach/catalogue/course.xhtml?course=" + COURSE);
        desk.type("label", label);
        desk.byId("describe").click();
        assertThat(desk.page().getByText("Đã thực hiện.")).isVisible();
        desk.byId("release").click();
        desk.picture("teach-release");
        desk.byId("publish").click();
        desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        assertThat(desk.page().getByRole(AriaRole.MAIN)).containsText(label);
    }

    private static void seeWhoLearns(Visitor desk) throws IOException {
        desk.open("/teach/learning/enrolments.xhtml?course=" + COURSE);
        assertThat(desk.page().getByText("Vàng A Páo").first()).isVisible();
        desk.picture("teach-enrolments");
        var lines = csv(desk);
        assertTrue(lines.contains("Vàng A Páo"), lines);
        assertTrue(lines.startsWith("\uFEFF"), "spreadsheets take it for UTF-8 only with a byte order mark");

        desk.open("/teach/learning/results.xhtml?course=" + Citizen.COURSE);
        desk.picture("teach-results");
        assertTrue(csv(desk).lines().count() > 24);
    }

    private static String csv(Visitor desk) throws IOException {
        var download = desk.page().waitForDownload(() -> desk.byId("csv").click());
        assertTrue(download.suggestedFilename().endsWith(".csv"), download.suggestedFilename());
        return Files.readString(download.path());
    }

    @Test
    void anAdministratorStandsBehindTheCertificate(Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var account = new Account(Citizen.freshName("ngocanh"), "ruong-lua-chin-vang");
        new HttpLearner(system.address(), account).graduate(GRADUATE);
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        findByPlainName(desk, account);
        var number = new Citizen(desk).heading().innerText().strip();
        var reason = "Thi hộ, đã xác minh ngày " + today();
        revoke(desk, reason);
        everybodySees(visitors.come(Screen.PHONE), number, reason);

        issueByHand(desk, account);
        var second = new Citizen(desk).heading().innerText().strip();
        var anyone = visitors.come(Screen.PHONE);
        anyone.open("/verify/" + second);
        assertThat(new Citizen(anyone).verdict()).hasText("Chứng nhận có hiệu lực");

        desk.open("/manage/identity/audit.xhtml");
        assertThat(desk.page().getByText(reason)).isVisible();
        assertThat(desk.page().getByText("Học trực tiếp tại nhà văn hóa xã").first())
                .isVisible();
        desk.picture("manage-audit");
        appointATeacher(desk, account);
        rebuildTheIndex(desk);
    }

    private static void findByPlainName(Visitor desk, Account account) {
        desk.open("/manage/search/certificates.xhtml");
        desk.type("text", Citizen.typedPlainly(GRADUATE));
        var deadline = System.nanoTime() + (long) (MILLISECONDS_TO_INDEX * 1e6);
        do {
            desk.byId("search").click();
            desk.page().waitForTimeout(1000);
        } while (rows(desk).count() == 0 && System.nanoTime() < deadline);
        assertThat(rows(desk).first()).containsText(GRADUATE);
        desk.picture("manage-certificates");
        rows(desk).first().getByRole(AriaRole.LINK).first().click();
        assertThat(desk.page().getByText(account.username())).isVisible();
        desk.picture("manage-certificate");
    }

    private static Locator rows(Visitor desk) {
        return desk.byId("results").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("HVS-"));
    }

    private static void revoke(Visitor desk, String reason) {
        desk.type("reason", "x");
        desk.byId("prepare").click();
        assertThat(desk.byId("reasonError")).containsText("Vui lòng ghi lý do");
        desk.type("reason", reason);
        desk.byId("prepare").click();
        assertThat(desk.page().getByText("Việc thu hồi không thể hoàn tác")).isVisible();
        desk.pictureHere("manage-revoke");
        desk.byId("revoke").click();
        assertThat(desk.page().getByText("Đã thu hồi chứng nhận.")).isVisible();
    }

    private static void everybodySees(Visitor anyone, String number, String reason) {
        anyone.open("/verify/" + number);
        assertThat(new Citizen(anyone).verdict()).hasText("Chứng nhận đã bị thu hồi");
        assertThat(anyone.page().getByText(reason).first()).isVisible();
        assertThat(anyone.byId("history")).containsText("Thu hồi. " + reason);
        assertThat(anyone.page().getByText("không còn hiệu lực kể từ ngày " + today()))
                .isVisible();
        assertThat(anyone.page().getByRole(AriaRole.ARTICLE)).containsText(GRADUATE);
        anyone.picture("verify-revoked");
    }

    private static void issueByHand(Visitor desk, Account account) {
        desk.open("/manage/certification/issue.xhtml");
        desk.type("username", account.username());
        desk.byId("course").selectOption(Citizen.COURSE);
        desk.type("score", "85");
        desk.type("reason", "Học trực tiếp tại nhà văn hóa xã");
        desk.picture("manage-issue");
        desk.byId("check").click();
        assertThat(desk.byId("issueForm")).containsText(GRADUATE);
        desk.byId("issue").click();
        assertThat(desk.page().getByText("Đã cấp chứng nhận.")).isVisible();
    }

    private static void appointATeacher(Visitor desk, Account account) {
        desk.open("/manage/identity/people.xhtml");
        desk.type("text", account.username());
        desk.byId("find").click();
        // the head and the one who was looked for: a click before would meet a row that is about to go
        assertThat(desk.byId("found").getByRole(AriaRole.ROW)).hasCount(2);
        desk.picture("manage-people");
        desk.byId("found")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(account.username()))
                .getByRole(AriaRole.LINK)
                .click();
        desk.type("reason", "Giáo viên mới của trường");
        desk.press("Giao vai trò: Giáo viên");
        assertThat(desk.page().getByText("Đã thay đổi vai trò.")).isVisible();
        desk.picture("manage-person");
    }

    private static void rebuildTheIndex(Visitor desk) {
        desk.open("/manage/search/index.xhtml");
        var buttons = desk.page().getByRole(AriaRole.BUTTON).filter(new Locator.FilterOptions().setHasText("Tạo lại"));
        assertThat(buttons).hasCount(2);
        var panel = desk.byId("indexes").locator("section").last();
        var rows = panel.locator("dt:has-text('Số dòng') + dd").innerText();
        desk.page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> buttons.last()
                .click());
        // the first building, when the system was new, found none
        assertThat(panel.getByText(Pattern.compile("Đã tạo lại xong lúc .*: " + rows + " dòng")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLISECONDS_TO_INDEX));
        assertThat(buttons).hasCount(2);
        desk.picture("manage-index");
        desk.open("/manage/search/certificates.xhtml");
        desk.type("text", Citizen.typedPlainly(GRADUATE));
        desk.byId("search").click();
        assertThat(rows(desk).first()).containsText(GRADUATE);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    @Test
    void foreignDesksLookLikeNothing(Visitors visitors, PackagedSystem system) {
        var stranger = visitors.come(Screen.DESKTOP);
        stranger.open("/teach/home.xhtml");
        assertTrue(stranger.page().url().contains("/sign-in"), stranger.page().url());
        stranger.signIn(system.account("learner"));
        for (var path : List.of("/teach/home.xhtml", "/manage/identity/audit.xhtml", "/khong-co-trang-nay")) {
            assertTrue(stranger.open(path).status() >= 400, path);
            assertThat(new Citizen(stranger).heading()).hasText("Không tìm thấy trang");
        }
    }
}
