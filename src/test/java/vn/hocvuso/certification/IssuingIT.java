package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.learning.Enrolment;

/** Completed enrolments become certificates. */
@ExtendWith(ArquillianExtension.class)
class IssuingIT {

    /** In Viet Nam the next day has begun. */
    private static final Instant EVENING = Instant.parse("2026-11-22T17:30:00.123456Z");

    @Inject
    Event<Enrolment.Completed> completed;

    @Inject
    CertificateRecords records;

    @Inject
    CertificateListing listing;

    @Inject
    HouseSamples house;

    @Resource
    ManagedExecutorService executor;

    private Learner.Ref learner;
    private CourseView course;

    @BeforeEach
    void learnerAndCourse() {
        learner = house.person();
        course = house.course();
    }

    @Test
    void completingACourseIssuesACertificateThatSaysAll() {
        complete();

        var own = records.mine(learner);
        assertEquals(1, own.size());
        var content = own.get(0).content();
        assertTrue(own.get(0).valid());
        assertEquals(Certificate.Kind.COURSE, content.kind());
        assertEquals(HouseSamples.HOLDER, content.holder());
        assertEquals(HouseSamples.COURSE, content.courseTitle());
        assertEquals(course.slug(), content.courseSlug());
        assertEquals("2026.1", content.edition());
        assertEquals(87, content.score());
        assertEquals(EVENING, content.issuedAt());
        assertEquals("2026-11-23", content.issuedOn().toString());
        assertEquals(2, content.competences().size());
        assertEquals("99.9", content.competences().get(1).name());
    }

    @Test
    void theColumnsForTheSearchAgreeWithTheContent() {
        complete();
        var where = " from certification_certificate where learner_id = " + learner.value();
        assertEquals("dang thi anh nguyet", house.text("select folded_holder" + where));
        assertEquals("2026-11-23", house.text("select cast(issued_on as char)" + where));
        assertEquals("00004", house.text("select commune_code" + where));

        var id = house.count("select id" + where);
        var indexed = listing.identified(id).orElseThrow();
        assertEquals(records.mine(learner).get(0).content().number(), indexed.number());
        assertEquals("VALID", indexed.status());
        assertEquals("2026-11-23", indexed.issuedOn().toString());
        assertEquals(indexed, listing.after(id - 1, 1).get(0));
    }

    @Test
    void theOutboxIsToldOnce() {
        complete();
        complete();
        var id = house.count("select id from certification_certificate where learner_id = " + learner.value());
        assertEquals(
                1,
                house.count(
                        "select count(*) from platform_outbox where kind = 'Certificate.Issued' and subject = " + id));
    }

    @Test
    void theSameCompletionTwiceIssuesOnce() {
        complete();
        complete();
        assertEquals(1, records.mine(learner).size());
    }

    @Test
    void theSameCompletionInTwoThreadsAtOnceIssuesOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            learnerAndCourse();
            var together = new CyclicBarrier(2);
            var first = executor.submit(() -> completeTogether(together));
            var second = executor.submit(() -> completeTogether(together));
            var done = succeeded(first) + succeeded(second);

            assertEquals(1, records.mine(learner).size());
            assertTrue(done >= 1);
        }
    }

    @Test
    void whenTheActFailsThereIsNoCertificateEither() {
        try {
            HouseSamples.within(() -> {
                fire();
                throw new IllegalArgumentException("the answer could not be saved");
            });
        } catch (IllegalArgumentException expected) {
            // as meant
        }
        assertTrue(records.mine(learner).isEmpty());
    }

    private void complete() {
        HouseSamples.within(() -> {
            fire();
            return null;
        });
    }

    private void completeTogether(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        complete();
    }

    private static int succeeded(java.util.concurrent.Future<?> future) throws InterruptedException {
        try {
            future.get();
            return 1;
        } catch (ExecutionException e) {
            return 0; // the unique key has decided against it
        }
    }

    private void fire() {
        completed.fire(new Enrolment.Completed(
                new Enrolment.Ref(System.nanoTime()), learner, course.course(), course.edition(), 87, EVENING));
    }
}
