package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Checks;
import vn.hocvuso.learning.Studying;

/** Behind {@code learning/afterQuiz.xhtml}: where to go when a quiz is graded. */
@Named
@RequestScoped
public class AfterQuizPanel {

    private final Studying studying;
    private final Checks checks;
    private final CurrentLearner learner;

    /** Asked for once, though the page mentions it often. */
    private Optional<Studying.Study> study;

    /** Likewise. */
    private List<Checks.Invitation> invitations;

    @Inject
    AfterQuizPanel(Studying studying, Checks checks, CurrentLearner learner) {
        this.studying = studying;
        this.checks = checks;
        this.learner = learner;
    }

    /** Null when the quiz belongs to no course of hers. */
    public Studying.Study study(Quiz.Ref quiz) {
        if (study == null) {
            study = studying.ofQuiz(learner.ref(), quiz);
        }
        return study.orElse(null);
    }

    /** The short test of this course that she is invited to, if any. */
    public List<Checks.Invitation> getInvitations() {
        if (invitations == null) {
            invitations = checks.invitations(learner.ref()).stream()
                    .filter(invitation -> study.filter(
                                    mine -> mine.course().slug().equals(invitation.course()))
                            .isPresent())
                    .toList();
        }
        return invitations;
    }

    public String nextAddress(Studying.Study of) {
        return NextStep.address(of);
    }
}
