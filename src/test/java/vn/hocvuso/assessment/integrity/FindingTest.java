package vn.hocvuso.assessment.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.integrity.Finding.Concerned;
import vn.hocvuso.assessment.integrity.Finding.State;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.Learner;

class FindingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Learner.Ref LEARNER = new Learner.Ref(1);
    private static final Learner.Ref OTHER = new Learner.Ref(2);
    private static final Learner.Ref FIRST = new Learner.Ref(3);
    private static final Learner.Ref SECOND = new Learner.Ref(4);

    private static final Evidence EVIDENCE = new Evidence.Shared(
            5,
            5,
            new BigDecimal("1.23E-9"),
            4950,
            List.of(new Evidence.SharedLine("q1", "Hỏi?", "Một", "Một", true, 12)));

    private static Finding found() {
        return new Finding(
                new Quiz.Ref(9),
                new Concerned(new Attempt.Ref(11), LEARNER),
                Optional.of(new Concerned(new Attempt.Ref(12), OTHER)),
                EVIDENCE,
                "2026.1",
                NOW);
    }

    private static List<FindingEvent.Kind> kinds(Finding finding) {
        return finding.trail().stream().map(FindingEvent::kind).toList();
    }

    @Test
    void evidenceAndThresholdsAreReadAsTheyWereWritten() {
        assertEquals(EVIDENCE, found().evidence());
        var fast = new Evidence.Fast(
                5, 2, 0, BigDecimal.ONE, List.of(new Evidence.FastLine("q", "", 12, 23, 0, true, false)));
        assertEquals(fast, Evidence.read(fast.json()));
        var jump = new Evidence.Jump(
                8,
                8,
                new BigDecimal("5.25"),
                12,
                List.of(new Evidence.JumpLine(1, NOW.toString(), NOW.toString(), 1, 8)));
        assertEquals(jump, Evidence.read(jump.json()));
        assertEquals(IntegritySamples.SHIPPED, Thresholds.read(IntegritySamples.SHIPPED.json()));
    }

    @Test
    void aDecisionAnAppealAndASecondDecisionLeaveTheirTrail() {
        var finding = found();
        finding.lookAt(FIRST, NOW);
        finding.lookAt(FIRST, NOW);
        assertFalse(finding.isTold());
        finding.decide(FIRST, State.UPHELD, "Không có lời giải thích.", NOW);
        assertTrue(finding.isTold());
        finding.state(LEARNER, "Chúng tôi học cùng nhau.", NOW);
        finding.appeal(OTHER, "Tôi không đồng ý.", NOW);
        assertEquals(State.APPEALED, finding.state());
        assertRefused("assessment.finding.another", () -> finding.decideAgain(FIRST, State.UPHELD, "Như trước.", NOW));
        finding.decideAgain(SECOND, State.EXPLAINED, "Cùng một lớp học.", NOW);
        assertEquals(State.EXPLAINED, finding.state());
        assertEquals(
                List.of(
                        FindingEvent.Kind.FOUND,
                        FindingEvent.Kind.LOOKED_AT,
                        FindingEvent.Kind.DECISION,
                        FindingEvent.Kind.TOLD,
                        FindingEvent.Kind.STATEMENT,
                        FindingEvent.Kind.APPEAL,
                        FindingEvent.Kind.SECOND_DECISION),
                kinds(finding));
    }

    @Test
    void whatIsDecidedOnAnAppealStays() {
        var finding = found();
        finding.decide(FIRST, State.UPHELD, "Lý do một.", NOW);
        finding.appeal(LEARNER, "Không đồng ý.", NOW);
        finding.decideAgain(SECOND, State.UPHELD, "Lý do hai.", NOW);
        assertFalse(finding.mayAppeal());
        assertFalse(finding.mayState());
        assertRefused("assessment.finding.closed", () -> finding.appeal(LEARNER, "Lần nữa.", NOW));
        assertRefused("assessment.finding.closed", () -> finding.state(LEARNER, "Lần nữa.", NOW));
        assertRefused("platform.changed", () -> finding.decideAgain(FIRST, State.EXPLAINED, "Khác đi.", NOW));
    }

    @Test
    void nobodyDecidesOnHerOwn() {
        var finding = found();
        assertRefused("assessment.finding.own", () -> finding.decide(OTHER, State.NOTHING_WRONG, "Của tôi.", NOW));
        assertRefused("assessment.finding.own", () -> finding.tell(LEARNER, "Của tôi.", NOW));
        finding.decide(FIRST, State.UPHELD, "Lý do.", NOW);
        finding.appeal(LEARNER, "Không đồng ý.", NOW);
        assertRefused("assessment.finding.own", () -> finding.decideAgain(OTHER, State.EXPLAINED, "Của tôi.", NOW));
    }

    @Test
    void whoDoesNotKnowOfItHasNothingToSay() {
        var finding = found();
        assertRefused("assessment.finding.closed", () -> finding.state(LEARNER, "Sao thế?", NOW));
        finding.tell(FIRST, "Bạn làm bài ở đâu?", NOW);
        assertRefused("platform.changed", () -> finding.tell(FIRST, "Bạn làm bài ở đâu?", NOW));
        finding.state(LEARNER, "Ở nhà văn hóa.", NOW);
        assertRefused("assessment.finding.closed", () -> finding.appeal(LEARNER, "Chưa có gì.", NOW));
        finding.decide(FIRST, State.NOTHING_WRONG, "Làm chung máy.", NOW);
        assertRefused("assessment.finding.closed", () -> finding.state(LEARNER, "Cảm ơn.", NOW));
        assertRefused("platform.changed", () -> finding.decide(SECOND, State.UPHELD, "Khác.....", NOW));
    }

    @Test
    void wordsAreNeededAndStatementsEnd() {
        var finding = found();
        assertRefused("assessment.finding.words", () -> finding.decide(FIRST, State.EXPLAINED, " a ", NOW));
        assertRefused("assessment.finding.words", () -> finding.tell(FIRST, "a".repeat(2001), NOW));
        finding.tell(FIRST, "Mời bạn nêu ý kiến.", NOW);
        for (var i = 0; i < 5; i++) {
            finding.state(LEARNER, "Ý kiến " + i, NOW);
        }
        assertRefused("assessment.finding.many", () -> finding.state(LEARNER, "Ý kiến nữa", NOW));
        finding.state(OTHER, "Ý kiến khác", NOW);
    }
}
