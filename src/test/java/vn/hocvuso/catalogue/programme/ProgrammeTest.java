package vn.hocvuso.catalogue.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.Course;

class ProgrammeTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T01:00:00Z");

    private static List<Course.Ref> courses(long... ids) {
        return LongStream.of(ids).mapToObj(Course.Ref::new).toList();
    }

    private static Programme programme() {
        return new Programme("ky-nang-so", "  Kỹ năng  số ", "Dành cho người mới.", courses(3, 1), MONDAY);
    }

    @Test
    void itKeepsTheOrderOfItsCourses() {
        var programme = programme();
        assertEquals(courses(3, 1), programme.courses());
        assertEquals("Kỹ năng số", programme.title());
        programme.compose(courses(1, 3), TUESDAY);
        assertEquals(courses(1, 3), programme.courses());
        assertEquals(TUESDAY, programme.composedAt());
    }

    @Test
    void theSameCoursesAgainAreNoChange() {
        var programme = programme();
        programme.compose(courses(3, 1), TUESDAY);
        assertEquals(MONDAY, programme.composedAt());
    }

    @Test
    void itIsOfTwoToThirtyDifferentCourses() {
        var programme = programme();
        assertRefused("catalogue.programme.courses", () -> programme.compose(courses(1), TUESDAY));
        assertRefused("catalogue.programme.courses", () -> programme.compose(courses(1, 1), TUESDAY));
        assertRefused(
                "catalogue.programme.courses",
                () -> programme.compose(courses(LongStream.range(0, 31).toArray()), TUESDAY));
        assertEquals(courses(3, 1), programme.courses());
    }

    @Test
    void textsHaveTheirBounds() {
        var programme = programme();
        assertRefused("catalogue.programme.title", () -> programme.describe("Số", ""));
        assertRefused("catalogue.programme.title", () -> programme.describe("S".repeat(201), ""));
        assertRefused("catalogue.programme.summary", () -> programme.describe("Kỹ năng số", "S".repeat(301)));
        for (var slug : new String[] {"", "ab", "Kỹ năng", "-ky-nang", "a".repeat(61)}) {
            assertRefused(
                    "catalogue.programme.slug", () -> new Programme(slug, "Kỹ năng số", "", courses(1, 2), MONDAY));
        }
    }

    @Test
    void onceEndedItStaysAsItIs() {
        var programme = programme();
        programme.end(MONDAY);
        programme.end(TUESDAY);
        assertEquals(MONDAY, programme.endedAt().orElseThrow());
        assertRefused("catalogue.programme.ended", () -> programme.describe("Tên khác hẳn", ""));
        assertRefused("catalogue.programme.ended", () -> programme.compose(courses(1, 2), TUESDAY));
        assertTrue(programme.title().startsWith("Kỹ năng"));
    }
}
