package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;
import vn.hocvuso.testing.Visitor;

/** Citizens find out what they know already, where to go on, and what they may skip. */
@ExtendWith(Browsing.class)
class PlacementE2E {

    private static final String PATH = "Bạn đã biết những gì";

    private final PageCheck check = new PageCheck();

    private static Account signedUp(Citizen citizen, Visitor phone, String name) {
        var account = citizen.arrive(name);
        phone.open("/learn/home.xhtml");
        return account;
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Answers "I do not know" until there is nothing more to answer; tells how often. */
    private static int untilTheEnd(Visitor visitor) {
        var answers = 0;
        while (visitor.byId("unknown").isVisible()) {
            var far = visitor.byId("far").innerText();
            visitor.byId("unknown").click();
            visitor.page()
                    .waitForCondition(() -> visitor.byId("far").count() == 0
                            || !visitor.byId("far").innerText().equals(far));
            answers++;
        }
        return answers;
    }

    @Test
    void aCitizenLearnsWhereToBegin(Visitors visitors) {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        signedUp(citizen, phone, "Vi Thị Biết");
        phone.byId("toPlacement").click();
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).hasText("Bạn đã biết những gì?");
        phone.picture("placement");
        check.check(phone, "placement");
        phone.byId("group-ND").getByRole(AriaRole.BUTTON).click();
        phone.page().waitForURL("**/learn/assessment/check.xhtml?check=*");
        check.check(phone, "placement question");
        phone.picture("placement-question");

        phone.byId("answer").click();
        assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Bạn chưa trả lời câu này");
        assertThat(phone.byId("far")).hasText("Câu 1, nhiều nhất 20 câu");
        phone.byId("unknown").click();
        assertThat(phone.byId("far")).hasText("Câu 2, nhiều nhất 20 câu");

        phone.open("/learn/home.xhtml");
        phone.byId("toPlacement").click();
        button(phone, "Làm tiếp phần câu hỏi cho nhóm Người dân").click();
        assertThat(phone.byId("far")).hasText("Câu 2, nhiều nhất 20 câu");
        assertTrue(untilTheEnd(phone) >= 9);
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).hasText(PATH);
        assertThat(phone.byId("because")).containsText("Nhóm của bạn cần bậc 2");
        phone.picture("placement-path");
        check.check(phone, "placement result");
        phone.byId("next").click();
        assertThat(phone.byId("main")).isVisible();
        assertTrue(phone.page().url().contains("/lessons/"));

        beforeACourse(citizen, phone);
        check.assertNothingFound();
    }

    private void beforeACourse(Citizen citizen, Visitor phone) {
        citizen.enrol();
        phone.open("/learn/home.xhtml");
        assertThat(phone.byId("invitations")).containsText("Tám câu trước khi học");
        check.check(phone, "home with invitations");
        phone.picture("placement-home");
        phone.byId("invitations").getByRole(AriaRole.BUTTON).click();
        phone.page().waitForURL("**/learn/assessment/check.xhtml?check=*");
        assertEquals(8, untilTheEnd(phone));
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).hasText("Cảm ơn bạn");
        check.check(phone, "after the test before a course");
        phone.open("/learn/home.xhtml");
        assertThat(phone.byId("invitations")).isHidden();
    }

    /** What tests would have found of somebody who answers everything rightly. */
    private static void masters(PackagedSystem system, Account account) throws IOException, SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "insert into assessment_placement (learner_id, occasion, scope, competences, calibration_id, seed,"
                            + " started_at, ended_at, reason, mean, error) select id, 'START', 'group:ND', '4.2',"
                            + " (select max(id) from assessment_calibration), 1, utc_timestamp(6), utc_timestamp(6),"
                            + " 'LONG_ENOUGH', 1.4, 0.3 from identity_learner where username = '" + account.username()
                            + "'");
            statement.executeUpdate(
                    """
                    insert into assessment_placement_profile (placement_id, competence, mean, error, answers)
                    select p.id, c.code, 1.2, 0.3, 3 from assessment_placement p
                    join (select '4.2' as code union select '4.1' union select '2.6' union select '1.2') c
                    where p.learner_id = (select id from identity_learner where username = '%s')
                    """
                            .formatted(account.username()));
        }
    }

    @Test
    void whoMastersACourseIsTestedOnItAtOnce(Visitors visitors, PackagedSystem system) throws Exception {
        var phone = visitors.come(Screen.PHONE);
        var citizen = new Citizen(phone);
        masters(system, signedUp(citizen, phone, "Hà Văn Vững"));
        phone.open("/learn/home.xhtml");
        phone.byId("toPath").click();
        assertThat(phone.byId("testOuts")).containsText("An toàn trên mạng");
        phone.picture("placement-test-out");
        check.check(phone, "placement result with a course to be tested on");
        phone.byId("testOuts").getByRole(AriaRole.BUTTON).click();
        phone.byId("start").click();
        phone.page().waitForURL("**/take-quiz.xhtml?attempt=*");
        citizen.answer(citizen.questions(), true, true);
        citizen.submit();
        assertThat(phone.page().getByText("Bạn đã hoàn thành khóa học. Chứng nhận đã được cấp."))
                .isVisible();
        check.assertNothingFound();
    }

    /** Fifteen people who have gained, and of whom twelve were asked again weeks later. */
    private static void gained(PackagedSystem system) throws IOException, SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            var occasions = List.of("BEFORE", "AFTER", "LATER");
            for (var person = 0; person < 15; person++) {
                for (var occasion : occasions.subList(0, person < 12 ? 3 : 2)) {
                    statement.executeUpdate(
                            "insert into assessment_placement (learner_id, occasion, scope, competences, calibration_id,"
                                    + " seed, started_at, ended_at, reason, mean, error) select "
                                    + (800_000_000 + person)
                                    + ", '" + occasion + "', 'course:" + Citizen.COURSE + "', '4.2', max(id), 1,"
                                    + " utc_timestamp(6), utc_timestamp(6), 'LONG_ENOUGH', 0, 0.4"
                                    + " from assessment_calibration",
                            Statement.RETURN_GENERATED_KEYS);
                    try (var keys = statement.getGeneratedKeys()) {
                        keys.next();
                        var gain = occasions.indexOf(occasion) * (person % 3) * 0.4;
                        statement.executeUpdate("insert into assessment_placement_profile values (" + keys.getLong(1)
                                + ", '4.2', " + (-0.5 + gain + person * 0.05) + ", 0.4, 4)");
                    }
                }
            }
        }
    }

    @Test
    void aTeacherSeesWhatWasGainedAndWhatHasLasted(Visitors visitors, PackagedSystem system) throws Exception {
        gained(system);
        var teacher = visitors.come(Screen.DESKTOP);
        Citizen.enter(teacher, system.account("teacher"));
        teacher.open("/teach/learning/results.xhtml?course=" + Citizen.COURSE);
        teacher.byId("gains").click();
        assertThat(teacher.page().locator("tbody tr")).hasCount(1);
        assertThat(teacher.page().locator("tbody tr")).containsText("tiến bộ rõ");
        teacher.picture("gains");
        check.check(teacher, "gains");
        check.assertNothingFound();
    }
}
