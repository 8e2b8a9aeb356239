package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.CourseBrowsing.ActivityLine;
import vn.hocvuso.catalogue.CourseBrowsing.CourseText;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.catalogue.CourseBrowsing.LessonLine;
import vn.hocvuso.catalogue.CourseBrowsing.LessonText;
import vn.hocvuso.catalogue.CourseBrowsing.LessonView;
import vn.hocvuso.catalogue.CourseBrowsing.SheetView;
import vn.hocvuso.catalogue.CourseBrowsing.TranslatedText;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.config.Site;

/** Reads published editions from the database, for {@link CourseBrowsing} to keep. */
@UseCase
class EditionReading {

    private final EntityManager entityManager;
    private final Pictures pictures;
    private final MediaFiles media;
    private final EditionIllustrations illustrations;
    private final Site site;

    @Inject
    EditionReading(
            EntityManager entityManager,
            Pictures pictures,
            MediaFiles media,
            EditionIllustrations illustrations,
            Site site) {
        this.entityManager = entityManager;
        this.pictures = pictures;
        this.media = media;
        this.illustrations = illustrations;
        this.site = site;
    }

    /** The edition that new learners of the course get; empty for retired courses too. */
    public Optional<Long> current(String slug) {
        return entityManager
                .createQuery(
                        """
                        select e.id from Edition e where e.course.slug = :slug
                        and e.course.retiredAt is null and e.state = :published
                        """,
                        Long.class)
                .setParameter("slug", slug)
                .setParameter("published", Edition.State.PUBLISHED)
                .getResultStream()
                .findFirst();
    }

    /** The newest edition of the course that was published under this label at some time. */
    public Optional<Long> labelled(String slug, String label) {
        return entityManager
                .createQuery(
                        """
                        select e.id from Edition e where e.course.slug = :slug and e.label = :label
                        and e.state <> :draft order by e.number desc
                        """,
                        Long.class)
                .setParameter("slug", slug)
                .setParameter("label", label)
                .setParameter("draft", Edition.State.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** An edition that was published at some time. */
    public Optional<CourseView> view(long edition) {
        return published(edition).map(this::view);
    }

    /** @param language the lesson's own, or one that it is translated to */
    public Optional<LessonView> lesson(CourseView view, String slug, String language) {
        return published(view.edition().value())
                .flatMap(edition -> edition.lesson(slug).map(lesson -> {
                    var translation = lesson.translation(language);
                    var rendered = Markdown.render(
                            translation.map(Translation::markdown).orElse(lesson.markdown()),
                            illustrations.of(edition));
                    return new LessonView(
                            view.lesson(slug).orElseThrow(),
                            rendered.html(),
                            rendered.beginnings(),
                            translation.isPresent() ? language : LessonLanguage.VIETNAMESE.code(),
                            translation.filter(lesson::isOlder).isPresent());
                }));
    }

    /** @param language as in {@link #lesson} */
    public Optional<SheetView> sheet(CourseView view, LessonLine line, String language) {
        return published(view.edition().value())
                .flatMap(edition -> edition.lesson(line.slug()).map(lesson -> {
                    var translation = lesson.translation(language);
                    var shown = illustrations.of(edition);
                    var path = "/courses/" + view.slug() + "/lessons/" + line.slug();
                    var sheet = LessonSheet.of(
                            translation.map(Translation::markdown).orElse(lesson.markdown()),
                            shown,
                            site.address().orElse("") + path);
                    return new SheetView(
                            line,
                            sheet.html(shown),
                            sheet.extent(),
                            translation.isPresent() ? language : LessonLanguage.VIETNAMESE.code());
                }));
    }

    /** All that an edition holds that was published at some time. */
    public Optional<Manuscript> manuscript(long id) {
        return published(id)
                .map(edition -> new Manuscript(
                        edition.course().slug(),
                        edition.number(),
                        edition.publishedAt().orElseThrow(),
                        edition.data(),
                        edition.lessons().stream().map(EditionReading::chapter).toList(),
                        pictures.plates(edition.pictures().values()),
                        media.reels(edition.media()),
                        site.address().orElse("")));
    }

    private static Manuscript.Chapter chapter(Lesson lesson) {
        var translations = new TreeMap<String, Manuscript.Translated>();
        lesson.translations()
                .forEach((language, text) ->
                        translations.put(language, new Manuscript.Translated(text.title(), text.markdown())));
        return new Manuscript.Chapter(lesson.slug(), lesson.title(), lesson.minutes(), lesson.markdown(), translations);
    }

    public Optional<CourseText> text(Course.Ref course) {
        return entityManager
                .createQuery(
                        """
                        select e from Edition e where e.course.id = :course
                        and e.course.retiredAt is null and e.state = :published
                        """,
                        Edition.class)
                .setParameter("course", course.value())
                .setParameter("published", Edition.State.PUBLISHED)
                .getResultStream()
                .findFirst()
                .map(this::text);
    }

    public List<Course.Ref> all() {
        return entityManager
                .createQuery(
                        """
                        select e.course.id from Edition e
                        where e.course.retiredAt is null and e.state = :published order by e.course.id
                        """,
                        Long.class)
                .setParameter("published", Edition.State.PUBLISHED)
                .getResultStream()
                .map(Course.Ref::new)
                .toList();
    }

    private Optional<Edition> published(long id) {
        return Optional.ofNullable(entityManager.find(Edition.class, id))
                .filter(edition -> edition.state() != Edition.State.DRAFT);
    }

    private CourseView view(Edition edition) {
        var data = edition.data();
        var cover = Optional.ofNullable(edition.pictures().get(data.cover()))
                .flatMap(id -> pictures.lines(List.of(id)).stream().findFirst());
        return new CourseView(
                edition.course().ref(),
                edition.ref(),
                edition.course().slug(),
                edition.number(),
                data.label(),
                data.title(),
                data.summary(),
                data.outcomes(),
                Collections.unmodifiableSet(new TreeSet<>(data.groups())),
                data.skills(),
                data.minutes(),
                cover.map(Pictures.Line::address).orElse(""),
                cover.map(Pictures.Line::kilobytes).orElse(0),
                lessonLines(edition),
                edition.activities().stream()
                        .map(activity ->
                                new ActivityLine(activity.ref(), activity.kind(), activity.target(), activity.title()))
                        .toList());
    }

    private static List<LessonLine> lessonLines(Edition edition) {
        Map<Long, Activity.Ref> pages = edition.activities().stream()
                .filter(activity -> activity.kind() == Activity.Kind.PAGE)
                .collect(Collectors.toMap(Activity::target, Activity::ref));
        return edition.lessons().stream()
                .map(lesson -> new LessonLine(
                        pages.get(lesson.id()),
                        lesson.slug(),
                        lesson.title(),
                        lesson.minutes(),
                        lesson.position(),
                        titles(lesson)))
                .toList();
    }

    private static Map<String, String> titles(Lesson lesson) {
        return lesson.translations().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, text -> text.getValue().title()));
    }

    private static List<TranslatedText> translated(Lesson lesson, Illustrations shown) {
        return lesson.translations().entrySet().stream()
                .map(text -> new TranslatedText(
                        text.getKey(),
                        text.getValue().title(),
                        Markdown.words(text.getValue().markdown(), shown).text()))
                .toList();
    }

    private CourseText text(Edition edition) {
        var data = edition.data();
        var shown = illustrations.of(edition);
        var lessons = edition.lessons().stream()
                .map(lesson -> {
                    var words = Markdown.words(lesson.markdown(), shown);
                    return new LessonText(
                            lesson.slug(), lesson.title(), words.headings(), words.text(), translated(lesson, shown));
                })
                .toList();
        return new CourseText(
                edition.course().ref(), edition.course().slug(), data.title(), data.summary(), data.groups(), lessons);
    }
}
