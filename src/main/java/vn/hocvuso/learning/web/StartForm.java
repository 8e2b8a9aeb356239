package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.QuizStarting;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /start}: the button of {@code learn/learning/quiz.xhtml?course=…}. Who may not start now is led back to
 * that page, which tells why. With {@code room=…} it is the button of {@code learn/assessment/enter-room.xhtml}, which tells
 * why it is not her turn in the exam room. A servlet, for building the page only to leave it costs more than starting.
 */
@WebServlet("/start")
public class StartForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** How the keys begin of what is refused because of the room. */
    private static final String IN_ROOM = "assessment.quiz.room";

    private final transient QuizStarting starting;
    private final transient CourseBrowsing courses;
    private final transient CurrentLearner learner;

    @Inject
    public StartForm(QuizStarting starting, CourseBrowsing courses, CurrentLearner learner) {
        this.starting = starting;
        this.courses = courses;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slug = request.getParameter("course");
        var room = String.valueOf(request.getParameter("room"));
        var inRoom = room.matches("\\d{1,18}");
        var rule =
                "/learn/learning/quiz.xhtml?course=" + URLEncoder.encode(String.valueOf(slug), StandardCharsets.UTF_8);
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + URLEncoder.encode(rule, StandardCharsets.UTF_8));
            return;
        }
        try {
            var attempt = inRoom
                    ? starting.startInRoom(learner.ref(), String.valueOf(slug))
                    : starting.start(
                            learner.ref(), courses.course(String.valueOf(slug)).course());
            response.sendRedirect("/learn/assessment/take-quiz.xhtml?attempt=" + attempt.value());
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else if (inRoom && refusal.key().startsWith(IN_ROOM)) {
                response.sendRedirect("/learn/assessment/enter-room.xhtml?room=" + room);
            } else {
                response.sendRedirect(rule);
            }
        }
    }
}
