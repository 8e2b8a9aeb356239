package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.attempt.QuizViewing;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;

/**
 * Shows a learner her courses, how far she is, the one next step, and where she stands with the quiz.
 *
 * <p>No {@code @UseCase}: each view is one statement, and a transaction around it would cost more than the statement.
 */
@ApplicationScoped
public class Studying {

    /** What the next step is. */
    public enum Step {
        LESSON,
        QUIZ,
        NONE
    }

    /**
     * A course that the learner is in.
     *
     * @param done the activities she has done
     * @param next the kind of the next step
     * @param lesson the lesson that is the next step, if it is one
     * @param place the lesson she opened last
     */
    public record Study(
            CourseView course,
            Set<Activity.Ref> done,
            Step next,
            Optional<LessonLine> lesson,
            Optional<LessonLine> place,
            Optional<Instant> completedAt) {

        public boolean hasDone(Activity.Ref activity) {
            return done.contains(activity);
        }

        public boolean isCompleted() {
            return completedAt.isPresent();
        }

        /** Whole percent of the activities that are done. */
        public int percent() {
            return course.activities().isEmpty()
                    ? 0
                    : done.size() * 100 / course.activities().size();
        }
    }

    private final EnrolmentReading enrolments;
    private final CourseBrowsing courses;
    private final QuizViewing quizzes;

    @Inject
    Studying(EnrolmentReading enrolments, CourseBrowsing courses, QuizViewing quizzes) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.quizzes = quizzes;
    }

    /** The learner's courses, those not completed first, then newest first. */
    public List<Study> mine(Learner.Ref learner) {
        var all = enrolments.of(learner, 200).stream().map(this::study).toList();
        return Stream.concat(
                        all.stream().filter(study -> !study.isCompleted()),
                        all.stream().filter(Study::isCompleted))
                .toList();
    }

    /** Her newest enrolment in the course, if any. */
    public Optional<Study> study(Learner.Ref learner, CourseView course) {
        return enrolments.latest(learner, course.course()).map(this::study);
    }

    /** Remembers that this lesson is where the learner is; nothing for those who are not enrolled. */
    public void opened(Learner.Ref learner, CourseView course, Activity.Ref activity) {
        enrolments.place(learner, course.edition(), activity);
    }

    private Study study(EnrolmentReading.Snapshot enrolment) {
        var course = courses.edition(enrolment.edition());
        var done = course.activities().stream()
                .map(ActivityLine::ref)
                .filter(enrolment.done()::contains)
                .collect(Collectors.toSet());
        var lesson = course.lessons().stream()
                .filter(line -> !done.contains(line.activity()))
                .findFirst();
        var quizOpen = course.quiz().filter(quiz -> !done.contains(quiz.ref())).isPresent();
        var next = lesson.isPresent() ? Step.LESSON : quizOpen ? Step.QUIZ : Step.NONE;
        var place = enrolment.place().flatMap(activity -> course.lessons().stream()
                .filter(line -> line.activity().equals(activity))
                .findFirst());
        return new Study(course, done, next, lesson, place, enrolment.completedAt());
    }

    /**
     * Where the learner stands with the quiz of a course that she is in.
     *
     * @throws Refusal {@code learning.enrolment.unknown} where there is no quiz
     */
    public QuizViewing.Standing standing(Learner.Ref learner, Study study) {
        return quizzes.standing(learner, quiz(study.course()));
    }

    /** The course that a learner took this quiz in. */
    public Optional<Study> ofQuiz(Learner.Ref learner, Quiz.Ref quiz) {
        return enrolments.ofQuiz(learner, quiz).map(this::study);
    }

    /** @throws Refusal {@code learning.enrolment.unknown} where there is no quiz */
    static Quiz.Ref quiz(CourseView course) {
        return course.quiz()
                .map(activity -> new Quiz.Ref(activity.target()))
                .orElseThrow(() -> new Refusal("learning.enrolment.unknown"));
    }
}
