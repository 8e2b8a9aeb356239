package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CourseSourceTest {

    @Test
    void headingsAndItemsBecomeSentences() {
        assertEquals(
                "Mật khẩu. Đặt cho dài. Hỏi: \"Vì sao?\" Một, hai; Nhớ…",
                CourseSource.sentences("Mật khẩu\n\nĐặt cho  dài.\nHỏi: \"Vì sao?\"\n Một, hai;\nNhớ…"));
    }

    @Test
    void aCourseHasADocumentForItselfAndOneForEachLesson() {
        var thing = CourseSource.thing(
                3,
                CourseTexts.course(
                        3,
                        "khoa",
                        "Khóa",
                        CourseTexts.lesson("mot", "Một", "Bài một."),
                        CourseTexts.lesson("hai", "Hai", "Bài hai.")));
        assertEquals(3, thing.documents().size());
        assertEquals("hai", thing.documents().get(2).get(CourseSource.LESSON));
    }

    @Test
    void theStampTellsOneStateFromAnother() {
        var one = CourseSource.thing(3, CourseTexts.course(3, "khoa", "Khóa", CourseTexts.lesson("a", "A", "Cũ.")));
        var same = CourseSource.thing(3, CourseTexts.course(3, "khoa", "Khóa", CourseTexts.lesson("a", "A", "Cũ.")));
        var other = CourseSource.thing(3, CourseTexts.course(3, "khoa", "Khóa", CourseTexts.lesson("a", "A", "Mới.")));
        assertEquals(one.stamp(), same.stamp());
        assertNotEquals(one.stamp(), other.stamp());
    }
}
