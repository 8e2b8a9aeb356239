package vn.hocvuso.assessment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.practice.Practising;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.LocalAddress;

/**
 * {@code POST /practice}: a practice answer as a plain form sends it. It is recorded for who is signed in, and leads
 * back to the page it came from, which says whether the answer is right.
 */
@WebServlet("/practice")
public class PracticeForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Practising practising;
    private final transient CurrentLearner learner;

    @Inject
    public PracticeForm(Practising practising, CurrentLearner learner) {
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
        var chosen =
                places(Optional.ofNullable(request.getParameterValues("choice")).orElse(new String[0]));
        try {
            if (learner.isPresent() && !chosen.isEmpty()) {
                practising.record(learner.ref(), UUID.randomUUID().toString(), Long.parseLong(question), chosen);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var next = LocalAddress.orHome(request.getParameter("next"));
        response.sendRedirect(next + (next.contains("?") ? "&" : "?") + "practice=" + question + "&chosen="
                + chosen.stream().sorted().map(String::valueOf).collect(Collectors.joining("."))
                + "#practice" + question);
    }

    /** The numbers among these texts; places count from 0. */
    static Set<Integer> places(String... texts) {
        return Arrays.stream(texts)
                .flatMap(text -> Stream.of(text.split("\\.")))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
