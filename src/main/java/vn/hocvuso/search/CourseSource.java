package vn.hocvuso.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import vn.hocvuso.catalogue.Course;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.CourseText;
import vn.hocvuso.catalogue.CourseBrowsing.LessonText;
import vn.hocvuso.catalogue.CourseBrowsing.TranslatedText;
import vn.hocvuso.platform.outbox.Outbox;
import vn.hocvuso.platform.text.Folding;

/** Courses in the catalogue: one document for the course itself, one for each of its lessons. */
@ApplicationScoped
class CourseSource implements IndexSource {

    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TEXT = "text";
    static final List<String> FIELDS = List.of(TITLE, HEADINGS, TEXT);

    static final String SLUG = "slug";
    /** The lesson's slug; absent in the document of the course itself. */
    static final String LESSON = "lesson";
    /** The title of the course that a lesson belongs to. */
    static final String COURSE = "course";

    private static final System.Logger LOG = System.getLogger(CourseSource.class.getName());

    private static final Pattern ENDED = Pattern.compile("[\\p{Po}…][\\p{Pf}\\p{Pe}\"']*$");

    /** Pairs of syllables stand for phrases, so no positions are kept. */
    private static final FieldType READ = new FieldType();

    static {
        READ.setTokenized(true);
        READ.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        READ.freeze();
    }

    private final CourseBrowsing courses;

    @Inject
    CourseSource(CourseBrowsing courses) {
        this.courses = courses;
    }

    @Override
    public IndexName name() {
        return IndexName.COURSES;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Outbox.kind(Course.Published.class), Outbox.kind(Course.Retired.class));
    }

    @Override
    public long count() {
        return courses.all().size();
    }

    @Override
    public List<Row> scan(long after, int limit) {
        return courses.all().stream()
                .map(Course.Ref::value)
                .filter(id -> id > after)
                .sorted()
                .limit(limit)
                .map(id -> new Row(id, () -> readOrLater(id)))
                .toList();
    }

    private Thing readOrLater(long id) {
        try {
            return read(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Course " + id + " could not be read for the index; trying again later", e);
            return Thing.unreadable(id);
        }
    }

    @Override
    public Thing read(long id) {
        return courses.text(new Course.Ref(id)).map(text -> thing(id, text)).orElseGet(() -> Thing.gone(id));
    }

    @Override
    public Sort sort() {
        return null;
    }

    static Thing thing(long id, CourseText course) {
        var stamp = stamp(course);
        var documents = new ArrayList<Document>();
        documents.add(document(id, stamp, course, course.title(), List.of(), course.summary()));
        for (var lesson : course.lessons()) {
            var document = document(id, stamp, course, lesson.title(), lesson.headings(), lesson.text());
            document.add(new StoredField(LESSON, lesson.slug()));
            document.add(new StoredField(COURSE, Folding.clean(course.title())));
            lesson.translations().forEach(text -> add(document, text));
            documents.add(document);
        }
        return new Thing(id, true, stamp, documents);
    }

    private static Document document(
            long id, String stamp, CourseText course, String title, List<String> headings, String text) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(id), Field.Store.NO));
        document.add(new StringField(STAMP, stamp, Field.Store.NO));
        document.add(new StoredField(SLUG, course.slug()));
        var cleanTitle = Folding.clean(title);
        var cleanText = sentences(text);
        document.add(new StoredField(TITLE, cleanTitle));
        document.add(new StoredField(TEXT, cleanText));
        read(document, TITLE, cleanTitle);
        read(document, TEXT, cleanText);
        headings.forEach(heading -> read(document, HEADINGS, Folding.clean(heading)));
        return document;
    }

    /** In fields of its own, so that the words of other languages are not taken for Vietnamese ones. */
    private static void add(Document document, TranslatedText translation) {
        var field = in(translation.language());
        var title = Folding.clean(translation.title());
        var text = sentences(translation.text());
        document.add(new StoredField(field + TITLE, title));
        document.add(new StoredField(field + TEXT, text));
        document.add(new Field(field + VietnameseAnalyzer.FOLDED, title + " " + text, READ));
    }

    /** How the fields of a language other than Vietnamese begin. */
    static String in(String language) {
        return "in-" + language;
    }

    /** One line of text; a heading or a list's item, which has no full stop of its own, gets one. */
    static String sentences(String text) {
        return text.lines()
                .map(Folding::clean)
                .filter(line -> !line.isEmpty())
                .map(line -> ENDED.matcher(line).find() ? line : line + ".")
                .collect(Collectors.joining(" "));
    }

    private static void read(Document document, String name, String text) {
        for (var form : List.of(
                VietnameseAnalyzer.FOLDED,
                VietnameseAnalyzer.FOLDED_PAIRS,
                VietnameseAnalyzer.EXACT,
                VietnameseAnalyzer.EXACT_PAIRS)) {
            document.add(new Field(name + form, text, READ));
        }
    }

    /** From strings and lists only, whose hash codes are specified: the stamp must survive a new Java. */
    private static String stamp(CourseText course) {
        var stamp = Objects.hash(course.slug(), course.title(), course.summary());
        for (LessonText lesson : course.lessons()) {
            stamp = 31 * stamp + Objects.hash(lesson.slug(), lesson.title(), lesson.headings(), lesson.text());
            for (TranslatedText other : lesson.translations()) {
                stamp = 31 * stamp + Objects.hash(other.language(), other.title(), other.text());
            }
        }
        return Integer.toHexString(stamp);
    }
}
