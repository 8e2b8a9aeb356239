package vn.hocvuso.interop.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Frameworks;

/** Loads content folders; courses in them use the codes of the framework that the product ships. */
@ExtendWith(ArquillianExtension.class)
class ContentLoadingIT {

    @Inject
    ContentLoading loading;

    @Inject
    CourseBrowsing courses;

    @Inject
    Frameworks frameworks;

    @Inject
    EntityManager entityManager;

    @TempDir
    Path root;

    private final String slug = "khoa-" + System.nanoTime();

    @BeforeEach
    void goodCourse() {
        ContentSamples.writeCourse(root, slug);
    }

    @Test
    void theShippedContentIsThereAfterTheStart() {
        assertEquals(24, frameworks.current().competences().count());
        for (var shipped : List.of(
                "an-toan-tren-mang", "lam-viec-so-va-ai", "tim-kiem-kiem-chung-va-ai", "ban-hang-thanh-toan-so")) {
            var course = courses.course(shipped);
            assertTrue(course.lessons().size() >= 6, shipped);
            assertTrue(course.quiz().isPresent(), shipped);
        }
    }

    @Test
    void aGoodFolderIsLoadedOnceAndAgainOnlyWhenItChanges() {
        assertEquals(List.of("courses/" + slug), load(false).changed());
        var first = courses.course(slug);
        assertEquals("Khóa mẫu", first.title());
        assertTrue(first.quiz().isPresent());

        assertEquals(List.of(), load(false).changed());
        assertEquals(List.of(), load(true).changed());
        assertEquals(first.edition(), courses.course(slug).edition());

        ContentSamples.put(
                root, "courses/" + slug + "/course.yaml", ContentSamples.COURSE.replace("Khóa mẫu", "Khóa sửa"));
        assertEquals(List.of("courses/" + slug), load(false).changed());
        assertEquals("Khóa sửa", courses.course(slug).title());
    }

    @Test
    void aMistakeAnywhereLeavesEverythingUnloaded() {
        ContentSamples.writeCourse(root, slug + "-b");
        ContentSamples.put(
                root, "courses/" + slug + "-b/course.yaml", ContentSamples.COURSE.replace("[ND]", "[KHONG]"));
        var report = load(false);
        assertEquals(List.of(), report.changed());
        assertEquals(
                "courses/" + slug + "-b/course.yaml:6: The framework has no group KHONG. It has: ND, HSSV, CBCCVC,"
                        + " NLDDN.",
                report.problems().get(0).told(Locale.ENGLISH));
        assertThrows(Refusal.class, () -> courses.course(slug));
    }

    @Test
    void whatOnlyTheRoomsKnowIsToldBeforeAnythingIsLoaded() {
        ContentSamples.writeCourse(root, slug + "-b");
        ContentSamples.put(
                root,
                "courses/" + slug + "-b/pictures/cover.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><animate attributeName=\"x\"/></svg>");
        var events = count("platform_outbox");
        var questions = count("assessment_question");
        var report = load(false);
        assertEquals(List.of(), report.changed());
        assertEquals("courses/" + slug + "-b", report.problems().get(0).file());
        assertFalse(report.problems().get(0).told(Locale.ENGLISH).isEmpty());
        assertEquals(events, count("platform_outbox"));
        assertEquals(questions, count("assessment_question"));
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        var report = loading.load(root.resolve("nowhere"), false).orElseThrow();
        assertEquals("interop.content.folder", report.problems().get(0).key());
    }

    @Test
    void aSecondStartWithTheShippedFolderCostsLessThanHalfASecond() {
        var folder = loading.folder().orElseThrow();
        loading.load(folder, false);
        var begun = System.nanoTime();
        var report = loading.load(folder, false).orElseThrow();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals(List.of(), report.changed());
        assertEquals(List.of(), report.problems());
        assertEquals(3321, report.communes());
        assertTrue(took.toMillis() < 500, took.toString());
    }

    private ContentLoading.Report load(boolean thorough) {
        return loading.load(root, thorough).orElseThrow();
    }

    private long count(String table) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }
}
