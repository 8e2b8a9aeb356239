package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.contest.ContestEntering;
import vn.hocvuso.platform.Refusal;

/** {@code POST /enter-round} with the {@code round}: leads into its paper, or says why not. */
@WebServlet("/enter-round")
public class EnterRound extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CONTESTS = "/learn/movement/contests.xhtml";
    private static final String REFUSED = "movement.round.";

    private final transient ContestEntering entering;
    private final transient CurrentLearner learner;

    @Inject
    public EnterRound(ContestEntering entering, CurrentLearner learner) {
        this.entering = entering;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + CONTESTS);
            return;
        }
        try {
            var attempt = entering.enter(learner.ref(), Written.id(request.getParameter("round")));
            response.sendRedirect("/learn/assessment/take-quiz.xhtml?attempt=" + attempt.value());
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(CONTESTS + "?refused=" + refusal.key().replace(REFUSED, ""));
            }
        }
    }
}
