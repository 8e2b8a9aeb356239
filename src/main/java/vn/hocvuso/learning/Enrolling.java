package vn.hocvuso.learning;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** A learner takes up a course. */
@UseCase
public class Enrolling {

    private final Enrolments enrolments;
    private final CourseBrowsing courses;
    private final Event<Enrolment.Started> started;
    private final Clock clock;

    @Inject
    Enrolling(Enrolments enrolments, CourseBrowsing courses, Event<Enrolment.Started> started, Clock clock) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.started = started;
        this.clock = clock;
    }

    /**
     * Enrols the learner in the edition that is published now. Who is in a course already stays in her edition; who has
     * completed an earlier edition begins the new one.
     *
     * @throws Refusal {@code catalogue.course.unknown}, or {@code platform.changed} when two requests met
     */
    public Enrolment.Ref enrol(Learner.Ref learner, String slug) {
        var course = courses.course(slug);
        var latest = enrolments.lockLatest(learner, course.course());
        var stays = latest.filter(enrolment ->
                enrolment.completedAt().isEmpty() || enrolment.edition().equals(course.edition()));
        if (stays.isPresent()) {
            return stays.get().ref();
        }
        var enrolment = new Enrolment(learner, course, clock.instant());
        try {
            enrolments.add(enrolment);
        } catch (PersistenceException e) {
            // A doubled click: the unique key has decided, and the reader finds herself enrolled.
            throw new Refusal("platform.changed");
        }
        started.fire(new Enrolment.Started(learner, course.edition(), enrolment.startedAt()));
        return enrolment.ref();
    }
}
