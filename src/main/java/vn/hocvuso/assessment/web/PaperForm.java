package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.AnswerSaving;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * {@code POST /paper}: the whole paper as a plain form sends it, to save it or to hand it in. Whatever was chosen and
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
        var chosen = chosen(request.getParameterMap());
        if (!current.isPresent()) {
            response.sendRedirect("/sign-in?needed=true&next=" + encoded(paper(attempt) + carried(chosen)));
            return;
        }
        try {
            handIn(new Attempt.Ref(Long.parseLong(attempt)), chosen, request, response);
        } catch (Refusal refusal) {
            answerRefusal(refusal, attempt, response);
        }
    }

    private void handIn(
            Attempt.Ref attempt,
            Map<Long, Set<Integer>> chosen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var learner = current.ref();
        var paper = quizViewing.paper(attempt, learner);
        var complete = paper.submitted() || saveWhatDiffers(paper, learner, chosen, shown(request));
        if (!"submit".equals(request.getParameter("act"))) {
            response.sendRedirect(paper(String.valueOf(attempt.value())) + "&saved=true#main");
        } else if (!complete && request.getParameter("anyway") == null) {
            response.sendRedirect(paper(String.valueOf(attempt.value())) + "&incomplete=true#submitPanel");
        } else {
            quizTaking.submit(attempt, learner);
            response.sendRedirect(result(attempt.value()));
        }
    }

    /** True when every question is answered afterwards. */
    private boolean saveWhatDiffers(
            QuizViewing.PaperView paper,
            Learner.Ref learner,
            Map<Long, Set<Integer>> chosen,
            Map<Long, Set<Integer>> shown) {
        var complete = true;
        for (var item : paper.items()) {
            var saved = item.saved();
            var before = Optional.ofNullable(shown.get(item.question()));
            // A form does not send what has nothing chosen: only where it tells what it showed, that is an answer.
            var now = Optional.ofNullable(chosen.get(item.question()))
                    .or(() -> before.map(unused -> Set.<Integer>of()))
                    .filter(choice -> !choice.equals(before.orElse(saved)) && !choice.equals(saved));
            now.ifPresent(choice -> answerSaving.save(paper.attempt(), learner, item.question(), choice));
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

    /** Parameters {@code a<question>} with the places chosen; what is no number is left out. */
    static Map<Long, Set<Integer>> chosen(Map<String, String[]> parameters) {
        var chosen = new TreeMap<Long, Set<Integer>>();
        parameters.forEach((name, values) -> {
            if (name.matches("a\\d{1,18}")) {
                chosen.put(
                        Long.valueOf(name.substring(1)),
                        Arrays.stream(values)
                                .filter(value -> value.matches("\\d{1,3}"))
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()));
            }
        });
        return chosen;
    }

    /** Parameters {@code s<question>} with the places that were saved when the page was opened, with commas. */
    private static Map<Long, Set<Integer>> shown(HttpServletRequest request) {
        var shown = new TreeMap<Long, Set<Integer>>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches("s\\d{1,18}") && values[0].matches("(\\d{1,3}(,\\d{1,3})*)?")) {
                shown.put(
                        Long.valueOf(name.substring(1)),
                        Arrays.stream(values[0].split(","))
                                .filter(value -> !value.isEmpty())
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()));
            }
        });
        return shown;
    }

    private static String carried(Map<Long, Set<Integer>> chosen) {
        return chosen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(place -> "&a" + entry.getKey() + "=" + place))
                .collect(Collectors.joining());
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
