package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Framework;

class FrameworkFileTest {

    private final Problems problems = new Problems();

    @Test
    void theFrameworkThatTheProductShipsIsWholeAndNotCalledOfficial() throws IOException {
        var framework = FrameworkFile.read(
                        "framework.yaml", Files.readString(Path.of("content/skills/framework.yaml")), problems)
                .orElseThrow();
        assertEquals(6, framework.areas().size());
        assertEquals(24, framework.competences().count());
        assertEquals(8, framework.levels().size());
        assertEquals(
                List.of("ND", "HSSV", "CBCCVC", "NLDDN"),
                framework.groups().stream().map(Framework.Group::code).toList());
        assertFalse(framework.official());
        assertTrue(framework.notice().contains("chưa phải văn bản chính thức"));
        for (var group : framework.groups()) {
            assertTrue(group.profile().size() >= 8 && group.profile().size() <= 12, group.code());
            assertTrue(group.profile().stream().allMatch(requirement -> requirement.level() <= 4), group.code());
        }
    }

    @Test
    void aProfileWithAnUnknownCompetenceOrLevelIsToldWithItsLine() {
        assertTold(
                ContentSamples.FRAMEWORK.replace(
                        "      - code: \"1.1\"\n        level: 2", "      - code: \"7.7\"\n        level: 3"),
                "f.yaml:45: The framework has no competence 7.7.",
                "f.yaml:46: level must be a whole number from 1 to 2.");
    }

    @Test
    void levelsMustBeNumberedWithoutGaps() {
        assertTold(
                ContentSamples.FRAMEWORK.replace("number: 2", "number: 3"),
                "f.yaml:18: Levels must be numbered from 1 without gaps; 2 is expected here.");
    }

    @Test
    void groupCodesMustFitInAnAddress() {
        assertTold(
                ContentSamples.FRAMEWORK.replace("code: ND", "code: nd-1"),
                "f.yaml:39: The code nd-1 has the wrong form: only letters without marks, digits, full stops and"
                        + " hyphens; a group's code only capital letters and digits.");
    }

    @Test
    void aCodeThatIsThereTwiceIsTold() {
        assertTold(ContentSamples.FRAMEWORK.replace("code: CB2", "code: CB1"), "f.yaml:19: CB1 is already in line 13.");
    }

    @Test
    void whetherItIsOfficialMustBeSaid() {
        assertTold(ContentSamples.FRAMEWORK.replace("official: false\n", ""), "f.yaml:1: The key official is missing.");
    }

    @Test
    void anAddressThatCouldRunSomethingIsRefused() {
        assertTold(
                ContentSamples.FRAMEWORK.replace(
                        "    name-en: \"Source\"\n", "    name-en: \"Source\"\n    address: \"javascript:alert(1)\"\n"),
                "f.yaml:11: An address must begin with https:// or http://.");
    }

    private void assertTold(String text, String... lines) {
        var framework = FrameworkFile.read("f.yaml", text, problems);
        assertEquals(
                List.of(lines),
                problems.all().stream()
                        .map(problem -> problem.told(Locale.ENGLISH))
                        .toList());
        assertTrue(framework.isEmpty());
    }
}
