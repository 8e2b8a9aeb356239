package vn.hocvuso.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.catalogue.CourseBrowsing.LessonText;
import vn.hocvuso.catalogue.CourseBrowsing.TranslatedText;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.search.Searching.Found;
import vn.hocvuso.search.Searching.Part;

/** Searches in the courses that ship. */
class SearchingTest {

    @TempDir
    static Path place;

    private static Generation generation;

    @BeforeAll
    static void index() throws IOException {
        generation = Generation.create(place, new Shelf(), "one", Instant.EPOCH);
        for (var course : CourseTexts.shipped()) {
            generation.add(CourseSource.thing(course.course().value(), course));
        }
        generation.refresh();
    }

    @AfterAll
    static void close() throws IOException {
        generation.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mật khẩu mạnh",
                "mat khau manh",
                "MAT KHAU MANH",
                "mật khau manh",
                "maatj khaaur manhj",
                "mat65 kha63u ma5nh",
                "matkhau manh",
                "mat khau mang",
                "mât khẩu mạnh"
            })
    void howeverItIsTypedTheLessonOnPasswordsComesFirst(String typed) throws IOException {
        var found = find(typed);
        assertEquals("Mật khẩu, mã OTP và khóa màn hình", found.hits().get(0).title(), () -> titles(found));
    }

    @Test
    void theDecomposedFormFindsTheSame() throws IOException {
        var composed = "lừa đảo qua điện thoại";
        assertEquals(
                find(composed).hits(),
                find(Folding.clean(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                        .hits());
    }

    @Test
    void aHitShowsWhereAndWhy() throws IOException {
        var hit = find("lua dao").hits().get(0);
        assertTrue(hit.address().startsWith("/courses/"));
        var marked = hit.excerpt().stream()
                .filter(Part::marked)
                .map(part -> part.text().toLowerCase())
                .toList();
        assertTrue(marked.stream().anyMatch("lừa đảo"::equals), marked::toString);
    }

    @Test
    void excerptsAreShort() throws IOException {
        for (var hit : find("an toàn mật khẩu lừa đảo").hits()) {
            var text = hit.excerpt().stream().map(Part::text).collect(Collectors.joining());
            assertTrue(text.length() < 260, text);
        }
    }

    @Test
    void keysOfAnInputMethodAreShownAsUnderstood() throws IOException {
        assertEquals("mật khẩu", find("maatj khaaur").understood());
        assertEquals("", find("mật khẩu").understood());
    }

    @ParameterizedTest
    @CsvSource({"mat khua, mật khẩu", "lua dap, lừa đảo"})
    void aSlipIsAnsweredAndABetterQuestionProposed(String typed, String better) throws IOException {
        var found = find(typed);
        assertFalse(found.hits().isEmpty());
        assertEquals(better, found.suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "xylophone là gì", "!!!", "\"", "*", "a:b", "<script>alert(1)</script>zz"})
    void whatIsNotThereIsNotFound(String typed) throws IOException {
        assertEquals(0, find(typed).total());
    }

    @Test
    void aLongQuestionIsAnswered() throws IOException {
        assertTrue(find("mật khẩu ".repeat(22)).total() > 0);
    }

    @Test
    void pagesDoNotOverlap() throws IOException {
        var first = generation.ask(searcher -> Searching.find("thông tin", 0, 3, searcher));
        var second = generation.ask(searcher -> Searching.find("thông tin", 3, 3, searcher));
        assertEquals(3, first.hits().size());
        assertTrue(second.hits().stream().noneMatch(first.hits()::contains));
        assertEquals(
                0,
                generation
                        .ask(searcher -> Searching.find("thông tin", 100_000, 3, searcher))
                        .hits()
                        .size());
    }

    private static Found find(String typed) throws IOException {
        return generation.ask(searcher -> Searching.find(typed, 0, 10, searcher));
    }

    private static String titles(Found found) {
        return found.total() + " "
                + found.hits().stream().map(hit -> hit.title() + "|").toList();
    }

    @Test
    void wordsThatNoVietnameseTextHasAreLookedForInTranslations() throws IOException {
        var english = new TranslatedText("en", "Beekeeping at home", "Put the hive in the shade of a longan tree.");
        var course = CourseTexts.course(
                77,
                "nuoi-ong",
                "Nuôi ong",
                new LessonText("dat-thung", "Đặt thùng", List.of(), "Đặt.", List.of(english)));
        try (var other = Generation.create(place.resolve("translations"), new Shelf(), "two", Instant.EPOCH)) {
            other.add(CourseSource.thing(77, course));
            other.refresh();
            var found = other.ask(searcher -> Searching.find("Longan hive", 0, 10, searcher));
            assertEquals(1, found.total());
            var hit = found.hits().get(0);
            assertEquals("/courses/nuoi-ong/lessons/dat-thung?lang=en", hit.address());
            assertEquals("Beekeeping at home", hit.title());
            assertEquals("en", hit.language());
            assertTrue(hit.excerpt().stream()
                    .anyMatch(part -> part.marked() && part.text().contains("hive")));
            var vietnamese = other.ask(searcher -> Searching.find("dat thung", 0, 10, searcher));
            assertEquals("vi", vietnamese.hits().get(0).language());
        }
    }
}
