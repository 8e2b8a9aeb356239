package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code learn/assessment/result.xhtml?attempt=…}. */
@Named
@RequestScoped
public class ResultPage {

    private final QuizViewing quizViewing;
    private final CurrentLearner learner;

    private long attempt;
    private QuizViewing.Result result;

    @Inject
    ResultPage(QuizViewing quizViewing, CurrentLearner learner) {
        this.quizViewing = quizViewing;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        result = quizViewing.result(new Attempt.Ref(attempt), learner.ref());
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public QuizViewing.Result getResult() {
        return result;
    }
}
