package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonLanguageTest {

    @Test
    void everyLanguageOfTheListHasACodeOfItsOwnAndItsNames() {
        var codes = new HashSet<String>();
        for (var language : LessonLanguage.others()) {
            assertTrue(language.code().matches("[a-z]{2,3}"), language.toString());
            assertTrue(codes.add(language.code()), language.toString());
            assertFalse(
                    language.ownName().isBlank() || language.vietnameseName().isBlank(), language.toString());
            assertTrue(Normalizer.isNormalized(language.ownName(), Normalizer.Form.NFC), language.toString());
        }
        assertTrue(codes.containsAll(java.util.List.of("en", "tyz", "hmn", "km", "blt")));
    }

    @Test
    void whatIsNotOnTheListIsVietnamese() {
        assertEquals("English", LessonLanguage.of("en").ownName());
        assertEquals(LessonLanguage.VIETNAMESE, LessonLanguage.of("xx"));
        assertEquals(Optional.empty(), LessonLanguage.other("vi"));
    }
}
