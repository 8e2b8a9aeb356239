package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Finds a course's picture by its name alone, for who knows no more of it: a question that points at one. It is the one of
 * the newest edition that has such a picture, so that what was asked earlier is still shown.
 */
@ApplicationScoped
public class NamedPictures {

    private static final Pattern OWNER = Pattern.compile("course:([a-z0-9-]{1,80})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final int PREFIX = 16;

    private static final String NEWEST =
            """
            select c.id, p.sha256 from catalogue_course c
            join catalogue_edition e on e.course_id = c.id and e.state <> 'DRAFT'
            join catalogue_edition_picture i on i.edition_id = e.id and i.name = ?
            join catalogue_picture p on p.id = i.picture_id
            where c.slug = ? order by e.number desc limit 1
            """;

    private record Named(String slug, String name) {}

    private record Found(long course, String prefix) {}

    private final PictureViewing pictures;
    private final LoadingCache<Named, Optional<Found>> found;

    @Inject
    NamedPictures(SingleStatement database, PictureViewing pictures) {
        this.pictures = pictures;
        this.found = Caffeine.newBuilder()
                .maximumSize(1000)
                .expireAfterWrite(MOMENT)
                .build(named -> database.read(
                        NEWEST,
                        rows -> rows.next()
                                ? Optional.of(new Found(
                                        rows.getLong(1), rows.getString(2).substring(0, PREFIX)))
                                : Optional.empty(),
                        named.name(),
                        named.slug()));
    }

    /**
     * The picture; empty when no edition has one of that name.
     *
     * @param owner as a quiz says whose it is, {@code course:<slug>}
     */
    public Optional<PictureViewing.Shown> of(String owner, String name) {
        var course = OWNER.matcher(owner);
        return course.matches() && NAME.matcher(name).matches()
                ? found.get(new Named(course.group(1), name))
                        .flatMap(place -> pictures.picture(place.course(), place.prefix(), name))
                : Optional.empty();
    }
}
