package vn.hocvuso.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.identity.Learner;

class EnrolmentTest {

    private static final Instant STARTED = Instant.parse("2026-11-26T01:00:00Z");
    private static final Activity.Ref LESSON = new Activity.Ref(1);
    private static final Activity.Ref QUIZ = new Activity.Ref(2);
    private static final Set<Activity.Ref> ALL = Set.of(LESSON, QUIZ);

    private Enrolment enrolment;

    @BeforeEach
    void enrolled() throws ReflectiveOperationException {
        var course = new CourseView(
                new Course.Ref(7),
                new Edition.Ref(8),
                "thu",
                1,
                "1",
                "Thử",
                "",
                List.of(),
                Set.of(),
                List.of(),
                10,
                "",
                0,
                List.of(),
                List.of());
        enrolment = new Enrolment(new Learner.Ref(3), course, STARTED);
        var id = Enrolment.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(enrolment, 9L);
    }

    @Test
    void theLastOpenActivityCompletesItOnceAndForAll() {
        assertTrue(enrolment.did(LESSON, ALL, at(10), at(10)).isEmpty());
        enrolment.passed(80);
        var told = enrolment.did(QUIZ, ALL, at(20), at(20)).orElseThrow();

        assertEquals(
                new Enrolment.Completed(
                        new Enrolment.Ref(9), new Learner.Ref(3), new Course.Ref(7), new Edition.Ref(8), 80, at(20)),
                told);
        assertTrue(enrolment.did(LESSON, ALL, at(30), at(30)).isEmpty());
    }

    @Test
    void theFirstPassCountsAndNoLaterOne() {
        enrolment.passed(70);
        enrolment.passed(100);
        enrolment.did(LESSON, ALL, at(1), at(1));

        assertEquals(70, enrolment.did(QUIZ, ALL, at(2), at(2)).orElseThrow().percent());
    }

    @Test
    void aCourseWithoutAQuizCompletesWithAHundredPercent() {
        assertEquals(
                100,
                enrolment.did(LESSON, Set.of(LESSON), at(1), at(1)).orElseThrow().percent());
    }

    @Test
    void moreIsAskedThanWasDoneSoItStaysOpen() {
        assertTrue(enrolment.did(LESSON, ALL, at(1), at(1)).isEmpty());
        assertTrue(enrolment.did(LESSON, ALL, at(2), at(2)).isEmpty());
    }

    private static Instant at(int minute) {
        return STARTED.plusSeconds(60L * minute);
    }
}
