package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** A commune's reporter writes a report that is overdue, its head signs and submits it, and it goes out as a file. */
@ExtendWith(Browsing.class)
class ReportsE2E {

    private static final double PATIENCE = 60_000;
    private static final String UNITS = "/manage/movement/units.xhtml";
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
        check.assertNothingFound();
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
        desk.open(UNITS + "?q=xuan+luong");
        desk.follow(COMMUNE);
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
        assertThat(writer.byId("owed")).containsText("Quá hạn");
        writer.picture("movement-reports");
        check.check(writer, "reports that are owed");
        writer.byId("owed").getByRole(AriaRole.BUTTON).first().click();
        assertThat(writer.byId("state")).containsText("Đang soạn");
        var address = writer.page().url().replaceFirst("done=\\w+&", "");
        check.check(writer, "a draft");
        writer.byId("check").click();
        assertThat(writer.page().getByRole(AriaRole.ALERT)).containsText("Còn thiếu: Số lớp học trực tiếp đã mở");
        writer.type("entries:0:text", "mười hai");
        writer.type("entries:2:text", "Mở lớp tại nhà văn hóa các thôn.");
        writer.byId("fill").click();
        assertThat(writer.page().getByRole(AriaRole.ALERT)).containsText("cần một số");
        assertThat(writer.byId("entries:0:text")).hasValue("mười hai");
        check.check(writer, "a report with a mistake");
        writer.type("entries:0:text", "12");
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
