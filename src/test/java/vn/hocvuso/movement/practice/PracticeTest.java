package vn.hocvuso.movement.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;

class PracticeTest {

    private static final Learner.Ref WRITER = new Learner.Ref(1);
    private static final Learner.Ref CHECKER = new Learner.Ref(2);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    static Practice.Words words(String result, Optional<Long> cost) {
        return new Practice.Words(
                "Tổ lưu động", "Người già ngại đến trụ sở.", "Đến tận nhà.", result, cost, "0912 345 678", "");
    }

    @Test
    void whoHasWrittenItDoesNotPublishIt() {
        var practice = new Practice(7, words("Từ 35% lên 62%.", Optional.of(0L)), WRITER);
        assertRefused("movement.practice.notSubmitted", () -> practice.publish(CHECKER, NOW));
        practice.submit();
        assertRefused("movement.practice.closed", () -> practice.write(words("1", Optional.empty()), WRITER));
        assertRefused("movement.practice.twoPersons", () -> practice.publish(WRITER, NOW));
        assertRefused("movement.practice.reason", () -> practice.sendBack(" "));
        practice.sendBack("Thiếu ảnh.");
        assertEquals("Thiếu ảnh.", practice.reason());
        practice.submit();
        practice.publish(CHECKER, NOW);
        assertEquals(Practice.State.PUBLISHED, practice.state());
        practice.withdraw("Số liệu sai.");
        assertRefused("movement.practice.withdrawn", () -> practice.withdraw("Lần nữa."));
    }

    @Test
    void aResultNeedsAFigureAndACostIsNeverLessThanNothing() {
        var practice = new Practice(7, words("Rất tốt.", Optional.empty()), WRITER);
        assertRefused("movement.practice.figures", practice::submit);
        assertRefused("movement.practice.cost", () -> new Practice(7, words("1", Optional.of(-1L)), WRITER));
        assertRefused(
                "movement.practice.title",
                () -> new Practice(7, new Practice.Words("\u200B ", "", "", "", Optional.empty(), "", ""), WRITER));
        var bare = new Practice(7, new Practice.Words("A", "", "", "1", Optional.empty(), "", ""), WRITER);
        assertRefused("movement.practice.incomplete", bare::submit);
    }

    @Test
    void onlyWhatIsPublishedIsTakenOver() {
        var practice = new Practice(7, words("1", Optional.empty()), WRITER);
        assertRefused("movement.practice.notPublished", () -> new Practice(practice, 8, CHECKER));
        practice.submit();
        practice.publish(CHECKER, NOW);
        assertRefused("movement.practice.own", () -> new Practice(practice, 7, CHECKER));
        var copy = new Practice(practice, 8, CHECKER);
        assertEquals("Đến tận nhà.", copy.words().action());
        assertEquals("", copy.words().result(), "its own result is not known yet");
    }

    @Test
    void aGiftIsCountedAsItsKindIs() {
        var day = LocalDate.of(2026, 5, 1);
        assertRefused(
                "movement.contribution.amount",
                () -> new Gift("A", false, Gift.Kind.MONEY, new BigDecimal("-1"), "", day));
        assertRefused(
                "movement.contribution.amount",
                () -> new Gift("A", false, Gift.Kind.DEVICES, new BigDecimal("1.5"), "", day));
        assertRefused(
                "movement.contribution.giver", () -> new Gift(" ", true, Gift.Kind.LINES, BigDecimal.ONE, "", day));
        assertEquals(
                new BigDecimal("2.5"), new Gift("A", false, Gift.Kind.HOURS, new BigDecimal("2.5"), "", day).amount());
    }
}
