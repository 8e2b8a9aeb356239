package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code learn/assessment/result.xhtml?attempt=…}. */
@Named
@RequestScoped
public class ResultPage {

    private final QuizViewing quizViewing;
    private final CurrentLearner learner;

    private final Attempt.Ref attempt;
    private QuizViewing.Result result;

    @Inject
    ResultPage(QuizViewing quizViewing, CurrentLearner learner, PageParameters parameters) {
        this.attempt = Attempt.Ref.of(parameters.text("attempt"));
        this.quizViewing = quizViewing;
        this.learner = learner;
    }

    /** Reads what the page shows. */
    public void open() {
        result = quizViewing.result(attempt, learner.ref());
    }

    public long getAttempt() {
        return attempt.value();
    }

    public QuizViewing.Result getResult() {
        return result;
    }
}
