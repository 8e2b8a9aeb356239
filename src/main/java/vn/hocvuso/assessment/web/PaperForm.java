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
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /paper}: the whole paper as a plain form sends it, to save it, to hand it in, or to do something on the
 * screen of a simulation. Whatever was chosen and
 * is not yet saved is saved first, so a script that could not reach the server costs nobody an answer. What the page
 * showed as saved when it was opened comes along, and an answer left as it was shown is not touched: it may have been
 * changed in another tab since. Without a session the choices travel along in the address to the sign-in page and back.
 */
@WebServlet("/paper")
public class PaperForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AnswerSaving answerSaving;
    private final transient QuizTaking quizTaking;
    private final transient QuizViewing quizViewing;
    private final transient CurrentLearner current;

    @Inject
    public PaperForm(
            AnswerSaving answerSaving, QuizTaking quizTaking, QuizViewing quizViewing, CurrentLearner current) {
        this.quizViewing = quizViewing;
        this.answerSaving = answerSaving;
        this.quizTaking = quizTaking;
        this.current = current;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = request.getParameter("attempt");
        if (attempt == null || !attempt.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sent = new PaperAnswers(request.getParameterMap());
        if (!current.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + encoded(paper(attempt) + sent.carry()));
            return;
        }
        try {
            handIn(new Attempt.Ref(Long.parseLong(attempt)), sent, request, response);
        } catch (Refusal refusal) {
            answerRefusal(refusal, attempt, response);
        }
    }

    private void handIn(
            Attempt.Ref attempt, PaperAnswers sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var learner = current.ref();
        var paper = quizViewing.paper(attempt, learner);
        var complete = paper.submitted() || saveWhatDiffers(paper, learner, sent);
        var acted = acted(paper, request);
        if (acted.isPresent()) {
            response.sendRedirect(
                    paper(String.valueOf(attempt.value())) + "#q" + acted.get().number());
        } else if (!"submit".equals(request.getParameter("act"))) {
            response.sendRedirect(paper(String.valueOf(attempt.value())) + "&saved=true#main");
        } else if (!complete && request.getParameter("anyway") == null) {
            response.sendRedirect(paper(String.valueOf(attempt.value())) + "&incomplete=true#submitPanel");
        } else {
            quizTaking.submit(attempt, learner);
            response.sendRedirect(result(attempt.value()));
        }
    }

    /** The simulation on whose screen a button was pressed. */
    private static Optional<QuizViewing.ItemView> acted(QuizViewing.PaperView paper, HttpServletRequest request) {
        return paper.items().stream()
                .filter(item -> request.getParameter("do-" + PaperMarkup.name(item.question())) != null)
                .findFirst();
    }

    /** True when every question is answered afterwards. */
    private boolean saveWhatDiffers(QuizViewing.PaperView paper, Learner.Ref learner, PaperAnswers sent) {
        var complete = true;
        for (var item : paper.items()) {
            var saved = item.saved();
            var before = sent.shown(item);
            var now = sent.sent(item).filter(answer -> !answer.equals(before.orElse(saved)) && !answer.equals(saved));
            now.ifPresent(answer -> answerSaving.save(paper.attempt(), learner, item.question(), answer));
            complete &= !now.orElse(saved).isEmpty();
        }
        return complete;
    }

    private static void answerRefusal(Refusal refusal, String attempt, HttpServletResponse response)
            throws IOException {
        if (refusal.key().equals("assessment.attempt.closed")) {
            response.sendRedirect(result(Long.parseLong(attempt)));
        } else if (refusal.key().equals("assessment.attempt.over")) {
            response.sendRedirect(paper(attempt)); // which hands it in
        } else if (refusal.isUnknown()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendRedirect(paper(attempt) + "&failed=true#main");
        }
    }

    private static String paper(String attempt) {
        return "/learn/assessment/take-quiz.xhtml?attempt=" + attempt;
    }

    private static String result(long attempt) {
        return "/learn/assessment/result.xhtml?attempt=" + attempt;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
