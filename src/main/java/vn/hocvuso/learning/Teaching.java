package vn.hocvuso.learning;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseAuthoring;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.People;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** An author sees who studies her course, and how far they are. */
@UseCase
public class Teaching {

    /** Most lines in one answer. */
    public static final int MOST = 1000;

    /** A learner's line; {@code done} of {@code asked} activities, {@code completedAt} null before. */
    public record Line(
            String name,
            String username,
            String place,
            String edition,
            Instant startedAt,
            int done,
            int asked,
            Instant completedAt)
            implements Serializable {}

    private final Enrolments enrolments;
    private final CourseAuthoring authoring;
    private final CourseBrowsing courses;
    private final People people;

    @Inject
    Teaching(Enrolments enrolments, CourseAuthoring authoring, CourseBrowsing courses, People people) {
        this.enrolments = enrolments;
        this.authoring = authoring;
        this.courses = courses;
        this.people = people;
    }

    /** @throws Refusal {@code identity.page.unknown} for all who are not authors */
    public long count(Learner.Ref actor, String slug) {
        return enrolments.countInCourse(authoring.course(actor, slug).course());
    }

    /**
     * The newest enrolments first.
     *
     * @throws Refusal {@code identity.page.unknown} for all who are not authors
     */
    public List<Line> lines(Learner.Ref actor, String slug, int first, int limit) {
        var course = authoring.course(actor, slug).course();
        var found = enrolments.inCourse(course, first, Math.min(limit, MOST));
        var persons = people.all(found.stream().map(Enrolment::learner).toList());
        return found.stream()
                .map(enrolment -> line(enrolment, Optional.ofNullable(persons.get(enrolment.learner()))))
                .toList();
    }

    private Line line(Enrolment enrolment, Optional<People.Person> person) {
        var course = courses.edition(enrolment.edition());
        var done = course.activities().stream()
                .map(ActivityLine::ref)
                .filter(enrolment::hasDone)
                .count();
        return new Line(
                person.map(People.Person::fullName).orElse(""),
                person.map(People.Person::username).orElse(""),
                person.map(People.Person::communeName).orElse(""),
                course.label(),
                enrolment.startedAt(),
                (int) done,
                course.activities().size(),
                enrolment.completedAt().orElse(null));
    }
}
