package vn.hocvuso.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.platform.UseCase;

/** Reads courses as learners and visitors see them. Published editions never change, so they are kept in memory. */
@UseCase
public class CourseBrowsing {

    /** A competence at a level, as the framework codes them. */
    public record Skill(String competence, int level) implements Serializable {}

    /** A course in a list; {@code cover} is the address of its picture. */
    public record Card(
            Course.Ref course,
            String slug,
            String title,
            String summary,
            Set<String> groups,
            List<Skill> skills,
            int minutes,
            int lessons,
            String cover)
            implements Serializable {}

    /** A lesson's line in a table of contents; {@code position} counts from 1. */
    public record LessonLine(Activity.Ref activity, String slug, String title, int minutes, int position)
            implements Serializable {}

    /**
     * One thing to do; the course is complete when all are done.
     *
     * @param target the lesson, or the quiz, that only its room can read
     */
    public record ActivityLine(Activity.Ref ref, Activity.Kind kind, long target, String title)
            implements Serializable {}

    /**
     * An edition of a course.
     *
     * @param number counts the course's editions from 1
     * @param label what people call the edition: {@code 2026.1}
     */
    public record CourseView(
            Course.Ref course,
            Edition.Ref edition,
            String slug,
            int number,
            String label,
            String title,
            String summary,
            List<String> outcomes,
            Set<String> groups,
            List<Skill> skills,
            int minutes,
            String cover,
            List<LessonLine> lessons,
            List<ActivityLine> activities)
            implements Serializable {

        public Optional<LessonLine> lesson(String lessonSlug) {
            return lessons.stream()
                    .filter(line -> line.slug().equals(lessonSlug))
                    .findFirst();
        }

        /** The quiz at the end, if the course has one. */
        public Optional<ActivityLine> quiz() {
            return activities.stream()
                    .filter(activity -> activity.kind() == Activity.Kind.QUIZ)
                    .findFirst();
        }
    }

    /** A lesson, its Markdown rendered as safe HTML. */
    public record LessonView(LessonLine line, String html) implements Serializable {}

    /** What the search index keeps of a course. */
    public record CourseText(
            Course.Ref course, String slug, String title, String summary, Set<String> groups, List<LessonText> lessons)
            implements Serializable {}

    /** What the search index keeps of a lesson; {@code text} is plain text without markup. */
    public record LessonText(String slug, String title, List<String> headings, String text) implements Serializable {}

    /**
     * What a visitor narrows the catalogue by; null or 0 for any.
     *
     * @param group a group's code
     * @param area an area's code
     * @param level a level's number: courses that teach some competence at this level
     * @param longest most minutes
     */
    public record Facets(String group, String area, int level, int longest) implements Serializable {}

    /** Published courses that match, by title in the order of the Vietnamese alphabet. */
    public List<Card> published(Facets facets) {
        return List.of();
    }

    /**
     * The edition that new learners get.
     *
     * @throws vn.hocvuso.platform.Refusal {@code catalogue.course.unknown}, for retired courses and drafts too
     */
    public CourseView course(String slug) {
        throw new vn.hocvuso.platform.Refusal("catalogue.course.unknown");
    }

    /**
     * An edition that was published at some time.
     *
     * @throws vn.hocvuso.platform.Refusal {@code catalogue.course.unknown}
     */
    public CourseView edition(Edition.Ref edition) {
        throw new vn.hocvuso.platform.Refusal("catalogue.course.unknown");
    }

    /** @throws vn.hocvuso.platform.Refusal {@code catalogue.lesson.unknown} */
    public LessonView lesson(Edition.Ref edition, String lessonSlug) {
        throw new vn.hocvuso.platform.Refusal("catalogue.lesson.unknown");
    }

    /** The text of a published course; empty when it is not in the catalogue (any more). */
    public Optional<CourseText> text(Course.Ref course) {
        return Optional.empty();
    }

    /** All courses in the catalogue. */
    public List<Course.Ref> all() {
        return List.of();
    }
}
