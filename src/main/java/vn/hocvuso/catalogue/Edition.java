package vn.hocvuso.catalogue;

import static jakarta.persistence.CascadeType.ALL;
import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * One version of a course: a draft until it is published, and unchangeable from then on. Root of its lessons and
 * activities.
 */
@Entity
@Table(name = "catalogue_edition")
public class Edition {

    /** Names an edition outside this room. */
    public record Ref(long value) implements Serializable {}

    /** Keeps a {@link Ref} in a column. */
    @Converter(autoApply = true)
    public static class RefConverter implements AttributeConverter<Ref, Long> {

        @Override
        public Long convertToDatabaseColumn(Ref ref) {
            return ref == null ? null : ref.value();
        }

        @Override
        public Ref convertToEntityAttribute(Long column) {
            return column == null ? null : new Ref(column);
        }
    }

    /** What an edition is: worked on, given to new learners, or given to them once. */
    enum State {
        DRAFT,
        PUBLISHED,
        SUPERSEDED
    }

    static final int MOST_LESSONS = 60;
    static final int MOST_PICTURES = 100;
    static final int MOST_MEDIA = 100;
    private static final int LONGEST_QUIZ_TITLE = 150;

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne
    @JoinColumn(name = "course_id", updatable = false)
    private Course course;

    private int number;

    @Enumerated(STRING)
    private State state = State.DRAFT;

    private int revision;

    private String label;

    private String title;

    private String summary;

    private int minutes;

    private String cover = "";

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "catalogue_edition_outcome", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "outcome")
    private List<String> outcomes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalogue_edition_group", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "group_code")
    private Set<String> groups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "catalogue_edition_skill", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    private List<TaughtSkill> skills = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "catalogue_edition_picture", joinColumns = @JoinColumn(name = "edition_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "picture_id")
    private Map<String, Long> pictures = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "catalogue_edition_media", joinColumns = @JoinColumn(name = "edition_id"))
    @MapKeyColumn(name = "name")
    private Map<String, UsedMedia> media = new HashMap<>();

    @OneToMany(mappedBy = "edition", cascade = ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Lesson> lessons = new ArrayList<>();

    @OneToMany(mappedBy = "edition", cascade = ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Activity> activities = new ArrayList<>();

    /** For JPA only. */
    protected Edition() {}

    /** An empty draft. */
    Edition(Course course, CourseData data) {
        this.course = course;
        fill(data);
    }

    /**
     * A draft that begins as this published edition stands: lessons, translations, pictures, recordings and quizzes.
     *
     * @param newLabel what people will call it
     * @param copyTarget makes a copy of what another room keeps and tells its number
     */
    Edition copy(String newLabel, LongUnaryOperator copyTarget) {
        var data = data();
        var draft = new Edition(
                course,
                new CourseData(newLabel, title, summary, data.outcomes(), data.groups(), data.skills(), minutes, ""));
        draft.pictures.putAll(pictures);
        media.forEach((name, used) -> draft.useMedia(name, used));
        draft.cover = cover;
        for (var lesson : lessons) {
            var copy = draft.addLesson(new Slug(lesson.slug()), lesson.title(), lesson.minutes(), lesson.markdown());
            copy.takeRecordings(lesson);
            copy.translateAs(lesson);
        }
        quiz().ifPresent(quiz -> draft.setQuiz(copyTarget.applyAsLong(quiz.target()), quiz.title()));
        return draft;
    }

    /**
     * Replaces what is told about the course.
     *
     * @throws Refusal {@code catalogue.cover.missing} when the edition has no picture of that name
     */
    void describe(CourseData data) {
        requireDraft();
        if (!data.cover().isEmpty() && !pictures.containsKey(data.cover())) {
            throw new Refusal("catalogue.cover.missing", data.cover()).at("cover");
        }
        fill(data);
        cover = data.cover();
        revision++;
    }

    /** Takes away what {@link #describe} writes anew, line by line. */
    void clearLists() {
        requireDraft();
        outcomes.clear();
        groups.clear();
        skills.clear();
    }

    private void fill(CourseData data) {
        label = data.label();
        title = data.title();
        summary = data.summary();
        minutes = data.minutes();
        outcomes.clear();
        outcomes.addAll(data.outcomes());
        groups.clear();
        groups.addAll(data.groups());
        skills.clear();
        data.skills().forEach(skill -> skills.add(new TaughtSkill(skill)));
    }

    /**
     * Adds a lesson behind the others.
     *
     * @throws Refusal {@code catalogue.lessons.many}, {@code catalogue.slug.taken}, and those of {@link Lesson#rewrite}
     */
    Lesson addLesson(Slug slug, String lessonTitle, int lessonMinutes, String markdown) {
        requireDraft();
        if (lessons.size() >= MOST_LESSONS) {
            throw new Refusal("catalogue.lessons.many", MOST_LESSONS);
        }
        if (lesson(slug.value()).isPresent()) {
            throw new Refusal("catalogue.slug.taken", slug.value()).at("slug");
        }
        var lesson = new Lesson(this, lessons.size() + 1, slug, lessonTitle, lessonMinutes, markdown);
        lessons.add(lesson);
        return lesson;
    }

    /** Puts a lesson one place up (-1) or down (1); at the end of the list nothing changes. */
    void moveLesson(Lesson lesson, int by) {
        requireDraft();
        var from = lessons.indexOf(lesson);
        var to = from + by;
        if (to < 0 || to >= lessons.size()) {
            return;
        }
        lessons.add(to, lessons.remove(from));
        renumberLessons();
    }

    void removeLesson(Lesson lesson) {
        requireDraft();
        lessons.remove(lesson);
        renumberLessons();
    }

    private void renumberLessons() {
        for (var i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).position() != i + 1) {
                lessons.get(i).placeAt(i + 1);
            }
        }
    }

    /**
     * Puts this quiz at the end, in place of the one that was there.
     *
     * @throws Refusal {@code catalogue.quiz.title} when the title is empty or too long
     */
    void setQuiz(long target, String quizTitle) {
        requireDraft();
        var name = Folding.clean(quizTitle);
        if (name.isEmpty() || name.length() > LONGEST_QUIZ_TITLE) {
            throw new Refusal("catalogue.quiz.title", LONGEST_QUIZ_TITLE).at("title");
        }
        var same = quiz().filter(quiz -> quiz.target() == target);
        if (same.isPresent()) {
            same.get().rename(name);
        } else {
            removeQuiz();
            activities.add(new Activity(this, 1, Activity.Kind.QUIZ, target, name));
        }
    }

    void removeQuiz() {
        requireDraft();
        activities.removeIf(activity -> activity.kind() == Activity.Kind.QUIZ);
    }

    /**
     * Lets a name mean this picture.
     *
     * @throws Refusal {@code catalogue.pictures.many}
     */
    void usePicture(String name, long picture) {
        requireDraft();
        if (!pictures.containsKey(name) && pictures.size() >= MOST_PICTURES) {
            throw new Refusal("catalogue.pictures.many", MOST_PICTURES).at("picture");
        }
        pictures.put(name, picture);
    }

    /** @throws Refusal {@code catalogue.picture.used}, naming the lesson, or the course for its cover */
    void dropPicture(String name) {
        requireDraft();
        if (name.equals(cover)) {
            throw new Refusal("catalogue.picture.used", title);
        }
        for (var lesson : lessons) {
            if (lesson.texts().anyMatch(text -> Markdown.pictures(text).contains(name))) {
                throw new Refusal("catalogue.picture.used", lesson.title());
            }
        }
        pictures.remove(name);
    }

    /**
     * Lets a name mean this recording, or this text of one.
     *
     * @throws Refusal {@code catalogue.medias.many}
     */
    void useMedia(String name, UsedMedia used) {
        requireDraft();
        if (!media.containsKey(name) && media.size() >= MOST_MEDIA) {
            throw new Refusal("catalogue.medias.many", MOST_MEDIA).at("media");
        }
        media.put(name, new UsedMedia(used.media(), used.milliseconds()));
    }

    /** @throws Refusal {@code catalogue.media.used}, naming the lesson */
    void dropMedia(String name) {
        requireDraft();
        for (var lesson : lessons) {
            if (lesson.texts().anyMatch(text -> Markdown.media(text).contains(name))) {
                throw new Refusal("catalogue.media.used", lesson.title());
            }
        }
        media.remove(name);
    }

    /** What keeps the draft from being published; empty when nothing does. */
    List<Refusal> gaps() {
        return DraftGaps.of(this);
    }

    /** Called by {@link Course#publish}. */
    void publish(int newNumber, Instant now) {
        requireDraft();
        gaps().stream().findFirst().ifPresent(gap -> {
            throw gap;
        });
        number = newNumber;
        state = State.PUBLISHED;
        publishedAt = now;
    }

    /** Makes an activity of every lesson, before the quiz: once, when it was published and its lessons have keys. */
    void listPages() {
        if (state != State.PUBLISHED || activities.stream().anyMatch(one -> one.kind() == Activity.Kind.PAGE)) {
            throw new IllegalStateException("Edition " + id + " is not in the course of being published");
        }
        quiz().ifPresent(quiz -> quiz.placeAt(lessons.size() + 1));
        for (var lesson : lessons) {
            activities.add(new Activity(this, lesson.position(), Activity.Kind.PAGE, lesson.id(), lesson.title()));
        }
    }

    void supersede() {
        state = State.SUPERSEDED;
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw new IllegalStateException("Edition " + id + " is published: it never changes");
        }
    }

    Ref ref() {
        return new Ref(id);
    }

    Course course() {
        return course;
    }

    State state() {
        return state;
    }

    /** Counts the published editions of the course from 1; 0 for a draft. */
    int number() {
        return number;
    }

    /** What a form that shows the data hands back, so that nobody overwrites what she has not seen. */
    String stamp() {
        return id + "-" + revision;
    }

    CourseData data() {
        return new CourseData(
                label,
                title,
                summary,
                List.copyOf(outcomes),
                Set.copyOf(groups),
                skills.stream().map(TaughtSkill::skill).toList(),
                minutes,
                cover);
    }

    String title() {
        return title;
    }

    String label() {
        return label;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** In their order. */
    List<Lesson> lessons() {
        return List.copyOf(lessons);
    }

    Optional<Lesson> lesson(String slug) {
        return lessons.stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    /** In their order; a draft has no pages among them yet. */
    List<Activity> activities() {
        return List.copyOf(activities);
    }

    Optional<Activity> quiz() {
        return activities.stream()
                .filter(activity -> activity.kind() == Activity.Kind.QUIZ)
                .findFirst();
    }

    /** The recordings and their texts by the names that the lessons use. */
    Map<String, UsedMedia> media() {
        return Map.copyOf(media);
    }

    /** The pictures' numbers by the names that the lessons use. */
    Map<String, Long> pictures() {
        return pictures.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
