package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.platform.Refusal;

class SlugTest {

    @Test
    void aTitleLosesItsMarks() {
        assertEquals("dung-dua-ma-otp", Slug.from("Đừng đưa mã OTP!", "x").value());
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        var slug = Slug.from("Kỹ năng số cho người lao động: bán hàng và thanh toán số trên mạng xã hội", "x");
        assertEquals("ky-nang-so-cho-nguoi-lao-dong-ban-hang-va-thanh-toan-so", slug.value());
        assertTrue(slug.numbered(999).value().length() <= 60);
    }

    @Test
    void aTitleWithoutLettersGetsTheOtherName() {
        assertEquals("khoa-hoc", Slug.from("你好", "khoa-hoc").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "Abc", "a b", "a/b", "đab", "../a"})
    void aWrongFormIsRefusedBesideTheInput(String text) {
        var refusal = assertThrows(Refusal.class, () -> Slug.ofCourse(text));
        assertEquals("catalogue.slug.form", refusal.key());
        assertEquals("slug", refusal.field());
    }

    @Test
    void aCourseTakesSixtyCharactersAtMost() {
        assertEquals(60, Slug.ofCourse("a".repeat(60)).value().length());
        assertThrows(Refusal.class, () -> Slug.ofCourse("a".repeat(61)));
    }
}
