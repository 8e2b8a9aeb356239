package vn.hocvuso.catalogue;

import java.time.Instant;
import java.util.List;

/** All that a published edition holds, for those who set it anew: its words, its lessons and its pictures. */
record Manuscript(
        String slug, int number, Instant publishedAt, CourseData data, List<Chapter> chapters, List<Plate> plates) {

    /** A lesson; {@code markdown} shows pictures as {@code ../pictures/<name>}. */
    public record Chapter(String slug, String title, int minutes, String markdown) {}

    /** A picture; {@code bytes} must not be changed. */
    public record Plate(String name, String mediaType, int width, int height, byte[] bytes) {}
}
