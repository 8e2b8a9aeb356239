package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.confirmation.EvidenceKind;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Framework;

class RulesFileTest {

    private static final String RULES =
            """
            version: "1"
            framework: thu
            framework-version: "1"
            title: "Quy tắc thử"
            title-en: "Trial rules"
            official: false
            notice: "Chỉ để thử."
            notice-en: "For tests."
            groups:
              - code: ND
                levels:
                  - code: pho-cap
                    name: "Phổ cập"
                    name-en: "Universal"
                    requirements:
                      - code: hoc
                        name: "Học"
                        name-en: "Learn"
                        ways:
                          - kind: course
                            courses: [mot, hai]
                            least: 1
                          - kind: test
                            courses: [mot]
                      - code: lam
                        name: "Làm"
                        name-en: "Do"
                        ways:
                          - kind: practice
                            competences: ["1.1"]
                            least: 3
                          - kind: assessor
            """;

    private static final Obtainable OBTAINABLE =
            new Obtainable(Set.of("mot", "hai"), Set.of("mot"), Set.of(), Map.of("1.1", 3), Set.of());

    private final Problems problems = new Problems();

    private static Framework framework() {
        return FrameworkFile.read("f.yaml", ContentSamples.FRAMEWORK, new Problems())
                .orElseThrow();
    }

    @Test
    void theRulesThatTheProductShipsAreReadAndNotCalledOfficial() throws IOException {
        var framework = FrameworkFile.read(
                        "framework.yaml", Files.readString(Path.of("content/skills/framework.yaml")), problems)
                .orElseThrow();
        var courses =
                Set.of("an-toan-tren-mang", "lam-viec-so-va-ai", "tim-kiem-kiem-chung-va-ai", "ban-hang-thanh-toan-so");
        var rules = RulesFile.read(
                "confirmation.yaml",
                Files.readString(Path.of("content/skills/confirmation.yaml")),
                framework,
                new Obtainable(courses, courses, courses, Map.of("4.1", 3, "4.2", 9), Set.of()),
                problems);
        assertEquals(List.of(), problems.all());
        assertFalse(rules.orElseThrow().official());
        assertTrue(rules.get().notice().contains("chưa phải văn bản chính thức"));
        assertEquals(
                List.of("ND", "HSSV", "CBCCVC", "NLDDN"),
                rules.get().levels().stream().map(RuleSet.Level::group).toList());
    }

    @Test
    void aGoodFileIsReadAsItIsWritten() {
        var rules = read(RULES).orElseThrow();
        var level = rules.levels().get(0);
        assertEquals("pho-cap", level.code());
        assertEquals(
                List.of(
                        new RuleSet.Way(EvidenceKind.COURSE, List.of("mot", "hai"), 1, 0),
                        new RuleSet.Way(EvidenceKind.TEST, List.of("mot"), 1, 0)),
                level.requirements().get(0).ways());
        assertEquals(
                List.of(
                        new RuleSet.Way(EvidenceKind.PRACTICE, List.of("1.1"), 3, 0),
                        new RuleSet.Way(EvidenceKind.ASSESSOR, List.of(), 1, 0)),
                level.requirements().get(1).ways());
    }

    @Test
    void allCoursesOfAListAreNeededWhereNothingElseIsSaid() {
        var rules = read(RULES.replace("                least: 1\n", "")).orElseThrow();
        assertEquals(
                2, rules.levels().get(0).requirements().get(0).ways().get(0).least());
    }

    @Test
    void anUnknownCourseOrOneWithoutQuizIsToldWithItsLine() {
        assertTold(
                RULES.replace("courses: [mot, hai]", "courses: [mot, ba]").replace("courses: [mot]", "courses: [hai]"),
                "r.yaml:21: No course ba is published or in the folder.",
                "r.yaml:24: The course hai has no quiz.");
    }

    @Test
    void moreCoursesThanAreListedCannotBeAskedFor() {
        assertTold(RULES.replace("least: 1", "least: 3"), "r.yaml:22: least must be a whole number from 1 to 2.");
    }

    @Test
    void anUnknownCompetenceAndTooMuchPracticeAreTold() {
        assertTold(RULES.replace("\"1.1\"", "\"7.7\""), "r.yaml:30: The framework has no competence 7.7.");
        assertTold(
                RULES.replace("least: 3", "least: 4"),
                "r.yaml:31: These competences need 4 practice questions, but there are only 3.");
    }

    @Test
    void evidenceOfAnUnknownKindIsTold() {
        assertTold(
                RULES.replace("kind: assessor", "kind: interview"),
                "r.yaml:32: There is no kind of evidence interview. The kinds there are: course, test, practice,"
                        + " placement, exam-room, assessor.");
    }

    @Test
    void aQuizThatIsNotTakenInExamRoomsIsTold() {
        assertTold(
                RULES.replace("kind: test", "kind: exam-room"),
                "r.yaml:24: The quiz of the course mot is not taken in exam rooms.");
    }

    @Test
    void aCompetenceThatThePlacementTestDoesNotAskIsTold() {
        assertTold(
                RULES.replace("kind: practice", "kind: placement").replace("least: 3", "level: 2"),
                "r.yaml:30: The placement test has no question about competence 1.1.");
    }

    @Test
    void aLevelThatNoWayLeadsToIsTold() {
        assertTold(
                RULES.substring(0, RULES.indexOf("            ways:\n              - kind: practice")),
                "r.yaml:25: The key ways is missing.");
        assertTold(
                RULES.substring(0, RULES.indexOf("        requirements:")),
                "r.yaml:12: The key requirements is missing.");
    }

    @Test
    void groupsAndCodesAreCheckedAndThereOnce() {
        assertTold(RULES.replace("code: ND", "code: XX"), "r.yaml:10: The framework has no group XX. It has: ND.");
        assertTold(RULES.replace("code: lam", "code: hoc"), "r.yaml:25: hoc is already in line 16.");
        assertTold(
                RULES.replace("code: pho-cap", "code: \"Phổ cập\""),
                "r.yaml:12: The code Phổ cập has the wrong form: a version has only letters without marks, digits, full"
                        + " stops and hyphens; the code of a level or a requirement only small letters without marks,"
                        + " digits and hyphens.");
        assertTold(RULES.replace("[mot, hai]", "[mot, mot]"), "r.yaml:21: mot is already in line 21.");
    }

    @Test
    void rulesAreForTheFrameworkInForce() {
        assertTold(
                RULES.replace("framework-version: \"1\"", "framework-version: \"2\""),
                "r.yaml:2: The rules must be written for the skill framework in force: thu, version 1.");
    }

    private java.util.Optional<RuleSet> read(String text) {
        return RulesFile.read("r.yaml", text, framework(), OBTAINABLE, problems);
    }

    private void assertTold(String text, String... lines) {
        var own = new Problems();
        var rules = RulesFile.read("r.yaml", text, framework(), OBTAINABLE, own);
        assertEquals(
                List.of(lines),
                own.all().stream().map(problem -> problem.told(Locale.ENGLISH)).toList());
        assertTrue(rules.isEmpty());
    }
}
