package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.assessment.placement.Occasion;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Checks;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /check/start}: the button that begins a placement test, or goes on with it. Who may not now is led back to
 * {@code learn/learning/placement.xhtml}, which tells from when on.
 */
@WebServlet("/check/start")
public class CheckStart extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLACEMENT = "/learn/learning/placement.xhtml";

    private final transient Checks checks;
    private final transient CurrentLearner learner;

    @Inject
    public CheckStart(Checks checks, CurrentLearner learner) {
        this.checks = checks;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var occasion = Occasion.named(String.valueOf(request.getParameter("occasion")));
        var of = Optional.ofNullable(request.getParameter("of")).orElse("");
        if (occasion.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=%2Flearn%2Flearning%2Fplacement.xhtml");
            return;
        }
        try {
            var check = checks.start(learner.ref(), occasion.get(), of);
            response.sendRedirect("/learn/assessment/check.xhtml?check=" + check.value());
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(PLACEMENT);
            }
        }
    }
}
