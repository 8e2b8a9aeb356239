package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Studying;

/** Behind {@code learning/afterQuiz.xhtml}: where to go when a quiz is graded. */
@Named
@RequestScoped
public class AfterQuizPanel {

    private final Studying studying;
    private final CurrentLearner learner;

    /** Asked for once, though the page mentions it often. */
    private Optional<Studying.Study> study;

    @Inject
    AfterQuizPanel(Studying studying, CurrentLearner learner) {
        this.studying = studying;
        this.learner = learner;
    }

    /** Null when the quiz belongs to no course of hers. */
    public Studying.Study study(Quiz.Ref quiz) {
        if (study == null) {
            study = studying.ofQuiz(learner.ref(), quiz);
        }
        return study.orElse(null);
    }

    public String nextAddress(Studying.Study of) {
        return NextStep.address(of);
    }
}
