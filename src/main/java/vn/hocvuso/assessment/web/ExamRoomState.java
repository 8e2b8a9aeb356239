package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.invigilation.ExamRoom;
import vn.hocvuso.assessment.invigilation.RoomVisiting;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * {@code GET /exam-room/state?room=…} or {@code ?attempt=…}: what a learner is at in an exam room, for the page that waits
 * and for the paper, which ask again and again: one statement, and a line of JSON. Answers {@code {"state": "WAITING"}},
 * and for an attempt also when it ends, in milliseconds of the epoch, and the minutes that were added:
 * {@code {"state": "ANSWERING", "ends": 1795662000000, "added": 10}}.
 */
@WebServlet("/exam-room/state")
public class ExamRoomState extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RoomVisiting rooms;
    private final transient CurrentLearner learner;

    @Inject
    public ExamRoomState(RoomVisiting rooms, CurrentLearner learner) {
        this.rooms = rooms;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!learner.isPresent()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var told = told(request, learner.ref());
        if (told.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // With its length, without which the server would compress the shortest answer.
        var bytes = told.get().getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private Optional<String> told(HttpServletRequest request, Learner.Ref who) {
        var attempt = request.getParameter("attempt");
        try {
            return attempt == null
                    ? Optional.of(ofRoom(rooms.visit(ExamRoom.Ref.of(request.getParameter("room")), who)))
                    : rooms.sitting(Attempt.Ref.of(attempt), who).map(ExamRoomState::ofAttempt);
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    private static String ofRoom(RoomVisiting.Visit visit) {
        return "{\"state\":\"" + visit.state() + "\"}";
    }

    private static String ofAttempt(RoomVisiting.Sitting sitting) {
        var state = sitting.submittedAt().isPresent() ? RoomVisiting.State.DONE : RoomVisiting.State.ANSWERING;
        return "{\"state\":\"" + state + "\",\"ends\":"
                + sitting.endsAt().map(Instant::toEpochMilli).orElse(0L) + ",\"added\":" + sitting.added() + "}";
    }
}
