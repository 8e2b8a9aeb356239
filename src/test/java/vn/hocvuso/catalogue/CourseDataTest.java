package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.Refusal;

class CourseDataTest {

    @Test
    void textsAreCleanedAndEmptyPhrasesDropped() {
        var data = new CourseData(
                " 2026.1 ", "  An  toàn ", "a\r\nb", List.of(" x ", "  "), Set.of("ND"), List.of(), 5, "");
        assertEquals("2026.1", data.label());
        assertEquals("An toàn", data.title());
        assertEquals("a b", data.summary());
        assertEquals(List.of("x"), data.outcomes());
    }

    @Test
    void aTitleMustBeThere() {
        var refusal = assertThrows(Refusal.class, () -> CourseData.titled("  \u200b ", ""));
        assertEquals("catalogue.title.empty", refusal.key());
        assertEquals("title", refusal.field());
    }

    @Test
    void whatIsTooLongIsRefusedBesideItsInput() {
        assertRefused("catalogue.title.long", "title", data("t".repeat(151), "", List.of(), 0));
        assertRefused("catalogue.summary.long", "summary", data("t", "s".repeat(301), List.of(), 0));
        assertRefused("catalogue.outcomes.long", "outcomes", data("t", "", List.of("o".repeat(301)), 0));
        assertRefused("catalogue.outcomes.many", "outcomes", data("t", "", Collections.nCopies(13, "o"), 0));
        assertRefused("catalogue.minutes.wrong", "minutes", data("t", "", List.of(), -1));
        assertRefused("catalogue.minutes.wrong", "minutes", data("t", "", List.of(), 6001));
        assertRefused(
                "catalogue.label.long",
                "label",
                () -> new CourseData("l".repeat(21), "t", "", List.of(), Set.of(), List.of(), 0, ""));
    }

    @Test
    void codesHaveTheirForm() {
        assertRefused(
                "catalogue.groups.wrong",
                "groups",
                () -> new CourseData("", "t", "", List.of(), Set.of("N D"), List.of(), 0, ""));
        assertRefused("catalogue.skills.wrong", "skills", skilled(new Skill("<b>", 1)));
        assertRefused("catalogue.skills.wrong", "skills", skilled(new Skill("4.2", 0)));
        assertRefused("catalogue.skills.twice", "skills", skilled(new Skill("4.2", 1), new Skill("4.2", 2)));
    }

    private static Executable data(String title, String summary, List<String> outcomes, int minutes) {
        return () -> new CourseData("", title, summary, outcomes, Set.of(), List.of(), minutes, "");
    }

    private static Executable skilled(Skill... skills) {
        return () -> new CourseData("", "t", "", List.of(), Set.of(), List.of(skills), 0, "");
    }

    private static void assertRefused(String key, String field, Executable act) {
        var refusal = assertThrows(Refusal.class, act);
        assertEquals(key, refusal.key());
        assertEquals(field, refusal.field());
    }
}
