package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Gives browsers the pictures of courses. Those of drafts too, to whoever knows the hash of their content. Kept in
 * memory, within bounds, since a picture never changes; no {@code @UseCase} for the same reason as {@link
 * CourseBrowsing}. Thread-safe.
 */
@ApplicationScoped
public class PictureViewing {

    /** A picture; {@code bytes} must not be changed. */
    public record Shown(String mediaType, byte[] bytes) {}

    private static final long MOST_BYTES = 24L * 1024 * 1024;

    private record Key(long course, String prefix, String name) {}

    private final PictureReading reading;
    private final Cache<Key, Shown> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Shown shown) -> shown.bytes().length + 200)
            .build();

    @Inject
    PictureViewing(PictureReading reading) {
        this.reading = reading;
    }

    /**
     * The picture that an address made by this room leads to; empty for any other.
     *
     * @param prefix of the hash of its content, 16 hexadecimal digits
     */
    public Optional<Shown> picture(long course, String prefix, String name) {
        var key = new Key(course, prefix, name);
        return Optional.ofNullable(known.get(key, unused -> reading.content(course, prefix, name)
                .map(content -> new Shown(content.mediaType(), content.bytes()))
                .orElse(null)));
    }
}
