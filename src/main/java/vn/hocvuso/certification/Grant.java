package vn.hocvuso.certification;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.People.Person;

/**
 * What is given to one person, in the name of a unit.
 *
 * @param unit the number of the unit in whose name it is: see {@link Units}
 * @param person empty where the holder has no account
 * @param holder the name that the certificate bears
 * @param holderKey what stays the same for this holder: see {@link Certificate.Subject}
 * @param course empty unless it is of a course
 * @param subjectKey what stays the same for that which it is of: see {@link Certificate.Subject}
 * @param slug a short name of that which it is of
 * @param title what people read of that
 * @param detail what else it says; often empty
 * @param score whole percent; null when none is certified
 * @param expiresOn its last day in Viet Nam; null when it has none
 */
public record Grant(
        Certificate.Kind kind,
        long unit,
        Optional<Person> person,
        String holder,
        String holderKey,
        Optional<CourseView> course,
        String subjectKey,
        String slug,
        String title,
        String detail,
        Integer score,
        LocalDate expiresOn) {

    /** A course, to somebody with an account. */
    public static Grant ofCourse(
            long unit, Person person, CourseView course, String detail, Integer score, LocalDate expiresOn) {
        return new Grant(
                Certificate.Kind.COURSE,
                unit,
                Optional.of(person),
                person.fullName(),
                accountKey(person),
                Optional.of(course),
                "e" + course.edition().value(),
                course.slug(),
                course.title(),
                detail,
                score,
                expiresOn);
    }

    /** By which somebody with an account is known among holders. */
    public static String accountKey(Person person) {
        return "L" + person.ref().value();
    }
}
