package vn.hocvuso.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.platform.persistence.SingleStatement;

/** Finds and adds recordings and their texts. Never holds more of one than {@link #CHUNK} bytes. */
@ApplicationScoped
class MediaFiles {

    /** What is known of a file without its bytes. */
    public record Line(
            long id,
            Course.Ref course,
            String sha256,
            MediaKind kind,
            String mediaType,
            int bytes,
            int milliseconds,
            int width,
            int height) {

        String address(String name) {
            return MediaFile.address(course.value(), name, sha256);
        }
    }

    /** Bytes in a row of the database, but for the last: well below what a server takes in one statement. */
    static final int CHUNK = 1024 * 1024;

    private static final String LINE = "select new vn.hocvuso.catalogue.MediaFiles$Line("
            + "m.id, m.course, m.sha256, m.kind, m.mediaType, m.bytes, m.milliseconds, m.width, m.height)"
            + " from MediaFile m ";

    private final EntityManager entityManager;
    private final SingleStatement statement;

    @Inject
    MediaFiles(EntityManager entityManager, SingleStatement statement) {
        this.entityManager = entityManager;
        this.statement = statement;
    }

    /** What an edition of this course has to keep to use the file, which is stored once however often it comes. */
    UsedMedia keep(Course.Ref course, MediaContent content) {
        var known = entityManager
                .createQuery(
                        "select m.id from MediaFile m where m.course = :course and m.sha256 = :sha256 and m.kind = :kind",
                        Long.class)
                .setParameter("course", course)
                .setParameter("sha256", content.sha256())
                .setParameter("kind", content.kind())
                .getResultStream()
                .findFirst();
        return new UsedMedia(known.orElseGet(() -> added(course, content)), content.milliseconds());
    }

    private long added(Course.Ref course, MediaContent content) {
        var file = new MediaFile(course, content);
        entityManager.persist(file);
        entityManager.flush();
        try (var stream = content.source().open()) {
            var position = 0;
            for (var chunk = stream.readNBytes(CHUNK); chunk.length > 0; chunk = stream.readNBytes(CHUNK)) {
                entityManager
                        .createNativeQuery(
                                "insert into catalogue_media_chunk (media_id, position, content) values (?, ?, ?)")
                        .setParameter(1, file.id())
                        .setParameter(2, position++)
                        .setParameter(3, chunk)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.id();
    }

    /** The files that these names mean. */
    Map<String, Line> lines(Map<String, UsedMedia> used) {
        if (used.isEmpty()) {
            return Map.of();
        }
        var lines = lines(used.values().stream().map(UsedMedia::media).toList()).stream()
                .collect(Collectors.toMap(Line::id, line -> line));
        return used.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> lines.get(entry.getValue().media())));
    }

    private List<Line> lines(Collection<Long> ids) {
        return entityManager
                .createQuery(LINE + "where m.id in :ids", Line.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The files that these names mean, by name. */
    List<Manuscript.Reel> reels(Map<String, UsedMedia> used) {
        return new TreeMap<>(lines(used))
                .entrySet().stream()
                        .map(entry -> new Manuscript.Reel(
                                entry.getKey(),
                                entry.getValue().kind(),
                                entry.getValue().sha256(),
                                source(entry.getValue())))
                        .toList();
    }

    /** @param prefix of the hash, as {@link MediaFile#address} shows it */
    Optional<Line> line(long course, String prefix, MediaKind kind) {
        return entityManager
                .createQuery(
                        LINE + "where m.course = :course and m.kind = :kind and m.sha256 like concat(:prefix, '%')",
                        Line.class)
                .setParameter("course", new Course.Ref(course))
                .setParameter("kind", kind)
                .setParameter("prefix", prefix)
                .getResultStream()
                .findFirst();
    }

    /**
     * A piece of a file; outside a transaction too.
     *
     * @param position counts the pieces from 0
     * @throws IllegalStateException when there is none
     */
    byte[] chunk(long file, int position) {
        return statement.read(
                "select content from catalogue_media_chunk where media_id = ? and position = ?",
                rows -> {
                    if (!rows.next()) {
                        throw new IllegalStateException("Media " + file + " has no piece " + position);
                    }
                    return rows.getBytes(1);
                },
                file,
                position);
    }

    /** The text of captions or of a transcript. */
    String text(Line line) {
        return new String(chunk(line.id(), 0), StandardCharsets.UTF_8);
    }

    /** Reads the file piece by piece, each when it is wanted; outside a transaction too. */
    MediaSource source(Line line) {
        return () -> new Chunks(line);
    }

    private final class Chunks extends InputStream {

        private final Line line;
        private byte[] chunk = new byte[0];
        private int next;
        private int at;
        private int left;

        Chunks(Line line) {
            this.line = line;
            this.left = line.bytes();
        }

        @Override
        public int read() {
            if (!fill()) {
                return -1;
            }
            left--;
            return chunk[at++] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            var read = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, bytes, from, read);
            at += read;
            left -= read;
            return read;
        }

        private boolean fill() {
            if (left > 0 && at == chunk.length) {
                chunk = MediaFiles.this.chunk(line.id(), next++);
                at = 0;
            }
            return left > 0;
        }
    }

    /** Forgets the course's files that no edition uses any more. */
    void removeUnused(Course.Ref course) {
        entityManager
                .createNativeQuery(
                        """
                        delete from catalogue_media
                        where course_id = ? and id not in (select media_id from catalogue_edition_media)
                        """)
                .setParameter(1, course.value())
                .executeUpdate();
    }
}
