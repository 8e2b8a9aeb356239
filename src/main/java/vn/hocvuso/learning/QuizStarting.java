package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.assessment.attempt.AttemptStarting;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * Leads a learner from her course, or from an exam room, into the quiz.
 *
 * <p>No {@code @UseCase}: the attempt starts by one statement, and the enrolment is a use case of its own.
 */
@ApplicationScoped
public class QuizStarting {

    private final EnrolmentReading enrolments;
    private final CourseBrowsing courses;
    private final AttemptStarting attempts;
    private final Enrolling enrolling;
    private final QuizViewing quizzes;

    @Inject
    QuizStarting(
            EnrolmentReading enrolments,
            CourseBrowsing courses,
            AttemptStarting attempts,
            Enrolling enrolling,
            QuizViewing quizzes) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.attempts = attempts;
        this.enrolling = enrolling;
        this.quizzes = quizzes;
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

    /**
     * The same for who is present in an exam room of the course: who sits its exam is in the course. Where the edition that
     * she is in has a quiz of another kind, it is the one of the edition that is published now.
     *
     * @throws Refusal {@code catalogue.course.unknown}, {@code learning.enrolment.unknown} where no quiz is taken in exam
     *     rooms, {@code platform.changed} when two requests met, or as {@link AttemptStarting#start}
     */
    public Attempt.Ref startInRoom(Learner.Ref learner, String slug) {
        var course = courses.course(slug);
        var quiz = enrolments
                .latest(learner, course.course())
                .filter(enrolment -> enrolment.completedAt().isEmpty())
                .map(enrolment -> Studying.quiz(courses.edition(enrolment.edition())))
                .filter(own -> isInRoom(learner, own))
                .orElseGet(() -> Studying.quiz(course));
        if (!isInRoom(learner, quiz)) {
            throw new Refusal("learning.enrolment.unknown");
        }
        var attempt = attempts.start(learner, quiz);
        enrolling.enrol(learner, slug);
        return attempt;
    }

    private boolean isInRoom(Learner.Ref learner, Quiz.Ref quiz) {
        return quizzes.standing(learner, quiz).rule().terms().examRoom();
    }
}
