package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
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
 * An administrator makes the territory, has the hamlets of a commune taken over and posts a reporter, who sees her commune and
 * nothing else.
 */
@ExtendWith(Browsing.class)
class UnitsE2E {

    private static final double PATIENCE = 60_000;
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String COMMUNE = "Xã Mai Hoa, Hà Tĩnh";
    private static final String HEADING =
            "Mã,Tên,Loại,Mã cấp trên,Năm,Người trưởng thành,Nguồn số liệu,Ngày của số liệu\n";
    private static final String GOOD = "18322.01,Thôn Đông,thôn,18322,2026,412,Công an xã Mai Hoa,15/01/2026\n";

    private final Account reporter = new Account(Citizen.freshName("baocao"), "ruong-lua-chin-vang");
    private final PageCheck check = new PageCheck();

    @Test
    void hamletsAreTakenOverAndTheirReporterSeesHerCommuneOnly(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        desk.open(UNITS);
        check.check(desk, "units, none yet");
        desk.byId("take").click();
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        hamlets(desk);
        var commune = commune(desk);
        post(desk, system);
        rename(desk, commune);
        var member = visitors.come(Screen.PHONE);
        Citizen.enter(member, reporter);
        seesHersOnly(member, commune);
        var plain = visitors.comeWithoutScript(Screen.PHONE);
        Citizen.enter(plain, reporter);
        saysHowManyThereAre(plain, commune);
        saysWhereSheBelongs(plain);
        seesWhereSheBelongs(member);
        isSentToACourse(desk, commune);
        check.assertNothingFound();
    }

    private void hamlets(Visitor desk) throws IOException {
        desk.follow("Nhập danh sách đơn vị và số liệu từ tệp CSV");
        check.check(desk, "lists of units");
        file(desk, "tuổi,lớp\n9,2\n");
        desk.byId("handIn").click();
        assertThat(desk.byId("fileError")).containsText("Dòng tiêu đề chưa đúng");
        file(desk, HEADING + GOOD + "18322.02,=cmd,thôn,18321x,2026,85%,,\n");
        desk.byId("handIn").click();
        assertThat(desk.byId("state")).hasText("Đã kiểm tra", within());
        assertThat(desk.byId("wrong")).hasText("1");
        assertThat(desk.byId("problems")).containsText("có thể hiểu là công thức");
        assertThat(desk.byId("problems")).containsText("“85%” là tỷ lệ");
        assertThat(desk.byId("start")).hasCount(0);
        desk.picture("movement-list-wrong");
        check.check(desk, "a list of units with mistakes");
        var download =
                desk.page().waitForDownload(() -> desk.byId("problemsFile").click());
        assertTrue(Files.readString(download.path()).contains("18321x"));
        desk.open("/manage/movement/unit-import.xhtml");
        file(desk, HEADING + GOOD + "18322.02,Thôn Tây,thôn,18322,2026,305,Công an xã Mai Hoa,15/01/2026\n");
        desk.byId("handIn").click();
        assertThat(desk.byId("state")).hasText("Đã kiểm tra", within());
        desk.byId("start").click();
        assertThat(desk.byId("state")).hasText("Đã nhập xong", within());
        desk.picture("movement-list-done");
        check.check(desk, "a list of units, taken over");
    }

    private static void file(Visitor desk, String text) {
        desk.byId("file").setInputFiles(new FilePayload("thon.csv", "text/csv", text.getBytes(UTF_8)));
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    /** The id of the commune, found by its name without diacritics. */
    private String commune(Visitor desk) {
        desk.open(UNITS);
        desk.type("q", "mai hoa");
        desk.byId("show").click();
        desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(COMMUNE))
                .click();
        assertThat(desk.byId("children")).containsText("Thôn Tây");
        desk.picture("movement-unit");
        check.check(desk, "a unit");
        return desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1");
    }

    private void post(Visitor desk, PackagedSystem system) throws IOException, InterruptedException {
        new HttpLearner(system.address(), reporter).signUp("Nguyễn Thị Báo Cáo");
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", "khong-ai-ca");
        desk.type("postFrom", "2026-01-01");
        desk.byId("give").click();
        assertThat(desk.byId("usernameError")).containsText("Không có ai mang tên đăng nhập này");
        assertThat(desk.byId("postFrom")).hasValue("2026-01-01");
        check.check(desk, "a post with a mistake");
        desk.type("username", reporter.username());
        desk.byId("give").click();
        assertThat(desk.byId("posts")).containsText("Nguyễn Thị Báo Cáo");
    }

    private void rename(Visitor desk, String commune) {
        desk.open(UNITS + "?unit=" + commune);
        desk.byId("children").getByText("Thôn Tây").click();
        assertThat(desk.byId("figures")).containsText("305");
        desk.page().locator("summary").getByText("Đổi tên").click();
        desk.type("newName", "Thôn Tây Hồ");
        desk.type("renamedOn", "2026-03-01");
        desk.byId("rename").click();
        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Thôn Tây Hồ, Xã Mai Hoa, Hà Tĩnh");
        desk.open(UNITS + "?on=2026-02-01&unit=" + commune);
        assertThat(desk.byId("children")).not().containsText("Thôn Tây Hồ");
        check.check(desk, "a unit, on a day of the past");
    }

    private void seesHersOnly(Visitor member, String commune) {
        member.open(UNITS);
        assertThat(member.byId("own")).containsText(COMMUNE);
        assertThat(member.byId("own").locator("tbody tr")).hasCount(1);
        assertThat(member.byId("take")).hasCount(0);
        assertThat(member.byId("mine")).containsText("Người báo cáo");
        member.picture("movement-member");
        check.check(member, "units of a reporter");
        member.follow(COMMUNE);
        assertThat(member.byId("children")).containsText("Thôn Đông");
        assertThat(member.page().locator("summary").getByText("Đổi tên")).hasCount(0);
        check.check(member, "a unit of a reporter");
        assertEquals(404, member.open(UNITS + "?unit=1").status());
        assertEquals(404, member.open(UNITS + "?unit=999999999").status());
        assertEquals(200, member.open(UNITS + "?unit=" + commune).status());
        assertEquals(404, member.open("/manage/identity/people.xhtml").status());
        member.open(UNITS + "?q=duc+tho");
        assertThat(member.page().getByText("Không có đơn vị nào phù hợp.")).isVisible();
    }

    /** Without script, and with a mistake first. */
    private void saysHowManyThereAre(Visitor member, String commune) {
        member.open(UNITS + "?unit=" + commune);
        member.page().locator("summary").getByText("Nhập số liệu").click();
        member.type("year", "2026");
        member.type("count", "85%");
        member.type("source", "Công an xã Mai Hoa");
        member.type("sourceOn", "2026-01-15");
        member.byId("enter").click();
        assertThat(member.byId("countError")).containsText("Hãy nhập số nguyên");
        assertThat(member.byId("source")).hasValue("Công an xã Mai Hoa");
        member.type("count", "4000");
        member.byId("enter").click();
        assertThat(member.byId("figures")).containsText("4.000");
        assertThat(member.byId("figures")).containsText("15/01/2026");
    }

    /** Without script; first she says in which commune she lives. */
    private void saysWhereSheBelongs(Visitor member) {
        member.open("/learn/identity/account.xhtml");
        member.type("communeText", COMMUNE);
        member.byId("save").click();
        assertThat(member.byId("hamlet").locator("option")).hasCount(3);
        member.byId("hamlet").selectOption(new SelectOption().setLabel("Thôn Đông"));
        member.byId("chooseUnits").click();
        assertThat(member.byId("units")).containsText("Đã lưu nơi bạn sinh hoạt, làm việc.");
        assertThat(member.byId("hamlet").locator("option:checked")).hasText("Thôn Đông");
        member.type("find", "xuong may");
        member.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm tổ chức"))
                .click();
        assertThat(member.byId("find")).hasValue("xuong may");
        member.byId("hamlet").selectOption(new SelectOption().setLabel("Không chọn"));
        member.byId("chooseUnits").click();
        assertThat(member.byId("hamlet").locator("option:checked")).hasText("Không chọn");
        member.byId("hamlet").selectOption(new SelectOption().setLabel("Thôn Đông"));
        member.byId("chooseUnits").click();
        assertThat(member.byId("units")).containsText("Đã lưu nơi bạn sinh hoạt, làm việc.");
    }

    private void seesWhereSheBelongs(Visitor member) {
        member.open("/learn/identity/account.xhtml");
        assertThat(member.byId("hamlet").locator("option:checked")).hasText("Thôn Đông");
        member.picture("movement-belonging");
        check.check(member, "an account with a hamlet");
    }

    private void isSentToACourse(Visitor desk, String commune) {
        desk.open(UNITS + "?unit=" + commune);
        desk.byId("children").getByText("Thôn Đông").click();
        desk.follow("Ghi danh người của đơn vị vào khóa học theo danh sách");
        check.check(desk, "people are put into a course");
        file(desk, "Tên đăng nhập\n" + reporter.username() + "\nkhong-ai-ca\n");
        desk.byId("mandate").click();
        assertThat(desk.byId("problems")).containsText("Không có ai mang tên đăng nhập “khong-ai-ca” trong đơn vị này");
        desk.picture("movement-mandate-wrong");
        check.check(desk, "people are put into a course, with a mistake");
        file(desk, "Tên đăng nhập\n" + reporter.username() + "\n");
        desk.byId("mandate").click();
        assertThat(desk.byId("outcome")).containsText("Đã ghi danh 1 người");
    }
}
