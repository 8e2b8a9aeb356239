package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Brings a whole course in at once, from files. Whoever calls has decided that it may. */
@UseCase
public class CourseImporting {

    /**
     * A whole edition.
     *
     * @param slug names the course; it is made when there is none of this name
     * @param coverPicture the name of one of the pictures, or empty
     * @param quiz what the QUIZ activity leads to, if the course has one
     * @param quizTitle its title; not read without a quiz
     */
    public record EditionDraft(
            String slug,
            String label,
            String title,
            String summary,
            List<String> outcomes,
            Set<String> groups,
            List<Skill> skills,
            int minutes,
            String coverPicture,
            List<LessonDraft> lessons,
            List<PictureDraft> pictures,
            List<MediaDraft> media,
            OptionalLong quiz,
            String quizTitle) {

        /** One without recordings. */
        public EditionDraft(
                String slug,
                String label,
                String title,
                String summary,
                List<String> outcomes,
                Set<String> groups,
                List<Skill> skills,
                int minutes,
                String coverPicture,
                List<LessonDraft> lessons,
                List<PictureDraft> pictures,
                OptionalLong quiz,
                String quizTitle) {
            this(
                    slug,
                    label,
                    title,
                    summary,
                    outcomes,
                    groups,
                    skills,
                    minutes,
                    coverPicture,
                    lessons,
                    pictures,
                    List.of(),
                    quiz,
                    quizTitle);
        }
    }

    /**
     * A lesson; {@code markdown} shows pictures as {@code ../pictures/<name>}.
     *
     * @param translations at most one for a language
     */
    public record LessonDraft(
            String slug, String title, int minutes, String markdown, List<TranslationDraft> translations)
            implements Serializable {

        /** A lesson in Vietnamese only. */
        public LessonDraft(String slug, String title, int minutes, String markdown) {
            this(slug, title, minutes, markdown, List.of());
        }
    }

    /** A lesson in another language, made from the original that it comes with. */
    public record TranslationDraft(LessonLanguage language, String title, String markdown) implements Serializable {}

    /** A picture; what the content is decides, not {@code mediaType}. */
    public record PictureDraft(String name, String mediaType, byte[] content) implements Serializable {}

    /**
     * A recording, captions or a transcript; what the content is decides, and the name's ending must say the same.
     *
     * @param sha256 of the content
     */
    public record MediaDraft(String name, String sha256, MediaSource content) {}

    /** The edition of a course that was published last, even if the course was retired since. */
    public record Newest(Course.Ref course, Edition.Ref edition, String label, Course.State state)
            implements Serializable {}

    private final Courses courses;
    private final Pictures pictures;
    private final MediaFiles media;
    private final Publication publication;
    private final Clock clock;

    @Inject
    CourseImporting(Courses courses, Pictures pictures, MediaFiles media, Publication publication, Clock clock) {
        this.courses = courses;
        this.pictures = pictures;
        this.media = media;
        this.publication = publication;
        this.clock = clock;
    }

    /** What is there of the course already; empty when it was never published. */
    public Optional<Newest> newest(String slug) {
        return courses.named(slug).flatMap(course -> courses.published(course)
                .map(edition -> new Newest(course.ref(), edition.ref(), edition.label(), course.state())));
    }

    /**
     * Makes the course if it is new, adds the edition and publishes it. A retired course comes back; a draft that
     * authors have open stays as it is.
     *
     * @throws Refusal {@code catalogue.*}, when a part is missing or has the wrong form; nothing was changed then
     */
    public Edition.Ref publish(EditionDraft draft) {
        var now = clock.instant();
        var course = courses.named(draft.slug()).orElseGet(() -> added(draft.slug(), now));
        var data = new CourseData(
                draft.label(),
                draft.title(),
                draft.summary(),
                draft.outcomes(),
                draft.groups(),
                draft.skills(),
                draft.minutes(),
                draft.coverPicture());
        var edition = new Edition(course, data);
        for (var picture : draft.pictures()) {
            var content = PictureContent.of(picture.content());
            edition.usePicture(picture.name(), pictures.keep(course.ref(), picture.name(), content));
        }
        for (var file : draft.media()) {
            var content = content(file.name(), file.content());
            edition.useMedia(file.name(), media.keep(course.ref(), content));
        }
        edition.describe(data);
        for (var lesson : draft.lessons()) {
            var added = edition.addLesson(new Slug(lesson.slug()), lesson.title(), lesson.minutes(), lesson.markdown());
            lesson.translations()
                    .forEach(text -> added.translate(text.language(), text.title(), text.markdown(), added.digest()));
        }
        draft.quiz().ifPresent(target -> edition.setQuiz(target, draft.quizTitle()));
        return publication.publish(course, edition, now);
    }

    /**
     * Looks at a file of the folder {@code media}, and makes of it what is imported: texts composed (NFC).
     *
     * @throws Refusal {@code catalogue.media.*}, or {@code catalogue.captions.*} with the line as its first argument
     */
    public static MediaDraft media(String name, MediaSource source) {
        var content = content(name, source);
        return new MediaDraft(name, content.sha256(), content.source());
    }

    private static MediaContent content(String name, MediaSource source) {
        var content = MediaContent.of(name, source);
        MediaFile.requireName(name, content.kind());
        return content;
    }

    private Course added(String slug, Instant now) {
        var course = new Course(Slug.ofCourse(slug), now);
        courses.add(course);
        return course;
    }
}
