package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseImporting.EditionDraft;
import vn.hocvuso.platform.Refusal;

/** Imports courses and browses them on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class CourseImportingIT {

    @Inject
    CourseImporting importing;

    @Inject
    CourseBrowsing browsing;

    @Inject
    PictureViewing viewing;

    @Inject
    CatalogueSamples samples;

    private final String slug = fresh("nhap");

    private static EditionDraft with(
            EditionDraft draft, String title, Set<String> groups, List<Skill> skills, int minutes, OptionalLong quiz) {
        return new EditionDraft(
                draft.slug(),
                draft.label(),
                title,
                draft.summary(),
                draft.outcomes(),
                groups,
                skills,
                minutes,
                draft.coverPicture(),
                draft.lessons(),
                draft.pictures(),
                quiz,
                "Bài kiểm tra");
    }

    @Test
    void anImportedCourseIsInTheCatalogueAtOnce() {
        var ref = importing.publish(edition(slug, "2026.1"));

        var view = browsing.course(slug);
        assertEquals(ref, view.edition());
        assertEquals(1, view.number());
        assertEquals("2026.1", view.label());
        assertEquals(List.of("Biết ba bước", "Làm được mật khẩu mạnh"), view.outcomes());
        assertEquals(Set.of("ND"), view.groups());
        assertEquals(List.of(new Skill("4.2", 2)), view.skills());
        assertEquals(2, view.lessons().size());
        assertEquals(view.lessons().get(1).activity(), view.activities().get(1).ref());
        assertEquals(Activity.Kind.PAGE, view.activities().get(0).kind());
        assertTrue(view.quiz().isEmpty());
        assertEquals(1, samples.announced("Course.Published", view.course()));
        assertTrue(browsing.all().contains(view.course()));
        assertTrue(browsing.published(new Facets(null, null, 0, 0)).stream()
                .anyMatch(card -> card.slug().equals(slug)
                        && card.lessons() == 2
                        && card.cover().equals(view.cover())));
    }

    @Test
    void aLessonIsShownAsHtmlWithItsPicture() {
        var ref = importing.publish(edition(slug, "1"));
        var lesson = browsing.lesson(ref, "ba-buoc");
        assertEquals("Ba bước", lesson.line().title());
        assertTrue(lesson.html().contains("<h2 id=\"muc-dung-lai\">Dừng lại</h2>"), lesson.html());
        var course = browsing.course(slug).course().value();
        assertTrue(lesson.html().contains("src=\"/media/courses/" + course + "/"), lesson.html());
        assertSame(lesson, browsing.lesson(ref, "ba-buoc"));
        assertEquals(
                "catalogue.lesson.unknown",
                assertThrows(Refusal.class, () -> browsing.lesson(ref, "khong-co"))
                        .key());
    }

    @Test
    void thePictureIsFoundUnderItsAddressOnly() {
        importing.publish(edition(slug, "1"));
        var address = browsing.course(slug).cover().split("/");
        var course = Long.parseLong(address[3]);
        assertEquals(
                "image/svg+xml",
                viewing.picture(course, address[4], address[5]).orElseThrow().mediaType());
        assertTrue(viewing.picture(course, "0000000000000000", address[5]).isEmpty());
        assertTrue(viewing.picture(course + 1_000_000, address[4], address[5]).isEmpty());
    }

    @Test
    void whoStudiesAnEditionCanStayInItAfterTheNext() {
        var first = importing.publish(edition(slug, "2026.1"));
        browsing.course(slug);
        var second = importing.publish(with(
                edition(slug, "2026.2"),
                "Tên mới " + slug,
                Set.of("HSSV"),
                List.of(new Skill("1.1", 1)),
                30,
                OptionalLong.of(77)));

        assertEquals(second, browsing.course(slug).edition());
        assertEquals(2, browsing.course(slug).number());
        assertEquals(77, browsing.course(slug).quiz().orElseThrow().target());
        assertEquals(3, browsing.course(slug).activities().size());
        assertEquals("2026.1", browsing.edition(first).label());
        assertFalse(browsing.lesson(first, "mat-khau").html().isEmpty());
        assertEquals(
                Course.State.PUBLISHED, importing.newest(slug).orElseThrow().state());
        assertEquals("2026.2", importing.newest(slug).orElseThrow().label());
        assertEquals(
                1,
                browsing.published(new Facets(null, null, 0, 0)).stream()
                        .filter(card -> card.slug().equals(slug))
                        .count());
    }

    @Test
    void theTextOfACourseIsPlain() {
        importing.publish(edition(slug, "1"));
        var text = browsing.text(browsing.course(slug).course()).orElseThrow();
        assertEquals(List.of("Dừng lại"), text.lessons().get(0).headings());
        assertEquals(
                "Dừng lại\nĐừng vội.\nBa bước Hình 1", text.lessons().get(0).text());
    }

    @Test
    void everyFacetNarrowsTheCatalogue() {
        var framework = samples.framework();
        var area = framework.areas().get(0);
        var competence = area.competences().get(0).code();
        importing.publish(with(
                edition(slug, "1"),
                slug,
                Set.of(slug.substring(0, 9)),
                List.of(new Skill(competence, 2)),
                45,
                OptionalLong.empty()));
        assertTrue(isFound(new Facets(slug.substring(0, 9), null, 0, 0)));
        assertFalse(isFound(new Facets("XX", null, 0, 0)));
        assertTrue(isFound(new Facets("", area.code(), 0, 0)));
        assertFalse(isFound(new Facets("", "99", 0, 0)));
        assertTrue(isFound(new Facets(null, null, 2, 0)));
        assertFalse(isFound(new Facets(null, null, 3, 0)));
        assertTrue(isFound(new Facets(null, area.code(), 2, 45)));
        assertFalse(isFound(new Facets(null, area.code(), 2, 44)));
    }

    private boolean isFound(Facets facets) {
        return browsing.published(facets).stream().anyMatch(card -> card.slug().equals(slug));
    }

    @Test
    void aRefusedImportLeavesNothingBehind() {
        var good = edition(slug, "1");
        var broken = with(good, " ", good.groups(), good.skills(), 45, OptionalLong.empty());
        assertEquals(
                "catalogue.title.empty",
                assertThrows(Refusal.class, () -> importing.publish(broken)).key());
        var noLevels = with(good, "Tên", good.groups(), List.of(), 45, OptionalLong.empty());
        assertEquals(
                "catalogue.draft.skills",
                assertThrows(Refusal.class, () -> importing.publish(noLevels)).key());
        assertTrue(importing.newest(slug).isEmpty());
        assertEquals(
                "catalogue.course.unknown",
                assertThrows(Refusal.class, () -> browsing.course(slug)).key());
        importing.publish(good);
    }

    @Test
    void aWarmCourseCostsNextToNothing() {
        var ref = importing.publish(edition(slug, "1"));
        for (var i = 0; i < 20_000; i++) {
            browsing.course(slug);
            browsing.lesson(ref, "ba-buoc");
        }
        var rounds = 20_000;
        var begin = System.nanoTime();
        for (var i = 0; i < rounds; i++) {
            browsing.course(slug);
            browsing.lesson(ref, "ba-buoc");
        }
        var microseconds = (System.nanoTime() - begin) / 1000.0 / rounds;
        System.getLogger("test").log(System.Logger.Level.INFO, "course and lesson, warm: " + microseconds + " us");
        assertTrue(microseconds < 50, microseconds + " us");
    }
}
