package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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
 * A supervisor of the Front remarks on a figure of a commune, which answers twice before that settles it; the commune sends a
 * difficulty to the province, which answers and takes it into a text.
 */
@ExtendWith(Browsing.class)
class RemarksE2E {

    private static final double PATIENCE = 60_000;
    private static final String MANAGE = "/manage/movement/";
    private static final String UNITS = MANAGE + "units.xhtml";
    private static final String PASSWORD = "ruong-lua-chin-vang";

    private final Account supervisor = new Account(Citizen.freshName("mattran"), PASSWORD);
    private final Account reporter = new Account(Citizen.freshName("mai"), PASSWORD);
    private final Account officer = new Account(Citizen.freshName("tinh"), PASSWORD);
    private final String subject = "Số người đã học tháng 10 " + Citizen.freshName("");
    private final PageCheck check = new PageCheck();

    @Test
    void aSupervisorIsAnsweredAndADifficultyGoesUp(PackagedSystem system, Visitors visitors) {
        prepared(system, visitors);
        var watcher = visitors.come(Screen.PHONE);
        Citizen.enter(watcher, supervisor);
        var sheet = remark(watcher);
        var commune = visitors.come(Screen.DESKTOP);
        Citizen.enter(commune, reporter);
        commune.open("/learn/home.xhtml");
        assertThat(commune.byId("myRemarks")).containsText("1 nội dung chờ trả lời");
        seen(commune, "remarks-home");
        answer(commune);
        watcher.page().navigate(sheet);
        settle(watcher, commune, sheet);
        complain(commune);
        var province = visitors.come(Screen.DESKTOP);
        Citizen.enter(province, officer);
        decide(province);
        check.assertNothingFound();
    }

    private void prepared(PackagedSystem system, Visitors visitors) {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").click();
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        Posts.give(system, desk, supervisor, "tinh+bac+ninh", "Tỉnh Bắc Ninh", "SUPERVISOR");
        Posts.give(system, desk, officer, "tinh+bac+ninh", "Tỉnh Bắc Ninh", "WORKING_GROUP");
        Posts.give(system, desk, reporter, "xuan+luong", "Xã Xuân Lương, Bắc Ninh", "REPORTER");
    }

    /** Keeps pictures of the page on both screens, and checks it. */
    private void seen(Visitor visitor, String name) {
        for (var screen : Screen.values()) {
            visitor.page().setViewportSize(screen.width(), screen.height());
            visitor.picture(name + "-" + screen.width());
        }
        check.check(visitor, name);
    }

    /** @return the address of the remark */
    private String remark(Visitor watcher) {
        watcher.open(UNITS + "?q=xuan+luong");
        watcher.follow("Xã Xuân Lương, Bắc Ninh");
        watcher.byId("toFigures").click();
        watcher.byId("toRemarks").click();
        seen(watcher, "remarks-list-empty");
        assertThat(watcher.byId("makeURGING")).hasCount(0);
        watcher.byId("makeSUPERVISION").click();
        watcher.type("text", "Con số cao hơn số người các thôn báo cáo.");
        watcher.byId("dueOn").fill("2025-01-01");
        watcher.byId("save").click();
        assertThat(watcher.byId("subjectError")).containsText("Phần tóm tắt cần từ");
        assertThat(watcher.byId("text")).hasValue("Con số cao hơn số người các thôn báo cáo.");
        check.check(watcher, "a remark without a subject");
        watcher.type("subject", subject);
        watcher.byId("save").click();
        assertThat(watcher.byId("dueOnError")).containsText("không được trước ngày gửi");
        watcher.byId("dueOn").fill("2099-12-31");
        watcher.byId("concern").selectOption(new SelectOption().setIndex(1));
        seen(watcher, "remarks-new");
        watcher.byId("save").click();
        assertThat(watcher.byId("state")).containsText("Chờ trả lời");
        var address = watcher.page().url().replaceFirst("done=\\w+&", "");
        watcher.byId("correct").click();
        watcher.type("subject", subject + " (đến 31/10)");
        seen(watcher, "remarks-correct");
        watcher.byId("save").click();
        assertThat(watcher.byId("thread")).containsText("Sửa; trước đó là");
        seen(watcher, "remarks-sheet-sent");
        watcher.byId("concern").locator("a").click();
        assertThat(watcher.page().locator("h1")).isVisible();
        return address;
    }

    private void answer(Visitor commune) {
        commune.byId("myRemarks").locator("a").click();
        seen(commune, "remarks-list");
        commune.follow(subject);
        commune.byId("sendAnswer").click();
        assertThat(commune.byId("answerError")).containsText("Câu trả lời cần từ");
        check.check(commune, "an answer without words");
        commune.type("answer", "Xã đã đối chiếu với 12 thôn.\nCon số gồm cả người học ở nơi khác.");
        commune.byId("sendAnswer").click();
        assertThat(commune.byId("state")).containsText("Đã trả lời, chờ xác nhận");
        commune.byId("file")
                .setInputFiles(new FilePayload(
                        "Bảng đối chiếu.pdf", "application/pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        commune.byId("attach").click();
        assertThat(commune.byId("files")).containsText("Bảng đối chiếu.pdf");
        seen(commune, "remarks-sheet-answered");
    }

    private void settle(Visitor watcher, Visitor commune, String sheet) {
        watcher.byId("reopen").click();
        assertThat(watcher.byId("reasonError")).containsText("Hãy ghi ý kiến");
        watcher.type("reason", "Đề nghị nêu riêng số người học ở nơi khác.");
        seen(watcher, "remarks-sheet-settling");
        watcher.byId("reopen").click();
        assertThat(watcher.byId("state")).containsText("Chờ trả lời");
        commune.page().navigate(sheet);
        commune.type("answer", "Có 31 người học ở nơi khác.");
        commune.byId("sendAnswer").click();
        watcher.page().navigate(sheet);
        watcher.byId("close").click();
        assertThat(watcher.byId("state")).containsText("Đã kết thúc");
        seen(watcher, "remarks-sheet-closed");
    }

    private void complain(Visitor commune) {
        commune.open(MANAGE + "remark-list.xhtml");
        commune.byId("makeDIFFICULTY").click();
        commune.type("subject", "Thiếu máy tính " + subject);
        commune.type("text", "Ba thôn chưa có máy nào để mở lớp.");
        seen(commune, "remarks-new-difficulty");
        commune.byId("save").click();
        assertThat(commune.byId("partner")).containsText("Tỉnh Bắc Ninh");
    }

    private void decide(Visitor province) {
        province.open("/learn/home.xhtml");
        province.byId("myRemarks").locator("a").click();
        province.byId("compose").click();
        assertThat(province.byId("narrative")).hasValue(Pattern.compile("[\\s\\S]*Thiếu máy tính[\\s\\S]*"));
        seen(province, "remarks-list-text");
        province.follow("Thiếu máy tính " + subject);
        province.type("answer", "Tỉnh cấp 10 máy trong tháng 12.");
        province.byId("sendAnswer").click();
        assertThat(province.byId("state")).containsText("Đã trả lời, chờ xác nhận");
        province.open(MANAGE + "remark-list.xhtml");
        seen(province, "remarks-list-province");
    }
}
