package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.confirmation.LevelReading;
import vn.hocvuso.certification.confirmation.LevelSamples;
import vn.hocvuso.certification.confirmation.RulePublishing;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.platform.Refusal;

/** Loads rules of confirmation with the content folder, and puts those back that the product ships. */
@ExtendWith(ArquillianExtension.class)
class RulesLoadingIT {

    @Inject
    ContentLoading loading;

    @Inject
    CourseBrowsing courses;

    @Inject
    LevelReading reading;

    @Inject
    RulePublishing publishing;

    @Inject
    LevelSamples house;

    @TempDir
    Path root;

    private final String slug = "khoa-" + System.nanoTime();
    private final String version = "it-" + System.nanoTime() % 1_000_000_000;
    private RuleSet shipped;

    @BeforeEach
    void remember() {
        shipped = reading.mine(house.citizen()).rules();
    }

    @AfterEach
    void putBack() {
        publishing.publish(shipped);
    }

    private void write(String text) {
        ContentSamples.put(root, "skills/confirmation.yaml", text);
    }

    private String rules() throws IOException {
        return Files.readString(loading.folder().orElseThrow().resolve("skills/confirmation.yaml"))
                .replaceFirst("version: \"2026.1\"", "version: \"" + version + "\"");
    }

    private ContentLoading.Report load() {
        return loading.load(root, false).orElseThrow();
    }

    @Test
    void theShippedRulesAreInForceAfterTheStart() {
        assertEquals("2026.1", shipped.version());
        assertEquals(4, shipped.levels().size());
    }

    @Test
    void goodRulesComeIntoForceOnceAndMayNameACourseThatComesWithThem() throws IOException {
        ContentSamples.writeCourse(root, slug);
        write(rules().replace("courses: [an-toan-tren-mang]", "courses: [" + slug + "]"));
        assertEquals(List.of("courses/" + slug, "confirmation"), load().changed());
        assertEquals(version, reading.mine(house.citizen()).rules().version());
        assertEquals(List.of(), load().changed());
    }

    @Test
    void rulesThatNobodyCanMeetAreToldWithFileAndLineAndNothingIsLoaded() throws IOException {
        ContentSamples.writeCourse(root, slug);
        write(rules().replaceFirst("courses: \\[an-toan-tren-mang\\]", "courses: [khong-co]")
                .replaceFirst("least: 3", "least: 400"));
        var report = load();
        assertEquals(List.of(), report.changed());
        var told = report.problems().stream()
                .map(problem -> problem.told(Locale.ENGLISH))
                .toList();
        assertEquals(2, told.size(), told.toString());
        assertTrue(
                told.get(0)
                        .matches(
                                "skills/confirmation\\.yaml:\\d+: No course khong-co is published or in the folder\\."),
                told.get(0));
        assertTrue(
                told.get(1)
                        .matches(
                                "skills/confirmation\\.yaml:\\d+: These competences need 400 practice questions, but there"
                                        + " are only \\d+\\."),
                told.get(1));
        assertEquals(shipped, reading.mine(house.citizen()).rules());
        assertThrows(Refusal.class, () -> courses.course(slug));
    }

    @Test
    void aVersionNeverChanges() throws IOException {
        write(rules());
        load();
        write(rules().replace("least: 3", "least: 2"));
        var report = load();
        assertEquals(List.of(), report.changed());
        assertEquals("certification.rules.changed", report.problems().get(0).key());
    }
}
