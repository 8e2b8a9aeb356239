package vn.hocvuso.certification;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.People;
import vn.hocvuso.learning.Enrolment;
import vn.hocvuso.platform.UseCase;

/**
 * Issues the certificate that completing a course earns, in the transaction that completed it. Told twice, it issues
 * once; one that was revoked is not issued anew. A certificate given by hand before does not stand in its way: she has
 * earned her own. Where another system issues, it does nothing.
 */
@UseCase
public class Issuing {

    private final Certificates certificates;
    private final Press press;
    private final People people;
    private final CourseBrowsing courses;
    private final CertificateSettings settings;

    @Inject
    Issuing(
            Certificates certificates,
            Press press,
            People people,
            CourseBrowsing courses,
            CertificateSettings settings) {
        this.certificates = certificates;
        this.press = press;
        this.people = people;
        this.courses = courses;
        this.settings = settings;
    }

    void on(@Observes Enrolment.Completed completed) {
        if (settings.issuedHere() && !certificates.earned(completed.learner(), completed.edition())) {
            var course = courses.edition(completed.edition());
            var score = course.quiz().map(quiz -> completed.percent()).orElse(null);
            press.earned(people.require(completed.learner()), course, score, completed.at());
        }
    }
}
