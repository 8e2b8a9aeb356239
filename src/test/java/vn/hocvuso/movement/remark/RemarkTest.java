package vn.hocvuso.movement.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;

class RemarkTest {

    private static final Learner.Ref AUTHOR = new Learner.Ref(1);
    private static final Learner.Ref OTHER = new Learner.Ref(2);
    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final long UNIT = 7;
    private static final long ABOVE = 3;

    private static Remark.Words words(LocalDate dueOn) {
        return new Remark.Words("Số liệu tháng 10", "Chưa khớp với số lớp đã mở.", dueOn, null, "");
    }

    private static Remark remark(Remark.Kind kind, Remark.Words words) {
        return new Remark(kind, UNIT, ABOVE, words, Optional.empty(), AUTHOR, NOW);
    }

    @Test
    void nobodyAnswersWhatSheHasSaidAndNobodySettlesWhatSheHasAnswered() {
        var remark = remark(Remark.Kind.SUPERVISION, words(null));
        assertRefused("movement.remark.self", () -> remark.answer(AUTHOR, "Tôi tự trả lời."));
        assertRefused("movement.remark.answer", () -> remark.answer(OTHER, " \u200B "));
        assertEquals("Đã kiểm tra lại.", remark.answer(OTHER, " Đã kiểm tra lại. "));
        assertRefused("movement.remark.ownAnswer", () -> remark.close(OTHER, ""));
        assertRefused("movement.remark.ownAnswer", () -> remark.reopen(OTHER, "Chưa đủ.", null, TODAY));
        assertEquals("", remark.close(AUTHOR, ""));
        assertEquals(Remark.State.CLOSED, remark.state());
        assertRefused("movement.remark.closed", () -> remark.answer(OTHER, "Thêm."));
        assertRefused("movement.remark.closed", () -> remark.close(AUTHOR, ""));
    }

    @Test
    void anAnswerThatDoesNotSettleItNeedsAReasonAndMayGetANewDay() {
        var remark = remark(Remark.Kind.URGING, words(TODAY));
        assertRefused("movement.remark.unanswered", () -> remark.reopen(AUTHOR, "Chưa đủ.", null, TODAY));
        remark.answer(OTHER, "Đang làm.");
        assertRefused("movement.remark.reason", () -> remark.reopen(AUTHOR, "", null, TODAY));
        var yesterday = TODAY.minusDays(1);
        assertRefused("movement.remark.dueOn", () -> remark.reopen(AUTHOR, "Chưa đủ.", yesterday, TODAY));
        assertEquals(Remark.State.ANSWERED, remark.state());
        remark.reopen(AUTHOR, "Chưa đủ.", TODAY.plusDays(7), TODAY);
        assertEquals(Remark.State.OPEN, remark.state());
        assertFalse(remark.isOverdue(TODAY.plusDays(7)), "the last day belongs to it");
        assertTrue(remark.isOverdue(TODAY.plusDays(8)));
        remark.answer(OTHER, "Xong.");
        assertFalse(remark.isOverdue(TODAY.plusDays(8)), "it was answered");
    }

    @Test
    void whatNobodyHasAnsweredIsTakenBackWithAReason() {
        var remark = remark(Remark.Kind.SUPERVISION, words(null));
        assertRefused("movement.remark.reason", () -> remark.close(AUTHOR, ""));
        assertEquals("Gửi nhầm đơn vị.", remark.close(AUTHOR, "Gửi nhầm đơn vị."));
    }

    @Test
    void itsAuthorMendsItUntilSomebodyHasAnswered() {
        var remark = remark(Remark.Kind.SUPERVISION, words(null));
        assertRefused("movement.remark.notAuthor", () -> remark.correct(OTHER, words(null)));
        remark.correct(AUTHOR, words(TODAY));
        assertEquals(TODAY, remark.words().dueOn());
        remark.answer(OTHER, "Đã rõ.");
        assertRefused("movement.remark.answered", () -> remark.correct(AUTHOR, words(null)));
        remark.reopen(AUTHOR, "Chưa đủ.", null, TODAY);
        assertRefused("movement.remark.answered", () -> remark.correct(AUTHOR, words(null)));
    }

    @Test
    void anInspectionHasADayAndPeopleAndNothingElseHas() {
        var found = "Sổ theo dõi đầy đủ.";
        assertRefused("movement.remark.heldOn", () -> remark(Remark.Kind.INSPECTION, words(null)));
        assertRefused(
                "movement.remark.heldOn",
                () -> remark(Remark.Kind.INSPECTION, new Remark.Words("A", found, null, TODAY.plusDays(1), "Chị Hoa")));
        assertRefused(
                "movement.remark.present",
                () -> remark(Remark.Kind.INSPECTION, new Remark.Words("A", found, null, TODAY, " ")));
        var inspection = remark(Remark.Kind.INSPECTION, new Remark.Words("A", found, null, TODAY, "Chị Hoa"));
        assertEquals("Chị Hoa", inspection.words().present());
        var urging = remark(Remark.Kind.URGING, new Remark.Words("A", found, null, TODAY, "Chị Hoa"));
        assertNull(urging.words().heldOn());
        assertEquals("", urging.words().present());
    }

    @Test
    void wordsThatAreMissingOrTooLongAndADayThatIsOverAreRefused() {
        assertRefused(
                "movement.remark.subject",
                () -> remark(Remark.Kind.URGING, new Remark.Words("\u200B ", "Nội dung.", null, null, "")));
        assertRefused(
                "movement.remark.text",
                () -> remark(Remark.Kind.URGING, new Remark.Words("A", "x".repeat(5001), null, null, "")));
        assertRefused("movement.remark.dueOn", () -> remark(Remark.Kind.URGING, words(TODAY.minusDays(1))));
    }

    @Test
    void aDifficultyGoesUpAndEverythingElseDown() {
        var urging = remark(Remark.Kind.URGING, words(null));
        assertEquals(ABOVE, urging.sender());
        assertEquals(UNIT, urging.addressee());
        var difficulty = remark(Remark.Kind.DIFFICULTY, words(null));
        assertEquals(UNIT, difficulty.sender());
        assertEquals(ABOVE, difficulty.addressee());
        difficulty.hand(UNIT, 8);
        difficulty.hand(ABOVE, 4);
        assertEquals(8, difficulty.sender());
        assertEquals(4, difficulty.addressee());
        assertEquals(UNIT, difficulty.unit(), "it is still about the old one");
    }

    @Test
    void whatAnAddressAsksForThatIsNotThereAsksForNothing() {
        assertEquals(
                new RemarkFilter(null, null, RemarkFilter.Show.ALL), RemarkFilter.of("x' or 1=1", null, "everything"));
        assertEquals(
                new RemarkFilter(Remark.Kind.URGING, Remark.State.OPEN, RemarkFilter.Show.OVERDUE),
                RemarkFilter.of("URGING", "OPEN", "OVERDUE"));
    }

    @Test
    void aTaskIsFoundOnThePageOfItsPlan() {
        var task = new Concern(Concern.Kind.TASK, "12-345", "Mở 10 lớp");
        assertEquals("12", task.plan());
        assertEquals("TASK:12-345", task.code());
        assertEquals("", new Concern(Concern.Kind.REPORT, "5", "Tháng 10").plan());
    }
}
