package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class LessonTest {

    private final Edition edition =
            new Edition(new Course(new Slug("an-toan"), Instant.EPOCH), CourseData.titled("An toàn", ""));
    private final Lesson lesson = edition.addLesson(new Slug("mot"), "Một", 10, "Chữ");

    @Test
    void everyNewTextHasANewStamp() {
        var before = lesson.stamp();
        lesson.rewrite("Một", 10, "Chữ khác");
        assertNotEquals(before, lesson.stamp());
    }

    @Test
    void movingALessonLeavesItsStamp() {
        edition.addLesson(new Slug("hai"), "Hai", 10, "x");
        var before = lesson.stamp();
        edition.moveLesson(lesson, 1);
        assertEquals(before, lesson.stamp());
    }

    @Test
    void linesEndWithOneCharacterAndTextIsComposed() {
        lesson.rewrite("Một", 10, "Ti\u1ebfng\r\nVie\u0323\u0302t\u0000\tx\r");
        assertEquals("Tiếng\nViệt\tx\n", lesson.markdown());
    }

    @Test
    void whatHasTheWrongFormIsRefusedBesideItsInputAndChangesNothing() {
        assertRefused("catalogue.lesson.titleEmpty", "title", " ", 1, "x");
        assertRefused("catalogue.lesson.titleLong", "title", "t".repeat(151), 1, "x");
        assertRefused("catalogue.lesson.minutesWrong", "minutes", "t", 601, "x");
        assertRefused("catalogue.lesson.minutesWrong", "minutes", "t", -1, "x");
        assertRefused("catalogue.lesson.long", "markdown", "t", 1, "x".repeat(50_001));
        assertEquals("Chữ", lesson.markdown());
        assertEquals("Một", lesson.title());
    }

    private void assertRefused(String key, String field, String title, int minutes, String markdown) {
        var refusal = assertThrows(Refusal.class, () -> lesson.rewrite(title, minutes, markdown));
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field());
    }
}
