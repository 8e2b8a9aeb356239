package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A commune's reporter writes a report, its head signs and submits it and lets everybody read the figures, the province's officer
 * sees who is missing and locks it; and a form is designed with the keyboard alone.
 */
@ExtendWith(Browsing.class)
class ReportsE2E {

    private static final double PATIENCE = 60_000;
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String FORMS = "/manage/movement/forms.xhtml";
    private static final String REPORTS = "/manage/movement/reports.xhtml";
    private static final String COMMUNE = "Xã Xuân Lương, Bắc Ninh";

    private final Account reporter = new Account(Citizen.freshName("viet"), "ruong-lua-chin-vang");
    private final Account head = new Account(Citizen.freshName("chutich"), "ruong-lua-chin-vang");
    private final PageCheck check = new PageCheck();

    @Test
    void aReportIsWrittenCheckedSignedSubmittedAndDownloaded(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        territory(desk);
        new HttpLearner(system.address(), reporter).signUp("Nguyễn Thị Báo Cáo");
        new HttpLearner(system.address(), head).signUp("Trần Văn Chủ Tịch");
        post(desk, reporter, "REPORTER");
        post(desk, head, "HEAD");
        var writer = visitors.come(Screen.PHONE);
        Citizen.enter(writer, reporter);
        var report = write(writer);
        var signer = visitors.come(Screen.DESKTOP);
        Citizen.enter(signer, head);
        sign(signer, report);
        writer.page().navigate(report);
        assertThat(writer.byId("state")).containsText("Đã gửi");
        assertThat(writer.byId("acts")).containsText("Trần Văn Chủ Tịch");
        check.check(writer, "a submitted report");
        open(signer, visitors);
        receive(desk, visitors, system);
        check.assertNothingFound();
    }

    /** The head lets everybody read the figures of the unit, and somebody who is not signed in does. */
    private void open(Visitor signer, Visitors visitors) {
        signer.open(REPORTS);
        assertThat(signer.byId("openness")).containsText("Chỉ người có nhiệm vụ");
        signer.byId("choose").click();
        assertThat(signer.byId("openness")).containsText("Mọi người đang xem được");
        var address = signer.byId("openness").locator("a").getAttribute("href");
        for (var screen : new Screen[] {Screen.PHONE, Screen.DESKTOP}) {
            var citizen = visitors.come(screen);
            citizen.open(address);
            assertThat(citizen.byId("reported")).containsText("Số lớp học trực tiếp đã mở");
            assertThat(citizen.byId("reported")).containsText("12");
            assertThat(citizen.byId("lines")).containsText("dưới 5");
            citizen.picture("movement-public-unit");
            check.check(citizen, "the public page of a unit");
            assertTrue(citizen.context().cookies().stream().noneMatch(cookie -> cookie.name.contains("SESSION")));
        }
    }

    /** The officer of the province sees what has come and what is missing, and locks the report. */
    private void receive(Visitor desk, Visitors visitors, PackagedSystem system)
            throws IOException, InterruptedException {
        var officer = new Account(Citizen.freshName("canbo"), "ruong-lua-chin-vang");
        new HttpLearner(system.address(), officer).signUp("Lê Thị Cán Bộ");
        post(desk, officer, "HEAD", "bac+ninh", "Bắc Ninh");
        var receiver = visitors.come(Screen.DESKTOP);
        Citizen.enter(receiver, officer);
        receiver.open(REPORTS);
        receiver.byId("awaited").getByRole(AriaRole.LINK).first().click();
        assertThat(receiver.byId("missing")).containsText(", Bắc Ninh");
        check.check(receiver, "reports that a province waits for");
        receiver.open(REPORTS + "?q=XUAN+LUONG");
        receiver.byId("hits").getByRole(AriaRole.LINK).first().click();
        receiver.picture("movement-reports");
        receiver.byId("reports").getByRole(AriaRole.LINK).first().click();
        receiver.byId("lock").click();
        assertThat(receiver.byId("state")).containsText("Đã khóa");
        receiver.open("/manage/movement/calendars.xhtml");
        assertThat(receiver.byId("lines")).containsText("trước ngày 20 của tháng cuối kỳ");
        receiver.byId("lines").getByRole(AriaRole.LINK).first().click();
        receiver.type("before", "40");
        receiver.byId("set").click();
        assertThat(receiver.byId("beforeError")).containsText("từ 2 đến 31");
        assertThat(receiver.byId("before")).hasValue("40");
        check.check(receiver, "a calendar with a mistake");
        receiver.type("before", "25");
        receiver.byId("set").click();
        assertThat(receiver.byId("lines")).containsText("trước ngày 25");
    }

    @Test
    void aFormIsDesignedWithTheKeyboard(PackagedSystem system, Visitors visitors) throws IOException {
        for (var screen : new Screen[] {Screen.DESKTOP, Screen.PHONE}) {
            var desk = visitors.come(screen);
            Citizen.enter(desk, system.account("administrator"));
            territory(desk);
            desk.open(FORMS);
            desk.picture("movement-forms");
            check.check(desk, "forms of reports");
            desk.type("title", "Mẫu " + Citizen.freshName("thu"));
            desk.byId("begin").press("Enter");
            assertThat(desk.byId("sampleNotice")).containsText("không phải phụ lục chính thức");
            desk.type("sectionTitle", "Số liệu");
            desk.byId("addSection").press("Enter");
            preview(desk);
            add(desk, "Số lớp đã mở", "NUMBER", "");
            add(desk, "Số người được xác nhận", "FIGURE", "adults-confirmed");
            var up = desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lên"));
            up.last().press("Enter");
            assertThat(desk.page().locator("#arrangeForm tbody th").first()).hasText("Số người được xác nhận");
            desk.picture("movement-form");
            check.check(desk, "a form that is designed");
            downloads(desk, "form");
            plain(system, visitors, screen, desk.page().url());
            desk.byId("publish").press("Enter");
            assertThat(desk.byId("version")).containsText("Ban hành");
            assertThat(desk.byId("follow")).isVisible();
            for (var page : new String[] {"calendars", "calendar", "handing"}) {
                desk.open("/manage/movement/" + page + ".xhtml" + (page.endsWith("g") ? "?unit=1" : ""));
                desk.picture("movement-" + page);
                check.check(desk, page);
            }
        }
        check.assertNothingFound();
    }

    private static void add(Visitor desk, String label, String kind, String indicator) {
        desk.type("label", label);
        desk.byId("kind").selectOption(kind);
        desk.byId("indicator").selectOption(indicator);
        desk.byId("addField").press("Enter");
        assertThat(desk.byId("arrangeForm")).containsText(label);
    }

    /** The sheet shows what is typed as soon as the field is left, and keeps nothing of it. */
    private static void preview(Visitor desk) {
        assertThat(desk.byId("preview")).containsText("1. Số liệu");
        desk.byId("label").focus();
        desk.page().keyboard().type("Số lớp học ở thôn");
        desk.page().keyboard().press("Tab");
        assertThat(desk.byId("preview")).containsText("Số lớp học ở thôn (chưa thêm)");
        desk.type("title", "Kết quả của thôn");
        desk.byId("title").press("Tab");
        assertThat(desk.byId("preview")).containsText("kết quả của thôn kỳ");
        desk.byId("sample").press("Space");
        assertThat(desk.byId("preview")).not().containsText("không phải phụ lục chính thức");
        desk.pictureHere("movement-form-typed");
        desk.page().reload();
        assertThat(desk.byId("preview")).containsText("không phải phụ lục chính thức");
        assertThat(desk.byId("preview")).not().containsText("chưa thêm");
    }

    /** Without script the sheet is as it was kept, and follows with each submit. */
    private void plain(PackagedSystem system, Visitors visitors, Screen screen, String form) {
        var plain = visitors.comeWithoutScript(screen);
        Citizen.enter(plain, system.account("administrator"));
        plain.page().navigate(form);
        assertThat(plain.byId("preview")).containsText("Số người được xác nhận");
        plain.type("sectionTitle", "Kiến nghị");
        plain.byId("addSection").click();
        assertThat(plain.byId("preview")).containsText("2. Kiến nghị");
        plain.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bỏ"))
                .last()
                .click();
        assertThat(plain.byId("preview")).not().containsText("Kiến nghị");
    }

    private static void downloads(Visitor desk, String name) throws IOException {
        for (var format : new String[] {"docx", "xlsx", "pdf"}) {
            var file = desk.page().waitForDownload(() -> desk.byId(format).press("Enter"));
            assertTrue(Files.size(file.path()) > 1000, format);
            file.saveAs(Path.of("target", "reports", name + "-journey." + format));
        }
    }

    private static void territory(Visitor desk) {
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").click();
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void post(Visitor desk, Account person, String duty) {
        post(desk, person, duty, "xuan+luong", COMMUNE);
    }

    private static void post(Visitor desk, Account person, String duty, String typed, String unit) {
        desk.open(UNITS + "?q=" + typed);
        desk.byId("hits")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(unit))
                .first()
                .click();
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").click();
        assertThat(desk.byId("posts")).isVisible();
    }

    /** @return the address of the report */
    private String write(Visitor writer) {
        writer.open(REPORTS);
        assertThat(writer.byId("owed")).containsText("Báo cáo tháng của UBND cấp xã");
        assertThat(writer.byId("owed")).not().containsText("Quá hạn"); // nobody is late on the day the lines are set
        writer.picture("movement-reports");
        check.check(writer, "reports that are owed");
        writer.byId("owed").getByRole(AriaRole.BUTTON).first().click();
        assertThat(writer.byId("state")).containsText("Đang soạn");
        var address = writer.page().url().replaceFirst("done=\\w+&", "");
        check.check(writer, "a draft");
        writer.byId("check").click();
        assertThat(writer.page().getByRole(AriaRole.ALERT)).containsText("Còn thiếu: Số lớp học trực tiếp đã mở");
        writer.type("entries:0:number", "mười hai");
        writer.type("entries:2:text", "Mở lớp tại nhà văn hóa các thôn.");
        writer.byId("fill").click();
        assertThat(writer.page().getByRole(AriaRole.ALERT)).containsText("cần một số");
        assertThat(writer.byId("entries:0:number")).hasValue("mười hai");
        check.check(writer, "a report with a mistake");
        writer.type("entries:0:number", "12");
        writer.byId("fill").click();
        assertThat(writer.page().locator("dl").first()).containsText("12");
        writer.byId("check").click();
        assertThat(writer.byId("state")).containsText("Đã kiểm tra");
        return address;
    }

    private void sign(Visitor signer, String report) throws IOException {
        signer.page().navigate(report);
        signer.type("number", "12/BC-UBND");
        signer.type("place", "Xuân Lương");
        signer.type("signatory", "Trần Văn Chủ Tịch");
        signer.byId("sign").click();
        assertThat(signer.byId("titleError")).containsText("Cần chức vụ người ký");
        assertThat(signer.byId("number")).hasValue("12/BC-UBND");
        signer.type("title", "Chủ tịch");
        check.check(signer, "a report to be signed");
        signer.byId("sign").click();
        assertThat(signer.byId("state")).containsText("Đã ký");
        signer.byId("submit").click();
        assertThat(signer.byId("state")).containsText("Đã gửi");
        assertThat(signer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Báo cáo");
        signer.picture("movement-report");
        for (var format : new String[] {"docx", "xlsx", "pdf"}) {
            var file = signer.page().waitForDownload(() -> signer.byId(format).click());
            assertTrue(Files.size(file.path()) > 1000, format);
            file.saveAs(Path.of("target", "reports", "journey." + format));
        }
    }
}
