package vn.hocvuso.certification.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.confirmation.Confirmation.State;
import vn.hocvuso.identity.Learner;

class ConfirmationTest {

    private static final Instant FIRST = Instant.parse("2026-11-26T03:00:00Z");
    private static final Instant THEN = FIRST.plusSeconds(60);
    private static final Instant LAST = FIRST.plusSeconds(120);

    private static final RuleSet.Level LEVEL = new RuleSet.Level(
            "ND",
            "pho-cap",
            "Phổ cập",
            "",
            List.of(new RuleSet.Requirement(
                    "a", "A", "", List.of(new RuleSet.Way(EvidenceKind.ASSESSOR, List.of(), 1, 0)))));

    private final Confirmation confirmation = new Confirmation(new Learner.Ref(1), 1, LEVEL, FIRST);

    @Test
    void theStatesFollowEachOtherAndKeepTheirTimes() {
        assertEquals(State.CONFIRMED, confirmation.state());
        confirmation.sent("r1", THEN);
        assertEquals(State.SENT, confirmation.state());
        confirmation.acknowledged("r1", LAST);
        assertEquals(State.ACKNOWLEDGED, confirmation.state());
        assertEquals(FIRST, confirmation.confirmedAt());
        assertEquals(Optional.of(THEN), confirmation.sentAt());
        assertEquals(Optional.of(LAST), confirmation.acknowledgedAt());
        assertEquals("r1", confirmation.receipt());
    }

    @Test
    void whatIsAcknowledgedAtOnceWasSentAtThatTime() {
        confirmation.acknowledged("r1", THEN);
        assertEquals(Optional.of(THEN), confirmation.sentAt());
    }

    @Test
    void whatIsToldTwiceChangesNothing() {
        confirmation.sent("r1", THEN);
        confirmation.sent("r2", LAST);
        assertEquals("r1", confirmation.receipt());
        confirmation.acknowledged("r1", THEN);
        confirmation.acknowledged("r3", LAST);
        confirmation.refused("nay", LAST);
        confirmation.sent("r4", LAST);
        assertEquals(State.ACKNOWLEDGED, confirmation.state());
        assertEquals("r1", confirmation.receipt());
        assertEquals(Optional.of(THEN), confirmation.acknowledgedAt());
    }

    @Test
    void whatWasRefusedCanBeSentAgain() {
        confirmation.refused("x".repeat(400), THEN);
        assertEquals(State.REFUSED, confirmation.state());
        assertEquals(300, confirmation.refusal().length());
        confirmation.sent("r1", LAST);
        assertEquals(State.SENT, confirmation.state());
        assertEquals(Optional.of(THEN), confirmation.refusedAt());
    }

    @Test
    void anAssessorNeverConfirmsHerselfAndSaysWhatSheHasSeen() {
        var her = new Learner.Ref(1);
        var said = "Đã tự đặt mật khẩu dài trên máy của nhà văn hóa.";
        assertRefused(
                "certification.assess.self", () -> new Assessment(her, her, 1, LEVEL, List.of("a"), said, null, FIRST));
        var other = new Learner.Ref(2);
        assertRefused(
                "certification.assess.nothing",
                () -> new Assessment(her, other, 1, LEVEL, List.of(), said, null, FIRST));
        assertRefused(
                "certification.assess.evidence",
                () -> new Assessment(her, other, 1, LEVEL, List.of("a"), "x".repeat(19), null, FIRST));
        assertRefused(
                "certification.assess.evidence",
                () -> new Assessment(her, other, 1, LEVEL, List.of("a"), "x".repeat(1001), null, FIRST));
        assertEquals(List.of("a"), new Assessment(her, other, 1, LEVEL, List.of("a"), said, null, FIRST).seen());
    }

    @Test
    void aFlagIsClosedOnceWithANote() {
        var flag = new Flag(Flag.Kind.PACE, "2", 20, FIRST, THEN);
        assertRefused("certification.flag.note", () -> flag.close(new Learner.Ref(3), " ok ", LAST));
        flag.close(new Learner.Ref(3), "Đã gọi điện hỏi.", LAST);
        assertEquals(Optional.of(LAST), flag.closedAt());
        assertEquals("Đã gọi điện hỏi.", flag.note());
        assertRefused("platform.changed", () -> flag.close(new Learner.Ref(3), "Lần nữa.", LAST));
    }
}
