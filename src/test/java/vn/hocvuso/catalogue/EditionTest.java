package vn.hocvuso.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.Refusal;

class EditionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Course course = new Course(new Slug("an-toan"), NOW);

    private static CourseData data(String cover) {
        return new CourseData(
                "2026.1",
                "An toàn",
                "Giới thiệu",
                List.of("Biết"),
                Set.of("ND"),
                List.of(new Skill("4.2", 2), new Skill("1.1", 1)),
                60,
                cover);
    }

    private Edition complete() {
        var edition = new Edition(course, data(""));
        edition.addLesson(new Slug("mot"), "Một", 10, "Chữ");
        return edition;
    }

    private static List<String> gaps(Edition edition) {
        return edition.gaps().stream().map(Refusal::key).toList();
    }

    private static List<String> slugs(Edition edition) {
        return edition.lessons().stream()
                .map(lesson -> lesson.position() + lesson.slug())
                .toList();
    }

    @Test
    void anEmptyDraftTellsEverythingThatIsMissing() {
        var edition = new Edition(course, CourseData.titled("An toàn", ""));
        assertEquals(
                List.of(
                        "catalogue.draft.label",
                        "catalogue.draft.summary",
                        "catalogue.draft.outcomes",
                        "catalogue.draft.groups",
                        "catalogue.draft.skills",
                        "catalogue.draft.minutes",
                        "catalogue.draft.lessons"),
                gaps(edition));
    }

    @Test
    void aLessonWithoutTextOrWithAMissingPictureKeepsTheDraftBack() {
        var edition = complete();
        edition.addLesson(new Slug("hai"), "Hai", 10, " \n");
        edition.addLesson(new Slug("ba"), "Ba", 10, "![x](../pictures/x.svg)");
        assertEquals(List.of("catalogue.draft.lessonEmpty", "catalogue.draft.pictureMissing"), gaps(edition));
        edition.usePicture("x.svg", 7);
        assertEquals(List.of("catalogue.draft.lessonEmpty"), gaps(edition));
    }

    /** Which text it is about is told, for the original may be as it should. */
    @Test
    void aTranslationWhoseRecordingsLackTheirWordsKeepsTheDraftBackAsItsOriginalWould() {
        var edition = complete();
        var lesson = edition.lessons().get(0);
        edition.useMedia("a.webm", new UsedMedia(1, 3_000));
        edition.useMedia("a.vtt", new UsedMedia(2, 3_000));
        edition.useMedia("b.mp3", new UsedMedia(3, 0));
        lesson.rewrite("Một", 10, "![Phim](../media/a.webm \"captions=a.vtt\")");
        var english = LessonLanguage.other("en").orElseThrow();
        lesson.translate(english, "One", "![Film](../media/a.webm)\n\n![Sound](../media/b.mp3)", lesson.digest());
        assertEquals(
                List.of(
                        "catalogue.draft.captionsMissing[a.webm, Một (English)]",
                        "catalogue.draft.transcriptMissing[b.mp3, Một (English)]"),
                edition.gaps().stream().map(gap -> gap.key() + gap.arguments()).toList());
        var refusal = assertThrows(Refusal.class, () -> course.publish(edition, Optional.empty(), NOW));
        assertEquals("catalogue.draft.captionsMissing", refusal.key());
        lesson.translate(english, "One", "![Film](../media/a.webm \"captions=a.vtt\")", lesson.digest());
        course.publish(edition, Optional.empty(), NOW);
    }

    @Test
    void anIncompleteDraftIsNotPublished() {
        var edition = new Edition(course, data(""));
        var refusal = assertThrows(Refusal.class, () -> course.publish(edition, Optional.empty(), NOW));
        assertEquals("catalogue.draft.lessons", refusal.key());
        assertEquals(Edition.State.DRAFT, edition.state());
        assertEquals(Course.State.NEW, course.state());
    }

    @Test
    void publishingNumbersTheEditionsAndSupersedesTheOneBefore() {
        var first = complete();
        var second = complete();
        course.publish(first, Optional.empty(), NOW);
        course.publish(second, Optional.of(first), NOW);
        assertEquals(1, first.number());
        assertEquals(2, second.number());
        assertEquals(Edition.State.SUPERSEDED, first.state());
        assertEquals(Edition.State.PUBLISHED, second.state());
        assertEquals(Optional.of(NOW), second.publishedAt());
    }

    @Test
    void aPublishedEditionNeverChanges() {
        var edition = complete();
        var lesson = edition.lessons().get(0);
        course.publish(edition, Optional.empty(), NOW);
        assertThrows(IllegalStateException.class, () -> edition.describe(data("")));
        assertThrows(IllegalStateException.class, () -> edition.addLesson(new Slug("x"), "X", 1, "x"));
        assertThrows(IllegalStateException.class, () -> edition.moveLesson(lesson, 1));
        assertThrows(IllegalStateException.class, () -> edition.removeLesson(lesson));
        assertThrows(IllegalStateException.class, () -> edition.setQuiz(1, "Q"));
        assertThrows(IllegalStateException.class, () -> edition.usePicture("x.svg", 1));
        assertThrows(IllegalStateException.class, () -> edition.dropPicture("x.svg"));
        assertThrows(IllegalStateException.class, () -> edition.publish(2, NOW));
    }

    @Test
    void lessonsMoveWithinTheListOnlyAndAreNumberedAnew() {
        var edition = complete();
        var two = edition.addLesson(new Slug("hai"), "Hai", 10, "x");
        var three = edition.addLesson(new Slug("ba"), "Ba", 10, "x");
        edition.moveLesson(three, -1);
        assertEquals(List.of("1mot", "2ba", "3hai"), slugs(edition));
        edition.moveLesson(two, 1);
        assertEquals(List.of("1mot", "2ba", "3hai"), slugs(edition));
        edition.moveLesson(edition.lessons().get(0), -1);
        edition.removeLesson(edition.lessons().get(0));
        assertEquals(List.of("1ba", "2hai"), slugs(edition));
    }

    @Test
    void twoLessonsCannotHaveTheSameName() {
        var edition = complete();
        var refusal = assertThrows(Refusal.class, () -> edition.addLesson(new Slug("mot"), "Một", 1, "x"));
        assertEquals("catalogue.slug.taken", refusal.key());
    }

    @Test
    void aCourseHasOneQuiz() {
        var edition = complete();
        edition.setQuiz(5, "Kiểm tra");
        edition.setQuiz(6, "Kiểm tra cuối khóa");
        assertEquals(6, edition.quiz().orElseThrow().target());
        assertEquals(1, edition.activities().size());
        edition.setQuiz(6, "Đổi tên");
        assertEquals("Đổi tên", edition.quiz().orElseThrow().title());
        assertEquals(
                "catalogue.quiz.title",
                assertThrows(Refusal.class, () -> edition.setQuiz(6, " ")).key());
        edition.removeQuiz();
        assertTrue(edition.quiz().isEmpty());
    }

    @Test
    void aRecordingKeepsTheDraftBackUntilItHasItsWords() {
        var edition = complete();
        edition.addLesson(new Slug("hai"), "Hai", 10, "![Quét](../media/a.mp4 \"captions=a.vtt\")");
        assertEquals(List.of("catalogue.draft.mediaMissing", "catalogue.draft.mediaMissing"), gaps(edition));
        edition.useMedia("a.mp4", new UsedMedia(1, 60_000));
        edition.useMedia("a.vtt", new UsedMedia(2, 61_500));
        assertEquals(List.of("catalogue.draft.captionsLong"), gaps(edition));
        edition.useMedia("a.vtt", new UsedMedia(3, 60_500));
        assertEquals(List.of(), gaps(edition));
        edition.useMedia("b.mp3", new UsedMedia(4, 0));
        edition.addLesson(new Slug("ba"), "Ba", 10, "![Nghe](../media/b.mp3)");
        assertEquals(List.of("catalogue.draft.transcriptMissing"), gaps(edition));
    }

    @Test
    void aTranslationObeysTheSameRule() {
        var edition = complete();
        edition.useMedia("a.mp4", new UsedMedia(1, 0));
        var lesson = edition.lesson("mot").orElseThrow();
        var english = LessonLanguage.other("en").orElseThrow();
        lesson.translate(english, "One", "![Scan](../media/a.mp4)", lesson.digest());
        assertEquals(List.of("catalogue.draft.captionsMissing"), gaps(edition));
        assertThrows(Refusal.class, () -> edition.dropMedia("a.mp4"));
    }

    @Test
    void aRecordingThatIsPlayedStaysWithItsWords() {
        var edition = complete();
        edition.addLesson(new Slug("hai"), "Hai", 10, "![Quét](../media/a.mp4 \"captions=a.vtt\")");
        for (var name : List.of("a.mp4", "a.vtt", "b.mp3")) {
            edition.useMedia(name, new UsedMedia(1, 0));
        }
        for (var name : List.of("a.mp4", "a.vtt")) {
            var refusal = assertThrows(Refusal.class, () -> edition.dropMedia(name));
            assertEquals("catalogue.media.used", refusal.key());
            assertEquals(List.of("Hai"), refusal.arguments());
        }
        edition.dropMedia("b.mp3");
        edition.dropMedia("b.mp3");
        assertEquals(Set.of("a.mp4", "a.vtt"), edition.media().keySet());
        assertEquals(
                Set.of("a.mp4", "a.vtt"),
                edition.copy("2026.2", target -> target).media().keySet());
    }

    @Test
    void theCoverIsOneOfThePictures() {
        var edition = complete();
        var refusal = assertThrows(Refusal.class, () -> edition.describe(data("bia.svg")));
        assertEquals("catalogue.cover.missing", refusal.key());
        edition.usePicture("bia.svg", 3);
        edition.describe(data("bia.svg"));
        assertEquals("bia.svg", edition.data().cover());
    }

    @Test
    void aPictureThatIsShownStays() {
        var edition = complete();
        edition.usePicture("bia.svg", 3);
        edition.usePicture("a.svg", 4);
        edition.usePicture("b.svg", 5);
        edition.describe(data("bia.svg"));
        edition.addLesson(new Slug("hai"), "Hai", 1, "![a](../pictures/a.svg)");
        assertEquals(
                "catalogue.picture.used",
                assertThrows(Refusal.class, () -> edition.dropPicture("a.svg")).key());
        assertEquals(
                "catalogue.picture.used",
                assertThrows(Refusal.class, () -> edition.dropPicture("bia.svg"))
                        .key());
        edition.dropPicture("b.svg");
        assertEquals(Set.of("bia.svg", "a.svg"), edition.pictures().keySet());
    }

    @Test
    void aCopyIsADraftWithTheSameContentAndACopiedQuiz() {
        var edition = complete();
        edition.usePicture("bia.svg", 3);
        edition.describe(data("bia.svg"));
        edition.setQuiz(5, "Kiểm tra");
        course.publish(edition, Optional.empty(), NOW);

        var draft = edition.copy("2026.2", target -> target + 100);

        assertEquals(Edition.State.DRAFT, draft.state());
        assertEquals(0, draft.number());
        assertEquals("2026.2", draft.label());
        assertEquals(edition.data().skills(), draft.data().skills());
        assertEquals("bia.svg", draft.data().cover());
        assertEquals(edition.pictures(), draft.pictures());
        assertEquals(slugs(edition), slugs(draft));
        assertEquals(105, draft.quiz().orElseThrow().target());
    }

    @Test
    void onlyACourseInTheCatalogueCanBeRetiredAndPublishingBringsItBack() {
        assertThrows(Refusal.class, () -> course.retire(NOW));
        var first = complete();
        course.publish(first, Optional.empty(), NOW);
        course.retire(NOW);
        assertEquals(Course.State.RETIRED, course.state());
        assertEquals(
                "catalogue.course.unpublished",
                assertThrows(Refusal.class, () -> course.retire(NOW)).key());
        course.publish(complete(), Optional.of(first), NOW);
        assertEquals(Course.State.PUBLISHED, course.state());
    }

    @Test
    void aNewDraftKeepsTranslationsAndWhetherTheyAreOlder() {
        var edition = complete();
        edition.addLesson(new Slug("hai"), "Hai", 10, "Chữ");
        var english = LessonLanguage.of("en");
        edition.lesson("mot").orElseThrow().translate(english, "One", "Text", "0123456789abcdef");
        edition.lesson("hai")
                .orElseThrow()
                .translate(
                        english,
                        "Two",
                        "Text",
                        edition.lesson("hai").orElseThrow().digest());
        var draft = edition.copy("2026.2", target -> target);
        var one = draft.lesson("mot").orElseThrow();
        var two = draft.lesson("hai").orElseThrow();
        assertTrue(one.isOlder(one.translation("en").orElseThrow()));
        assertEquals("Two", two.translation("en").orElseThrow().title());
        assertTrue(!two.isOlder(two.translation("en").orElseThrow()));
    }

    @Test
    void aPictureThatATranslationShowsCannotBeDropped() {
        var edition = complete();
        edition.usePicture("a.svg", 7);
        var lesson = edition.lesson("mot").orElseThrow();
        lesson.translate(LessonLanguage.of("en"), "One", "![A](../pictures/a.svg)", lesson.digest());
        assertEquals(
                "catalogue.picture.used",
                assertThrows(Refusal.class, () -> edition.dropPicture("a.svg")).key());
    }
}
