package vn.hocvuso.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that a published edition holds, for those who set it anew: its words, its lessons and its pictures. */
record Manuscript(
        String slug, int number, Instant publishedAt, CourseData data, List<Chapter> chapters, List<Plate> plates) {

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
}
