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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Administrators give certificates to a class, take most of them back together, and let an office ask about them. */
@ExtendWith(Browsing.class)
class ListsE2E {

    private static final int PUPILS = 12;
    private static final double PATIENCE = 60_000;
    private static final String TITLE = "Lớp tập huấn Tổ công nghệ số cộng đồng xã Mường Lò";
    private static final LocalDate LAST_DAY = LocalDate.now(Clocks.VIET_NAM).plusDays(50);
    private static final String WHY = "Danh sách lớp không có thật";

    private final String unit = "Ủy ban nhân dân xã " + Citizen.freshName("");
    private final String slug = Citizen.freshName("lop");
    private final PageCheck check = new PageCheck();

    @Test
    void aClassGetsItsCertificatesAndTwoAdministratorsTakeThemBack(PackagedSystem system, Visitors visitors)
            throws Exception {
        var desk = visitors.come(Screen.DESKTOP);
        Citizen.enter(desk, system.account("administrator"));
        makeUnit(desk);
        openProgramme(desk);
        handInWithMistakes(desk);
        handIn(desk);
        issue(desk);
        var numbers = numbers(system);
        assertEquals(PUPILS, numbers.size());
        whoIsToBeCalled(desk, numbers);
        change(desk, numbers.get(0));
        letAnOfficeAsk(desk, system, numbers.get(1));
        propose(desk, numbers.subList(1, PUPILS));
        agree(visitors.come(Screen.DESKTOP), system, desk.page().url());
        check.assertNothingFound();
    }

    private void makeUnit(Visitor desk) {
        desk.open("/manage/certification/issuers.xhtml");
        desk.type("name", unit);
        desk.byId("make").click();
        assertThat(desk.byId("issuers")).containsText(unit);
    }

    /** Of two courses, after one was not enough; the picture of its page is that of a visitor's. */
    private void openProgramme(Visitor desk) {
        var name = Citizen.freshName("chuong-trinh");
        desk.open("/manage/catalogue/programmes.xhtml");
        desk.type("title", "Công dân số xã Mường Lò");
        desk.type("slug", name);
        add(desk, 1);
        desk.byId("save").click();
        assertThat(desk.byId("programmeForm")).containsText("từ 2 đến 30 khóa học");
        check.check(desk, "programmes, one course is not enough");
        add(desk, 2);
        var last = desk.byId("chosen").locator("> li > span:first-child").last().innerText();
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("lên trên$")))
                .click();
        assertThat(desk.byId("chosen").locator("> li > span:first-child").first())
                .hasText(last);
        desk.byId("save").click();
        assertThat(desk.byId("programmes")).containsText("Công dân số xã Mường Lò");
        desk.open("/programmes/" + name);
        assertThat(desk.page().locator(".steps > li")).hasCount(2);
        assertThat(desk.page().locator(".steps > li a").first()).hasText(last);
        check.check(desk, "a programme");
        desk.open("/courses");
        assertThat(desk.page().locator("a[href='/programmes/" + name + "']")).hasCount(1);
    }

    private static void add(Visitor desk, int chosen) {
        desk.byId("course").selectOption(new SelectOption().setIndex(1));
        desk.byId("add").click();
        assertThat(desk.byId("chosen").locator("> li")).hasCount(chosen);
    }

    private void handInWithMistakes(Visitor desk) {
        desk.open("/manage/certification/runs.xhtml");
        check.check(desk, "lists, none yet");
        desk.type("title", TITLE);
        desk.type("slug", slug);
        desk.type("expiresOn", LAST_DAY.toString());
        desk.type("reason", "Theo danh sách lớp ngày 20 tháng 11");
        desk.byId("unit").selectOption(new SelectOption().setLabel(unit));
        file(desk, "tuổi,lớp\n9,2\n");
        desk.byId("handIn").click();
        assertThat(desk.byId("fileError")).containsText("Dòng tiêu đề chưa đúng");
        assertThat(desk.byId("title")).hasValue(TITLE);
        assertThat(desk.byId("unit").locator("option:checked")).hasText(unit);
        desk.picture("manage-lists");
        check.check(desk, "lists, with a mistake");
    }

    private void handIn(Visitor desk) {
        var rows = IntStream.rangeClosed(1, PUPILS)
                .mapToObj(i -> "Lò Văn Học " + i + ",HV-" + i)
                .collect(Collectors.joining("\n"));
        file(desk, "Họ và tên,Mã\n" + rows + "\n=cmd,HV-99\n");
        desk.byId("handIn").click();
        desk.page().waitForURL("**/run.xhtml?run=*");
        assertThat(desk.byId("state")).hasText("Đã kiểm tra xong, chờ cấp", within());
        assertThat(desk.byId("problems")).containsText("có thể hiểu là công thức");
        assertThat(desk.byId("wrong")).hasText("1");
        assertThat(desk.byId("issuer")).hasText(unit);
        desk.picture("manage-list-checked");
        check.check(desk, "a list, checked");
    }

    private static void file(Visitor desk, String text) {
        desk.byId("file").setInputFiles(new FilePayload("lop.csv", "text/csv", text.getBytes(UTF_8)));
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private void issue(Visitor desk) {
        desk.byId("start").click();
        assertThat(desk.byId("state")).hasText("Đã xong", within());
        assertThat(desk.byId("issued")).hasText(String.valueOf(PUPILS));
        desk.picture("manage-list-done");
        check.check(desk, "a list, done");
    }

    /** The same certificates, for they end in less than two months, on a page and in a file. */
    private void whoIsToBeCalled(Visitor desk, List<String> numbers) throws IOException {
        desk.open("/manage/certification/runs.xhtml");
        desk.follow("Xem ai có chứng nhận sắp hết hạn và ai đã được nhắc");
        desk.page().waitForURL("**/endings.xhtml");
        assertThat(desk.byId("months")).hasValue("2");
        assertThat(desk.byId("endings")).containsText(numbers.get(0));
        assertThat(desk.byId("endings")).containsText("Không có tài khoản, cần liên hệ");
        desk.picture("manage-endings");
        check.check(desk, "certificates that end soon");
        var download = desk.page().waitForDownload(() -> desk.byId("file").click());
        var file = Files.readString(download.path());
        numbers.forEach(number -> assertTrue(file.contains(number), file));
        desk.byId("months").selectOption("1");
        desk.byId("show").click();
        desk.page().waitForURL("**/endings.xhtml?months=1");
        assertThat(desk.page().getByText(numbers.get(0))).hasCount(0);
    }

    private List<String> numbers(PackagedSystem system) throws SQLException {
        try (var database = system.database();
                var query = database.prepareStatement(
                        "select number from certification_certificate where course_slug = ? order by id")) {
            query.setString(1, slug);
            var numbers = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
            }
            return numbers;
        }
    }

    private void change(Visitor desk, String number) {
        desk.open("/manage/certification/certificate.xhtml?number=" + number);
        desk.byId("toChange").click();
        desk.page().waitForURL("**/change.xhtml?number=*");
        check.check(desk, "change a certificate");
        desk.type("reason", "Đang xác minh");
        desk.byId("suspend").click();
        desk.page().waitForURL("**/certificate.xhtml?number=*");
        assertThat(desk.byId("record")).containsText("Đang tạm dừng hiệu lực");
        desk.byId("toChange").click();
        desk.type("reason", "Đã xác minh xong");
        desk.byId("resume").click();
        desk.page().waitForURL("**/certificate.xhtml?number=*");
        desk.byId("toChange").click();
        desk.type("reason", "Đổi tên theo giấy tờ");
        desk.type("holder", "Lò Văn Đổi Tên");
        desk.picture("manage-change");
        desk.byId("replace").click();
        assertThat(desk.byId("record")).containsText("Lò Văn Đổi Tên");
        assertThat(desk.byId("record")).containsText(unit);
        assertThat(desk.byId("record")).containsText(number);
        desk.open("/verify/" + number);
        assertThat(new Citizen(desk).verdict()).hasText("Chứng nhận đã được thay thế");
        desk.picture("verify-replaced");
        check.check(desk, "verify, replaced");
    }

    private void letAnOfficeAsk(Visitor desk, PackagedSystem system, String number)
            throws IOException, InterruptedException {
        desk.open("/manage/certification/clients.xhtml");
        desk.type("name", "Sở");
        desk.byId("make").click();
        assertThat(desk.byId("nameError")).containsText("từ 5 đến 200 ký tự");
        desk.type("name", "Sở Nội vụ tỉnh Lào Cai");
        desk.byId("make").click();
        var key = desk.byId("key").textContent();
        desk.picture("manage-clients");
        check.check(desk, "keys for offices, one made");
        var request = HttpRequest.newBuilder(URI.create(system.address() + "/api/certification/certificates/" + number))
                .header("Authorization", "Bearer " + key)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertTrue(answer.body().contains("Lò Văn Học 2"), answer.body());
        assertTrue(answer.body().contains("\"issuer\":\"" + unit + "\""), answer.body());
        desk.press("Xem các lần gọi: Sở Nội vụ tỉnh Lào Cai");
        assertThat(desk.byId("calls")).containsText("hỏi một chứng nhận");
        desk.press("Thu lại khóa: Sở Nội vụ tỉnh Lào Cai");
        assertThat(desk.byId("clients")).containsText("Đã thu lại");
    }

    private void propose(Visitor desk, List<String> numbers) {
        desk.open("/manage/certification/revocations.xhtml");
        desk.type("numbers", numbers.get(0) + "\nHVS-0000-0000-0000-000");
        desk.type("reason", WHY);
        desk.byId("revoke").click();
        assertThat(desk.byId("numbersError")).containsText("Có 1 số không đúng");
        check.check(desk, "revoke several, with a mistake");
        desk.type("numbers", String.join("\n", numbers));
        desk.byId("revoke").click();
        desk.page().waitForURL("**/revocation.xhtml?proposal=*");
        assertThat(desk.byId("state")).hasText("Chờ quản trị viên khác đồng ý");
        assertThat(desk.byId("agree")).hasCount(0);
        desk.picture("manage-revocation");
        check.check(desk, "a proposal to revoke, one's own");
    }

    private void agree(Visitor other, PackagedSystem system, String address) throws Exception {
        var account = new Account(Citizen.freshName("quantri"), "ruong-lua-chin-vang");
        new HttpLearner(system.address(), account).signUp("Trần Thị Đồng Ý");
        try (var database = system.database();
                var insert = database.prepareStatement("insert into identity_learner_role (learner_id, role)"
                        + " select id, 'ADMINISTRATOR' from identity_learner where username = ?")) {
            insert.setString(1, account.username());
            insert.executeUpdate();
        }
        Citizen.enter(other, account);
        other.open(address.replaceFirst("^https?://[^/]+", ""));
        other.byId("agree").click();
        assertThat(other.byId("state")).hasText("Đã thu hồi xong", within());
        assertThat(other.byId("count")).containsText("đã thu hồi " + (PUPILS - 1));
        check.check(other, "a proposal to revoke, done");
    }
}
