package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.integrity.Evidence;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** What was found in attempts, from the list on the desk to the decision on a learner's appeal. */
@ExtendWith(Browsing.class)
class IntegrityE2E {

    private static final String FINDINGS = "/teach/assessment/findings.xhtml";

    private final PageCheck check = new PageCheck();

    private static Account graduate(PackagedSystem system, String fullName) throws Exception {
        var account = new Account(Citizen.freshName("xemlai"), "ruong-lua-chin-vang");
        new HttpLearner(system.address(), account).graduate(fullName);
        return account;
    }

    private static Evidence fast() {
        return new Evidence.Fast(
                10,
                8,
                8,
                new BigDecimal("0.0000153"),
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> new Evidence.FastLine(
                                "q" + i,
                                "Câu hỏi thứ " + i + " về an toàn trên mạng, dài vừa phải?",
                                60,
                                115,
                                i < 9 ? 12 : 140,
                                i < 9,
                                true))
                        .toList());
    }

    private static Evidence shared() {
        return new Evidence.Shared(
                9,
                8,
                new BigDecimal("1.1E-7"),
                780,
                IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> new Evidence.SharedLine(
                                "q" + i,
                                "Câu hỏi thứ " + i + " về an toàn trên mạng?",
                                "Phương án sai mà ít người chọn",
                                i < 9 ? "Phương án sai mà ít người chọn" : "Phương án sai khác",
                                i < 9,
                                12))
                        .toList());
    }

    private static Evidence jump() {
        return new Evidence.Jump(
                10,
                10,
                new BigDecimal("5.36"),
                14,
                List.of(
                        new Evidence.JumpLine(1, "2026-11-26T01:00:00Z", "2026-11-26T01:10:00Z", 1, 10),
                        new Evidence.JumpLine(2, "2026-11-26T01:20:00Z", "2026-11-26T01:24:00Z", 10, 10)));
    }

    /** As the rounds leave it, which come every quarter of an hour. */
    private static void insert(PackagedSystem system, Account about, String other, Evidence evidence)
            throws SQLException {
        try (var database = system.database();
                var finding = database.prepareStatement(
                        """
                        insert ignore into assessment_integrity_finding (version, kind, quiz_id, attempt_id,
                            other_attempt_id, learner_id, other_learner_id, evidence, thresholds, found_at, state)
                        select 1, ?, a.quiz_id, a.id, coalesce(o.id, 0), a.learner_id, o.learner_id, ?, '2026.1',
                            utc_timestamp(6), 'OPEN'
                        from assessment_attempt a join identity_learner l on l.id = a.learner_id
                        left join (select b.id, b.learner_id from assessment_attempt b
                            join identity_learner k on k.id = b.learner_id where k.username = ?) o on 1 = 1
                        where l.username = ?
                        """);
                var event = database.prepareStatement(
                        """
                        insert ignore into assessment_integrity_event (finding_id, position, kind, words, at)
                        select id, 0, 'FOUND', '', found_at from assessment_integrity_finding
                        """)) {
            finding.setString(1, evidence.kind().name());
            finding.setString(2, evidence.json());
            finding.setString(3, other);
            finding.setString(4, about.username());
            finding.executeUpdate();
            event.executeUpdate();
        }
    }

    private static void openFinding(Visitor desk, String kind, String name) {
        desk.open(FINDINGS);
        desk.byId("kind").selectOption(kind);
        desk.byId("filter").click();
        desk.page().waitForURL("**kind=" + kind + "**");
        desk.byId("lines")
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .first()
                .click();
        assertThat(desk.byId("findingState")).isVisible();
    }

    private static void decide(Visitor desk, String outcome, String reason) {
        desk.page().getByLabel(outcome).check();
        desk.type("words", reason);
        desk.byId("decide").click();
        assertThat(desk.page().getByText("Đã lưu.")).isVisible();
    }

    @Test
    void aLearnerAppealsAndSomebodyElseDecides(Visitors visitors, PackagedSystem system) throws Exception {
        var name = "Vi Thị " + Citizen.freshName("Nhanh");
        var account = graduate(system, name);
        insert(system, account, "", fast());

        var teacher = visitors.come(Screen.DESKTOP);
        Citizen.enter(teacher, system.account("teacher"));
        teacher.open(FINDINGS);
        check.check(teacher, "findings");
        openFinding(teacher, "FAST", name);
        assertThat(teacher.byId("evidence").locator("tbody tr")).hasCount(10);
        teacher.picture("finding");
        check.check(teacher, "finding");
        teacher.byId("decide").click();
        assertThat(teacher.byId("outcomeError")).containsText("Hãy chọn một kết luận.");
        decide(teacher, "Sự việc có thật và chưa có lý do giải thích", "Chưa có lời giải thích.");

        var learner = visitors.come(Screen.PHONE);
        learner.signIn(account);
        learner.byId("findings").locator("a").first().click();
        assertThat(learner.byId("findingState")).containsText("bạn có thể khiếu nại");
        learner.picture("my-finding");
        check.check(learner, "my finding");
        learner.type("words", "Ờ");
        learner.byId("appeal").click();
        assertThat(learner.byId("wordsError")).containsText("từ 5 đến 2.000 ký tự");
        assertThat(learner.byId("words")).hasValue("Ờ");
        learner.type("words", "Tôi đã học thuộc cả khóa.\nTôi làm bài cùng cán bộ xã.");
        learner.byId("appeal").click();
        assertThat(learner.byId("findingState")).containsText("một người khác sẽ xem xét lại");

        openFinding(teacher, "FAST", name);
        assertThat(teacher.byId("another")).isVisible();
        assertThat(teacher.byId("decide")).hasCount(0);
        var administrator = visitors.come(Screen.DESKTOP);
        Citizen.enter(administrator, system.account("administrator"));
        openFinding(administrator, "FAST", name);
        assertThat(administrator.byId("trail")).containsText("Tôi đã học thuộc cả khóa.");
        decide(administrator, "Sự việc có thật nhưng có lý do chính đáng", "Người học đã làm bài cùng cán bộ xã.");

        learner.page().reload();
        assertThat(learner.byId("findingState")).containsText("Đây là quyết định cuối cùng.");
        assertThat(learner.byId("words")).hasCount(0);
        check.assertNothingFound();
    }

    /** The other learner stays unnamed, and nothing of it needs script. */
    @Test
    void twoLearnersAreAskedAndOneAnswers(Visitors visitors, PackagedSystem system) throws Exception {
        var name = "Vi Thị " + Citizen.freshName("Giong");
        var other = "Lò Văn " + Citizen.freshName("Kia");
        var account = graduate(system, name);
        insert(system, account, graduate(system, other).username(), shared());
        insert(system, account, "", jump());

        var teacher = visitors.come(Screen.DESKTOP);
        Citizen.enter(teacher, system.account("teacher"));
        openFinding(teacher, "JUMP", name);
        assertThat(teacher.byId("evidence").locator("tbody tr")).hasCount(2);
        openFinding(teacher, "SHARED", name);
        assertThat(teacher.byId("evidence")).containsText(other);
        teacher.picture("finding-pair");
        check.check(teacher, "finding, two papers");
        teacher.type("message", "Hai bạn làm bài ở đâu?");
        teacher.byId("tell").click();
        assertThat(teacher.byId("trail")).containsText("Hai bạn làm bài ở đâu?");

        var learner = visitors.comeWithoutScript(Screen.PHONE);
        learner.signIn(account);
        learner.byId("findings").locator("a").first().click();
        assertThat(learner.page().getByText(other)).hasCount(0);
        learner.type("words", "Chúng tôi học cùng một lớp.");
        learner.byId("state").click();
        assertThat(learner.byId("trail")).containsText("Chúng tôi học cùng một lớp.");
        teacher.page().reload();
        assertThat(teacher.byId("trail")).containsText("Chúng tôi học cùng một lớp.");
        check.assertNothingFound();
    }
}
