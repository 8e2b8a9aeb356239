package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
 * A commune's reporter, a province's officer and the head of a department go through the pages of places and reports with the
 * keyboard, in both languages, on a phone and a desktop; and what is wrong is told with what was typed left where it was.
 */
@ExtendWith(Browsing.class)
class MovementDesksE2E {

    private static final double PATIENCE = 60_000;
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String REPORTS = "/manage/movement/reports.xhtml";
    private static final String LISTS = "/manage/movement/unit-import.xhtml";
    private static final String PROVINCE = "Bắc Ninh";
    private static final String COMMUNE = "Xã Tiên Du, Bắc Ninh";
    private static final int LARGE = 50 * 1024 * 1024;

    private final Account reporter = new Account(Citizen.freshName("viet"), "ruong-lua-chin-vang");
    private final Account officer = new Account(Citizen.freshName("canbo"), "ruong-lua-chin-vang");
    private final Account director = new Account(Citizen.freshName("giamdoc"), "ruong-lua-chin-vang");
    private final PageCheck check = new PageCheck();

    @Test
    void threePeopleFindTheirWayWithTheKeyboardInBothLanguages(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        territory(desk);
        var province = unit(desk, "bac+ninh", PROVINCE);
        var commune = unit(desk, "tien+du", COMMUNE);
        var department = department(desk, province, "Sở Nội vụ");
        signUp(system, reporter, "Nông Thị Báo Cáo");
        signUp(system, officer, "Hoàng Văn Cán Bộ");
        signUp(system, director, "Lương Thị Giám Đốc");
        post(desk, commune, reporter, "REPORTER");
        post(desk, province, officer, "HEAD");
        post(desk, department, director, "HEAD");
        var writer = visitors.come(Screen.DESKTOP);
        Citizen.enter(writer, reporter);
        var report = reports(writer, commune);
        var receiver = visitors.come(Screen.DESKTOP);
        Citizen.enter(receiver, officer);
        receives(receiver, province);
        var head = visitors.come(Screen.DESKTOP);
        Citizen.enter(head, director);
        leads(head, department);
        assertEquals(404, head.open(report).status());
        check.assertNothingFound();
    }

    /** @return the path of what she has begun */
    private String reports(Visitor writer, String commune) {
        writer.open("/learn/home.xhtml");
        look(writer, "reporter-home");
        look(writer, "reporter-units", UNITS);
        look(writer, "reporter-unit", UNITS + "?unit=" + commune);
        look(writer, "reporter-lists", LISTS);
        look(writer, "reporter-forms", "/manage/movement/forms.xhtml");
        writer.page().locator("#forms a").first().press("Enter");
        assertThat(writer.byId("preview")).containsText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(writer.byId("preview")).containsText("không phải phụ lục chính thức");
        look(writer, "reporter-form");
        look(writer, "reporter-reports", REPORTS);
        tabTo(writer, writer.byId("owed").getByRole(AriaRole.BUTTON).first());
        writer.page().keyboard().press("Enter");
        assertThat(writer.byId("state")).containsText("Đang soạn");
        assertThat(writer.byId("next")).containsText("Việc tiếp theo");
        tabTo(writer, writer.byId("document").locator("summary"));
        writer.page().keyboard().press("Enter");
        assertThat(writer.byId("document")).containsText("Dự thảo, chưa ký.");
        look(writer, "reporter-draft");
        return path(writer);
    }

    private void receives(Visitor receiver, String province) {
        look(receiver, "officer-units", UNITS);
        look(receiver, "officer-unit", UNITS + "?unit=" + province);
        look(receiver, "officer-reports", REPORTS);
        tabTo(receiver, receiver.byId("awaited").getByRole(AriaRole.LINK).first());
        receiver.page().keyboard().press("Enter");
        assertThat(receiver.byId("missing")).containsText(", Bắc Ninh");
        look(receiver, "officer-missing");
        receiver.open(REPORTS + "?unit=" + province);
        var handing = receiver.page().locator("a[href*='handing.xhtml?unit=']");
        if (handing.count() > 0) {
            handing.first().press("Enter");
            look(receiver, "officer-handing");
        }
        look(receiver, "officer-calendars", "/manage/movement/calendars.xhtml");
        receiver.open("/manage/movement/calendars.xhtml");
        var line = receiver.byId("lines").getByRole(AriaRole.LINK);
        if (line.count() > 0) {
            line.first().press("Enter");
            look(receiver, "officer-calendar");
        }
    }

    private void leads(Visitor head, String department) {
        look(head, "director-units", UNITS);
        look(head, "director-unit", UNITS + "?unit=" + department);
        look(head, "director-reports", REPORTS);
        assertThat(head.byId("owed")).containsText("sở, ban, ngành");
    }

    @Test
    void whatIsWrongIsToldAndWhatWasTypedIsStillThere(PackagedSystem system, Visitors visitors) throws IOException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        territory(desk);
        uploads(desk);
        trees(desk);
        check.assertNothingFound();
    }

    private void uploads(Visitor desk) throws IOException {
        var workbook = new ByteArrayOutputStream();
        try (var file = new XSSFWorkbook()) {
            file.createSheet("Đơn vị").createRow(0).createCell(0).setCellValue("Mã");
            file.write(workbook);
        }
        refused(desk, "thon.xlsx", workbook.toByteArray(), "Đây là tệp Excel hoặc tệp nén");
        refused(desk, "thon.csv", workbook.toByteArray(), "Đây là tệp Excel hoặc tệp nén");
        refused(desk, "anh.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}, "không phải tệp văn bản");
        refused(desk, "rong.csv", new byte[0], "không có dòng nào");
        refused(desk, "lon.csv", new byte[LARGE], "lớn hơn 20 MB");
        var text = "code,name\n1,Thon\n2,Phươ\u0300ng Đô\u0301ng\n";
        refused(desk, "cu.csv", text.getBytes(Charset.forName("windows-1258")), "Từ dòng 3");
        look(desk, "list-refused");
        var english = "/language?to=en&next=" + LISTS;
        desk.open(english);
        refused(desk, "thon.xlsx", workbook.toByteArray(), "This is an Excel file or an archive");
        desk.open("/language?to=vi&next=" + LISTS);
        desk.byId("file")
                .setInputFiles(new FilePayload(
                        "cot.csv",
                        "text/csv",
                        ("Mã,Tên,Loại,Mã cấp trên,Năm,Người trưởng thành,Số hộ,Nguồn số liệu,Ngày của số liệu\n"
                                        + "Thôn 1,18322.77,thôn,18322,2026,300,100,Công an xã,15/01/2026\n"
                                        + "18322.78,Thôn 2,thôn,18322,2026,100,300,Công an xã,15/01/2026\n"
                                        + "18322.79,Thôn 3,thôn,18322,2026,300000,100,Công an xã,15/01/2027\n")
                                .getBytes(UTF_8)));
        desk.byId("handIn").press("Enter");
        assertThat(desk.byId("state"))
                .hasText("Đã kiểm tra", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(desk.byId("problems")).containsText("Có vẻ cột mã và cột tên bị đổi chỗ");
        assertThat(desk.byId("problems")).containsText("Số hộ (300) nhiều hơn số người trưởng thành (100)");
        assertThat(desk.byId("problems")).containsText("300000 lớn hơn 50000");
        assertThat(desk.byId("problems")).containsText("không muộn hơn hôm nay");
        look(desk, "list-wrong");
    }

    private static void refused(Visitor desk, String name, byte[] file, String told) throws IOException {
        if (!desk.page().url().contains(LISTS)) {
            desk.open(LISTS);
        }
        desk.type("since", "2025-08-15");
        var path = Path.of("target", "reports", name);
        Files.createDirectories(path.getParent());
        Files.write(path, file);
        desk.byId("file").setInputFiles(path);
        desk.byId("handIn").press("Enter");
        assertThat(desk.byId("fileError")).containsText(told);
        assertThat(desk.byId("since")).hasValue("2025-08-15");
    }

    /** A circle, a merger with reports that are not submitted, a number that nobody can have. */
    private void trees(Visitor desk) {
        var province = unit(desk, "bac+ninh", PROVINCE);
        var above = department(desk, province, "Sở Tư pháp");
        var below = department(desk, above, "Phòng Hành chính");
        var code = code(desk, below);
        desk.open(UNITS + "?unit=" + above);
        desk.page().locator("summary").getByText("Chuyển").first().press("Enter");
        desk.type("parent", code);
        desk.type("movedOn", "2026-03-01");
        desk.byId("move").press("Enter");
        assertThat(desk.byId("main")).containsText("không thể trực thuộc chính nó");
        assertThat(desk.byId("parent")).hasValue(code);
        assertThat(desk.byId("movedOn")).hasValue("2026-03-01");
        look(desk, "circle");
        desk.open(UNITS + "?unit=" + above);
        desk.page().locator("summary").getByText("Nhập số liệu").press("Enter");
        desk.type("year", "2026");
        desk.type("count", "99999999");
        desk.type("source", "Sở Tư pháp");
        desk.type("sourceOn", "2026-01-15");
        desk.byId("enter").press("Enter");
        assertThat(desk.byId("countError")).containsText("20.000.000");
        assertThat(desk.byId("source")).hasValue("Sở Tư pháp");
    }

    /** Goes there with the keyboard alone, however far it is. */
    private static void tabTo(Visitor visitor, Locator wanted) {
        for (var i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not lead to " + wanted);
    }

    private void look(Visitor visitor, String name, String path) {
        visitor.open(path);
        look(visitor, name);
    }

    /** In both languages, as it stands in the first and opened anew in the second. */
    private void look(Visitor visitor, String name) {
        check.check(visitor, name);
        pictures(visitor, name + "-vi");
        var path = path(visitor);
        visitor.open("/language?to=en&next=" + URLEncoder.encode(path, UTF_8));
        check.check(visitor, name + " in English");
        pictures(visitor, name + "-en");
        visitor.open("/language?to=vi&next=" + URLEncoder.encode(path, UTF_8));
    }

    private static String path(Visitor visitor) {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "");
    }

    private static void pictures(Visitor visitor, String name) {
        for (var screen : Screen.values()) {
            visitor.page().setViewportSize(screen.width(), screen.height());
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "screenshots", "desk-" + name + "-" + screen.width() + ".png")));
        }
    }

    private static void territory(Visitor desk) {
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").press("Enter");
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** The id of the unit of this name. */
    private static String unit(Visitor desk, String typed, String name) {
        desk.open(UNITS + "?q=" + typed);
        desk.byId("hits")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .press("Enter");
        assertThat(desk.byId("unit")).isVisible();
        return desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1");
    }

    private static String code(Visitor desk, String unit) {
        desk.open(UNITS + "?unit=" + unit);
        return desk.page().locator("#unit .code").first().innerText();
    }

    /** Makes one below another unit. @return its id */
    private static String department(Visitor desk, String above, String name) {
        desk.open(UNITS + "?unit=" + above);
        desk.page().locator("summary:has-text('Thêm đơn vị')").first().press("Enter");
        desk.byId("kind").selectOption("DEPARTMENT");
        var code = Citizen.freshName("so");
        desk.type("code", code);
        desk.type("name", name);
        desk.type("from", "2025-07-01");
        desk.byId("make").press("Enter");
        var made = desk.page().locator("tr:has-text('" + code + "') a").first();
        if (made.count() > 0) {
            made.press("Enter");
        }
        assertThat(desk.page().locator("#unit .code").first()).hasText(code);
        return desk.page().url().replaceFirst(".*unit=(\\d+).*", "$1");
    }

    private static void signUp(PackagedSystem system, Account account, String name)
            throws IOException, InterruptedException {
        new HttpLearner(system.address(), account).signUp(name);
    }

    private static void post(Visitor desk, String unit, Account person, String duty) {
        desk.open(UNITS + "?unit=" + unit);
        desk.page().locator("summary").getByText("Giao nhiệm vụ").press("Enter");
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").press("Enter");
        assertThat(desk.byId("posts")).containsText(person.username());
    }
}
