package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Reads courses as learners and visitors see them. Published editions never change, so they are kept in memory, within
 * bounds; only which edition is the current one is asked again every few seconds, and at once after this server has
 * published or retired something.
 *
 * <p>No {@code @UseCase}: what is in memory needs no transaction, whose beginning alone would cost more than the
 * answer. Only on a miss one of the package's own use cases reads. Thread-safe.
 */
@ApplicationScoped
public class CourseBrowsing {

    /** A competence at a level, as the framework codes them. */
    public record Skill(String competence, int level) implements Serializable {}

    /** A course in a list; {@code cover} is the address of its picture, empty when it has none. */
    public record Card(
            Course.Ref course,
            String slug,
            String title,
            String summary,
            Set<String> groups,
            List<Skill> skills,
            int minutes,
            int lessons,
            String cover,
            int coverKilobytes)
            implements Serializable {}

    /**
     * A lesson's line in a table of contents; {@code position} counts from 1.
     *
     * @param titles in the languages that the lesson is translated to, by their codes
     */
    public record LessonLine(
            Activity.Ref activity, String slug, String title, int minutes, int position, Map<String, String> titles)
            implements Serializable {

        /** The code of this language if the lesson is there in it, else of Vietnamese. */
        public String languageFor(String wanted) {
            return titles.containsKey(wanted) ? wanted : LessonLanguage.VIETNAMESE.code();
        }

        /** The title in this language, or in Vietnamese where there is none. */
        public String titleIn(String language) {
            return titles.getOrDefault(language, title);
        }

        /** What the lesson is translated to, in the order in which languages are offered. */
        public List<LessonLanguage> languages() {
            return titles.isEmpty()
                    ? List.of()
                    : LessonLanguage.others().stream()
                            .filter(language -> titles.containsKey(language.code()))
                            .toList();
        }
    }

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
            int coverKilobytes,
            List<LessonLine> lessons,
            List<ActivityLine> activities)
            implements Serializable {

        public Optional<LessonLine> lesson(String lessonSlug) {
            return lessons.stream()
                    .filter(line -> line.slug().equals(lessonSlug))
                    .findFirst();
        }

        /** What at least one lesson is translated to, in the order in which languages are offered. */
        public List<LessonLanguage> languages() {
            return LessonLanguage.others().stream()
                    .filter(language ->
                            lessons.stream().anyMatch(line -> line.titles().containsKey(language.code())))
                    .toList();
        }

        /** The quiz at the end, if the course has one. */
        public Optional<ActivityLine> quiz() {
            return activities.stream()
                    .filter(activity -> activity.kind() == Activity.Kind.QUIZ)
                    .findFirst();
        }
    }

    /**
     * A lesson, its Markdown rendered as safe HTML.
     *
     * @param beginnings where in the HTML its parts begin; the first at 0
     * @param language the code of the language it is in
     * @param older true for a translation of an original that was changed since
     */
    public record LessonView(LessonLine line, String html, List<Integer> beginnings, String language, boolean older)
            implements Serializable {

        /** True when it is not a translation. */
        public boolean isOriginal() {
            return language.equals(LessonLanguage.VIETNAMESE.code());
        }

        /** In the language of the text. */
        public String title() {
            return line.titleIn(language);
        }

        /** How many parts the lesson has: at least one. */
        public int parts() {
            return beginnings.size();
        }

        /** @param number counts the parts from 1 */
        public String part(int number) {
            return number == parts()
                    ? html.substring(beginnings.get(number - 1))
                    : html.substring(beginnings.get(number - 1), beginnings.get(number));
        }
    }

    /** How much of a lesson its sheet holds. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** Headings, lists, tables, notes, pictures, and the first sentence of each paragraph. */
        ESSENCE,
        /** The essence of its beginning. */
        BEGINNING
    }

    /**
     * What fits on one sheet of paper of a lesson, as safe HTML.
     *
     * @param language the code of the language it is in
     */
    public record SheetView(LessonLine line, String html, Extent extent, String language) implements Serializable {

        /** True when it is not a translation. */
        public boolean isOriginal() {
            return language.equals(LessonLanguage.VIETNAMESE.code());
        }

        /** In the language of the text. */
        public String title() {
            return line.titleIn(language);
        }
    }

    /** What the search index keeps of a course. */
    public record CourseText(
            Course.Ref course, String slug, String title, String summary, Set<String> groups, List<LessonText> lessons)
            implements Serializable {}

    /** What the search index keeps of a lesson; {@code text} is plain text, one line a block. */
    public record LessonText(
            String slug, String title, List<String> headings, String text, List<TranslatedText> translations)
            implements Serializable {

        /** A lesson in Vietnamese only. */
        public LessonText(String slug, String title, List<String> headings, String text) {
            this(slug, title, headings, text, List.of());
        }
    }

    /** The same of a lesson in another language, named by its code. */
    public record TranslatedText(String language, String title, String text) implements Serializable {}

    /**
     * What a visitor narrows the catalogue by; null or 0 for any.
     *
     * @param group a group's code
     * @param area an area's code
     * @param level a level's number: courses that teach some competence at this level
     * @param longest most minutes
     */
    public record Facets(String group, String area, int level, int longest) implements Serializable {}

    /** How long this server may be late to notice what another one has published or retired. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final int MOST_EDITIONS = 5_000;
    private static final long MOST_CHARACTERS = 16_000_000;

    private record LessonKey(long edition, String slug, String language) {}

    private record Listing(Set<Long> editions, List<Card> cards) {}

    private final EditionReading reading;
    private final CardReading cardReading;
    private final Frameworks frameworks;

    private final Cache<Long, CourseView> editions =
            Caffeine.newBuilder().maximumSize(MOST_EDITIONS).build();
    private final Cache<LessonKey, LessonView> lessons = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((LessonKey key, LessonView view) -> view.html().length() + 200)
            .build();
    private final Cache<String, Long> current = Caffeine.newBuilder()
            .maximumSize(MOST_EDITIONS)
            .expireAfterWrite(LATE)
            .build();
    private final Cache<Boolean, Listing> checkedListing =
            Caffeine.newBuilder().expireAfterWrite(LATE).build();
    /** Good as long as the editions in the catalogue are the same. */
    private volatile Listing lastListing = new Listing(Set.of(), List.of());

    @Inject
    CourseBrowsing(EditionReading reading, CardReading cardReading, Frameworks frameworks) {
        this.reading = reading;
        this.cardReading = cardReading;
        this.frameworks = frameworks;
    }

    /**
     * Published courses that match, by title in the order of the Vietnamese alphabet. With both an area and a level, a
     * course matches that teaches a competence of this area at this level.
     */
    public List<Card> published(Facets facets) {
        var areas = blank(facets.area()) ? Map.<String, String>of() : areas();
        return listing().cards().stream()
                .filter(card -> blank(facets.group()) || card.groups().contains(facets.group()))
                .filter(card -> facets.longest() <= 0 || card.minutes() <= facets.longest())
                .filter(card -> blank(facets.area()) && facets.level() <= 0
                        || card.skills().stream().anyMatch(skill -> matches(skill, facets, areas)))
                .toList();
    }

    private static boolean matches(Skill skill, Facets facets, Map<String, String> areas) {
        return (blank(facets.area()) || facets.area().equals(areas.get(skill.competence())))
                && (facets.level() <= 0 || skill.level() == facets.level());
    }

    private Map<String, String> areas() {
        return frameworks.current().areas().stream()
                .flatMap(area -> area.competences().stream())
                .collect(Collectors.toMap(
                        Framework.Competence::code, Framework.Competence::area, (first, second) -> first));
    }

    private static boolean blank(String text) {
        return text == null || text.isEmpty();
    }

    private Listing listing() {
        return checkedListing.get(true, unused -> {
            var known = lastListing;
            var now = cardReading.editions();
            if (!known.editions().equals(now)) {
                known = new Listing(now, cardReading.cards());
                lastListing = known;
            }
            return known;
        });
    }

    /**
     * The edition that new learners get.
     *
     * @throws Refusal {@code catalogue.course.unknown}, for retired courses and drafts too
     */
    public CourseView course(String slug) {
        var edition = current.get(slug, key -> reading.current(key).orElse(null));
        if (edition == null) {
            throw new Refusal("catalogue.course.unknown");
        }
        return edition(new Edition.Ref(edition));
    }

    /**
     * An edition that was published at some time.
     *
     * @throws Refusal {@code catalogue.course.unknown}
     */
    public CourseView edition(Edition.Ref edition) {
        var view = editions.get(edition.value(), id -> reading.view(id).orElse(null));
        if (view == null) {
            throw new Refusal("catalogue.course.unknown");
        }
        return view;
    }

    /** The newest edition of the course that was published under this label at some time, as another system names it. */
    public Optional<CourseView> labelled(String slug, String label) {
        return reading.labelled(slug, label).map(id -> edition(new Edition.Ref(id)));
    }

    /**
     * The original, in Vietnamese.
     *
     * @throws Refusal {@code catalogue.lesson.unknown}
     */
    public LessonView lesson(Edition.Ref edition, String lessonSlug) {
        return lesson(edition, lessonSlug, LessonLanguage.VIETNAMESE.code());
    }

    /**
     * A lesson in this language, or in Vietnamese where it is not there in it.
     *
     * @throws Refusal {@code catalogue.lesson.unknown}
     */
    public LessonView lesson(Edition.Ref edition, String lessonSlug, String language) {
        var view = editions.get(edition.value(), id -> reading.view(id).orElse(null));
        var line = Optional.ofNullable(view)
                .flatMap(known -> known.lesson(lessonSlug))
                .orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
        var key = new LessonKey(edition.value(), lessonSlug, line.languageFor(language));
        var known = lessons.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var lesson = reading.lesson(view, lessonSlug, key.language())
                .orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
        lessons.put(key, lesson);
        return lesson;
    }

    /**
     * A lesson for one sheet of paper (A4, two columns), in this language or in Vietnamese where it is not there in it.
     * Made anew each time: few print.
     *
     * @throws Refusal {@code catalogue.lesson.unknown}
     */
    public SheetView sheet(Edition.Ref edition, String lessonSlug, String language) {
        var view = edition(edition);
        return view.lesson(lessonSlug)
                .flatMap(line -> reading.sheet(view, line, language))
                .orElseThrow(() -> new Refusal("catalogue.lesson.unknown"));
    }

    /** The text of a published course; empty when it is not in the catalogue (any more). */
    public Optional<CourseText> text(Course.Ref course) {
        return reading.text(course);
    }

    /** All courses in the catalogue. */
    public List<Course.Ref> all() {
        return reading.all();
    }

    /** After completion, not only success: the transaction itself may have read what was then rolled back. */
    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) Course.Published event) {
        forget();
    }

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) Course.Retired event) {
        forget();
    }

    private void forget() {
        current.invalidateAll();
        checkedListing.invalidateAll();
    }
}
