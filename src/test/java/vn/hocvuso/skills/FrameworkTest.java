package vn.hocvuso.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.skills.Framework.Requirement;

class FrameworkTest {

    @Test
    void aCompetenceIsFoundByItsCodeInAnyArea() {
        var framework = FrameworkSamples.framework("1");
        assertEquals("An toàn B", framework.competence("2.1").orElseThrow().name());
        assertTrue(framework.competence("9.9").isEmpty());
    }

    @Test
    void aProfileMayNotNameACompetenceThatTheFrameworkLacks() {
        assertRefused(new Requirement("9.9", 1));
    }

    @Test
    void aProfileMayNotNameALevelThatTheFrameworkLacks() {
        assertRefused(new Requirement("1.1", 9));
    }

    @Test
    void aCodeMayNotBeThereTwice() {
        var framework = FrameworkSamples.framework("1");
        var areas = new ArrayList<>(framework.areas());
        areas.addAll(framework.areas());
        assertThrows(IllegalArgumentException.class, () -> FrameworkSamples.with(framework, areas, framework.groups()));
    }

    @Test
    void aCompetenceStandsInTheAreaItNames() {
        var framework = FrameworkSamples.framework("1");
        var stray = framework.areas().get(1).competences();
        var areas = List.of(new Framework.Area("1", "Một", "One", stray));
        assertThrows(IllegalArgumentException.class, () -> FrameworkSamples.with(framework, areas, List.of()));
    }

    @Test
    void listsCannotBeChangedAfterwards() {
        var areas = new ArrayList<>(FrameworkSamples.framework("1").areas());
        var framework = FrameworkSamples.with(FrameworkSamples.framework("1"), areas, List.of());
        areas.clear();
        assertEquals(2, framework.areas().size());
    }

    @Test
    void englishIsShownWhereItIsThere() {
        var area = FrameworkSamples.framework("1").areas().get(0);
        assertEquals("Information", area.nameIn("en"));
        assertEquals("Thông tin", area.nameIn("vi"));
        assertEquals("Chỉ tiếng Việt", new Framework.Area("1", "Chỉ tiếng Việt", "", List.of()).nameIn("en"));
    }

    private static void assertRefused(Requirement requirement) {
        var framework = FrameworkSamples.framework("1");
        var group = new Framework.Group("ND", "Người dân", "Citizens", "", "", List.of(requirement));
        assertThrows(
                IllegalArgumentException.class,
                () -> FrameworkSamples.with(framework, framework.areas(), List.of(group)));
    }
}
