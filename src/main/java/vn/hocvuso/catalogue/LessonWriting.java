package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors write the lessons of a draft. Each act passes a course's authors and administrators, and refuses all others
 * with {@code identity.page.unknown}; every change refuses with {@code catalogue.draft.none} when there is no draft.
 */
@UseCase
public class LessonWriting {

    /**
     * A lesson as its author edits it.
     *
     * @param stamp goes back with the text: see {@link #rewrite}
     */
    public record LessonText(String stamp, String slug, String title, int minutes, String markdown, int position)
            implements Serializable {}

    private final Courses courses;
    private final EditionIllustrations illustrations;
    private final Grants grants;

    @Inject
    LessonWriting(Courses courses, EditionIllustrations illustrations, Grants grants) {
        this.courses = courses;
        this.illustrations = illustrations;
        this.grants = grants;
    }

    /** @throws Refusal {@code catalogue.lesson.unknown} */
    public LessonText lesson(Learner.Ref actor, String course, String lesson) {
        grants.requireAuthor(actor, Course.thing(course));
        return courses.draft(courses.require(course))
                .flatMap(draft -> draft.lesson(lesson))
                .map(found -> new LessonText(
                        found.stamp(),
                        found.slug(),
                        found.title(),
                        found.minutes(),
                        found.markdown(),
                        found.position()))
                .orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
    }

    /**
     * Adds a lesson at the end; its slug is made from the title and stays.
     *
     * @return the slug
     * @throws Refusal {@code catalogue.lesson.titleEmpty}, {@code catalogue.lesson.titleLong},
     *     {@code catalogue.lesson.minutesWrong}, {@code catalogue.lesson.long} or {@code catalogue.lessons.many}
     */
    public String add(Learner.Ref actor, String course, String title, int minutes, String markdown) {
        var draft = draftToChange(actor, course);
        var slug = Slug.from(title, "bai-hoc");
        var candidate = slug;
        for (var number = 2; draft.lesson(candidate.value()).isPresent(); number++) {
            candidate = slug.numbered(number);
        }
        draft.addLesson(candidate, title, minutes, markdown);
        courses.settle();
        return candidate.value();
    }

    /**
     * Puts another text in place of what the lesson holds.
     *
     * @param stamp what {@link LessonText#stamp} was when the author began
     * @return the stamp of the new text
     * @throws Refusal {@code catalogue.lesson.deleted} or {@code platform.changed} when somebody has deleted or changed
     *     the lesson since, and those of {@link #add}
     */
    public String rewrite(
            Learner.Ref actor, String course, String lesson, String stamp, String title, int minutes, String markdown) {
        var found = require(draftToChange(actor, course), lesson);
        if (!found.stamp().equals(stamp)) {
            throw new Refusal("platform.changed");
        }
        found.rewrite(title, minutes, markdown);
        courses.settle();
        return found.stamp();
    }

    /**
     * Puts the lesson one place up or down; the first stays first and the last last.
     *
     * @throws Refusal {@code catalogue.lesson.deleted}
     */
    public void move(Learner.Ref actor, String course, String lesson, boolean up) {
        var draft = draftToChange(actor, course);
        draft.moveLesson(require(draft, lesson), up ? -1 : 1);
        courses.settle();
    }

    /** Deletes the lesson; when it is gone already, nothing more happens. */
    public void delete(Learner.Ref actor, String course, String lesson) {
        var draft = draftToChange(actor, course);
        draft.lesson(lesson).ifPresent(draft::removeLesson);
        courses.settle();
    }

    /** The text as readers would see it, with the pictures of the draft, or of the published edition without one. */
    public String preview(Learner.Ref actor, String course, String markdown) {
        grants.requireAuthor(actor, Course.thing(course));
        if (markdown.length() > Lesson.LONGEST) {
            throw new Refusal("catalogue.lesson.long", Lesson.LONGEST).at("markdown");
        }
        var found = courses.require(course);
        var edition = courses.draft(found).or(() -> courses.published(found));
        return Markdown.render(markdown, edition.map(illustrations::of).orElse(name -> Optional.empty()))
                .html();
    }

    private Edition draftToChange(Learner.Ref actor, String course) {
        grants.requireAuthor(actor, Course.thing(course));
        return courses.requireDraftToChange(course);
    }

    private static Lesson require(Edition draft, String lesson) {
        return draft.lesson(lesson).orElseThrow(() -> new Refusal("catalogue.lesson.deleted"));
    }
}
