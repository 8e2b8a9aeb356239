package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/**
 * Authors write the lessons of a draft in other languages. A translation that is missing or older than its original never
 * keeps a draft from being published; one that shows what the draft does not have, or plays a recording without its words,
 * does, as its original would. Who may act and what every change refuses is told in {@link LessonWriting}; a language that
 * is not on the list is refused with {@code catalogue.translation.unknown}.
 */
@UseCase
public class LessonTranslating {

    /** How a translation stands to its original. */
    public enum State {
        /** There is no translation. */
        NONE,
        /** It was made from the original as it is now. */
        COMPLETE,
        /** The original has other words since. */
        OLDER
    }

    /** A language in the list of those that a lesson can be written in. */
    public record Line(LessonLanguage language, State state) implements Serializable {}

    /**
     * A translation as its author edits it, beside the original.
     *
     * @param stamp goes back with the text: see {@link #write}
     * @param title empty where there is no translation yet, and so is {@code markdown}
     */
    public record Text(
            String stamp,
            LessonLanguage language,
            State state,
            String title,
            String markdown,
            String originalTitle,
            String originalMarkdown)
            implements Serializable {}

    private final Courses courses;
    private final Grants grants;

    @Inject
    LessonTranslating(Courses courses, Grants grants) {
        this.courses = courses;
        this.grants = grants;
    }

    /**
     * Every language that the lesson can be written in, those that it is there in first.
     *
     * @throws Refusal {@code catalogue.lesson.unknown}
     */
    public List<Line> languages(Learner.Ref actor, String course, String lesson) {
        var found = lesson(actor, course, lesson);
        return LessonLanguage.others().stream()
                .map(language -> new Line(language, state(found, language)))
                .sorted((one, other) -> Boolean.compare(one.state() == State.NONE, other.state() == State.NONE))
                .toList();
    }

    /** @throws Refusal {@code catalogue.lesson.unknown} */
    public Text text(Learner.Ref actor, String course, String lesson, String language) {
        var wanted = require(language);
        var found = lesson(actor, course, lesson);
        var translation = found.translation(wanted.code());
        return new Text(
                stamp(found, wanted),
                wanted,
                state(found, wanted),
                translation.map(Translation::title).orElse(""),
                translation.map(Translation::markdown).orElse(""),
                found.title(),
                found.markdown());
    }

    /**
     * Puts a text in the place of what the lesson holds in this language. It counts as made from the original that the
     * author has seen, so one that was changed meanwhile makes it older at once.
     *
     * @param stamp what {@link Text#stamp} was when the author began
     * @return the stamp of the new text
     * @throws Refusal {@code catalogue.lesson.deleted} or {@code platform.changed} when somebody has deleted the lesson or
     *     changed the translation since, and those of {@link Lesson#translate}
     */
    public String write(
            Learner.Ref actor,
            String course,
            String lesson,
            String language,
            String stamp,
            String title,
            String markdown) {
        var wanted = require(language);
        var found = lessonToChange(actor, course, lesson);
        var parts = stamp.split("-");
        if (parts.length != 2 || !parts[0].equals(String.valueOf(revision(found, wanted)))) {
            throw new Refusal("platform.changed");
        }
        found.translate(wanted, title, markdown, parts[1]);
        courses.settle();
        return stamp(found, wanted);
    }

    /**
     * Takes the lesson out of this language; when it is not there in it, nothing more happens.
     *
     * @throws Refusal {@code catalogue.lesson.deleted}
     */
    public void remove(Learner.Ref actor, String course, String lesson, String language) {
        lessonToChange(actor, course, lesson).removeTranslation(require(language));
        courses.settle();
    }

    private Lesson lesson(Learner.Ref actor, String course, String lesson) {
        grants.requireAuthor(actor, Course.thing(course));
        return courses.draft(courses.require(course))
                .flatMap(draft -> draft.lesson(lesson))
                .orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
    }

    private Lesson lessonToChange(Learner.Ref actor, String course, String lesson) {
        grants.requireAuthor(actor, Course.thing(course));
        return courses.requireDraftToChange(course)
                .lesson(lesson)
                .orElseThrow(() -> new Refusal("catalogue.lesson.deleted"));
    }

    private static LessonLanguage require(String code) {
        return LessonLanguage.other(code).orElseThrow(() -> new Refusal("catalogue.translation.unknown"));
    }

    private static State state(Lesson lesson, LessonLanguage language) {
        return lesson.translation(language.code())
                .map(translation -> lesson.isOlder(translation) ? State.OLDER : State.COMPLETE)
                .orElse(State.NONE);
    }

    private static String stamp(Lesson lesson, LessonLanguage language) {
        return revision(lesson, language) + "-" + lesson.digest();
    }

    private static int revision(Lesson lesson, LessonLanguage language) {
        return lesson.translation(language.code()).map(Translation::revision).orElse(0);
    }
}
