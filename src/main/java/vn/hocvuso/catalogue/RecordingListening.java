package vn.hocvuso.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.hocvuso.catalogue.speech.Spoken;
import vn.hocvuso.catalogue.speech.Synthesiser;
import vn.hocvuso.platform.persistence.SingleStatement;

/**
 * Gives browsers what was recorded of lessons. Those of drafts too, to whoever knows the hash of their content. What a
 * published lesson has never changes, so it is kept in memory; one that has nothing yet is asked for again. No
 * {@code @UseCase} for the same reason as {@link CourseBrowsing}. Thread-safe.
 */
@ApplicationScoped
public class RecordingListening {

    /**
     * The best recording of a lesson.
     *
     * @param teacher true when a person reads
     * @param marks where it is told when which sentence is read; empty when nobody knows
     */
    public record Voice(boolean teacher, String address, String marks, String mediaType, int kilobytes)
            implements Serializable {}

    /** A recording without its bytes. */
    public record Sound(long id, String mediaType, int bytes) {}

    private record Key(long edition, String lesson) {}

    private static final int MOST = 5_000;
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final String VOICE = "select r.origin, r.sha256, r.media_type, r.bytes, r.marks = '[]' as unmarked";

    private final SingleStatement statements;
    private final CourseBrowsing courses;
    private final SpeechSwitch speech;
    private final Cache<Key, Voice> present =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Key, Boolean> absent = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(ASKED_AGAIN_AFTER)
            .build();

    @Inject
    RecordingListening(SingleStatement statements, CourseBrowsing courses, SpeechSwitch speech) {
        this.statements = statements;
        this.courses = courses;
        this.speech = speech;
    }

    /**
     * How a lesson of a published edition can be heard: as its teacher reads it, else as a program does, unless the
     * operator has switched that off.
     */
    public Optional<Voice> voice(Edition.Ref edition, String lesson) {
        var key = new Key(edition.value(), lesson);
        var known = present.getIfPresent(key);
        if (known != null || absent.getIfPresent(key) != null) {
            return Optional.ofNullable(known);
        }
        var found = ofTeacher(key).or(() -> speech.isWanted() ? ofProgram(edition, lesson) : Optional.empty());
        found.ifPresentOrElse(voice -> present.put(key, voice), () -> absent.put(key, true));
        return found;
    }

    private Optional<Voice> ofTeacher(Key key) {
        return statements.read(
                VOICE
                        + " from catalogue_lesson l join catalogue_lesson_recording n on n.lesson_id = l.id"
                        + " join catalogue_recording r on r.id = n.recording_id"
                        + " where l.edition_id = ? and l.slug = ? and n.language = ?",
                RecordingListening::voice,
                key.edition(),
                key.lesson(),
                Lesson.LANGUAGE);
    }

    private Optional<Voice> ofProgram(Edition.Ref edition, String lesson) {
        return statements.read(
                VOICE + " from catalogue_recording r where r.synthesis = ?",
                RecordingListening::voice,
                Synthesiser.name(spoken(courses.lesson(edition, lesson)), Lesson.LANGUAGE));
    }

    /** What is said of a published lesson. */
    static Spoken spoken(CourseBrowsing.LessonView view) {
        return Spoken.of(
                view.line().title(),
                IntStream.rangeClosed(1, view.parts()).mapToObj(view::part).toList());
    }

    private static Optional<Voice> voice(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var sha256 = rows.getString("sha256");
        var mediaType = rows.getString("media_type");
        return Optional.of(new Voice(
                Recording.Origin.valueOf(rows.getString("origin")) == Recording.Origin.TEACHER,
                Recording.address(sha256, mediaType),
                rows.getBoolean("unmarked") ? "" : Recording.marksAddress(sha256),
                mediaType,
                Recording.kilobytes(rows.getInt("bytes"))));
    }

    /** @param prefix of the hash, as addresses show it */
    public Optional<Sound> sound(String prefix) {
        return statements.read(
                "select id, media_type, bytes from catalogue_recording where sha256 like ? order by id limit 1",
                rows -> rows.next()
                        ? Optional.of(new Sound(rows.getLong("id"), rows.getString("media_type"), rows.getInt("bytes")))
                        : Optional.empty(),
                prefix + "%");
    }

    /**
     * Some of a recording's bytes.
     *
     * @param from the first, counted from 0
     */
    public byte[] bytes(Sound sound, int from, int length) {
        return statements.read(
                "select substring(content, ?, ?) from catalogue_recording where id = ?",
                rows -> rows.next() ? rows.getBytes(1) : new byte[0],
                from + 1,
                length,
                sound.id());
    }

    /**
     * When which sentence is read, as JSON.
     *
     * @param prefix of the hash, as addresses show it
     */
    public Optional<String> marks(String prefix) {
        return statements.read(
                "select marks from catalogue_recording where sha256 like ? order by id limit 1",
                rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty(),
                prefix + "%");
    }
}
