package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class LessonTest {

    private static final LessonLanguage ENGLISH = LessonLanguage.of("en");

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

    @Test
    void aTranslationIsCompleteUntilTheOriginalChanges() {
        lesson.translate(ENGLISH, " One ", "Te\u0302xt\r\n", lesson.digest());
        var translation = lesson.translation("en").orElseThrow();
        assertEquals("One", translation.title());
        assertEquals("T\u00eaxt\n", translation.markdown());
        assertFalse(lesson.isOlder(translation));
        lesson.rewrite("Một", 20, "Chữ");
        assertFalse(lesson.isOlder(translation), "the same words take other time");
        lesson.rewrite("Một", 20, "Chữ khác");
        assertTrue(lesson.isOlder(translation));
        lesson.removeTranslation(ENGLISH);
        assertTrue(lesson.translations().isEmpty());
    }

    @Test
    void aTranslationOfWhatWasChangedMeanwhileIsOlderAtOnce() {
        var seen = lesson.digest();
        lesson.rewrite("Một", 10, "Chữ khác");
        lesson.translate(ENGLISH, "One", "Text", seen);
        assertTrue(lesson.isOlder(lesson.translation("en").orElseThrow()));
    }

    @Test
    void aTranslationOfTheWrongFormIsRefused() {
        for (var wrong : List.of(
                List.of("catalogue.lesson.titleEmpty", " ", "x"),
                List.of("catalogue.lesson.titleLong", "t".repeat(151), "x"),
                List.of("catalogue.translation.empty", "t", " \n"),
                List.of("catalogue.lesson.long", "t", "x".repeat(50_001)))) {
            var refusal = assertThrows(
                    Refusal.class, () -> lesson.translate(ENGLISH, wrong.get(1), wrong.get(2), lesson.digest()));
            assertEquals(wrong.get(0), refusal.key());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> lesson.translate(LessonLanguage.VIETNAMESE, "t", "x", lesson.digest()));
    }
}
