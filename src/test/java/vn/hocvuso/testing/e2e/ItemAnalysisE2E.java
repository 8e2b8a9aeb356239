package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.PackagedSystem.Account;
import vn.hocvuso.testing.PageCheck;
import vn.hocvuso.testing.Screen;

/** A teacher looks at what the answers say of her questions, and whose result a regrading would change. */
@ExtendWith(Browsing.class)
class ItemAnalysisE2E {

    private static final String QUIZ =
            """
            (select a.target from catalogue_activity a join catalogue_edition e on e.id = a.edition_id
                join catalogue_course c on c.id = e.course_id
                where a.kind = 'QUIZ' and e.state = 'PUBLISHED' and c.slug = '%s')
            """
                    .formatted(Citizen.COURSE);

    /** Figures as the batch leaves them; answers of two hundred people would take minutes to give. */
    private static void figures(PackagedSystem system) throws IOException, SQLException {
        try (var database = system.database();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from assessment_item_figures where quiz_id = " + QUIZ);
            statement.executeUpdate("replace into assessment_quiz_figures (quiz_id, up_to, reckoned_at, persons, whole,"
                    + " mean, deviation, alpha, error) values (" + QUIZ
                    + ", 9223372036854775807, utc_timestamp(6), 240, 240, 7.1, 1.9, 0.71, 1.02)");
            statement.executeUpdate(
                    """
                    insert into assessment_item_figures (quiz_id, question_id, answers, facility, discrimination,
                        upper_lower, verdicts, choices, a, b, a_error, b_error, misfit)
                    select i.quiz_id, i.question_id, 40 + i.position, 0.35 + mod(i.position * 7, 60) / 100,
                        mod(i.position * 5, 60) / 100 - 0.05, 0.3,
                        if(i.position = 0, 'KEY_DOUBTFUL,DOES_NOT_SEPARATE', if(i.position = 3, 'TOO_EASY', '')),
                        if(q.kind = 'SINGLE', '20:0.55;9:0.71;8:0.4;3:0.2', ''), 1.1, -0.4, 0.15, 0.12, 0.4
                    from assessment_quiz_item i join assessment_question q on q.id = i.question_id where i.quiz_id =
                    """
                            + QUIZ);
        }
    }

    @Test
    void aTeacherSeesWhichQuestionsWantALook(Visitors visitors, PackagedSystem system) throws Exception {
        figures(system);
        new HttpLearner(system.address(), new Account(Citizen.freshName("lambai"), "ruong-lua-chin-vang"))
                .graduate("Lò Thị Nhật Ký");
        var check = new PageCheck();
        var visitor = visitors.come(Screen.DESKTOP);
        Citizen.enter(visitor, system.account("teacher"));
        visitor.open("/teach/learning/results.xhtml?course=" + Citizen.COURSE);
        visitor.byId("items").click();
        var page = visitor.page();
        assertThat(page.locator("svg.chart")).isVisible();
        assertThat(page.getByText("Đáp án có thể sai: người giỏi lại chọn một phương án khác."))
                .isVisible();
        visitor.picture("item-analysis");
        check.check(visitor, "item analysis");

        visitor.byId("attempts").click();
        page.waitForURL("**/teach/assessment/attempts.xhtml?**");
        check.check(visitor, "attempts");
        page.locator("#lines a").first().click();
        page.waitForURL("**/teach/assessment/attempt.xhtml?**");
        assertThat(visitor.byId("chain")).containsText("Nhật ký");
        visitor.picture("answer-log");
        check.check(visitor, "answer log");
        page.goBack();
        page.goBack();

        visitor.byId("preview").click();
        assertThat(visitor.byId("run")).containsText("Xem trước xong");

        page.locator("table").first().locator("a").first().click();
        assertThat(visitor.byId("distractors")).isVisible();
        assertThat(page.locator("svg.chart")).isVisible();
        visitor.picture("item");
        check.check(visitor, "item");
        visitor.byId("neutralise").click();
        assertThat(visitor.byId("reasonError")).isVisible();
        visitor.byId("use").click();
        assertThat(page.getByText("Đã đổi cách sử dụng câu hỏi.")).isVisible();
        check.assertNothingFound();
    }
}
