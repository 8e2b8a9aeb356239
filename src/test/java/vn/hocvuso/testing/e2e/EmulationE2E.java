package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
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
 * The head of a department opens a round, a commune proposes itself, the province checks, a citizen objects to what everybody
 * can see, the province decides and corrects points, the round is settled with places, and the list goes out as a document. A
 * citizen is told that she is to be proposed.
 */
@ExtendWith(Browsing.class)
class EmulationE2E {

    private static final double PATIENCE = 60_000;
    private static final String PASSWORD = "ruong-lua-chin-vang";
    private static final String UNITS = "/manage/movement/units.xhtml";
    private static final String DESK = "/manage/movement/emulation.xhtml";
    private static final String BAC_NINH = "24";
    private static final String ROUND =
            "Thi đua Đơn vị số năm " + LocalDate.now().getYear();

    private final Account head = new Account(Citizen.freshName("giamdoc"), PASSWORD);
    private final Account reporter = new Account(Citizen.freshName("canbo"), PASSWORD);
    private final Account checker = new Account(Citizen.freshName("thamdinh"), PASSWORD);
    private final String department = "snv-" + System.nanoTime() % 1_000_000;
    private final PageCheck check = new PageCheck();

    @Test
    void aRoundIsOpenedProposedForCheckedObjectedToAndSettled(PackagedSystem system, Visitors visitors)
            throws IOException, InterruptedException, SQLException {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        prepare(desk, system);
        var leader = visitors.come(Screen.DESKTOP);
        Citizen.enter(leader, head);
        criteria(leader);
        var round = open(leader);
        var proposer = visitors.come(Screen.PHONE);
        Citizen.enter(proposer, reporter);
        var candidate = propose(proposer, round);
        var province = visitors.come(Screen.PHONE);
        Citizen.enter(province, checker);
        province.page().navigate(candidate);
        check.check(province, "a candidate to be checked");
        province.byId("giveBack").click();
        assertThat(province.byId("reasonError")).containsText("Cần nêu lý do");
        province.byId("check").click();
        assertThat(province.byId("state")).containsText("Đã thẩm định");
        leader.page().navigate(round);
        leader.byId("list").click();
        assertThat(leader.byId("state")).containsText("Đang niêm yết");
        object(visitors, leader);
        leader.page().navigate(round);
        assertThat(leader.byId("said")).containsText("mới họp một lần");
        leader.byId("settle").click();
        assertThat(leader.page().getByRole(AriaRole.ALERT).first()).containsText("chưa được trả lời");
        decide(province, round);
        told(proposer);
        settle(system, leader, round);
        everybodySees(visitors, leader);
        aCitizenIsAsked(system, visitors, leader, proposer);
        check.assertNothingFound();
    }

    private void prepare(Visitor desk, PackagedSystem system) throws IOException, InterruptedException {
        desk.open(UNITS);
        if (desk.byId("take").count() > 0) {
            desk.byId("take").click();
        }
        assertThat(desk.byId("own"))
                .containsText("Trung ương", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        new HttpLearner(system.address(), head).signUp("Nguyễn Thị Giám Đốc");
        new HttpLearner(system.address(), reporter).signUp("Trần Văn Cán Bộ");
        new HttpLearner(system.address(), checker).signUp("Lê Thị Thẩm Định");
        var form = desk.byId("makeForm");
        desk.open(UNITS + "?q=bac+ninh");
        desk.byId("hits")
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Tỉnh Bắc Ninh"))
                .first()
                .click();
        post(desk, checker, "STEERING");
        desk.page().locator("summary").getByText("Thêm đơn vị trực thuộc").click();
        form.locator("#kind").selectOption("DEPARTMENT");
        form.locator("#code").fill(department);
        form.locator("#name").fill("Sở Nội vụ");
        form.locator("#place").fill(BAC_NINH);
        form.locator("#from").fill("2025-07-01");
        desk.byId("make").click();
        desk.open(UNITS + "?q=" + department);
        desk.byId("hits").getByText("Sở Nội vụ").first().click();
        post(desk, head, "HEAD");
        desk.open(UNITS + "?q=xuan+luong");
        desk.follow("Xã Xuân Lương, Bắc Ninh");
        post(desk, reporter, "REPORTER");
    }

    private static void post(Visitor desk, Account person, String duty) {
        desk.page().locator("summary").getByText("Giao nhiệm vụ").click();
        desk.type("username", person.username());
        desk.byId("duty").selectOption(duty);
        desk.type("postFrom", "2025-07-01");
        desk.byId("give").click();
        assertThat(desk.byId("posts")).isVisible();
    }

    /** {@code target/screenshots/<name>-<width>.png}: the whole page on a phone and on a desktop. */
    private static void pictures(Visitor visitor, String name) {
        var page = visitor.page();
        for (var width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    /** The head makes criteria of her own, since those that ship need figures. */
    private void criteria(Visitor leader) {
        leader.open("/manage/movement/emulation-sets.xhtml");
        assertThat(leader.byId("sets")).containsText("Gia đình số");
        pictures(leader, "emulation-sets");
        check.check(leader, "criteria sets");
        leader.byId("set").selectOption("Cộng đồng số: tiêu chí cho thôn, tổ dân phố (1)");
        leader.byId("copy").click();
        leader.type("name", "Đơn vị số của Sở Nội vụ");
        leader.type("entries:2:weight", "20");
        leader.byId("save").click();
        assertThat(leader.page().getByRole(AriaRole.ALERT).first()).containsText("cộng lại được 90");
        assertThat(leader.byId("entries:2:weight")).hasValue("20");
        pictures(leader, "emulation-set");
        check.check(leader, "a criteria set with a mistake");
        leader.type("entries:2:weight", "30");
        leader.byId("save").click();
        leader.byId("publish").click();
        assertThat(leader.byId("criteria")).containsText("30 %");
        check.check(leader, "a published criteria set");
    }

    /** @return the address of the round */
    private String open(Visitor leader) {
        leader.open(DESK);
        leader.byId("set").selectOption("Đơn vị số của Sở Nội vụ (1)");
        leader.type("checker", BAC_NINH);
        leader.type("name", ROUND);
        leader.type("to", "2020-01-01");
        leader.byId("begin").click();
        assertThat(leader.byId("toError")).containsText("không được trước ngày bắt đầu");
        assertThat(leader.byId("name")).hasValue(ROUND);
        pictures(leader, "emulation");
        check.check(leader, "a round with a mistake");
        leader.type("to", LocalDate.now().plusDays(20).toString());
        leader.byId("begin").click();
        assertThat(leader.byId("state")).containsText("Đang nhận đề nghị");
        return leader.page().url().replaceFirst("done=\\w+&", "");
    }

    /** @return the address of the candidate */
    private String propose(Visitor proposer, String round) {
        proposer.open(DESK);
        pictures(proposer, "emulation-rounds");
        proposer.follow(ROUND);
        check.check(proposer, "a round");
        proposer.byId("nominate").click();
        assertThat(proposer.byId("state")).containsText("Đang chấm");
        proposer.byId("propose").click();
        assertThat(proposer.page().getByRole(AriaRole.ALERT).first()).containsText("Còn tiêu chí chưa có điểm");
        proposer.type("points", "11");
        proposer.type("link", "https://xuanluong.example/minh-chung");
        proposer.byId("score").click();
        assertThat(proposer.byId("pointsError")).containsText("từ 0 đến 10");
        assertThat(proposer.byId("link")).hasValue("https://xuanluong.example/minh-chung");
        check.check(proposer, "points with a mistake");
        proposer.type("points", "9");
        proposer.byId("score").click();
        give(proposer, 1, "8,5");
        proposer.byId("criterionChoice").selectOption("2");
        proposer.type("points", "10");
        proposer.byId("file")
                .setInputFiles(
                        new FilePayload("anh.pdf", "application/pdf", "%PDF-1.7 ảnh".getBytes(StandardCharsets.UTF_8)));
        proposer.byId("score").click();
        assertThat(proposer.byId("scores")).containsText("anh.pdf");
        pictures(proposer, "emulation-candidate");
        check.check(proposer, "a candidate that is scored");
        proposer.byId("propose").click();
        assertThat(proposer.byId("state")).containsText("chờ thẩm định");
        return proposer.page().url().replaceFirst("done=\\w+&", "");
    }

    private static void give(Visitor proposer, int criterion, String points) {
        proposer.byId("criterionChoice").selectOption(String.valueOf(criterion));
        proposer.type("points", points);
        proposer.type("link", "https://xuanluong.example/" + criterion);
        proposer.byId("score").click();
        assertThat(proposer.byId("scores")).containsText(points);
    }

    private void object(Visitors visitors, Visitor leader) {
        var citizen = visitors.come(Screen.PHONE);
        new Citizen(citizen).arrive("Phạm Thị Góp Ý");
        var id = leader.page().url().replaceFirst(".*round=(\\d+).*", "$1");
        citizen.open("/open/movement/emulation-list.xhtml?round=" + id);
        assertThat(citizen.byId("list")).containsText("Xuân Lương");
        pictures(citizen, "emulation-list");
        check.check(citizen, "a public list");
        citizen.byId("list").getByRole(AriaRole.LINK).first().click();
        assertThat(citizen.byId("sayForm")).containsText("Nêu ý kiến về Xã Xuân Lương");
        citizen.byId("object").click();
        assertThat(citizen.byId("textError")).containsText("Cần nêu rõ");
        citizen.type("text", "Tổ công nghệ số cộng đồng mới họp một lần.");
        pictures(citizen, "emulation-mine");
        check.check(citizen, "an objection");
        citizen.byId("object").click();
        assertThat(citizen.page().getByRole(AriaRole.STATUS).first()).containsText("Đã thực hiện");
    }

    /** The province corrects the points of one criterion, after it has forgotten what else is needed. */
    private void decide(Visitor province, String round) {
        province.open("/learn/home.xhtml");
        assertThat(province.byId("emulationNotices")).containsText("1 ý kiến hoặc khiếu nại chờ kết luận");
        province.page().navigate(round);
        province.follow("Xem và kết luận ý kiến về Xã Xuân Lương, Bắc Ninh");
        pictures(province, "emulation-objection");
        check.check(province, "an objection to be decided");
        province.type("answer", "Biên bản cho thấy tổ mới họp ba lần.");
        province.type("corrections:0:points", "20");
        province.byId("decide").click();
        assertThat(province.byId("rightError")).containsText("Hãy chọn kết luận");
        province.page().getByLabel("Chấp nhận: bỏ khỏi danh sách").check();
        province.byId("decide").click();
        assertThat(province.byId("decideForm")).containsText("từ 0 đến 10");
        assertThat(province.byId("answer")).hasValue("Biên bản cho thấy tổ mới họp ba lần.");
        pictures(province, "emulation-objection-mistake");
        check.check(province, "a correction with a mistake");
        province.type("corrections:0:points", "8");
        province.type("corrections:0:reason", "Ba trên mười hai biên bản.");
        province.byId("decide").click();
        assertThat(province.byId("said")).containsText("Chấp nhận");
    }

    /** Who has proposed sees it where she begins, and on the page of the candidate the points before and after. */
    private void told(Visitor proposer) {
        proposer.open("/learn/home.xhtml");
        assertThat(proposer.byId("emulationNotices")).containsText("Xã Xuân Lương được sửa điểm");
        pictures(proposer, "emulation-home");
        check.check(proposer, "a home with notices of emulation");
        proposer.byId("emulationNotices").getByRole(AriaRole.LINK).first().click();
        assertThat(proposer.byId("remarks")).containsText("Ba trên mười hai biên bản.");
        pictures(proposer, "emulation-candidate-corrected");
        check.check(proposer, "a candidate with corrected points");
    }

    private void settle(PackagedSystem system, Visitor leader, String round) throws SQLException {
        daysAreOver(system);
        leader.page().navigate(round);
        pictures(leader, "emulation-round");
        leader.byId("settle").click();
        assertThat(leader.byId("state")).containsText("Đã chốt");
        pictures(leader, "emulation-final");
        check.check(leader, "a settled round");
        leader.page().waitForDownload(() -> leader.byId("xlsx").click());
        leader.type("number", "45/DS-SNV");
        leader.type("signatory", "Nguyễn Thị Giám Đốc");
        leader.page()
                .waitForDownload(() -> leader.byId("letter").click())
                .saveAs(Path.of("target", "reports", "commendation-e2e.docx"));
    }

    /** A second round, for people: the commune names her, she finds the notice and agrees. */
    private void aCitizenIsAsked(PackagedSystem system, Visitors visitors, Visitor leader, Visitor proposer)
            throws IOException, InterruptedException {
        var citizen = visitors.come(Screen.PHONE);
        var account = new Account(Citizen.freshName("congdan"), PASSWORD);
        new HttpLearner(system.address(), account).signUp("Hoàng Thị Công Dân");
        Citizen.enter(citizen, account);
        leader.open(DESK);
        leader.byId("set").selectOption("Công dân số: tiêu chí cho cá nhân (1)");
        leader.type("checker", BAC_NINH);
        leader.type("name", "Công dân số tiêu biểu");
        leader.type("to", LocalDate.now().plusDays(20).toString());
        leader.byId("begin").click();
        assertThat(leader.byId("state")).containsText("Đang nhận đề nghị");
        proposer.page().navigate(leader.page().url().replaceFirst("done=\\w+&", ""));
        proposer.type("head", account.username());
        proposer.byId("nominate").click();
        assertThat(proposer.byId("members")).containsText("Chưa đồng ý");
        citizen.open("/learn/home.xhtml");
        pictures(citizen, "emulation-home-asked");
        citizen.byId("emulationNotices").getByRole(AriaRole.LINK).first().click();
        assertThat(citizen.page().locator("main")).containsText("Hoàng Thị Công Dân");
        pictures(citizen, "emulation-mine-asked");
        check.check(citizen, "somebody is asked to be proposed");
        citizen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đồng ý"))
                .first()
                .click();
        assertThat(citizen.page().locator("main")).containsText("Đã đồng ý");
    }

    private void daysAreOver(PackagedSystem system) throws SQLException {
        try (var database = system.database();
                var update = database.prepareStatement(
                        "update movement_emulation_round set objections_until = ? where name = ?")) {
            update.setString(1, LocalDate.now().minusDays(2).toString());
            update.setString(2, ROUND);
            update.executeUpdate();
        }
    }

    private void everybodySees(Visitors visitors, Visitor leader) {
        var id = leader.page().url().replaceFirst(".*round=(\\d+).*", "$1");
        var plain = visitors.comeWithoutScript(Screen.PHONE);
        plain.open("/open/movement/emulation-list.xhtml?round=" + id);
        assertThat(plain.byId("list")).containsText("Xuân Lương");
        var passer = visitors.come(Screen.PHONE);
        passer.open("/open/movement/emulation-list.xhtml?round=" + id);
        assertThat(passer.byId("list")).containsText("Cộng đồng số");
        assertThat(passer.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(ROUND);
        pictures(passer, "emulation-list-final");
        check.check(passer, "a settled list");
        passer.open("/open/movement/emulation-list.xhtml");
        assertThat(passer.byId("rounds")).containsText(ROUND);
        check.check(passer, "public lists");
    }
}
