package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
 * A province officer copies the plan above and adapts it, the head of a department adds a task, and a supervisor reads what
 * they have written.
 */
@ExtendWith(Browsing.class)
class PlansE2E {

    private static final double PATIENCE = 60_000;
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String PLANS = "/manage/movement/plans.xhtml";
    private static final String PROVINCE = "Nghệ An";
    private static final String DEPARTMENT = "Sở Nội vụ Nghệ An";
    private static final String ADULTS = "Người dân trong độ tuổi trưởng thành được xác nhận đạt phổ cập trên VNeID";

    private final Account officer = new Account(Citizen.freshName("canbo"), "ruong-lua-chin-vang");
    private final Account head = new Account(Citizen.freshName("giamdoc"), "ruong-lua-chin-vang");
    private final Account supervisor = new Account(Citizen.freshName("giamsat"), "ruong-lua-chin-vang");
    private final PageCheck check = new PageCheck();

    @Test
    void aPlanIsCopiedFromAboveAdaptedAndReadByASupervisor(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException, SQLException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        territory(desk);
        planOfTheCentre(desk);
        department(desk);
        people(desk, system);
        contents(desk);
        var writer = visitors.come(Screen.DESKTOP);
        Citizen.enter(writer, officer);
        copyAndAdapt(writer);
        effect(system, writer);
        var director = visitors.come(Screen.PHONE);
        Citizen.enter(director, head);
        addTask(director);
        var reader = visitors.comeWithoutScript(Screen.PHONE);
        Citizen.enter(reader, supervisor);
        read(reader);
        examples(writer);
        inEnglish(writer);
        check.assertNothingFound();
    }

    private void look(Visitor visitor, String name) {
        check.check(visitor, name);
        for (var screen : Screen.values()) {
            visitor.page().setViewportSize(screen.width(), screen.height());
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target", "screenshots", "movement-" + name + "-" + screen.width() + ".png")));
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

    private void planOfTheCentre(Visitor desk) {
        desk.open(PLANS);
        assertThat(desk.byId("noPlan")).isVisible();
        look(desk, "plans-none");
        desk.page().locator("summary").getByText("Lập kế hoạch mới").click();
        desk.byId("begin").click();
        assertThat(desk.byId("titleError")).containsText("Hãy nhập nội dung");
        desk.type("title", "Kế hoạch phổ cập kỹ năng số toàn quốc");
        desk.byId("begin").click();
        assertThat(desk.byId("planTitle")).hasText("Kế hoạch phổ cập kỹ năng số toàn quốc");
        desk.byId("newTarget").click();
        desk.byId("indicator").selectOption("adults-confirmed");
        desk.type("amount", "120");
        desk.byId("set").click();
        assertThat(desk.byId("amountError")).containsText("từ 0 đến 100");
        assertThat(desk.byId("amount")).hasValue("120");
        look(desk, "target-with-a-mistake");
        desk.type("amount", "80");
        desk.byId("strict").check();
        desk.type("owner", "Bộ Công an");
        desk.byId("set").click();
        assertThat(desk.byId("targets")).containsText("> 80 %");
        desk.byId("newTarget").click();
        desk.byId("indicator").selectOption("enrolled");
        desk.byId("kind").selectOption("COUNT");
        desk.type("amount", "1000000");
        desk.byId("set").click();
        assertThat(desk.byId("targets")).containsText("1.000.000 người");
        desk.byId("newTask").click();
        desk.type("title", "Tổ chức Ngày hội toàn dân học tập số");
        desk.type("lead", "Bộ Khoa học và Công nghệ");
        desk.type("coordinating", "Bộ Giáo dục và Đào tạo\nTrung ương Đoàn");
        desk.byId("save").click();
        assertThat(desk.byId("tasks")).containsText("Bộ Giáo dục và Đào tạo; Trung ương Đoàn");
    }

    private static void department(Visitor desk) {
        desk.open("/manage/movement/unit-import.xhtml");
        var list = "Mã,Tên,Loại,Mã địa bàn\nNA.SNV," + DEPARTMENT + ",sở,40\n";
        desk.byId("file").setInputFiles(new FilePayload("so.csv", "text/csv", list.getBytes(UTF_8)));
        desk.byId("handIn").click();
        var within = new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
        assertThat(desk.byId("state")).hasText("Đã kiểm tra", within);
        desk.byId("start").click();
        assertThat(desk.byId("state")).hasText("Đã nhập xong", within);
    }

    private void people(Visitor desk, PackagedSystem system) throws IOException, InterruptedException {
        new HttpLearner(system.address(), officer).signUp("Nguyễn Thị Cán Bộ");
        new HttpLearner(system.address(), head).signUp("Trần Văn Giám Đốc");
        new HttpLearner(system.address(), supervisor).signUp("Lê Thị Giám Sát");
        post(desk, "nghe an", PROVINCE, officer, "WORKING_GROUP");
        post(desk, "so noi vu nghe an", DEPARTMENT, head, "HEAD");
        post(desk, "nghe an", PROVINCE, supervisor, "SUPERVISOR");
    }

    private static void post(Visitor desk, String search, String unit, Account person, String duty) {
        desk.open(UNITS);
        desk.type("q", search);
        desk.byId("show").click();
        desk.byId("hits").getByText(unit).first().click();
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").click();
        assertThat(desk.byId("posts")).isVisible();
    }

    private void contents(Visitor desk) {
        desk.open("/manage/interop/content.xhtml");
        desk.byId("loadMovement").click();
        assertThat(desk.byId("planContentForm")).containsText("Đã nạp lại, không có lỗi.");
        look(desk, "contents");
    }

    private void copyAndAdapt(Visitor writer) throws IOException {
        writer.open(PLANS);
        assertThat(writer.byId("copyForm")).containsText("Kế hoạch phổ cập kỹ năng số toàn quốc");
        look(writer, "plans-to-copy");
        writer.byId("copy").click();
        takeCounts(writer);
        assertThat(writer.byId("targets")).containsText("> 80 %");
        assertThat(writer.byId("tasks")).containsText("Ngày hội toàn dân học tập số");
        writer.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa chỉ tiêu: " + ADULTS))
                .click();
        assertThat(writer.byId("asked")).containsText("> 80 %");
        writer.type("amount", "70");
        writer.byId("set").click();
        assertThat(writer.byId("laxerReasonError")).containsText("Hãy ghi rõ lý do");
        assertThat(writer.byId("amount")).hasValue("70");
        look(writer, "target-laxer");
        writer.type("laxerReason", "Hai mươi xã vùng cao chưa có sóng di động ổn định");
        writer.byId("set").click();
        assertThat(writer.byId("targets")).containsText("Thấp hơn cấp trên");
        assertThat(writer.byId("targets")).containsText("Hai mươi xã vùng cao");
        writer.page().locator("summary").getByText("Sửa tên kế hoạch").click();
        writer.type("title", "Kế hoạch phổ cập kỹ năng số tỉnh Nghệ An");
        writer.byId("rename").click();
        assertThat(writer.byId("planTitle")).hasText("Kế hoạch phổ cập kỹ năng số tỉnh Nghệ An");
        look(writer, "plan");
        var file =
                writer.page().waitForDownload(() -> writer.byId("targetsFile").click());
        var list = Files.readString(file.path());
        assertTrue(list.contains("adults-confirmed"), list);
        importList(writer, list);
    }

    /** The number of people of the centre is offered and taken over as another one, after a mistake. */
    private void takeCounts(Visitor writer) {
        assertThat(writer.byId("countsForm")).containsText("Trung ương: ≥ 1.000.000 người");
        var amount = writer.byId("counts:0:amount");
        assertThat(amount).hasValue("");
        writer.byId("take").click();
        assertThat(writer.byId("counts:0:error")).containsText("Chưa nhập số nào");
        amount.fill("nhiều");
        writer.byId("take").click();
        assertThat(writer.byId("counts:0:error")).isVisible();
        assertThat(amount).hasValue("nhiều");
        look(writer, "plan-counts-with-a-mistake");
        writer.byId("later").click();
        assertThat(writer.byId("targets")).not().containsText("≥");
        writer.byId("offered").getByRole(AriaRole.LINK).click();
        look(writer, "plan-counts");
        amount.fill("35000");
        writer.byId("take").click();
        assertThat(writer.byId("targets")).containsText("≥ 35.000 người");
        assertThat(writer.byId("offered")).hasCount(0);
    }

    /** What was downloaded is handed in again, spoilt and then as it should be. */
    private void importList(Visitor writer, String list) {
        writer.open("/manage/movement/target-import.xhtml");
        hand(writer, list.replace(",70,", ",170,"));
        assertThat(writer.byId("wrong")).containsText("Chưa nhập gì");
        assertThat(writer.byId("remarks")).containsText("từ 0 đến 100");
        look(writer, "target-list-wrong");
        hand(writer, list.replace(",70,", ",75,"));
        assertThat(writer.byId("taken")).containsText("Đã nhập 2 chỉ tiêu");
        assertThat(writer.byId("remarks")).containsText("chưa có mẫu số");
        look(writer, "target-list");
    }

    private static void hand(Visitor writer, String list) {
        writer.byId("file").setInputFiles(new FilePayload("chi-tieu.csv", "text/csv", list.getBytes(UTF_8)));
        writer.byId("handIn").click();
    }

    /** As a night's counting would leave it. */
    private void effect(PackagedSystem system, Visitor writer) throws IOException, SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            for (var row : new String[] {"'*', 42, 0.61, 0.55, 20, 13, 37, 18", "'ND', 3, 1.2, 1.1, 0, 0, 0, 0"}) {
                statement.executeUpdate("insert into movement_effect (unit_id, year, cohort, measured, mean, median,"
                        + " followed, kept, tasks, doers, counted_at) select id, year(utc_date()), " + row
                        + ", utc_timestamp(6) from movement_unit where name = 'Tỉnh Nghệ An' and valid_to is null");
            }
            statement.executeUpdate("insert into movement_figure (measure, unit_id, cohort, month, n)"
                    + " select 'LEARNERS_ENROLLED', id, '*', date_format(utc_date(), '%Y-%m-01'), 50 from movement_unit"
                    + " where name = 'Tỉnh Nghệ An' and valid_to is null on duplicate key update n = 50");
            statement.executeUpdate("update movement_effect_state set ended_at = utc_timestamp(6)");
        }
        writer.open(PLANS);
        writer.byId("toFigures").click();
        assertThat(writer.byId("effect")).containsText("+0,61");
        assertThat(writer.byId("effect")).containsText("65 %");
        assertThat(writer.byId("effect")).containsText("Dưới 5 người");
        writer.page().locator("summary").getByText("Các số này tính thế nào").click();
        look(writer, "effect");
        for (var format : new String[] {"effectCsv", "effectXlsx"}) {
            writer.page().waitForDownload(() -> writer.byId(format).click());
        }
        writer.byId("effectCharts").click();
        assertThat(writer.page().locator("canvas")).hasCount(3);
        assertThat(writer.byId("effectAt")).containsText("Lần đếm tới bắt đầu sau");
        look(writer, "effect-charts");
    }

    /** The same pages for whoever reads English. */
    private void inEnglish(Visitor writer) {
        writer.open("/language?to=en&next=" + PLANS);
        assertThat(writer.page().locator("html")).hasAttribute("lang", "en");
        look(writer, "en-plan");
        writer.byId("newTarget").click();
        look(writer, "en-target");
        writer.open("/manage/movement/target-import.xhtml");
        look(writer, "en-target-import");
        writer.open(PLANS);
        writer.byId("newTask").click();
        look(writer, "en-task");
        writer.open(PLANS + "?year=2027");
        look(writer, "en-plans-none");
        writer.open(PLANS);
        writer.byId("toFigures").click();
        look(writer, "en-effect");
        writer.byId("effectCharts").click();
        assertThat(writer.page().locator("canvas")).hasCount(3);
        look(writer, "en-effect-charts");
        writer.open(PLANS);
        writer.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Change the target: People who have taken"))
                .click();
        writer.byId("remove").click();
        writer.byId("offered").getByRole(AriaRole.LINK).click();
        assertThat(writer.byId("countsForm")).containsText("Trung ương: ≥ 1,000,000 people");
        look(writer, "en-plan-counts");
    }

    private void addTask(Visitor director) {
        director.open(PLANS);
        director.byId("copy").click();
        director.byId("later").click();
        assertThat(director.byId("planOf")).containsText(DEPARTMENT);
        director.byId("newTask").click();
        director.type("title", "Hướng dẫn thi đua, khen thưởng");
        director.type("coordinating", "Ban Thi đua\nBan Thi đua");
        director.type("dueOn", "2026-01-31");
        director.byId("save").click();
        assertThat(director.byId("leadError")).containsText("Hãy nhập nội dung");
        director.type("lead", DEPARTMENT);
        director.byId("save").click();
        assertThat(director.byId("coordinatingError")).containsText("chỉ được nêu một lần");
        assertThat(director.byId("title")).hasValue("Hướng dẫn thi đua, khen thưởng");
        look(director, "task-with-a-mistake");
        director.type("coordinating", "Ban Thi đua");
        director.byId("save").click();
        assertThat(director.byId("tasks")).containsText("Quá hạn");
        director.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("báo xong: Hướng dẫn thi đua"))
                .click();
        look(director, "task");
        director.type("outcome", "Đã gửi hướng dẫn tới các xã");
        director.byId("finish").click();
        assertThat(director.byId("tasks")).containsText("Đã xong ngày");
        assertThat(director.byId("tasks")).not().containsText("Quá hạn");
    }

    private void read(Visitor reader) {
        reader.open(PLANS);
        assertThat(reader.byId("planTitle")).hasText("Kế hoạch phổ cập kỹ năng số tỉnh Nghệ An");
        assertThat(reader.byId("targets")).containsText("> 75 %");
        assertThat(reader.byId("toFigures")).isVisible();
        for (var id : new String[] {"newTarget", "newTask", "titleForm", "copyForm"}) {
            assertThat(reader.byId(id)).hasCount(0);
        }
        reader.byId("above").getByRole(AriaRole.LINK).first().click();
        assertThat(reader.byId("planOf")).containsText("Trung ương");
    }

    private void examples(Visitor writer) {
        writer.open(PLANS);
        writer.byId("examples").getByText("Bắc Ninh").first().click();
        assertThat(writer.byId("targets")).containsText("III.");
        look(writer, "plan-example");
    }
}
