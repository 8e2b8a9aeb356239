package vn.hocvuso.certification.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.certification.confirmation.EvidenceKind.ASSESSOR;
import static vn.hocvuso.certification.confirmation.EvidenceKind.COURSE;
import static vn.hocvuso.certification.confirmation.EvidenceKind.LEARNED;
import static vn.hocvuso.certification.confirmation.EvidenceKind.PLACEMENT;
import static vn.hocvuso.certification.confirmation.EvidenceKind.PRACTICE;
import static vn.hocvuso.certification.confirmation.EvidenceKind.TEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.confirmation.RuleSet.Level;
import vn.hocvuso.certification.confirmation.RuleSet.Requirement;
import vn.hocvuso.certification.confirmation.RuleSet.Way;

class RuleSetTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");

    private static Evidence held(EvidenceKind kind, String subject, String source, int amount) {
        return new Evidence(kind, subject, source, amount, NOW, Optional.empty());
    }

    private static Evidence held(EvidenceKind kind, String subject) {
        return held(kind, subject, "", 1);
    }

    private static Requirement asked(String code, Way... ways) {
        return new Requirement(code, code, "", List.of(ways));
    }

    private static Way way(EvidenceKind kind, int least, String... subjects) {
        return new Way(kind, List.of(subjects), least, 0);
    }

    private static Level level(Requirement... requirements) {
        return new Level("ND", "pho-cap", "Phổ cập", "Universal", List.of(requirements));
    }

    @Test
    void allRequirementsAreNeededAndAnyWayMeetsOne() {
        var level = level(asked("a", way(COURSE, 1, "mot"), way(ASSESSOR, 1)), asked("b", way(TEST, 1, "mot")));
        assertFalse(level.isMet(List.of()));
        assertFalse(level.isMet(List.of(held(COURSE, "mot"))));
        assertFalse(level.isMet(List.of(held(TEST, "mot"))));
        assertTrue(level.isMet(List.of(held(COURSE, "mot"), held(TEST, "mot"))));
        assertTrue(level.isMet(List.of(held(ASSESSOR, "ND/pho-cap/a"), held(TEST, "mot"))));
    }

    @Test
    void anAssessorsWordCountsForTheRequirementThatItNamesOnly() {
        var level = level(asked("a", way(ASSESSOR, 1)), asked("b", way(ASSESSOR, 1)));
        assertTrue(level.isMet(level.requirements().get(0), List.of(held(ASSESSOR, "ND/pho-cap/a"))));
        assertFalse(level.isMet(level.requirements().get(1), List.of(held(ASSESSOR, "ND/pho-cap/a"))));
        assertFalse(level.isMet(level.requirements().get(0), List.of(held(ASSESSOR, "HSSV/pho-cap/a"))));
    }

    @Test
    void soManyOfAListAreEnoughAndTheSameCourseTwiceIsOne() {
        var two = way(COURSE, 2, "mot", "hai", "ba");
        assertEquals(1, two.progress("", List.of(held(COURSE, "mot", "1", 1), held(COURSE, "mot", "2", 1))));
        assertTrue(two.isMet("", List.of(held(COURSE, "mot"), held(COURSE, "ba"))));
        assertEquals(2, two.progress("", List.of(held(COURSE, "mot"), held(COURSE, "hai"), held(COURSE, "ba"))));
        assertFalse(two.isMet("", List.of(held(COURSE, "mot"), held(TEST, "ba"), held(LEARNED, "hai"))));
    }

    @Test
    void practiceCountsDifferentQuestionsOfAnyOfItsCompetences() {
        var three = way(PRACTICE, 3, "4.1", "4.2");
        var held = List.of(held(PRACTICE, "4.1", "7", 1), held(PRACTICE, "4.2", "8", 1), held(PRACTICE, "1.1", "9", 1));
        assertEquals(2, three.progress("", held));
    }

    @Test
    void anAbilityMustReachTheLevelInEachCompetence() {
        var way = new Way(PLACEMENT, List.of("4.1", "4.2"), 2, 2);
        assertFalse(way.isMet("", List.of(held(PLACEMENT, "4.1", "", 3), held(PLACEMENT, "4.2", "", 1))));
        assertTrue(way.isMet("", List.of(held(PLACEMENT, "4.1", "", 3), held(PLACEMENT, "4.2", "", 2))));
    }

    @Test
    void whatWasWithdrawnDoesNotCount() {
        var gone = new Evidence(COURSE, "mot", "1", 1, NOW, Optional.of(NOW));
        assertFalse(way(COURSE, 1, "mot").isMet("", List.of(gone)));
        assertTrue(way(COURSE, 1, "mot").isMet("", List.of(gone, held(COURSE, "mot", "2", 1))));
    }

    @Test
    void rulesThatCannotBeAreNotMade() {
        assertThrows(IllegalArgumentException.class, () -> level());
        assertThrows(IllegalArgumentException.class, () -> asked("a"));
        assertThrows(IllegalArgumentException.class, () -> way(COURSE, 0, "mot"));
        assertThrows(IllegalArgumentException.class, () -> way(COURSE, 1));
        assertThrows(IllegalArgumentException.class, () -> way(ASSESSOR, 1, "mot"));
        assertThrows(IllegalArgumentException.class, () -> way(LEARNED, 1, "mot"));
        assertThrows(
                IllegalArgumentException.class,
                () -> level(asked("a", way(ASSESSOR, 1)), asked("a", way(ASSESSOR, 1))));
    }

    @Test
    void aGroupHasItsOwnLevelsAndKnowsTheirCourses() {
        var level = level(asked("a", way(COURSE, 1, "mot"), way(TEST, 1, "hai"), way(PRACTICE, 1, "4.1")));
        var rules = new RuleSet("1", "khung", "1", "Quy tắc", "Rules", false, "Thử", "Trial", List.of(level));
        assertEquals(1, rules.levels(Set.of("ND", "HSSV")).count());
        assertEquals(0, rules.levels(Set.of("HSSV")).count());
        assertEquals(Set.of("mot", "hai"), level.courses());
        assertTrue(rules.asksPractice("4.1"));
        assertFalse(rules.asksPractice("4.2"));
        assertEquals("Rules", rules.titleIn("en"));
        assertEquals("Phổ cập", level.nameIn("vi"));
    }
}
