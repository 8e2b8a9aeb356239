package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/**
 * A commune submits an initiative, the province publishes it, another commune takes it over; news is written, published and
 * read; a contest is made and entered.
 */
@ExtendWith(Browsing.class)
class SpreadE2E {

    private static final double PATIENCE = 60_000;
    private static final String MANAGE = "/manage/movement/";
    private static final String UNITS = MANAGE + "units.xhtml";
    private static final String PASSWORD = "ruong-lua-chin-vang";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String POOL =
            """
            questions:
              - id: q1
                kind: single
                competence: "1.2"
                level: 1
                text: "Ai được hỏi mã OTP của bạn?"
                choices:
                  - text: "Không ai cả"
                    right: true
                  - text: "Nhân viên ngân hàng"
                explanation: "Mã OTP chỉ dành cho bạn."
            """;

    private final Account reporter = new Account(Citizen.freshName("mai"), PASSWORD);
    private final Account officer = new Account(Citizen.freshName("tinh"), PASSWORD);
    private final Account neighbour = new Account(Citizen.freshName("hoa"), PASSWORD);
    private final String title = "Tổ lưu động đến tận nhà " + Citizen.freshName("");
    private final PageCheck check = new PageCheck();

    @Test
    void aGoodWayIsWrittenPublishedAndTakenOver(PackagedSystem system, Visitors visitors) {
        var desk = prepared(system, visitors);
        var writer = visitors.come(Screen.PHONE);
        Citizen.enter(writer, reporter);
        var sheet = write(writer);
        var publisher = visitors.come(Screen.DESKTOP);
        Citizen.enter(publisher, officer);
        publisher.page().navigate(sheet);
        seen(publisher, "spread-practice-check");
        publisher.byId("publish").click();
        assertThat(publisher.byId("state")).containsText("Đã công bố");
        var copier = visitors.come(Screen.DESKTOP);
        Citizen.enter(copier, neighbour);
        takeOver(copier);
        var citizen = visitors.come(Screen.PHONE);
        citizen.open("/practices?q=to+luu+dong&unit=&group=");
        seen(citizen, "spread-practices");
        citizen.follow(title);
        assertThat(citizen.byId("copies")).containsText("Mai Hoa");
        seen(citizen, "spread-practice");
        give(writer);
        namesNoLonger(copier);
        desk.open("/practices");
        seen(desk, "spread-practices");
        desk.follow(title);
        seen(desk, "spread-practice");
        handOver(desk);
        check.assertNothingFound();
    }

    private Visitor prepared(PackagedSystem system, Visitors visitors) {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").click();
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        Posts.give(system, desk, reporter, "xuan+luong", "Xã Xuân Lương, Bắc Ninh", "REPORTER");
        Posts.give(system, desk, officer, "tinh+bac+ninh", "Tỉnh Bắc Ninh", "WORKING_GROUP");
        Posts.give(system, desk, neighbour, "mai+hoa", "Xã Mai Hoa, Hà Tĩnh", "HEAD");
        return desk;
    }

    /** Keeps a picture of the page, and checks it. */
    private void seen(Visitor visitor, String name) {
        visitor.picture(name);
        check.check(visitor, name);
    }

    /** @return the address of the practice */
    private String write(Visitor writer) {
        writer.open(MANAGE + "practice-list.xhtml");
        seen(writer, "spread-practice-list");
        writer.byId("begin").click();
        assertThat(writer.byId("titleError")).containsText("Tên sáng kiến cần từ");
        check.check(writer, "an initiative without a title");
        writer.type("title", title);
        writer.byId("begin").click();
        assertThat(writer.byId("state")).containsText("Đang soạn");
        var address = writer.page().url().replaceFirst("done=\\w+&", "");
        writer.type("problem", "Người cao tuổi ngại đến trụ sở.");
        writer.type("action", "Tổ công nghệ số cộng đồng đến tận nhà mỗi sáng thứ Bảy.");
        writer.type("result", "Bà con rất vui.");
        writer.type("cost", "ba triệu");
        writer.type("contact", "Chị Hoa, 0912 345 678");
        writer.byId("submit").click();
        assertThat(writer.byId("costError")).containsText("Hãy nhập một số");
        assertThat(writer.byId("result")).hasValue("Bà con rất vui.");
        check.check(writer, "an initiative with a mistake");
        writer.type("cost", "3.500.000");
        writer.byId("submit").click();
        assertThat(writer.byId("resultError")).containsText("ít nhất một số liệu");
        writer.type("result", "Từ 35% lên 62% hồ sơ nộp trực tuyến.");
        writer.byId("file")
                .setInputFiles(new FilePayload(
                        "Kế hoạch.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        writer.byId("attach").click();
        assertThat(writer.byId("files")).containsText("Kế hoạch.pdf");
        assertThat(writer.byId("result")).hasValue("Từ 35% lên 62% hồ sơ nộp trực tuyến.");
        assertThat(writer.byId("cost")).hasValue("3500000");
        seen(writer, "spread-practice-sheet");
        writer.byId("submit").click();
        assertThat(writer.byId("state")).containsText("Chờ kiểm tra");
        return address;
    }

    private void takeOver(Visitor copier) {
        copier.open("/practices?q=" + title.replace(' ', '+') + "&unit=&group=");
        copier.follow(title);
        copier.byId("copy").click();
        assertThat(copier.byId("copying")).containsText(title);
        seen(copier, "spread-practice-list");
        copier.byId("takeOver").click();
        assertThat(copier.byId("original")).containsText("Xuân Lương");
        seen(copier, "spread-practice-sheet");
    }

    private void give(Visitor writer) {
        writer.open(MANAGE + "practice-list.xhtml");
        writer.byId("giving").click();
        writer.type("giver", "Cửa hàng Minh Tâm");
        writer.type("amount", "-5");
        writer.byId("record").click();
        assertThat(writer.byId("amountError")).containsText("không được âm");
        writer.type("amount", "5.000.000");
        writer.type("account", "khong-co-ai");
        writer.byId("record").click();
        assertThat(writer.byId("accountError")).containsText("Không có tài khoản");
        assertThat(writer.byId("giver")).hasValue("Cửa hàng Minh Tâm");
        writer.type("account", neighbour.username());
        writer.byId("record").click();
        assertThat(writer.byId("sums")).containsText("5.000.000 đồng");
        seen(writer, "spread-giving");
        writer.follow("trang công khai");
        assertThat(writer.byId("gifts")).containsText("Minh Tâm");
        seen(writer, "spread-givers");
    }

    /** The giver finds what was written down under her account, and is named no longer. */
    private void namesNoLonger(Visitor giver) {
        giver.open("/learn/movement/giving.xhtml");
        assertThat(giver.byId("gifts")).containsText("Minh Tâm");
        seen(giver, "spread-own-giving");
        giver.byId("withdraw").click();
        assertThat(giver.byId("willing")).containsText("Tên bạn không hiện");
        giver.byId("gifts").locator("a").first().click();
        assertThat(giver.byId("gifts")).containsText("Người đóng góp không nêu tên");
        assertThat(giver.byId("sums")).containsText("đồng");
        giver.byId("ownGiving").click();
        giver.page().setViewportSize(360, 800);
        seen(giver, "spread-own-giving-narrow");
    }

    private void handOver(Visitor desk) {
        desk.open(UNITS + "?q=mai+hoa");
        desk.follow("Xã Mai Hoa, Hà Tĩnh");
        desk.byId("handing").click();
        assertThat(desk.byId("things")).containsText(title);
        desk.type("successor", "khong-co");
        desk.byId("hand").click();
        assertThat(desk.byId("successorError")).containsText("khong-co");
        assertThat(desk.byId("successor")).hasValue("khong-co");
        seen(desk, "spread-handing");
        desk.page().setViewportSize(360, 800);
        desk.picture("spread-handing-narrow");
    }

    @Test
    void newsIsWrittenPublishedAndRead(PackagedSystem system, Visitors visitors) throws IOException {
        var desk = prepared(system, visitors);
        var writer = visitors.come(Screen.PHONE);
        Citizen.enter(writer, reporter);
        writer.open(MANAGE + "news-list.xhtml");
        seen(writer, "spread-news-list");
        writer.type("title", title);
        writer.type("summary", "Tối thứ Sáu tại nhà văn hóa thôn Nam.");
        writer.type("body", "UBND xã mời bà con đến dự.\n\n- Mang theo **CCCD**\n- Mang theo điện thoại");
        writer.byId("begin").click();
        var address = writer.page().url().replaceFirst("done=\\w+&", "");
        writer.byId("submit").click();
        assertThat(writer.byId("state")).containsText("Chờ biên tập");
        assertThat(writer.byId("bulletin")).containsText("căn cước công dân");
        seen(writer, "spread-news-edit");
        var editor = visitors.come(Screen.DESKTOP);
        Citizen.enter(editor, officer);
        editor.page().navigate(address);
        seen(editor, "spread-news-edit");
        editor.byId("publish").click();
        assertThat(editor.byId("state")).containsText("Đã đăng");
        var reads = hear(editor);
        editor.byId("correct").click();
        assertThat(editor.byId("reasonError")).containsText("Hãy ghi lý do");
        editor.open(MANAGE + "news-list.xhtml");
        seen(editor, "spread-news-list");
        portals(writer);
        read(visitors.come(Screen.PHONE), reads);
        desk.open("/news");
        seen(desk, "spread-news");
        desk.follow(title);
        seen(desk, "spread-news-item");
        check.assertNothingFound();
    }

    /** @return whether the server has a voice */
    private boolean hear(Visitor editor) {
        if (editor.byId("read").count() == 0) {
            assertThat(editor.byId("noVoice")).containsText("chưa cài giọng đọc");
            seen(editor, "spread-bulletin");
            return false;
        }
        editor.byId("read").click();
        assertThat(editor.byId("soundFile"))
                .containsText("KB", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        seen(editor, "spread-bulletin");
        return true;
    }

    private void portals(Visitor writer) {
        writer.open(MANAGE + "news-list.xhtml");
        writer.byId("portals").click();
        writer.type("name", "Trang Zalo của xã");
        writer.type("address", "zalo");
        writer.byId("add").click();
        assertThat(writer.byId("addressError")).containsText("http");
        writer.type("address", "https://zalo.me/1234567890");
        writer.byId("add").click();
        writer.press("Đã đăng xong");
        assertThat(writer.byId("portals")).containsText("đã đánh dấu xong");
        seen(writer, "spread-portals");
    }

    private void read(Visitor citizen, boolean aloud) throws IOException {
        citizen.open("/news");
        seen(citizen, "spread-news");
        citizen.follow(title);
        assertThat(citizen.byId("text").locator("strong")).hasText("CCCD");
        assertThat(citizen.byId("sound").locator("audio")).hasCount(aloud ? 1 : 0);
        if (aloud) {
            var sound = citizen.page()
                    .waitForDownload(() -> citizen.byId("soundFile").click());
            assertTrue(sound.suggestedFilename().matches("ban-tin-\\d+\\.(ogg|oga|wav)"), sound.suggestedFilename());
        }
        seen(citizen, "spread-news-item");
        var card = citizen.page().waitForDownload(() -> citizen.byId("card").click());
        card.saveAs(Path.of("target", "reports", "share-card.png"));
        assertEquals(1200, ImageIO.read(card.path().toFile()).getWidth());
    }

    @Test
    void aContestIsMadeAndEntered(PackagedSystem system, Visitors visitors) throws IOException, SQLException {
        var desk = prepared(system, visitors);
        desk.open(UNITS);
        desk.follow("Trung ương");
        var centre = desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1");
        desk.open(MANAGE + "contest-list.xhtml?unit=" + centre);
        desk.type("title", title);
        desk.type("rules", "Mỗi người thi một lần.");
        seen(desk, "spread-contest-list");
        desk.byId("make").click();
        assertThat(desk.byId("roundsTitle")).isVisible();
        desk.byId("addRound").click();
        assertThat(desk.byId("poolError")).containsText("cần có câu hỏi");
        check.check(desk, "a round without questions");
        desk.page().locator("summary").getByText("Xem mẫu hai câu hỏi").click();
        assertThat(desk.byId("example")).containsText("kind: single");
        var now = LocalDateTime.ofInstant(Instant.now(), VIET_NAM).truncatedTo(ChronoUnit.MINUTES);
        desk.type("opensAt", now.minusMinutes(2).toString());
        desk.type("closesAt", now.plusMinutes(3).toString());
        desk.type("drawn", "1");
        desk.type("pool", POOL);
        desk.byId("addRound").click();
        assertThat(desk.byId("rounds")).containsText("15 phút");
        seen(desk, "spread-contest-edit");
        var learner = visitors.come(Screen.PHONE);
        Citizen.enter(learner, reporter);
        learner.open("/learn/movement/contests.xhtml");
        seen(learner, "spread-contests");
        learner.page()
                .locator("section", new Page.LocatorOptions().setHasText(title))
                .locator("button")
                .click();
        assertThat(learner.page()).hasURL(Pattern.compile(".*take-quiz.*"));
        learner.page().getByText("Không ai cả").click();
        assertThat(learner.page().locator(".question__saved")).hasAttribute("data-state", "saved");
        learner.byId("submit").click();
        assertThat(learner.page()).hasURL(Pattern.compile(".*result.*"));
        learner.open(MANAGE + "contest-list.xhtml");
        seen(learner, "spread-contest-list");
        settle(system, desk);
        learner.open("/learn/movement/contests.xhtml");
        seen(learner, "spread-contests-settled");
        learner.page()
                .locator("section", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(learner.byId("results")).containsText("N. T. C. B.");
        seen(learner, "spread-contest-results");
        check.assertNothingFound();
    }

    /** The end of the round is brought forward in the database: nobody waits for it in a test. */
    private void settle(PackagedSystem system, Visitor desk) throws IOException, SQLException {
        try (var database = system.database();
                var statement = database.prepareStatement("update movement_contest_round r join movement_contest c"
                        + " on c.id = r.contest_id set r.closes_at = timestampadd(second, -1, utc_timestamp(6))"
                        + " where c.title = ?")) {
            statement.setString(1, title);
            assertEquals(1, statement.executeUpdate());
        }
        desk.page().reload();
        desk.page().getByText("Chốt và công bố kết quả").click();
        assertThat(desk.byId("rounds")).containsText("Xem bảng xếp hạng");
        seen(desk, "spread-contest-settled");
    }
}
