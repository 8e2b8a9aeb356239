package vn.hocvuso.learning;

import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Lets a learner who masters a course already be tested on it without reading it: once she has passed its test, its
 * lessons count as done.
 */
@UseCase
public class TestingOut {

    private final Enrolling enrolling;
    private final Enrolments enrolments;
    private final PathFinding paths;
    private final CourseBrowsing courses;
    private final Clock clock;

    @Inject
    TestingOut(Enrolling enrolling, Enrolments enrolments, PathFinding paths, CourseBrowsing courses, Clock clock) {
        this.enrolling = enrolling;
        this.enrolments = enrolments;
        this.paths = paths;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Enrols her if need be, and remembers that she wants to be tested; a second time changes nothing. What it was decided
     * by may change afterwards: she has been told.
     *
     * @throws Refusal {@code catalogue.course.unknown}, {@code learning.testOut.notYet} when her placement tests do not
     *     show that she masters the course, or as {@link Enrolling#enrol}
     */
    public void begin(Learner.Ref learner, String slug) {
        var course = courses.course(slug);
        if (!paths.isMastered(learner, course)) {
            throw new Refusal("learning.testOut.notYet");
        }
        enrolling.enrol(learner, slug);
        enrolments
                .lockLatest(learner, course.course())
                .orElseThrow(() -> new Refusal("platform.changed"))
                .testOut(clock.instant());
    }
}
