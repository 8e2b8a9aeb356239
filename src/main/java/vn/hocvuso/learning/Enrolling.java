package vn.hocvuso.learning;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** A learner takes up a course, or is put into it. */
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
        return staying(learner, course)
                .orElseGet(() -> begin(learner, new Enrolment(learner, course, clock.instant())));
    }

    /**
     * Puts somebody into the edition that is published now, as {@link #enrol} does; it is noted that she did not come by
     * herself. Whether the actor may do so is the caller's to ask.
     *
     * @return false when she was in it already, and nothing was changed
     * @throws Refusal as {@link #enrol}
     */
    public boolean mandate(Learner.Ref actor, Learner.Ref learner, String slug) {
        var course = courses.course(slug);
        if (staying(learner, course).isPresent()) {
            return false;
        }
        begin(learner, Enrolment.mandated(learner, course, actor, clock.instant()));
        return true;
    }

    private Optional<Enrolment.Ref> staying(Learner.Ref learner, CourseView course) {
        return enrolments
                .lockLatest(learner, course.course())
                .filter(enrolment ->
                        enrolment.completedAt().isEmpty() || enrolment.edition().equals(course.edition()))
                .map(Enrolment::ref);
    }

    private Enrolment.Ref begin(Learner.Ref learner, Enrolment enrolment) {
        try {
            enrolments.add(enrolment);
        } catch (PersistenceException e) {
            // A doubled click: the unique key has decided, and the reader finds herself enrolled.
            throw new Refusal("platform.changed");
        }
        started.fire(new Enrolment.Started(learner, enrolment.edition(), enrolment.startedAt()));
        return enrolment.ref();
    }
}
