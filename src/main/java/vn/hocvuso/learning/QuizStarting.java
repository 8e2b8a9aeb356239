package vn.hocvuso.learning;

import jakarta.inject.Inject;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.QuizTaking;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Leads a learner from her course into its quiz. */
@UseCase
public class QuizStarting {

    private final Enrolments enrolments;
    private final CourseBrowsing courses;
    private final QuizTaking quizTaking;

    @Inject
    QuizStarting(Enrolments enrolments, CourseBrowsing courses, QuizTaking quizTaking) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.quizTaking = quizTaking;
    }

    /**
     * Starts or resumes the quiz of the edition that she is in. Requests of the same learner wait for each other.
     *
     * @throws Refusal {@code learning.enrolment.unknown}, or as {@link QuizTaking#start}
     */
    public Attempt.Ref start(Learner.Ref learner, Course.Ref course) {
        var edition =
                enrolments.lockEdition(learner, course).orElseThrow(() -> new Refusal("learning.enrolment.unknown"));
        return quizTaking.start(learner, Studying.quiz(courses.edition(edition)));
    }
}
