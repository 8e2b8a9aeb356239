package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.attempt;
import static vn.hocvuso.interop.exchange.ResultSamples.completed;
import static vn.hocvuso.interop.exchange.ResultSamples.lesson;
import static vn.hocvuso.interop.exchange.ResultSamples.minute;
import static vn.hocvuso.interop.exchange.ResultSamples.started;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.Activity;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.catalogue.Edition;
import vn.hocvuso.interop.exchange.ResultRecord.OfEnrolment;
import vn.hocvuso.learning.MergingProgress.Elsewhere;

class EnrolmentMergeTest {

    private static final Activity.Ref FIRST = new Activity.Ref(11);
    private static final Activity.Ref SECOND = new Activity.Ref(12);
    private static final Activity.Ref QUIZ = new Activity.Ref(13);

    private final ResultRecord.Whose whose = ResultSamples.whose("1-a", "khoa-hoc", "2026.1");

    private static CourseView course(boolean withQuiz) {
        var activities = new ArrayList<>(List.of(
                new ActivityLine(FIRST, Activity.Kind.PAGE, 1, "Một"),
                new ActivityLine(SECOND, Activity.Kind.PAGE, 2, "Hai")));
        if (withQuiz) {
            activities.add(new ActivityLine(QUIZ, Activity.Kind.QUIZ, 3, "Kiểm tra"));
        }
        return new CourseView(
                new Course.Ref(1),
                new Edition.Ref(1),
                "khoa-hoc",
                1,
                "2026.1",
                "Khóa học",
                "",
                List.of(),
                Set.of(),
                List.of(),
                30,
                "",
                0,
                List.of(
                        new LessonLine(FIRST, "bai-1", "Một", 5, 1, Map.of()),
                        new LessonLine(SECOND, "bai-2", "Hai", 5, 2, Map.of())),
                activities);
    }

    private static Elsewhere merged(List<OfEnrolment> records) {
        var merge = new EnrolmentMerge(course(true));
        records.forEach(record -> assertTrue(merge.take(record)));
        return merge.elsewhere(minute(999));
    }

    @Test
    void theRecordsTogetherSayHowFarSheIs() {
        assertEquals(
                new Elsewhere(
                        ResultSamples.STARTED,
                        Map.of(FIRST, minute(3), SECOND, minute(5), QUIZ, minute(40)),
                        Optional.of(80),
                        Optional.of(minute(41))),
                merged(List.of(
                        started(whose),
                        lesson(whose, "bai-1", 3),
                        lesson(whose, "bai-2", 5),
                        attempt(whose, 1, 20, 4),
                        attempt(whose, 2, 40, 8),
                        completed(whose, 41))));
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        List<OfEnrolment> records = List.of(
                started(whose),
                lesson(whose, "bai-1", 3),
                lesson(whose, "bai-1", 9),
                lesson(whose, "bai-2", 5),
                attempt(whose, 1, 20, 4),
                attempt(whose, 2, 40, 8),
                attempt(whose, 3, 40, 10),
                completed(whose, 41));
        var expected = merged(records);
        var random = new Random(1);
        for (var round = 0; round < 200; round++) {
            var shuffled = new ArrayList<>(records);
            shuffled.addAll(records.subList(0, random.nextInt(records.size())));
            Collections.shuffle(shuffled, random);
            assertEquals(expected, merged(shuffled));
        }
    }

    @Test
    void whatTheEditionHereDoesNotHaveIsNotTaken() {
        var merge = new EnrolmentMerge(course(false));
        assertFalse(merge.take(lesson(whose, "bai-khac", 3)));
        assertFalse(merge.take(attempt(whose, 1, 20, 8)));
        assertTrue(merge.take(attempt(whose, 2, 20, 3)));
        assertTrue(merge.take(lesson(whose, "bai-2", 7)));
        assertEquals(
                new Elsewhere(minute(7), Map.of(SECOND, minute(7)), Optional.empty(), Optional.empty()),
                merge.elsewhere(minute(999)));
    }
}
