package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.skills.Frameworks;

/**
 * Authors make courses and drafts. Each act passes a course's authors and administrators, and refuses all others with
 * {@code identity.page.unknown}.
 */
@UseCase
public class CourseAuthoring {

    /**
     * A course as its authors see it.
     *
     * @param title of the draft, else of the published edition
     * @param number of the edition published last; 0 before the first
     * @param label of the edition published last; empty before the first
     */
    public record Desk(
            Course.Ref course,
            String slug,
            String title,
            Course.State state,
            int number,
            String label,
            boolean hasDraft,
            boolean hasQuiz)
            implements Serializable {}

    /**
     * A draft as its authors see it.
     *
     * @param stamp goes back with the form that shows the data: see {@link #describe}
     * @param quiz the target of the quiz; 0 without one
     * @param gaps what keeps it from being published
     */
    public record Draft(
            Edition.Ref edition,
            String slug,
            String stamp,
            CourseData data,
            List<LessonLine> lessons,
            List<PictureLine> pictures,
            List<MediaLine> media,
            long quiz,
            List<Gap> gaps)
            implements Serializable {}

    /** A lesson of a draft; {@code position} counts from 1. */
    public record LessonLine(String slug, String title, int minutes, int position, int words) implements Serializable {}

    /** A picture of a draft; {@code used} by a lesson or as the cover. */
    public record PictureLine(String name, String address, int kilobytes, boolean used) implements Serializable {}

    /**
     * A recording of a draft, or a text of one.
     *
     * @param markdown what plays it in a lesson, with the texts of the same name; empty for a text
     * @param used by a lesson
     */
    public record MediaLine(String name, String address, MediaKind kind, int kilobytes, String markdown, boolean used)
            implements Serializable {}

    /** Something that is missing, as the refusal's key and the values that its message mentions. */
    public record Gap(String key, List<String> arguments) implements Serializable {}

    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]{1,6})");

    private final Courses courses;
    private final Pictures pictures;
    private final MediaFiles media;
    private final Grants grants;
    private final Frameworks frameworks;
    private final Clock clock;

    @Inject
    CourseAuthoring(
            Courses courses, Pictures pictures, MediaFiles media, Grants grants, Frameworks frameworks, Clock clock) {
        this.courses = courses;
        this.pictures = pictures;
        this.media = media;
        this.grants = grants;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /**
     * Makes a course with an empty draft, and the actor its author.
     *
     * @param typedSlug its name in addresses; made from the title when empty
     * @return the slug
     * @throws Refusal {@code catalogue.title.empty}, {@code catalogue.title.long}, {@code catalogue.slug.form},
     *     {@code catalogue.slug.taken}; {@code identity.page.unknown} unless a teacher or an administrator asks
     */
    public String create(Learner.Ref actor, String title, String typedSlug) {
        if (!grants.holds(actor, Role.ADMINISTRATOR)) {
            grants.require(actor, Role.TEACHER);
        }
        var year = Year.now(clock.withZone(Clocks.VIET_NAM));
        var data = CourseData.titled(title, year + ".1");
        var wanted = typedSlug.strip();
        var slug = wanted.isEmpty() ? free(Slug.from(data.title(), "khoa-hoc")) : Slug.ofCourse(wanted);
        if (courses.named(slug.value()).isPresent()) {
            throw new Refusal("catalogue.slug.taken", slug.value()).at("slug");
        }
        var course = new Course(slug, clock.instant());
        courses.add(course);
        courses.add(new Edition(course, data), new Refusal("platform.changed"));
        grants.makeAuthor(actor, course.thing());
        return course.slug();
    }

    private Slug free(Slug slug) {
        var candidate = slug;
        for (var number = 2; courses.named(candidate.value()).isPresent() && number < 1000; number++) {
            candidate = slug.numbered(number);
        }
        return candidate;
    }

    public Desk course(Learner.Ref actor, String slug) {
        var course = require(actor, slug);
        var draft = courses.draft(course);
        var published = courses.published(course);
        return new Desk(
                course.ref(),
                course.slug(),
                draft.or(() -> published).map(Edition::title).orElse(course.slug()),
                course.state(),
                course.lastNumber(),
                published.map(Edition::label).orElse(""),
                draft.isPresent(),
                draft.or(() -> published).flatMap(Edition::quiz).isPresent());
    }

    /** The draft of the course; empty when it has none. */
    public Optional<Draft> draft(Learner.Ref actor, String slug) {
        return courses.draft(require(actor, slug)).map(this::shown);
    }

    /**
     * Begins a draft that stands as the published edition does.
     *
     * @param copyTarget makes a copy of the quiz and gives the copy's target; runs in this transaction
     * @throws Refusal {@code catalogue.draft.exists}, or {@code catalogue.course.unpublished} when there is nothing to
     *     begin from
     */
    public Edition.Ref startDraft(Learner.Ref actor, String slug, Function<Long, Long> copyTarget) {
        var course = require(actor, slug);
        if (courses.draft(course).isPresent()) {
            throw new Refusal("catalogue.draft.exists");
        }
        var published = courses.published(course).orElseThrow(() -> new Refusal("catalogue.course.unpublished"));
        var draft = published.copy(nextLabel(course, published.label()), copyTarget::apply);
        courses.add(draft, new Refusal("catalogue.draft.exists"));
        return draft.ref();
    }

    /** {@code 2026.2} after {@code 2026.1}; empty when the old one does not end in a number. */
    private String nextLabel(Course course, String label) {
        var match = COUNTED.matcher(label);
        if (!match.matches()) {
            return "";
        }
        var number = Integer.parseInt(match.group(2));
        String next;
        do {
            number++;
            next = match.group(1) + number;
        } while (courses.isLabelUsed(course, next));
        return next.length() <= CourseData.LONGEST_LABEL ? next : "";
    }

    /**
     * Replaces the data of the draft.
     *
     * @param stamp what {@link Draft#stamp} was when the form was filled
     * @throws Refusal {@code platform.changed} when somebody has changed the data since, {@code catalogue.draft.none},
     *     {@code catalogue.cover.missing}, {@code catalogue.groups.wrong} or {@code catalogue.skills.wrong} for codes
     *     that the framework does not have
     */
    public void describe(Learner.Ref actor, String slug, String stamp, CourseData data) {
        grants.requireAuthor(actor, Course.thing(slug));
        var draft = courses.requireDraftToChange(slug);
        if (!draft.stamp().equals(stamp)) {
            throw new Refusal("platform.changed");
        }
        requireKnown(data);
        // Else a line that moves up would be written where another one still stands.
        draft.clearLists();
        courses.settle();
        draft.describe(data);
        courses.settle();
    }

    private void requireKnown(CourseData data) {
        var framework = frameworks.current();
        for (var group : data.groups()) {
            if (framework.group(group).isEmpty()) {
                throw new Refusal("catalogue.groups.wrong", group).at("groups");
            }
        }
        for (var skill : data.skills()) {
            if (framework.competence(skill.competence()).isEmpty()
                    || framework.level(skill.level()).isEmpty()) {
                throw new Refusal("catalogue.skills.wrong", skill.competence()).at("skills");
            }
        }
    }

    /**
     * Puts the quiz into the draft, in place of the one that was there.
     *
     * @throws Refusal {@code catalogue.draft.none} or {@code catalogue.quiz.title}
     */
    public void setQuiz(Learner.Ref actor, String slug, long target, String title) {
        grants.requireAuthor(actor, Course.thing(slug));
        courses.requireDraftToChange(slug).setQuiz(target, title);
        courses.settle();
    }

    /**
     * Throws the draft away; a course that was never published goes with it.
     *
     * @return true when the course is gone as well
     * @throws Refusal {@code catalogue.draft.none}
     */
    public boolean discardDraft(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        var draft = courses.requireDraftToChange(slug);
        var course = draft.course();
        courses.remove(draft);
        pictures.removeUnused(course.ref());
        media.removeUnused(course.ref());
        if (course.state() != Course.State.NEW) {
            return false;
        }
        grants.authors(course.thing()).forEach(author -> grants.unmakeAuthor(author, course.thing()));
        courses.remove(course);
        return true;
    }

    private Course require(Learner.Ref actor, String slug) {
        grants.requireAuthor(actor, Course.thing(slug));
        return courses.require(slug);
    }

    private Draft shown(Edition draft) {
        var data = draft.data();
        Set<String> used = draft.lessons().stream()
                .flatMap(Lesson::texts)
                .flatMap(text -> Markdown.pictures(text).stream())
                .collect(Collectors.toCollection(HashSet::new));
        used.add(data.cover());
        return new Draft(
                draft.ref(),
                draft.course().slug(),
                draft.stamp(),
                data,
                draft.lessons().stream().map(CourseAuthoring::line).toList(),
                pictures.lines(draft.pictures().values()).stream()
                        .map(line -> new PictureLine(
                                line.name(),
                                line.address(),
                                Math.max(1, line.bytes() / 1024),
                                used.contains(line.name())))
                        .toList(),
                mediaLines(draft),
                draft.quiz().map(Activity::target).orElse(0L),
                draft.gaps().stream()
                        .map(gap -> new Gap(
                                gap.key(),
                                gap.arguments().stream().map(String::valueOf).toList()))
                        .toList());
    }

    private List<MediaLine> mediaLines(Edition draft) {
        var used = draft.lessons().stream()
                .flatMap(Lesson::texts)
                .flatMap(text -> Markdown.media(text).stream())
                .collect(Collectors.toSet());
        var lines = new TreeMap<>(media.lines(draft.media()));
        return lines.entrySet().stream()
                .map(entry -> new MediaLine(
                        entry.getKey(),
                        entry.getValue().address(entry.getKey()),
                        entry.getValue().kind(),
                        Picture.kilobytes(entry.getValue().bytes()),
                        entry.getValue().kind().isRecording()
                                ? MediaBlock.markdown(entry.getKey(), lines.navigableKeySet())
                                : "",
                        used.contains(entry.getKey())))
                .toList();
    }

    private static LessonLine line(Lesson lesson) {
        return new LessonLine(
                lesson.slug(), lesson.title(), lesson.minutes(), lesson.position(), wordsIn(lesson.markdown()));
    }

    /** Counted as blank-separated tokens, like everywhere where the length of a lesson is told. */
    private static int wordsIn(String markdown) {
        var stripped = markdown.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
