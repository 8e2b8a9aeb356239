package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives browsers the recordings of courses and the texts that go with them. Those of drafts too, to whoever knows the
 * hash of their content. What is known of a file is kept in memory, its bytes never are; no {@code @UseCase} for the
 * same reason as {@link CourseBrowsing}. Thread-safe.
 */
@ApplicationScoped
public class MediaViewing {

    /**
     * A file.
     *
     * @param file its number, for {@link #write}
     * @param tag of its content
     * @param bytes how many it has
     */
    public record Shown(long file, String mediaType, String tag, int bytes) {}

    private static final Pattern ADDRESS =
            Pattern.compile("/media/clips/([0-9]{1,18})/([0-9a-f]{16})/([a-z0-9][a-z0-9._-]{0,79})");
    private static final int MOST = 10_000;

    private record Key(long course, String prefix, MediaKind kind) {}

    private final MediaReading reading;
    private final MediaFiles media;
    private final Cache<Key, Shown> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    MediaViewing(MediaReading reading, MediaFiles media) {
        this.reading = reading;
        this.media = media;
    }

    /** The file that an address made by this room leads to; empty for any other. */
    public Optional<Shown> at(String address) {
        var match = ADDRESS.matcher(address);
        if (!match.matches()) {
            return Optional.empty();
        }
        return MediaKind.named(match.group(3))
                .map(kind -> new Key(Long.parseLong(match.group(1)), match.group(2), kind))
                .map(key -> known.get(key, unused -> reading.line(key.course(), key.prefix(), key.kind())
                        .map(line -> new Shown(line.id(), line.mediaType(), key.prefix(), line.bytes()))
                        .orElse(null)));
    }

    /**
     * Writes a part of a file, piece by piece.
     *
     * @param from the first byte, counted from 0
     * @param to the last byte, below the number of bytes
     */
    public void write(Shown shown, int from, int to, OutputStream out) throws IOException {
        for (var at = from; at <= to; ) {
            var chunk = media.chunk(shown.file(), at / MediaFiles.CHUNK);
            var begin = at % MediaFiles.CHUNK;
            var length = Math.min(chunk.length - begin, to - at + 1);
            out.write(chunk, begin, length);
            at += length;
        }
    }
}
