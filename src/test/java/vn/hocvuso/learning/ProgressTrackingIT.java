package vn.hocvuso.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.Learner;

/** Keeps what a learner has done. */
@ExtendWith(ArquillianExtension.class)
class ProgressTrackingIT {

    @Inject
    Enrolling enrolling;

    @Inject
    ProgressTracking tracking;

    @Inject
    CourseBrowsing courses;

    @Inject
    EntityManager entityManager;

    private final Learner.Ref learner = new Learner.Ref(System.nanoTime());

    @Test
    void whatWasReadIsKeptOnceWithItsTime() {
        var course = courses.course("an-toan-tren-mang");
        enrolling.enrol(learner, course.slug());
        var first = course.lessons().get(0).activity();
        tracking.read(learner, course, first);
        tracking.read(learner, course, first);

        var rows = entityManager
                .createNativeQuery("select timestampdiff(second, d.done_at, utc_timestamp(6)) from learning_done d"
                        + " join learning_enrolment e on e.id = d.enrolment_id where e.learner_id = ?")
                .setParameter(1, learner.value())
                .getResultList();
        assertEquals(1, rows.size());
        assertTrue(Math.abs(((Number) rows.get(0)).longValue()) < 60, rows.toString());

        var read = entityManager
                .createQuery("select e from Enrolment e where e.learner = :learner", Enrolment.class)
                .setParameter("learner", learner)
                .getSingleResult();
        assertTrue(read.hasDone(first));
    }
}
