package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.placement.Placement;
import vn.hocvuso.assessment.placement.Placing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /check}: an answer of a placement test as a plain form sends it, or "I do not know". Leads to the next
 * question; what was not asked, as a page shows it that is gone back to, leads there too and changes nothing.
 */
@WebServlet("/check")
public class CheckForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What the inputs of the question are called. */
    static final String NAME = "answer";

    /** Whose pictures a question of it shows. */
    static final String OWNER = "placement";

    private final transient Placing placing;
    private final transient CurrentLearner learner;

    @Inject
    public CheckForm(Placing placing, CurrentLearner learner) {
        this.placing = placing;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var check = number(request, "check");
        var page = "/learn/assessment/check.xhtml?check=" + check;
        if (check < 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!learner.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
            return;
        }
        try {
            take(new Placement.Ref(check), request);
            response.sendRedirect(page);
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(page + (refusal.key().equals("assessment.placement.order") ? "" : "&none=true"));
            }
        }
    }

    private void take(Placement.Ref check, HttpServletRequest request) {
        var position = (int) Math.min(number(request, "position"), Integer.MAX_VALUE);
        var question = number(request, "question");
        var asked = placing.next(check, learner.ref());
        var given = "unknown".equals(request.getParameter("act"))
                ? Optional.<Response>empty()
                : asked.filter(one -> one.question() == question).map(one -> new AnswerForm(request.getParameterMap())
                        .read(NAME, one.showing().shown()));
        placing.answer(check, learner.ref(), position, question, given);
    }

    /** Below 0 for what is none. */
    private static long number(HttpServletRequest request, String name) {
        var text = Optional.ofNullable(request.getParameter(name)).orElse("");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
