package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.catalogue.CatalogueSamples.edition;
import static vn.hocvuso.catalogue.CatalogueSamples.fresh;
import static vn.hocvuso.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.catalogue.LessonTranslating.State;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;

/** Translates lessons on Payara Micro, against the migrated schema. */
@ExtendWith(ArquillianExtension.class)
class LessonTranslatingIT {

    @Inject
    LessonTranslating translating;

    @Inject
    LessonWriting writing;

    @Inject
    CourseAuthoring authoring;

    @Inject
    CoursePublishing publishing;

    @Inject
    CourseImporting importing;

    @Inject
    CourseBrowsing browsing;

    @Inject
    CourseBook books;

    @Inject
    CatalogueSamples samples;

    private final String slug = fresh("dich");
    private Learner.Ref author;

    @BeforeEach
    void draft() {
        author = samples.person(slug, Role.ADMINISTRATOR);
        importing.publish(edition(slug, "2026.1"));
        authoring.startDraft(author, slug, target -> target);
    }

    private LessonTranslating.Text text(String language) {
        return translating.text(author, slug, "ba-buoc", language);
    }

    private State state(String language) {
        return translating.languages(author, slug, "ba-buoc").stream()
                .filter(line -> line.language().code().equals(language))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void write(String language, String title, String markdown) {
        translating.write(author, slug, "ba-buoc", language, text(language).stamp(), title, markdown);
    }

    @Test
    void readersGetATranslationOnceItIsPublishedAndTheOriginalWhereThereIsNone() {
        assertEquals(State.NONE, state("en"));
        write("en", "Three steps", "## Stop\n\nDo not hurry.");
        write("km", "សួស្តី", "ជំរាបសួរ");
        assertEquals(State.COMPLETE, state("en"));
        assertTrue(browsing.course(slug).languages().isEmpty(), "drafts are nobody's");

        var published = publishing.publish(author, slug);
        var view = browsing.course(slug);
        assertEquals(
                List.of("en", "km"),
                view.languages().stream().map(LessonLanguage::code).toList());
        var english = browsing.lesson(published, "ba-buoc", "en");
        assertEquals("Three steps", english.title());
        assertEquals("en", english.language());
        assertFalse(english.older());
        assertTrue(english.html().contains("Do not hurry."), english.html());
        assertEquals(
                "ជំរាបសួរ", words(browsing.lesson(published, "ba-buoc", "km").html()));
        for (var other : List.of("vi", "blt", "xx", "")) {
            var original = browsing.lesson(published, "ba-buoc", other);
            assertEquals("vi", original.language());
            assertEquals("Ba bước", original.title());
        }
        assertEquals("vi", browsing.lesson(published, "mat-khau", "en").language());
        assertEquals("en", browsing.sheet(published, "ba-buoc", "en").language());
        assertEquals(slug + "-2026.2-en.epub", books.book(slug, "en").fileName());
        assertEquals(slug + "-2026.2.epub", books.book(slug, "blt").fileName());
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]+>", "").strip();
    }

    @Test
    void aTranslationGrowsOlderWhenItsOriginalChangesAndStaysSoInTheNextEdition() {
        write("en", "Three steps", "Do not hurry.");
        var original = writing.lesson(author, slug, "ba-buoc");
        writing.rewrite(author, slug, "ba-buoc", original.stamp(), original.title(), 20, "Chữ khác.");
        assertEquals(State.OLDER, state("en"));
        var published = publishing.publish(author, slug);
        assertTrue(browsing.lesson(published, "ba-buoc", "en").older());

        authoring.startDraft(author, slug, target -> target);
        assertEquals(State.OLDER, state("en"));
        assertEquals("Do not hurry.", text("en").markdown());
        write("en", "Three steps", "Do not hurry.");
        assertEquals(State.COMPLETE, state("en"));
        translating.remove(author, slug, "ba-buoc", "en");
        translating.remove(author, slug, "ba-buoc", "en");
        assertEquals(State.NONE, state("en"));
        assertTrue(browsing.lesson(published, "ba-buoc", "en").older(), "what was published never changes");
    }

    @Test
    void aDraftIsThrownAwayWithItsTranslations() {
        write("en", "Three steps", "Do not hurry.");
        authoring.discardDraft(author, slug);
        authoring.startDraft(author, slug, target -> target);
        assertEquals(State.NONE, state("en"));
        write("en", "Three steps", "Do not hurry.");
        writing.delete(author, slug, "ba-buoc");
        assertTrue(authoring.draft(author, slug).orElseThrow().lessons().stream()
                .noneMatch(line -> line.slug().equals("ba-buoc")));
    }

    @Test
    void whatSomebodyElseHasWrittenIsNeverOverwritten() {
        var seen = text("en").stamp();
        write("en", "One", "x");
        assertRefused("platform.changed", () -> translating.write(author, slug, "ba-buoc", "en", seen, "Two", "y"));
        assertEquals("One", text("en").title());
        assertRefused(
                "platform.changed", () -> translating.write(author, slug, "ba-buoc", "en", "nonsense", "Two", "y"));
    }

    @Test
    void whatCannotBeIsRefused() {
        var stamp = text("en").stamp();
        assertRefused("catalogue.translation.unknown", () -> text("xx"));
        assertRefused("catalogue.translation.unknown", () -> text("vi"));
        assertRefused("catalogue.lesson.unknown", () -> translating.text(author, slug, "khong-co", "en"));
        assertRefused(
                "catalogue.translation.empty",
                () -> translating.write(author, slug, "ba-buoc", "en", stamp, "One", " "));
        writing.delete(author, slug, "ba-buoc");
        assertRefused(
                "catalogue.lesson.deleted", () -> translating.write(author, slug, "ba-buoc", "en", stamp, "One", "x"));
        var stranger = samples.person(slug + "-x", Role.TEACHER);
        assertRefused("identity.page.unknown", () -> translating.languages(stranger, slug, "mat-khau"));
        assertRefused("identity.page.unknown", () -> translating.remove(stranger, slug, "mat-khau", "en"));
        publishing.publish(author, slug);
        assertRefused(
                "catalogue.draft.none", () -> translating.write(author, slug, "mat-khau", "en", stamp, "One", "x"));
        assertTrue(authoring.draft(author, slug).isEmpty());
    }
}
