package vn.hocvuso.assessment.invigilation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.as;
import static vn.hocvuso.testing.Caller.json;
import static vn.hocvuso.testing.Caller.location;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.assessment.QuizSamples;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.identity.Appointing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** Exam rooms over HTTP: who may open which page, what a code leads to, and what a waiting page is told. */
@ExtendWith(ArquillianExtension.class)
class ExamRoomPagesIT {

    private static final String ENTER = "/learn/assessment/enter-room.xhtml";

    @Inject
    LevelSamples house;

    @Inject
    RoomSamples samples;

    @Inject
    Invigilating invigilating;

    @Inject
    RoomEnding ending;

    @Inject
    Appointing appointing;

    @Inject
    People people;

    @Inject
    Caller caller;

    private final String owner = QuizSamples.owner();

    private Learner.Ref invigilator;
    private ExamRoom.Ref room;
    private String code;

    @BeforeEach
    void anOpenRoom() {
        invigilator = house.citizen(Role.INVIGILATOR);
        samples.quiz(owner, RoomSamples.IN_ROOM);
        room = samples.room(invigilator, owner);
        code = samples.code(invigilator, room);
    }

    private List<String> desk() {
        return List.of(
                "/teach/assessment/exam-rooms.xhtml",
                "/teach/assessment/exam-room.xhtml?room=" + room.value(),
                "/teach/assessment/exam-protocol.xhtml?room=" + room.value());
    }

    private String signUp(Role... roles) {
        var token = caller.signUp();
        for (var role : roles) {
            appointing.appoint(people.named("quantri").ref(), caller.learner(token), role, "Để thử");
        }
        return token;
    }

    @Test
    void theDeskIsForInvigilatorsAndAdministrators() throws Exception {
        for (var stranger : List.of(signUp(), signUp(Role.TEACHER), signUp(Role.ASSESSOR))) {
            for (var page : desk()) {
                assertTrue(caller.get(page, as(stranger)).statusCode() >= 400, page);
            }
        }
        var administrator = signUp(Role.ADMINISTRATOR);
        for (var page : desk()) {
            caller.page(page, as(administrator));
        }
        var other = signUp(Role.INVIGILATOR);
        assertFalse(caller.page(desk().get(0), as(other)).contains("room=" + room.value()));
        assertEquals(404, caller.get(desk().get(1), as(other)).statusCode());
        assertEquals(404, caller.get(desk().get(2), as(other)).statusCode());
        assertEquals(
                404,
                caller.get("/teach/assessment/exam-person.xhtml?who=1&room=" + room.value(), as(other))
                        .statusCode());
        assertTrue(caller.get("/teach/home.xhtml", as(other)).statusCode() >= 400);
    }

    @Test
    void aCodeLeadsToTheRoomAndAWrongOneBack() throws Exception {
        assertTrue(location(caller.post("/exam-room", "code=" + code)).contains("/sign-in?needed=true"));
        assertTrue(location(caller.get("/exam-room")).endsWith(ENTER));
        var token = signUp();
        assertTrue(location(caller.post("/exam-room", "code=sai", as(token))).endsWith(ENTER + "?no=code"));
        assertTrue(location(caller.post("/exam-room", "", as(token))).endsWith(ENTER + "?no=code"));
        assertTrue(caller.page(ENTER + "?no=code", as(token)).contains("Không có phòng thi nào mang mã này."));
        assertFalse(caller.page(ENTER + "?no=%3Cb%3E", as(token)).contains("codeError"));

        assertTrue(location(caller.post("/exam-room", "code=" + code, as(token)))
                .endsWith(ENTER + "?room=" + room.value()));
        var waiting = caller.page(ENTER + "?room=" + room.value(), as(token));
        assertTrue(waiting.contains("Chờ người giám sát cho vào"));
        assertTrue(waiting.contains("http-equiv=\"refresh\""));
        assertTrue(caller.page(ENTER, as(token)).contains(ENTER + "?room=" + room.value()));

        var latecomer = signUp();
        ending.end(invigilator, room);
        assertTrue(location(caller.post("/exam-room", "code=" + code, as(latecomer)))
                .endsWith(ENTER + "?no=over"));
    }

    @Test
    void aWaitingPageIsToldWhatChanges() throws Exception {
        var token = signUp();
        var state = "/exam-room/state?room=" + room.value();
        assertEquals(401, caller.get(state).statusCode());
        assertEquals(404, caller.get(state, as(token)).statusCode());
        assertEquals(404, caller.get("/exam-room/state", as(token)).statusCode());
        assertEquals(404, caller.get(ENTER + "?room=" + room.value(), as(token)).statusCode());
        assertEquals(404, caller.get(ENTER + "?room=abc", as(token)).statusCode());

        samples.ask(caller.learner(token), code);
        var answer = caller.get(state, as(token));
        assertEquals("WAITING", json(answer).getString("state"));
        assertEquals("no-store", Caller.header(answer, "Cache-Control"));
        assertEquals("", Caller.header(answer, "Set-Cookie"));
        invigilating.letIn(invigilator, room, caller.learner(token), IdentityCheck.KNOWN);
        assertEquals("READY", json(caller.get(state, as(token))).getString("state"));
        assertTrue(caller.page(ENTER + "?room=" + room.value(), as(token)).contains("id=\"start\""));
    }

    @Test
    void aRoomOfACourseThatThereIsNotStartsNothing() throws Exception {
        var token = signUp();
        assertEquals(
                404,
                caller.post("/start", "course=khong-co&room=" + room.value(), as(token))
                        .statusCode());
    }

    @Test
    void aCourseWithoutAnExamStartsNothingInARoom() throws Exception {
        var token = signUp();
        assertEquals(
                404,
                caller.post("/start", "course=" + LevelSamples.COURSE + "&room=" + room.value(), as(token))
                        .statusCode());
    }
}
