package vn.hocvuso.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a published edition holds, for those who set it anew: its words, lessons, pictures and recordings.
 *
 * @param site scheme and host under which the public reaches this system; empty when it was not told
 */
record Manuscript(
        String slug,
        int number,
        Instant publishedAt,
        CourseData data,
        List<Chapter> chapters,
        List<Plate> plates,
        List<Reel> reels,
        String site) {

    /** One without recordings. */
    Manuscript(
            String slug, int number, Instant publishedAt, CourseData data, List<Chapter> chapters, List<Plate> plates) {
        this(slug, number, publishedAt, data, chapters, plates, List.of(), "");
    }

    /** Where a lesson is read, and its recordings seen and heard; without scheme and host when the site has no name. */
    String address(Chapter chapter) {
        return site + "/courses/" + slug + "/lessons/" + chapter.slug();
    }

    /**
     * A lesson; {@code markdown} shows pictures as {@code ../pictures/<name>}.
     *
     * @param translations by their languages' codes
     */
    public record Chapter(
            String slug, String title, int minutes, String markdown, SortedMap<String, Translated> translations) {

        /** A lesson in Vietnamese only. */
        Chapter(String slug, String title, int minutes, String markdown) {
            this(slug, title, minutes, markdown, new TreeMap<>());
        }

        /** The code of this language if the lesson is there in it, else of Vietnamese. */
        String language(String wanted) {
            return translations.containsKey(wanted) ? wanted : LessonLanguage.VIETNAMESE.code();
        }

        /** The lesson in this language, or the original where there is none. */
        Translated in(String language) {
            return translations.getOrDefault(language, new Translated(title, markdown));
        }
    }

    /** The words of a lesson in one language. */
    public record Translated(String title, String markdown) {}

    /** A picture; {@code bytes} must not be changed. */
    public record Plate(String name, String mediaType, int width, int height, byte[] bytes) {}

    /** A recording, or a text of one. */
    public record Reel(String name, MediaKind kind, String sha256, MediaSource source) {

        /** What captions or a transcript say. */
        String text() {
            try (var stream = source.open()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
