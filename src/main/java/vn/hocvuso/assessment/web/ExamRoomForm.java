package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import vn.hocvuso.assessment.invigilation.RoomEntering;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.ClientAddress;

/**
 * {@code POST /exam-room}: the code of an exam room, as {@code learn/assessment/enter-room.xhtml} sends it. A wrong one
 * leads back to that page, which tells why. {@code GET} is the address that is read out in the room, and leads there too.
 */
@WebServlet("/exam-room")
public class ExamRoomForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/learn/assessment/enter-room.xhtml";

    /** What the page is told of a refusal. */
    private static final Map<String, String> WORDS = Map.of(
            "assessment.examRoom.code", "code",
            "assessment.examRoom.early", "early",
            "assessment.examRoom.over", "over",
            "assessment.examRoom.full", "full",
            "platform.throttle.wait", "slow");

    private final transient RoomEntering entering;
    private final transient CurrentLearner learner;

    @Inject
    public ExamRoomForm(RoomEntering entering, CurrentLearner learner) {
        this.entering = entering;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(PAGE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + PAGE);
            return;
        }
        try {
            var room = entering.ask(learner.ref(), request.getParameter("code"), ClientAddress.of(request));
            response.sendRedirect(PAGE + "?room=" + room.value());
        } catch (Refusal refusal) {
            response.sendRedirect(PAGE + "?no=" + WORDS.getOrDefault(refusal.key(), "code"));
        }
    }
}
