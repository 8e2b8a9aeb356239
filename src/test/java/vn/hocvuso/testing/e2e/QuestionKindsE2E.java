package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.assessment.marking.Simulation;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** A paper with every kind of question, answered on a phone, with a keyboard alone, and without script. */
@ExtendWith(Browsing.class)
class QuestionKindsE2E {

    private record Question(String prompt, Body body) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "Dấu hiệu nào cho thấy tin nhắn là lừa đảo?",
                    new Choosing(
                            Choosing.Way.MULTIPLE,
                            Credit.PARTIAL,
                            List.of(
                                    new Choosing.Choice("Giục làm gấp", true),
                                    new Choosing.Choice("Đòi mã OTP", true),
                                    new Choosing.Choice("Gửi vào buổi sáng", false)))),
            new Question(
                    "Mỗi việc dùng ứng dụng nào?",
                    new Matching(
                            List.of(
                                    new Matching.Pair("Xem đường đi", "Bản đồ"),
                                    new Matching.Pair("Xem ngày tháng", "Lịch")),
                            List.of("Máy tính"))),
            new Question(
                    "Xếp các bước tạo mật khẩu.",
                    new Ordering(Credit.PARTIAL, List.of("Nghĩ một câu dài", "Thêm số", "Ghi nhớ"))),
            new Question("Mã dùng một lần gọi là gì?", new ShortText(List.of("OTP", "mã OTP"), false)),
            new Question(
                    "Mua 3 gói, mỗi gói 12.500 đồng, hết bao nhiêu?",
                    new NumberAnswer(
                            new BigDecimal("37500"),
                            NumberAnswer.Tolerance.NONE,
                            true,
                            Optional.of(new NumberAnswer.Unit(List.of("đồng"), false)))),
            new Question(
                    "Điền vào chỗ trống.",
                    new Gaps(
                            "Không đưa [[1]] cho ai. Gọi lại số [[2]] để kiểm tra.",
                            List.of(new Gaps.Typed(List.of("mật khẩu")), new Gaps.Chosen(List.of(0))),
                            List.of("chính thức", "trong tin nhắn"),
                            false)),
            new Question(
                    "Chạm vào chỗ đáng ngờ của trang.",
                    new Hotspot(
                            "tin-nhan-gia.svg",
                            "Một tin nhắn có tên người gửi, lời nhắn và một đường dẫn",
                            60,
                            false,
                            Credit.WHOLE,
                            List.of(
                                    new Hotspot.Area(new Hotspot.Rectangle(5, 5, 90, 20), "Tên người gửi", false),
                                    new Hotspot.Area(new Hotspot.Rectangle(5, 65, 90, 30), "Đường dẫn", true)))),
            new Question(
                    "Có người gọi xin mã OTP. Bạn làm gì trên điện thoại?",
                    new Simulation(
                            List.of(
                                    new Simulation.Screen(
                                            "goi",
                                            Simulation.Device.PHONE,
                                            "Cuộc gọi đến",
                                            List.of(
                                                    element("loi", Simulation.What.BUBBLE, "Đọc mã OTP cho tôi ngay!"),
                                                    element("ma", Simulation.What.FIELD, "Mã OTP"),
                                                    element("doc", Simulation.What.BUTTON, "Đọc mã")),
                                            List.of(
                                                    new Simulation.Move(
                                                            Simulation.Deed.TAP,
                                                            Optional.of("doc"),
                                                            Optional.empty(),
                                                            "mat"),
                                                    new Simulation.Move(
                                                            Simulation.Deed.CLOSE,
                                                            Optional.empty(),
                                                            Optional.empty(),
                                                            "sau")),
                                            Optional.empty()),
                                    new Simulation.Screen(
                                            "mat",
                                            Simulation.Device.PHONE,
                                            "Đã gửi mã",
                                            List.of(element("dong", Simulation.What.BUTTON, "Đóng")),
                                            List.of(new Simulation.Move(
                                                    Simulation.Deed.TAP,
                                                    Optional.of("dong"),
                                                    Optional.empty(),
                                                    Simulation.END)),
                                            Optional.empty()),
                                    new Simulation.Screen(
                                            "sau",
                                            Simulation.Device.FORM,
                                            "Báo cho ngân hàng",
                                            List.of(element("goi", Simulation.What.BUTTON, "Gọi số in trên thẻ")),
                                            List.of(new Simulation.Move(
                                                    Simulation.Deed.TAP,
                                                    Optional.of("goi"),
                                                    Optional.empty(),
                                                    Simulation.END)),
                                            Optional.empty())),
                            List.of(
                                    new Simulation.Rule(
                                            Simulation.Must.NEVER_TAPPED,
                                            Optional.of("goi"),
                                            Optional.of("doc"),
                                            List.of(),
                                            2,
                                            "Không đọc mã OTP cho ai"),
                                    new Simulation.Rule(
                                            Simulation.Must.TAPPED,
                                            Optional.of("sau"),
                                            Optional.of("goi"),
                                            List.of(),
                                            1,
                                            "Gọi số chính thức của ngân hàng")))));

    private static Simulation.Element element(String id, Simulation.What what, String text) {
        return new Simulation.Element(id, what, text, List.of());
    }

    private final PageCheck check = new PageCheck();

    private static Account signedUp(Visitor visitor) {
        return new Citizen(visitor).arrive("Trần Thị Đủ Loại");
    }

    /** The address of a paper of these questions, in their order, which the learner has just begun. */
    private static String begin(String name, PackagedSystem system) throws SQLException, IOException {
        try (var database = system.database()) {
            var quiz = added(
                    database,
                    "insert into assessment_quiz (version, owner, sealed, title, drawn, pass_percent, tries, wait_minutes)"
                            + " values (1, 'course:" + Citizen.COURSE + "', 1, 'Đủ loại câu hỏi', " + QUESTIONS.size()
                            + ", 70, 0, 0)");
            var paper = new StringBuilder();
            for (var i = 0; i < QUESTIONS.size(); i++) {
                var question = question(database, i);
                added(
                        database,
                        "insert into assessment_quiz_item (quiz_id, position, question_id) values (" + quiz + ", " + i
                                + ", " + question + ")");
                paper.append(i == 0 ? "" : ",").append(question);
            }
            var attempt = added(
                    database,
                    "insert into assessment_attempt (version, learner_id, quiz_id, number, seed, paper, open_mark,"
                            + " started_at) select 1, id, " + quiz + ", 1, 3, '" + paper
                            + "', 1, utc_timestamp(6) from identity_learner where username = '" + name + "'");
            return "/learn/assessment/take-quiz.xhtml?attempt=" + attempt;
        }
    }

    private static long question(Connection database, int place) throws SQLException {
        var question = QUESTIONS.get(place);
        try (var statement = database.prepareStatement(
                "insert into assessment_question (version, owner, code, sealed, kind, competence, level, prompt,"
                        + " explanation, body) values (1, ?, ?, 1, ?, '4.2', 1, ?, 'Vì thế.', ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, "course:" + Citizen.COURSE);
            statement.setString(2, "q" + place);
            statement.setString(3, QuestionKind.of(question.body()).name());
            statement.setString(4, question.prompt());
            statement.setString(5, question.body().json());
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private static long added(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private static Locator question(Visitor visitor, int number) {
        return visitor.byId("q" + number);
    }

    private static void assertSaved(Visitor visitor, int number) {
        assertThat(visitor.byId("s" + number)).hasText("Đã lưu");
        assertThat(visitor.byId("r" + number)).containsText("Biên nhận số");
    }

    @Test
    void everyKindIsAnsweredOnAPhoneAndKeptOverAReload(PackagedSystem system, Visitors visitors) throws Exception {
        var phone = visitors.come(Screen.PHONE);
        var address = begin(signedUp(phone).username(), system);
        phone.open(address);
        check.check(phone, "paper with every kind of question");

        question(phone, 1).getByText("Giục làm gấp").click();
        assertSaved(phone, 1);
        question(phone, 2).getByLabel("Xem đường đi").selectOption("Bản đồ");
        question(phone, 2).getByLabel("Xem ngày tháng").selectOption("Lịch");
        assertSaved(phone, 2);
        moveUpTo(phone, "Nghĩ một câu dài", 0);
        moveUpTo(phone, "Thêm số", 1);
        assertSaved(phone, 3);
        question(phone, 4).getByLabel("Câu trả lời của bạn").fill("mã otp");
        question(phone, 4).getByLabel("Câu trả lời của bạn").blur();
        assertSaved(phone, 4);
        question(phone, 5).getByLabel("Câu trả lời của bạn").fill("37.500");
        question(phone, 5).getByLabel("Câu trả lời của bạn").blur();
        assertSaved(phone, 5);
        question(phone, 6).getByLabel("Chỗ trống 1").fill("mat khau");
        question(phone, 6).getByLabel("Chỗ trống 2").selectOption("chính thức");
        assertSaved(phone, 6);
        question(phone, 7).locator(".area").nth(0).click();
        question(phone, 7).getByText("Đường dẫn").click();
        assertSaved(phone, 7);
        question(phone, 8).getByText("Từ chối hoặc đóng").click();
        assertThat(question(phone, 8).getByText("Báo cho ngân hàng")).isVisible();
        phone.picture("question-kinds");
        question(phone, 8).getByText("Gọi số in trên thẻ").click();
        assertThat(question(phone, 8).getByText("Phần thực hành đã xong.")).isVisible();
        assertSaved(phone, 8);
        check.check(phone, "paper with every kind answered");

        phone.open(address);
        assertThat(phone.byId("count")).hasText("Đã lưu 8/8 câu");
        assertThat(question(phone, 4).getByLabel("Câu trả lời của bạn")).hasValue("mã otp");
        assertThat(question(phone, 8).getByText("Phần thực hành đã xong.")).isVisible();
        phone.byId("submit").click();
        phone.page().waitForURL("**/result.xhtml?attempt=*");
        assertThat(phone.page().getByText("Chúc mừng, bạn đã đạt")).isVisible();
        assertThat(phone.page().getByText("7,5/8")).isVisible();
        assertThat(phone.page().getByText("Đúng một phần, được 0,5 điểm")).isVisible();
        phone.picture("question-kinds-result");
        check.check(phone, "result with every kind of question");
        check.assertNothingFound();
    }

    /** With the keyboard: the button is reached and pressed. */
    private static void moveUpTo(Visitor visitor, String words, int place) {
        var items = question(visitor, 3).locator(".order__item");
        var up = question(visitor, 3)
                .locator(".order__item", new Locator.LocatorOptions().setHasText(words))
                .locator(".order__move")
                .first();
        for (var step = 0; step < 3 && !items.nth(place).textContent().contains(words); step++) {
            up.press("Enter");
        }
        assertThat(items.nth(place)).containsText(words);
        if (question(visitor, 3).locator(".order__keep").isVisible()) {
            question(visitor, 3).locator(".order__keep").press("Enter");
        }
    }

    @Test
    void everyKindIsAnsweredWithoutScript(PackagedSystem system, Visitors visitors) throws Exception {
        var account = signedUp(visitors.come(Screen.PHONE));
        var plain = visitors.comeWithoutScript(Screen.PHONE);
        Citizen.enter(plain, account);
        plain.open(begin(account.username(), system));
        question(plain, 2).getByLabel("Xem đường đi").selectOption("Bản đồ");
        question(plain, 2).getByLabel("Xem ngày tháng").selectOption("Lịch");
        question(plain, 3).getByLabel("Nghĩ một câu dài").selectOption("1");
        question(plain, 3).getByLabel("Thêm số").selectOption("2");
        question(plain, 3).getByLabel("Ghi nhớ").selectOption("3");
        question(plain, 4).getByLabel("Câu trả lời của bạn").fill("OTP");
        question(plain, 5).getByLabel("Câu trả lời của bạn").fill("37500 đồng");
        question(plain, 6).getByLabel("Chỗ trống 1").fill("mật khẩu");
        question(plain, 6).getByLabel("Chỗ trống 2").selectOption("chính thức");
        question(plain, 7).getByText("Đường dẫn").click();
        question(plain, 8).getByText("Từ chối hoặc đóng").click();
        plain.page().waitForURL("**#q8");
        assertThat(question(plain, 8).getByText("Báo cho ngân hàng")).isVisible();
        assertThat(question(plain, 5).getByLabel("Câu trả lời của bạn")).hasValue("37500 đồng");
        question(plain, 8).getByText("Gọi số in trên thẻ").click();
        assertThat(question(plain, 8).getByText("Phần thực hành đã xong.")).isVisible();
        assertThat(plain.byId("count")).hasText("Đã lưu 7/8 câu");
        plain.picture("question-kinds-plain");
        plain.byId("submit").click();
        plain.page().waitForURL("**incomplete=true**");
        plain.byId("submit").click();
        plain.page().waitForURL("**/result.xhtml?attempt=*");
        assertThat(plain.page().getByText("7/8")).isVisible();
    }
}
