package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives browsers the pictures of courses. Those of drafts too, to whoever knows the hash of their content. Kept in
 * memory, within bounds, since a picture never changes; no {@code @UseCase} for the same reason as {@link
 * CourseBrowsing}. Thread-safe.
 */
@ApplicationScoped
public class PictureViewing {

    /** A picture; {@code bytes} must not be changed. */
    public record Shown(String mediaType, byte[] bytes) {}

    private static final Pattern ADDRESS = Pattern.compile(
            "/media/courses/([0-9]{1,18})/([0-9a-f]{16})/(?:([0-9]{3,4})/)?([a-z0-9][a-z0-9._-]{0,79})");
    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private record Key(long course, String prefix, String name, int width) {}

    private final PictureReading reading;
    private final Cache<Key, Shown> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Shown shown) -> shown.bytes().length + 200)
            .build();

    @Inject
    PictureViewing(PictureReading reading) {
        this.reading = reading;
    }

    /** The picture that an address made by this room leads to; empty for any other. */
    public Optional<Shown> at(String address) {
        var match = ADDRESS.matcher(address);
        return match.matches()
                ? picture(new Key(
                        Long.parseLong(match.group(1)),
                        match.group(2),
                        match.group(4),
                        match.group(3) == null ? 0 : Integer.parseInt(match.group(3))))
                : Optional.empty();
    }

    /**
     * The same, by the parts of that address.
     *
     * @param prefix of the hash of its content, 16 hexadecimal digits
     */
    public Optional<Shown> picture(long course, String prefix, String name) {
        return picture(new Key(course, prefix, name, 0));
    }

    private Optional<Shown> picture(Key key) {
        return Optional.ofNullable(
                known.get(key, unused -> reading.content(key.course(), key.prefix(), key.name(), key.width())
                        .map(content -> new Shown(content.mediaType(), content.bytes()))
                        .orElse(null)));
    }
}
