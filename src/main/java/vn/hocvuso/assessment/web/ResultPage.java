package vn.hocvuso.assessment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code learn/assessment/result.xhtml?attempt=…}. */
@Named
@RequestScoped
public class ResultPage {

    private final QuizTaking quizTaking;
    private final CurrentLearner learner;

    private long attempt;
    private QuizTaking.Result result;

    @Inject
    ResultPage(QuizTaking quizTaking, CurrentLearner learner) {
        this.quizTaking = quizTaking;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        result = quizTaking.result(new Attempt.Ref(attempt), learner.ref());
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }

    public QuizTaking.Result getResult() {
        return result;
    }
}
