package vn.hocvuso.assessment.invigilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.assessment.QuizSamples.chosen;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.attempt.Regrading;
import vn.hocvuso.assessment.quiz.QuestionCorrecting;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.quiz.SealedQuizzes;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.audit.AuditLog;

/** An invigilator runs a room, and learners sit an exam in it. */
@ExtendWith(ArquillianExtension.class)
class ExamRoomIT {

    @Inject
    LevelSamples house;

    @Inject
    RoomSamples samples;

    @Inject
    Invigilating invigilating;

    @Inject
    RoomEnding ending;

    @Inject
    RoomDesk desk;

    @Inject
    RoomVisiting visiting;

    @Inject
    AttemptStarting starting;

    @Inject
    AnswerSaving saving;

    @Inject
    QuizTaking taking;

    @Inject
    QuizViewing viewing;

    @Inject
    SealedQuizzes quizzes;

    @Inject
    QuestionCorrecting correcting;

    @Inject
    Regrading regrading;

    @Inject
    AuditLog audit;

    private final String owner = QuizSamples.owner();

    private Learner.Ref invigilator;
    private Learner.Ref learner;
    private Quiz.Ref quiz;
    private ExamRoom.Ref room;

    @BeforeEach
    void anOpenRoom() {
        invigilator = house.citizen(Role.INVIGILATOR);
        learner = house.citizen();
        quiz = samples.quiz(owner, RoomSamples.IN_ROOM);
        room = samples.room(invigilator, owner);
    }

    private long evidence(Learner.Ref whom) {
        return house.count("select count(*) from certification_evidence where kind = 'EXAM_ROOM' and learner_id = "
                + whom.value());
    }

    private long attempts(Learner.Ref whom) {
        return house.count("select count(*) from assessment_attempt where learner_id = " + whom.value());
    }

    private void move(String column, Duration by) {
        house.change("update assessment_exam_room set " + column + " = utc_timestamp(6) + interval " + by.toSeconds()
                + " second where id = " + room.value());
    }

    @Test
    void theTermsAreKeptWithTheQuiz() {
        assertEquals(RoomSamples.IN_ROOM, quizzes.require(quiz).rule().terms());
        assertRefused(
                "assessment.quiz.roomPractice",
                () -> new Terms(
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        RoomSamples.IN_ROOM.disclosure(),
                        100,
                        0,
                        List.of(),
                        true));
    }

    @Test
    void aLearnerAsksIsLetInAnswersAndItIsEvidence() {
        assertEquals(room, samples.ask(learner, samples.code(invigilator, room).toLowerCase(java.util.Locale.ROOT)));
        assertEquals(RoomVisiting.State.WAITING, visiting.visit(room, learner).state());
        assertEquals(Optional.of(room), visiting.current(learner));
        assertEquals(
                RoomDesk.Standing.ASKING,
                samples.person(invigilator, room, learner).standing());

        invigilating.letIn(invigilator, room, learner, IdentityCheck.VNEID);
        assertEquals(RoomVisiting.State.READY, visiting.visit(room, learner).state());
        var attempt = samples.answer(learner, quiz, 3);
        assertEquals(attempt, starting.start(learner, quiz), "a second start goes on");
        var person = samples.person(invigilator, room, learner);
        assertEquals(RoomDesk.Standing.ANSWERING, person.standing());
        assertEquals(4, person.asked());
        assertEquals(3, person.answered());
        assertEquals(Optional.of(IdentityCheck.VNEID), person.check());
        assertEquals(Optional.of(room.value()), viewing.paper(attempt, learner).examRoom());

        taking.submit(attempt, learner);
        assertTrue(viewing.result(attempt, learner).passed());
        assertEquals(1, evidence(learner));
        assertEquals(RoomVisiting.State.DONE, visiting.visit(room, learner).state());
        assertFalse(visiting.sitting(attempt, learner).orElseThrow().isEndedWithRoom());
    }

    @Test
    void theQuestionsAreNotReviewedBeforeTheRoomHasEnded() {
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, quiz, 3);
        taking.submit(attempt, learner);
        var early = viewing.result(attempt, learner);
        assertTrue(early.held());
        assertEquals(List.of(), early.items());
        assertEquals(3000, early.score().orElseThrow().earned());

        ending.end(invigilator, room);
        var late = viewing.result(attempt, learner);
        assertFalse(late.held());
        assertEquals(4, late.items().size());
    }

    @Test
    void aRegradingLetsNobodyPassWhoWasSentAway() throws InterruptedException {
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, quiz, 1);
        ending.sendAway(invigilator, room, learner, RoomSamples.WHY);
        var author = house.citizen(Role.ADMINISTRATOR);
        viewing.paper(attempt, learner).items().stream()
                .skip(1)
                .forEach(item -> correcting.neutralise(author, quiz, item.question(), "Câu hỏi có sai sót"));
        regrading.ask(author, quiz, true);
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (regrading.runs(author, quiz).get(0).state() == Regrading.State.RUNNING && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        assertEquals(
                4000, viewing.result(attempt, learner).score().orElseThrow().earned());
        assertFalse(viewing.result(attempt, learner).passed());
        assertEquals(0, evidence(learner));
    }

    @Test
    void askingAndLettingInTwiceChangesNothing() {
        samples.enter(invigilator, room, learner);
        samples.enter(invigilator, room, learner);
        invigilating.letIn(invigilator, room, learner, IdentityCheck.KNOWN);
        assertEquals(1, desk.sheet(invigilator, room).people().size());
        assertEquals(
                Optional.of(IdentityCheck.ID_CARD),
                samples.person(invigilator, room, learner).check());
    }

    @Test
    void whatIsNotInvigilatedIsNoSuchEvidence() {
        var free = samples.quiz(QuizSamples.owner(), Terms.USUAL);
        taking.submit(samples.answer(learner, free, 4), learner);
        assertEquals(0, evidence(learner));
        assertEquals(
                1,
                house.count("select count(*) from certification_evidence where kind = 'TEST' and learner_id = "
                        + learner.value()));

        samples.enter(invigilator, room, learner);
        taking.submit(samples.answer(learner, quiz, 1), learner);
        assertEquals(0, evidence(learner), "failed");
    }

    @Test
    void onlyWhoIsPresentInAnOpenRoomOfThisQuizMayStart() {
        assertRefused("assessment.quiz.room", () -> starting.start(learner, quiz));
        assertTrue(viewing.standing(learner, quiz).asksRoom());

        samples.ask(learner, samples.code(invigilator, room));
        assertRefused("assessment.quiz.roomWaiting", () -> starting.start(learner, quiz));

        var other = samples.quiz(QuizSamples.owner(), RoomSamples.IN_ROOM);
        invigilating.letIn(invigilator, room, learner, IdentityCheck.KNOWN);
        assertRefused("assessment.quiz.room", () -> starting.start(learner, other));
        assertEquals(0, attempts(learner));

        taking.submit(samples.answer(learner, quiz, 0), learner);
        assertRefused("assessment.quiz.roomSat", () -> starting.start(learner, quiz));
        assertEquals(1, attempts(learner));
    }

    @Test
    void aNewEditionOfTheQuizIsTakenInTheSameRoom() {
        var newer = samples.quiz(owner, RoomSamples.IN_ROOM);
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, newer, 2);
        assertEquals(Optional.of(room.value()), viewing.paper(attempt, learner).examRoom());
    }

    @Test
    void whoWouldStartInARoomThatHasEndedIsTold() {
        samples.enter(invigilator, room, learner);
        ending.end(invigilator, room);
        assertRefused("assessment.quiz.roomOver", () -> starting.start(learner, quiz));
        assertEquals(RoomVisiting.State.OVER, visiting.visit(room, learner).state());

        var next = samples.room(invigilator, owner);
        samples.enter(invigilator, next, learner);
        samples.answer(learner, quiz, 1);
        assertEquals(1, attempts(learner));
    }

    @Test
    void wrongCodesAreRefusedAndManyOfThemMakeWait() {
        var latecomer = house.citizen();
        for (var code : new String[] {"", "abc", "K7F3M", "000000"}) {
            assertRefused("assessment.examRoom.code", () -> samples.ask(latecomer, code));
        }
        for (var i = 0; i < 6; i++) {
            assertRefused("assessment.examRoom.code", () -> samples.ask(latecomer, "000000"));
        }
        assertRefused("platform.throttle.wait", () -> samples.ask(latecomer, samples.code(invigilator, room)));
        assertEquals(0, desk.sheet(invigilator, room).people().size());
        samples.ask(learner, samples.code(invigilator, room));
    }

    @Test
    void aRoomIsEnteredBetweenItsTimesOnly() {
        var code = samples.code(invigilator, room);
        move("opens_at", Duration.ofMinutes(30));
        assertRefused("assessment.examRoom.early", () -> samples.ask(learner, code));
        invigilating.openNow(invigilator, room);
        samples.ask(learner, code);

        ending.end(invigilator, room);
        assertRefused("assessment.examRoom.over", () -> samples.ask(house.citizen(), code));
        assertRefused(
                "assessment.examRoom.over", () -> invigilating.letIn(invigilator, room, learner, IdentityCheck.KNOWN));
        assertRefused("assessment.examRoom.over", () -> ending.end(invigilator, room));
        assertEquals(1, desk.sheet(invigilator, room).people().size());
    }

    @Test
    void nobodyHasLongerThanTheRoom() {
        move("closes_at", Duration.ofMinutes(10));
        samples.enter(invigilator, room, learner);
        samples.answer(learner, quiz, 0);
        var person = samples.person(invigilator, room, learner);
        assertEquals(
                desk.sheet(invigilator, room).room().closesAt(), person.endsAt().orElseThrow());
    }

    @Test
    void endForAllHandsInAndGradesEveryone() {
        var second = house.citizen();
        var third = house.citizen();
        for (var each : List.of(learner, second, third)) {
            samples.enter(invigilator, room, each);
        }
        var first = samples.answer(learner, quiz, 3);
        var other = samples.answer(second, quiz, 1);
        var before = samples.answer(third, quiz, 2);
        taking.submit(before, third);

        assertEquals(2, ending.end(invigilator, room));
        assertTrue(viewing.result(first, learner).passed());
        assertEquals(1, evidence(learner));
        assertFalse(viewing.result(other, second).passed());
        assertEquals(1000, viewing.result(other, second).score().orElseThrow().earned());
        assertTrue(visiting.sitting(first, learner).orElseThrow().isEndedWithRoom());
        assertTrue(visiting.sitting(first, learner).orElseThrow().endedForAll());
        assertFalse(visiting.sitting(before, third).orElseThrow().isEndedWithRoom());
        var question = viewing.paper(other, second).items().get(3).question();
        assertRefused("assessment.attempt.closed", () -> saving.save(other, second, question, chosen(0)));
        assertTrue(desk.sheet(invigilator, room).people().stream()
                .allMatch(person -> person.standing() == RoomDesk.Standing.DONE));
    }

    @Test
    void aRoomEndsByItselfWhenItsTimeIsOver() {
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, quiz, 2);
        ending.endOver();
        assertFalse(desk.sheet(invigilator, room).room().isEnded());

        house.change("update assessment_attempt set ends_at = utc_timestamp(6) where learner_id = " + learner.value());
        move("closes_at", Duration.ZERO);
        ending.endOver();
        var ended = desk.sheet(invigilator, room).room();
        assertTrue(ended.isEnded());
        assertEquals(Optional.empty(), ended.endedBy());
        assertTrue(viewing.result(attempt, learner).passed());
        ending.endOver();
    }

    @Test
    void timeThatAnOutageHasTakenLastsLongerThanTheRoom() {
        samples.enter(invigilator, room, learner);
        samples.answer(learner, quiz, 2);
        move("closes_at", Duration.ZERO);
        ending.endOver();
        assertFalse(desk.sheet(invigilator, room).room().isEnded());
    }

    @Test
    void extraMinutesMoveTheEndAndAreWrittenDown() {
        var second = house.citizen();
        samples.enter(invigilator, room, learner);
        samples.enter(invigilator, room, second);
        var attempt = samples.answer(learner, quiz, 0);
        samples.answer(second, quiz, 0);
        var before = samples.person(invigilator, room, learner).endsAt().orElseThrow();
        var closing = desk.sheet(invigilator, room).room().closesAt();

        invigilating.extend(invigilator, room, Optional.empty(), 10, "Mất điện mười phút.");
        invigilating.extend(invigilator, room, Optional.of(learner), 5, "Máy tính bảng phải khởi động lại.");
        assertEquals(
                before.plus(Duration.ofMinutes(15)),
                samples.person(invigilator, room, learner).endsAt().orElseThrow());
        assertEquals(15, visiting.sitting(attempt, learner).orElseThrow().added());
        var sheet = desk.sheet(invigilator, room);
        assertEquals(closing.plus(Duration.ofMinutes(10)), sheet.room().closesAt());
        assertEquals(
                List.of(10, 5),
                sheet.notes().stream().map(RoomDesk.Note::minutes).toList());
        assertEquals(Optional.of(learner), sheet.notes().get(1).about());

        var idle = house.citizen();
        samples.enter(invigilator, room, idle);
        assertRefused(
                "assessment.examRoom.idle",
                () -> invigilating.extend(invigilator, room, Optional.of(idle), 5, "Không có bài."));
        assertRefused(
                "assessment.examRoom.minutes",
                () -> invigilating.extend(invigilator, room, Optional.empty(), 121, "Quá nhiều."));
        assertRefused(
                "assessment.examRoom.said", () -> invigilating.extend(invigilator, room, Optional.empty(), 5, " "));
        assertEquals(2, desk.sheet(invigilator, room).notes().size());
    }

    @Test
    void whoIsSentAwayIsGradedAndNeverPasses() {
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, quiz, 4);
        assertRefused("assessment.examRoom.said", () -> ending.sendAway(invigilator, room, learner, "x"));
        assertEquals(
                RoomDesk.Standing.ANSWERING,
                samples.person(invigilator, room, learner).standing());

        ending.sendAway(invigilator, room, learner, RoomSamples.WHY);
        var result = viewing.result(attempt, learner);
        assertFalse(result.passed());
        assertEquals(4000, result.score().orElseThrow().earned());
        assertEquals(0, evidence(learner));
        var sitting = visiting.sitting(attempt, learner).orElseThrow();
        assertTrue(sitting.sentAway());
        assertEquals(RoomSamples.WHY, sitting.reason());
        assertEquals(RoomVisiting.State.AWAY, visiting.visit(room, learner).state());

        assertRefused("assessment.quiz.roomAway", () -> starting.start(learner, quiz));
        assertEquals(room, samples.ask(learner, samples.code(invigilator, room)));
        assertRefused(
                "assessment.examRoom.away", () -> invigilating.letIn(invigilator, room, learner, IdentityCheck.KNOWN));
    }

    @Test
    void whatIsWrittenDownStays() {
        samples.enter(invigilator, room, learner);
        invigilating.note(invigilator, room, Optional.empty(), "Mất điện từ 8 giờ 10 đến 8 giờ 15.");
        invigilating.note(invigilator, room, Optional.of(learner), "Xin ra ngoài hai phút.");
        ending.end(invigilator, room);
        invigilating.note(invigilator, room, Optional.empty(), "Mọi người đã ra về.");
        assertEquals(
                List.of("Mất điện từ 8 giờ 10 đến 8 giờ 15.", "Xin ra ngoài hai phút.", "Mọi người đã ra về."),
                desk.sheet(invigilator, room).notes().stream()
                        .map(RoomDesk.Note::text)
                        .toList());
        assertRefused(
                "assessment.examRoom.nobody",
                () -> invigilating.note(invigilator, room, Optional.of(house.citizen()), "Không có ở đây."));
    }

    @Test
    void everyActIsInTheAuditLog() {
        samples.enter(invigilator, room, learner);
        samples.answer(learner, quiz, 1);
        invigilating.openNow(invigilator, room);
        invigilating.note(invigilator, room, Optional.empty(), "Bắt đầu đúng giờ.");
        invigilating.extend(invigilator, room, Optional.empty(), 5, "Mạng chậm.");
        ending.sendAway(invigilator, room, learner, RoomSamples.WHY);
        ending.end(invigilator, room);
        var acts = house.within(() -> audit.about("exam-room:" + room.value(), 20)).stream()
                .map(AuditLog.Entry::act)
                .map(act -> act.replace("assessment.examRoom.", ""))
                .toList();
        assertEquals(List.of("end", "sendAway", "extend", "note", "open", "letIn", "plan"), acts);
    }

    @Test
    void aForeignRoomLooksUnknownToAnotherInvigilatorAndAnAdministratorSeesAll() {
        samples.ask(learner, samples.code(invigilator, room));
        var other = house.citizen(Role.INVIGILATOR);
        for (var act : acts(other)) {
            assertRefused("assessment.examRoom.unknown", act::run);
        }
        assertEquals(0, desk.count(other));
        assertEquals(List.of(), desk.rooms(other, 0, 10));
        assertEquals(1, desk.count(invigilator));
        assertEquals(room, desk.rooms(invigilator, 0, 10).get(0).ref());

        var administrator = house.citizen(Role.ADMINISTRATOR);
        assertTrue(desk.count(administrator) >= 1);
        invigilating.letIn(administrator, room, learner, IdentityCheck.KNOWN);
        assertEquals(
                Optional.of(administrator),
                samples.person(invigilator, room, learner).letInBy());
        ending.end(administrator, room);
        assertEquals(
                Optional.of(administrator), desk.sheet(invigilator, room).room().endedBy());
    }

    @Test
    void onlyInvigilatorsAndAdministratorsRunRooms() {
        samples.ask(learner, samples.code(invigilator, room));
        for (var actor : List.of(learner, house.citizen(Role.TEACHER), house.citizen(Role.ASSESSOR))) {
            for (var act : acts(actor)) {
                assertRefused("identity.page.unknown", act::run);
            }
            assertRefused("identity.page.unknown", () -> desk.rooms(actor, 0, 10));
            assertRefused("identity.page.unknown", () -> desk.exams(actor));
            assertRefused("identity.page.unknown", () -> invigilating.plan(actor, RoomSamples.plan(owner)));
        }
        var sheet = desk.sheet(invigilator, room);
        assertFalse(sheet.room().isEnded());
        assertEquals(List.of(), sheet.notes());
        assertTrue(sheet.people().get(0).isAsking());
    }

    private List<Runnable> acts(Learner.Ref actor) {
        return List.of(
                () -> desk.sheet(actor, room),
                () -> invigilating.openNow(actor, room),
                () -> invigilating.letIn(actor, room, learner, IdentityCheck.KNOWN),
                () -> invigilating.note(actor, room, Optional.empty(), "Không được ghi."),
                () -> invigilating.extend(actor, room, Optional.empty(), 5, "Không được thêm."),
                () -> ending.sendAway(actor, room, learner, RoomSamples.WHY),
                () -> ending.end(actor, room));
    }

    @Test
    void nobodyInvigilatesHerself() {
        samples.ask(invigilator, samples.code(invigilator, room));
        assertRefused(
                "assessment.examRoom.self",
                () -> invigilating.letIn(invigilator, room, invigilator, IdentityCheck.KNOWN));
        assertRefused("assessment.quiz.roomWaiting", () -> starting.start(invigilator, quiz));
    }

    @Test
    void aForeignRoomAndAForeignAttemptLookUnknownToALearner() {
        samples.enter(invigilator, room, learner);
        var attempt = samples.answer(learner, quiz, 1);
        var stranger = house.citizen();
        assertRefused("assessment.examRoom.unknown", () -> visiting.visit(room, stranger));
        assertEquals(Optional.empty(), visiting.sitting(attempt, stranger));
        assertEquals(Optional.empty(), visiting.current(stranger));
    }

    @Test
    void onlyQuizzesThatAreTakenInRoomsGetOne() {
        var free = QuizSamples.owner();
        samples.quiz(free, Terms.USUAL);
        assertTrue(
                desk.exams(invigilator).stream().anyMatch(exam -> exam.owner().equals(owner)));
        assertTrue(
                desk.exams(invigilator).stream().noneMatch(exam -> exam.owner().equals(free)));
        assertRefused("assessment.examRoom.quiz", () -> invigilating.plan(invigilator, RoomSamples.plan(free)));
        var now = Instant.now();
        assertRefused(
                "assessment.examRoom.commune",
                () -> invigilating.plan(
                        invigilator, new ExamRoom.Plan(owner, "99999", "Nhà văn hóa", now, now.plusSeconds(3600))));
        assertRefused(
                "assessment.examRoom.past",
                () -> invigilating.plan(
                        invigilator,
                        new ExamRoom.Plan(
                                owner, "00004", "Nhà văn hóa", now.minusSeconds(3600), now.minusSeconds(60))));
        var second = samples.room(invigilator, owner);
        assertNotEquals(samples.code(invigilator, room), samples.code(invigilator, second));
    }
}
