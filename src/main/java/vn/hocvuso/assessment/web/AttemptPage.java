package vn.hocvuso.assessment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptOversight;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.People;

/**
 * Behind {@code teach/assessment/attempt.xhtml?quiz=…&attempt=…}: every answer of an attempt with its receipt, and whether
 * the log is whole.
 */
@Named
@ViewScoped
public class AttemptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AttemptOversight attempts;
    private final People people;
    private final CurrentLearner learner;

    private long quiz;
    private long attempt;
    private AttemptOversight.Log log;
    private String name = "";

    @Inject
    AttemptPage(AttemptOversight attempts, People people, CurrentLearner learner) {
        this.attempts = attempts;
        this.people = people;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        log = attempts.log(learner.ref(), new Quiz.Ref(quiz), new Attempt.Ref(attempt));
        name = people.all(List.of(log.learner())).values().stream()
                .map(People.Person::fullName)
                .findFirst()
                .orElse("");
    }

    public AttemptOversight.Log getLog() {
        return log;
    }

    public String getName() {
        return name;
    }

    public long getQuiz() {
        return quiz;
    }

    public void setQuiz(long quiz) {
        this.quiz = quiz;
    }

    public long getAttempt() {
        return attempt;
    }

    public void setAttempt(long attempt) {
        this.attempt = attempt;
    }
}
