package vn.hocvuso.testing.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.testing.Browsing;
import vn.hocvuso.testing.Browsing.Visitors;
import vn.hocvuso.testing.PackagedSystem;
import vn.hocvuso.testing.Screen;

/** A test with a time limit: it is told before, counted down, and handed in by itself with what was saved. */
@ExtendWith(Browsing.class)
class TimedQuizE2E {

    private static final String COURSE = "lam-viec-so-va-ai";

    @Test
    void whenTheTimeIsOverThePaperIsHandedInWithWhatWasSaved(PackagedSystem system, Visitors visitors)
            throws SQLException {
        var phone = visitors.come(Screen.PHONE);
        new Citizen(phone).arrive("Bùi Thị Giờ");
        phone.open("/courses/" + COURSE);
        phone.byId("enrol").click();
        assertThat(phone.byId("read")).isVisible();
        phone.open("/learn/learning/quiz.xhtml?course=" + COURSE);
        assertThat(phone.page().getByText("Bạn có 30 phút để làm bài")).isVisible();
        phone.picture("timed-quiz-rule");
        phone.byId("start").click();
        phone.page().waitForURL("**/take-quiz.xhtml?attempt=*");
        assertThat(phone.byId("time")).hasText("Còn 30 phút");
        phone.picture("timed-quiz");

        leave(system, attempt(phone.page().url()), Duration.ofSeconds(12));
        phone.page().reload();
        assertThat(phone.byId("time")).containsText("giây");
        var question = phone.page().locator("fieldset[data-question]").first();
        question.locator("label").first().click();
        assertThat(question.getByRole(AriaRole.STATUS)).hasText("Đã lưu");

        phone.page().waitForURL("**/result.xhtml?attempt=*");
        assertThat(phone.page().getByText("bạn chọn")).hasCount(1);
    }

    private static long attempt(String url) {
        return Long.parseLong(url.replaceFirst(".*attempt=(\\d+).*", "$1"));
    }

    private static void leave(PackagedSystem system, long attempt, Duration time) throws SQLException {
        try (var database = system.database();
                var statement = database.prepareStatement("update assessment_attempt set ends_at = ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().plus(time)));
            statement.setLong(2, attempt);
            statement.executeUpdate();
        }
    }
}
