package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A teacher writes questions of several kinds and sees them as learners will. */
@ExtendWith(Browsing.class)
class QuestionEditorE2E {

    private static final String COURSE = "ban-hang-thanh-toan-so";

    private static final String SIMULATION =
            """
            screens:
              - id: tin
                device: messages
                title: "Tin nhắn"
                hint: "Ai gửi?"
                elements:
                  - bubble: "Bấm để nhận quà"
                  - id: link
                    link: "nhan-qua.example"
                    to: trang
                close: end
              - id: trang
                device: tivi
                title: "Trang lạ"
                elements:
                  - id: so
                    field: "Số thẻ"
                close: tin
            rules:
              - must: never-tapped
                screen: tin
                element: link
                words: "Không bấm đường dẫn lạ."
            """;

    private final PageCheck check = new PageCheck();

    private static void openNewQuestion(Visitor desk, PackagedSystem system) {
        Citizen.enter(desk, system.account("teacher"));
        desk.open("/teach/learning/release.xhtml?course=" + COURSE);
        if (desk.byId("startDraft").isVisible()) {
            desk.byId("startDraft").click();
            desk.page().waitForURL("**/teach/catalogue/course.xhtml?**");
        }
        desk.open("/teach/learning/question.xhtml?course=" + COURSE);
    }

    private static Locator cell(Visitor desk, String label) {
        return desk.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void pictureOfPreview(Visitor desk, String name) {
        desk.byId("preview").scrollIntoViewIfNeeded();
        desk.pictureHere(name);
    }

    private static void save(Visitor desk, String code) {
        desk.byId("save").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
        desk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(code))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(desk.byId("code")).hasValue(code);
    }

    @Test
    void changingTheKindKeepsWhatWasTyped(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        openNewQuestion(desk, system);
        var code = Citizen.freshName("nc");
        desk.type("code", code);
        desk.type("text", "Nối mỗi món với đơn vị.");
        desk.type("explanation", "Gạo tính bằng cân.");
        desk.byId("kind").selectOption("MATCHING");
        cell(desk, "Bên trái của cặp 1").fill("Gạo");
        cell(desk, "Bên phải của cặp 1").fill("Ki-lô-gam");
        desk.byId("look").click();
        assertThat(desk.byId("pairsError")).containsText("Cần từ 2 đến 12 mục.");

        desk.byId("kind").selectOption("ORDERING");
        assertThat(desk.byId("items")).isVisible();
        desk.byId("kind").selectOption("MATCHING");
        assertThat(cell(desk, "Bên trái của cặp 1")).hasValue("Gạo");
        cell(desk, "Bên trái của cặp 2").fill("Vải");
        cell(desk, "Bên phải của cặp 2").fill("Mét");
        desk.type("tags", "đơn vị, cân đo");
        desk.byId("state").selectOption("TRIAL");
        desk.byId("look").click();
        assertThat(desk.byId("previewInputs").getByRole(AriaRole.COMBOBOX)).hasCount(2);
        pictureOfPreview(desk, "teach-question-matching");
        save(desk, code);
        assertThat(cell(desk, "Bên phải của cặp 2")).hasValue("Mét");
        assertThat(desk.byId("tags")).hasValue("đơn vị, cân đo");
        assertThat(desk.byId("state")).hasValue("TRIAL");
    }

    @Test
    void theTermsOfATestAreWrittenInFields(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        openNewQuestion(desk, system);
        desk.open("/teach/learning/questions.xhtml?course=" + COURSE);
        desk.byId("terms").click();
        desk.type("opensAt", "2031-12-01T10:00");
        desk.type("closesAt", "2031-12-01T08:00");
        desk.type("trials", "2");
        desk.byId("addRow").click();
        var row = desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Dòng 1"));
        row.getByLabel("Năng lực").selectOption("4.2");
        row.getByLabel("Số câu").fill("90");
        desk.byId("save").click();
        assertThat(desk.byId("closesAtError")).containsText("Ngày đóng phải sau ngày mở.");
        assertThat(row.getByText("cho dòng này")).isVisible();
        assertThat(desk.byId("trials")).hasValue("2");
        desk.picture("teach-terms");
        check.check(desk, "terms of a test, with a mistake");
        desk.type("closesAt", "2031-12-01T12:00");
        row.getByLabel("Số câu").fill("3");
        desk.byId("recount").click();
        assertThat(row.getByText("cho dòng này")).hasCount(0);
        desk.byId("save").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
        assertThat(desk.byId("drawn")).hasValue("3");
        takeTheTermsBackWithoutScript(visitors.comeWithoutScript(Screen.PHONE), system);
        check.assertNothingFound();
    }

    private static void takeTheTermsBackWithoutScript(Visitor desk, PackagedSystem system) {
        Citizen.enter(desk, system.account("teacher"));
        desk.open("/teach/learning/terms.xhtml?course=" + COURSE);
        assertThat(desk.byId("opensAt")).hasValue("2031-12-01T10:00");
        desk.press("Thêm dòng");
        desk.picture("teach-terms");
        desk.press("Bỏ dòng 2");
        desk.press("Bỏ dòng 1");
        assertThat(desk.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Dòng 1")))
                .hasCount(0);
        desk.type("opensAt", "");
        desk.type("closesAt", "");
        desk.byId("save").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
    }

    @Test
    void eachLearnersNumbersAreSeenInThePreview(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        openNewQuestion(desk, system);
        var code = Citizen.freshName("bs");
        desk.type("code", code);
        desk.byId("kind").selectOption("NUMBER");
        desk.type("answer", "{so * 2000}");
        desk.type("text", "Mua {so} quả trứng, mỗi quả 2.000 đồng, hết bao nhiêu?");
        desk.type("explanation", "{so} × 2.000 = {so * 2000} đồng.");
        desk.type("parameters", "parameters:\n  - name: so\n    from: 9\n    two: 9\n");
        desk.byId("look").click();
        assertThat(desk.byId("parametersError")).containsText("Dòng 2: Thiếu khóa to.");
        desk.type("parameters", "parameters:\n  - name: so\n    from: 9\n    to: 9\n");
        desk.byId("look").click();
        assertThat(desk.byId("preview")).containsText("Mua 9 quả trứng");
        assertThat(desk.byId("preview")).containsText("9 × 2.000 = 18.000 đồng.");
        save(desk, code);
        assertThat(desk.byId("answer")).hasValue("{so * 2000}");
    }

    @Test
    void aMistakeInASimulationIsToldWithItsLine(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        openNewQuestion(desk, system);
        desk.type("code", Citizen.freshName("mp"));
        desk.byId("kind").selectOption("SIMULATION");
        desk.type("text", "Hãy xử lý tin nhắn.");
        desk.type("explanation", "Không bấm đường dẫn lạ.");
        desk.type("screens", SIMULATION);
        desk.byId("look").click();
        assertThat(desk.byId("screensError"))
                .containsText("Dòng 13: device phải là một trong: phone, form, payment, messages.");
        desk.type("screens", SIMULATION.replace("tivi", "form"));
        desk.byId("look").click();
        assertThat(desk.byId("preview").getByText("Bấm để nhận quà")).isVisible();
        assertThat(desk.byId("preview").getByText("Ai gửi?")).isVisible();
        pictureOfPreview(desk, "teach-question-simulation");
    }

    @Test
    void theAreasOfAPictureAreDrawnInThePreview(Visitors visitors, PackagedSystem system) {
        var desk = visitors.come(Screen.DESKTOP);
        openNewQuestion(desk, system);
        desk.byId("kind").selectOption("HOTSPOT");
        desk.byId("picture").selectOption("ma-qr-o-quay.svg");
        desk.type("described", "Mã QR trên quầy.");
        desk.type("ratio", "75");
        cell(desk, "Mô tả của vùng 1").fill("Góc giấy");
        cell(desk, "Các số của vùng 1").fill("56, 68, 14, 16");
        cell(desk, "Vùng 1 là đúng").check();
        cell(desk, "Mô tả của vùng 2").fill("Biển tên");
        cell(desk, "Các số của vùng 2").fill("26, 4, 48");
        desk.type("text", "Chỗ nào cần kiểm tra?");
        desk.type("explanation", "Góc giấy cong lên.");
        desk.byId("look").click();
        assertThat(desk.byId("preview").locator("svg circle")).hasCount(1);
        assertThat(desk.byId("preview").locator("svg rect")).hasCount(1);
        assertThat(desk.byId("preview").locator("img")).hasJSProperty("complete", true);
        pictureOfPreview(desk, "teach-question-hotspot");
        check.check(desk, "question editor, areas of a picture");
        check.assertNothingFound();
    }
}
