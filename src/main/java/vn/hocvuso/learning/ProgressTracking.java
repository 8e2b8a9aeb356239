package vn.hocvuso.learning;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.attempt.Attempt;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Records what a learner has read and passed. */
@UseCase
public class ProgressTracking {

    private final Enrolments enrolments;
    private final CourseBrowsing courses;
    private final Event<Enrolment.Completed> completed;
    private final Clock clock;

    @Inject
    ProgressTracking(Enrolments enrolments, CourseBrowsing courses, Event<Enrolment.Completed> completed, Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.completed = completed;
        this.clock = clock;
    }

    /**
     * Records a lesson as read to its end; a second time changes nothing.
     *
     * @throws Refusal {@code learning.enrolment.unknown} for who is not in this edition
     */
    public void read(Learner.Ref learner, CourseView course, Activity.Ref activity) {
        readEarlier(learner, course, activity, clock.instant());
    }

    /**
     * The same for what was read a while ago, by the clock of a device that had no line.
     *
     * @param readAt counts as now when it lies in the future, and as the enrolment's start when it lies before it
     * @throws Refusal {@code learning.enrolment.unknown} for who is not in this edition
     */
    public void readEarlier(Learner.Ref learner, CourseView course, Activity.Ref activity, Instant readAt) {
        var enrolment = enrolments
                .lockLatest(learner, course.course())
                .filter(found -> found.edition().equals(course.edition()))
                .orElseThrow(() -> new Refusal("learning.enrolment.unknown"));
        record(enrolment, course, activity, readAt);
    }

    void on(@Observes Attempt.Graded graded) {
        if (!graded.passed()) {
            return;
        }
        enrolments.lockOfQuiz(graded.learner(), graded.quiz()).ifPresent(enrolment -> {
            var course = courses.edition(enrolment.edition());
            enrolment.passed(graded.score().percent());
            if (enrolment.isTestingOut()) {
                course.lessons().forEach(lesson -> record(enrolment, course, lesson.activity(), graded.at()));
            }
            course.quiz().ifPresent(quiz -> record(enrolment, course, quiz.ref(), graded.at()));
        });
    }

    private void record(Enrolment enrolment, CourseView course, Activity.Ref activity, Instant at) {
        var asked = course.activities().stream().map(ActivityLine::ref).collect(Collectors.toSet());
        enrolment.did(activity, asked, at, clock.instant()).ifPresent(completed::fire);
    }
}
