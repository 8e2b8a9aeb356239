package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * Leads a learner from her course into its quiz.
 *
 * <p>No {@code @UseCase}: nothing is changed here but the attempt, whose start is one statement.
 */
@ApplicationScoped
public class QuizStarting {

    private final EnrolmentReading enrolments;
    private final CourseBrowsing courses;
    private final AttemptStarting attempts;

    @Inject
    QuizStarting(EnrolmentReading enrolments, CourseBrowsing courses, AttemptStarting attempts) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.attempts = attempts;
    }

    /**
     * Starts or resumes the quiz of the edition that she is in.
     *
     * @throws Refusal {@code learning.enrolment.unknown}, or as {@link AttemptStarting#start}
     */
    public Attempt.Ref start(Learner.Ref learner, Course.Ref course) {
        var edition = enrolments.latest(learner, course).orElseThrow(() -> new Refusal("learning.enrolment.unknown"));
        return attempts.start(learner, Studying.quiz(courses.edition(edition.edition())));
    }
}
