package vn.hocvuso.assessment.invigilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.identity.Learner;

class ExamRoomTest {

    private static final Instant EIGHT = Instant.parse("2026-12-01T01:00:00Z");
    private static final Instant TEN = EIGHT.plus(Duration.ofHours(2));
    private static final Learner.Ref INVIGILATOR = new Learner.Ref(7);
    private static final Learner.Ref LEARNER = new Learner.Ref(8);

    private static ExamRoom.Plan plan(Instant opensAt, Instant closesAt) {
        return new ExamRoom.Plan("course:thu", "00004", " Nhà văn hóa  xã ", opensAt, closesAt);
    }

    private static ExamRoom room() {
        return new ExamRoom(plan(EIGHT, TEN), INVIGILATOR, "K7F3MX", EIGHT.minusSeconds(3600));
    }

    @Test
    void aPlanHasAPlaceAndSoundTimes() {
        assertEquals("Nhà văn hóa xã", plan(EIGHT, TEN).place());
        assertRefused("assessment.examRoom.place", () -> new ExamRoom.Plan("course:thu", "00004", " x ", EIGHT, TEN));
        assertRefused(
                "assessment.examRoom.place",
                () -> new ExamRoom.Plan("course:thu", "00004", "x".repeat(201), EIGHT, TEN));
        assertRefused("assessment.examRoom.times", () -> plan(TEN, EIGHT));
        assertRefused("assessment.examRoom.times", () -> plan(EIGHT, EIGHT));
        assertRefused("assessment.examRoom.times", () -> plan(EIGHT, EIGHT.plus(Duration.ofHours(13))));
    }

    @Test
    void aRoomThatWouldBeOverIsNotPlanned() {
        assertRefused("assessment.examRoom.past", () -> new ExamRoom(plan(EIGHT, TEN), INVIGILATOR, "K7F3MX", TEN));
    }

    @Test
    void itIsOpenBetweenItsTimes() {
        var room = room();
        assertEquals(ExamRoom.State.PLANNED, room.state(EIGHT.minusSeconds(1)));
        assertRefused("assessment.examRoom.early", () -> room.requireOpen(EIGHT.minusSeconds(1)));
        assertEquals(ExamRoom.State.OPEN, room.state(EIGHT));
        room.requireOpen(EIGHT);
        assertRefused("assessment.examRoom.over", () -> room.requireOpen(TEN));
    }

    @Test
    void itMayOpenEarlierAndNeverLater() {
        var room = room();
        room.openNow(EIGHT.minusSeconds(600));
        room.requireOpen(EIGHT.minusSeconds(600));
        room.openNow(EIGHT);
        assertEquals(EIGHT.minusSeconds(600), room.opensAt());
    }

    @Test
    void timeThatIsAddedMovesItsEnd() {
        var room = room();
        room.extend(10);
        assertEquals(TEN.plusSeconds(600), room.closesAt());
        room.lastUntil(TEN);
        assertEquals(TEN.plusSeconds(600), room.closesAt());
        room.lastUntil(TEN.plusSeconds(900));
        assertEquals(TEN.plusSeconds(900), room.closesAt());
    }

    @Test
    void itEndsOnceAndForGood() {
        var room = room();
        room.end(Optional.of(INVIGILATOR), EIGHT.plusSeconds(60));
        assertEquals(ExamRoom.State.ENDED, room.state(EIGHT.plusSeconds(60)));
        assertRefused("assessment.examRoom.over", () -> room.end(Optional.empty(), TEN));
        assertRefused("assessment.examRoom.over", () -> room.requireOpen(EIGHT.plusSeconds(61)));
        assertRefused("assessment.examRoom.over", () -> room.openNow(EIGHT.plusSeconds(61)));
    }

    @Test
    void nobodyLetsHerselfInAndWhoIsInStaysIn() {
        var person = new RoomPerson(new ExamRoom.Ref(1), LEARNER, EIGHT);
        assertRefused("assessment.examRoom.self", () -> person.letIn(LEARNER, IdentityCheck.KNOWN, EIGHT));
        assertTrue(person.letIn(INVIGILATOR, IdentityCheck.ID_CARD, EIGHT));
        assertFalse(person.letIn(INVIGILATOR, IdentityCheck.VNEID, EIGHT));
    }

    @Test
    void whoWasSentAwayDoesNotComeBack() {
        var person = new RoomPerson(new ExamRoom.Ref(1), LEARNER, EIGHT);
        person.sendAway(INVIGILATOR, Said.of("Dùng tài liệu", "why"), EIGHT);
        assertRefused("assessment.examRoom.away", () -> person.letIn(INVIGILATOR, IdentityCheck.KNOWN, EIGHT));
        assertRefused(
                "assessment.examRoom.away", () -> person.sendAway(INVIGILATOR, Said.of("Một lần nữa", "why"), EIGHT));
    }

    @Test
    void whatIsWrittenDownSaysSomething() {
        assertEquals("Mất điện 5 phút", Said.of("  Mất điện  5 phút ", "text").text());
        assertRefused("assessment.examRoom.said", () -> Said.of(null, "text"));
        assertRefused("assessment.examRoom.said", () -> Said.of(" ab ", "text"));
        assertRefused("assessment.examRoom.said", () -> Said.of("x".repeat(501), "text"));
    }

    @Test
    void whatALearnerIsAtFollowsFromWhatHappened() {
        assertEquals(RoomVisiting.State.WAITING, RoomVisiting.State.of(false, false, false, false, false));
        assertEquals(RoomVisiting.State.READY, RoomVisiting.State.of(false, true, false, false, false));
        assertEquals(RoomVisiting.State.ANSWERING, RoomVisiting.State.of(false, true, false, true, false));
        assertEquals(RoomVisiting.State.DONE, RoomVisiting.State.of(true, true, false, true, true));
        assertEquals(RoomVisiting.State.AWAY, RoomVisiting.State.of(true, true, true, true, true));
        assertEquals(RoomVisiting.State.OVER, RoomVisiting.State.of(true, true, false, false, false));
    }
}
