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
import java.util.UUID;
import vn.hocvuso.assessment.marking.Response;
import vn.hocvuso.assessment.marking.Shown;
import vn.hocvuso.assessment.practice.PracticeItem;
import vn.hocvuso.assessment.practice.PracticeShelf;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.LocalAddress;

/**
 * {@code POST /practice}: a practice answer as a plain form sends it. It is recorded for who is signed in, and leads
 * back to the page it came from, which says whether the answer is right; of a simulation, when it has come to its end, and
 * until then it leads to the next screen. What was answered travels in the address.
 */
@WebServlet("/practice")
public class PracticeForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What the inputs of a practice question are called. */
    static final String NAME = "answer";

    private final transient PracticeShelf shelf;
    private final transient Practising practising;
    private final transient CurrentLearner learner;

    @Inject
    public PracticeForm(PracticeShelf shelf, Practising practising, CurrentLearner learner) {
        this.shelf = shelf;
        this.practising = practising;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var question = Optional.ofNullable(request.getParameter("question")).orElse("");
        if (!question.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var item = shelf.require(Long.parseLong(question));
            var given = given(item, request);
            if (learner.isPresent() && !given.isEmpty() && isWhole(item, given)) {
                practising.record(learner.ref(), UUID.randomUUID().toString(), item.question(), given);
            }
            var next = LocalAddress.orHome(request.getParameter("next"));
            response.sendRedirect(next + (next.contains("?") ? "&" : "?") + "practice=" + question + "&given="
                    + URLEncoder.encode(given.json(), StandardCharsets.UTF_8) + "#practice" + question);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** What the form says; an empty answer for what it could not say. */
    private static Response given(PracticeItem item, HttpServletRequest request) {
        var form = new AnswerForm(request.getParameterMap());
        var before = before(item, request.getParameter("given"));
        var deed = request.getParameter("do-" + NAME);
        try {
            if (!(before instanceof Response.Actions done)) {
                return form.read(NAME, item.shown(before).orElseThrow());
            }
            var screen = item.shown(before);
            if (deed == null || screen.isEmpty()) {
                return item.none();
            }
            var given = form.done(NAME, (Shown.Screen) screen.get(), done, deed);
            item.shown(given);
            return given;
        } catch (Refusal refused) {
            return before;
        }
    }

    /** What was answered so far, as the address or the form carries it; an empty answer for what cannot be read. */
    static Response before(PracticeItem item, String carried) {
        try {
            var response = Response.read(Optional.ofNullable(carried).orElse(""));
            item.mark(response);
            return response;
        } catch (Refusal refused) {
            return item.none();
        }
    }

    private static boolean isWhole(PracticeItem item, Response given) {
        return !(given instanceof Response.Actions) || item.shown(given).isEmpty();
    }
}
