package vn.hocvuso.learning;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Adds what a learner has done on another system to what she has done here. Nothing that is done here is taken away, and
 * the same told again changes nothing. Whoever calls has decided that the other system may be believed.
 */
@UseCase
public class MergingProgress {

    /**
     * How far she is there in one edition; times in the future count as now.
     *
     * @param done what she has done, and when
     * @param percent whole percent of the quiz that she has passed there
     * @param completedAt when she completed the edition there
     */
    public record Elsewhere(
            Instant startedAt,
            Map<Activity.Ref, Instant> done,
            Optional<Integer> percent,
            Optional<Instant> completedAt) {}

    private final Enrolments enrolments;
    private final Event<Enrolment.Started> started;
    private final Event<Enrolment.Completed> completed;
    private final Clock clock;

    @Inject
    MergingProgress(
            Enrolments enrolments,
            Event<Enrolment.Started> started,
            Event<Enrolment.Completed> completed,
            Clock clock) {
        this.enrolments = enrolments;
        this.started = started;
        this.completed = completed;
        this.clock = clock;
    }

    /**
     * Enrols her where she is not, and adds what she has done. Where that completes the enrolment, it is completed as of
     * the time that the other system tells, else as of the time of what was done last.
     *
     * @return true when the enrolment is complete
     * @throws Refusal {@code platform.changed} when she enrolled here at the same moment
     */
    public boolean merge(Learner.Ref learner, CourseView course, Elsewhere elsewhere) {
        var now = clock.instant();
        var enrolment = enrolments
                .lockIn(learner, course.edition())
                .orElseGet(() -> added(learner, course, Enrolment.earlier(elsewhere.startedAt(), now)));
        var asked = course.activities().stream().map(ActivityLine::ref).collect(Collectors.toSet());
        elsewhere.percent().ifPresent(enrolment::passed);
        enrolment
                .didElsewhere(elsewhere.done(), asked, elsewhere.completedAt(), now)
                .ifPresent(completed::fire);
        return enrolment.completedAt().isPresent();
    }

    private Enrolment added(Learner.Ref learner, CourseView course, Instant startedAt) {
        var enrolment = Enrolment.elsewhere(learner, course, startedAt);
        try {
            enrolments.add(enrolment);
        } catch (PersistenceException e) {
            throw new Refusal("platform.changed");
        }
        started.fire(new Enrolment.Started(learner, course.edition(), startedAt));
        return enrolment;
    }
}
