package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.TestingOut;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /test-out}: leads who masters a course to the rule of its test. Who does not (any more) is led to the course.
 */
@WebServlet("/test-out")
public class TestOutForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient TestingOut testingOut;
    private final transient CurrentLearner learner;

    @Inject
    public TestOutForm(TestingOut testingOut, CurrentLearner learner) {
        this.testingOut = testingOut;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var slug = Optional.ofNullable(request.getParameter("course")).orElse("");
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=%2Flearn%2Flearning%2Fplacement.xhtml");
            return;
        }
        try {
            testingOut.begin(learner.ref(), slug);
            response.sendRedirect(
                    "/learn/learning/quiz.xhtml?course=" + URLEncoder.encode(slug, StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect("/courses/" + URLEncoder.encode(slug, StandardCharsets.UTF_8));
            }
        }
    }
}
