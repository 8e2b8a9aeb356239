package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.catalogue.CourseBrowsing.CourseView;
import vn.hocvuso.platform.Refusal;

/**
 * Gives everybody the published courses as electronic books. Written once for an edition and kept in memory, within
 * bounds; no {@code @UseCase} for the same reason as {@link CourseBrowsing}. Thread-safe.
 */
@ApplicationScoped
public class CourseBook {

    /**
     * An electronic book.
     *
     * @param tag changes whenever the bytes may
     * @param bytes an EPUB 3; must not be changed
     */
    public record Book(String fileName, String tag, byte[] bytes) {}

    private record BookKey(long edition, String language) {}

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_SIZES = 5_000;

    private final CourseBrowsing courses;
    private final EditionReading reading;
    private final Cache<BookKey, Book> books = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((BookKey key, Book book) -> book.bytes().length)
            .build();
    /** So that the page of a course can tell the size long after the book itself was put away. */
    private final Cache<BookKey, Integer> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();

    @Inject
    CourseBook(CourseBrowsing courses, EditionReading reading) {
        this.courses = courses;
        this.reading = reading;
    }

    /**
     * The edition that new learners get, each lesson in this language or in Vietnamese where it is not there in it.
     *
     * @param language its code; one that no lesson is there in gives the Vietnamese book
     * @throws Refusal {@code catalogue.course.unknown}, for retired courses and drafts too
     */
    public Book book(String slug, String language) {
        var view = courses.course(slug);
        return of(view, key(view, language));
    }

    /**
     * How large that book is, in bytes.
     *
     * @throws Refusal {@code catalogue.course.unknown}
     */
    public int size(String slug, String language) {
        var view = courses.course(slug);
        return sizes.get(key(view, language), key -> of(view, key).bytes().length);
    }

    private static BookKey key(CourseView view, String language) {
        var there = view.languages().stream().anyMatch(one -> one.code().equals(language));
        return new BookKey(view.edition().value(), there ? language : LessonLanguage.VIETNAMESE.code());
    }

    private Book of(CourseView view, BookKey wanted) {
        return books.get(wanted, key -> {
            var manuscript =
                    reading.manuscript(key.edition()).orElseThrow(() -> new Refusal("catalogue.course.unknown"));
            var ending = key.language().equals(LessonLanguage.VIETNAMESE.code()) ? "" : "-" + key.language();
            return new Book(
                    view.slug() + "-" + view.label().replaceAll("[^A-Za-z0-9._-]+", "-") + ending + ".epub",
                    EpubWriter.FORM + "-" + key.edition() + ending,
                    EpubWriter.write(manuscript, key.language()));
        });
    }
}
