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

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_SIZES = 5_000;

    private final CourseBrowsing courses;
    private final EditionReading reading;
    private final Cache<Long, Book> books = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Long edition, Book book) -> book.bytes().length)
            .build();
    /** So that the page of a course can tell the size long after the book itself was put away. */
    private final Cache<Long, Integer> sizes =
            Caffeine.newBuilder().maximumSize(MOST_SIZES).build();

    @Inject
    CourseBook(CourseBrowsing courses, EditionReading reading) {
        this.courses = courses;
        this.reading = reading;
    }

    /**
     * The edition that new learners get.
     *
     * @throws Refusal {@code catalogue.course.unknown}, for retired courses and drafts too
     */
    public Book book(String slug) {
        return of(courses.course(slug));
    }

    /**
     * How large the book of that edition is, in bytes.
     *
     * @throws Refusal {@code catalogue.course.unknown}
     */
    public int size(String slug) {
        var view = courses.course(slug);
        return sizes.get(view.edition().value(), unused -> of(view).bytes().length);
    }

    private Book of(CourseView view) {
        return books.get(view.edition().value(), edition -> {
            var manuscript = reading.manuscript(edition).orElseThrow(() -> new Refusal("catalogue.course.unknown"));
            return new Book(
                    view.slug() + "-" + view.label().replaceAll("[^A-Za-z0-9._-]+", "-") + ".epub",
                    EpubWriter.FORM + "-" + edition,
                    EpubWriter.write(manuscript));
        });
    }
}
