package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.Answer;

/** Behind {@code learn/assessment/take-quiz.xhtml?attempt=…}. */
@Named
@RequestScoped
public class TakeQuizPage {

    private final QuizTaking quizTaking;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final Answer answer;

    private long attempt;
    private QuizTaking.PaperView paper;
    private Map<Long, Set<Integer>> carried = Map.of();

    @Inject
    TakeQuizPage(QuizTaking quizTaking, CurrentLearner learner, HttpServletRequest request, Answer answer) {
        this.quizTaking = quizTaking;
        this.learner = learner;
        this.request = request;
        this.answer = answer;
    }

    /** View action: a paper that was handed in leads to its result. */
    public void open() {
        paper = quizTaking.paper(new Attempt.Ref(attempt), learner.ref());
        carried = PaperForm.chosen(request.getParameterMap());
        if (paper.submitted()) {
            answer.redirect("/learn/assessment/result.xhtml?attempt=" + attempt);
        }
    }

    /** True when the choice is saved, or was made before the session expired and has yet to be saved. */
    public boolean chosen(QuizTaking.ItemView item, QuizTaking.ChoiceView choice) {
        var unsaved = carried.get(item.question());
        return unsaved == null ? choice.chosen() : unsaved.contains(choice.place());
    }

    /** What the page says of an item: saved, unsaved, or empty when nothing is chosen. */
    public String state(QuizTaking.ItemView item) {
        return carried.containsKey(item.question()) ? "unsaved" : item.isAnswered() ? "saved" : "";
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public QuizTaking.PaperView getPaper() {
        return paper;
    }
}
