package vn.hocvuso.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small recordings that are there for tests. */
public final class MediaSamples {

    public static final String CAPTIONS =
            """
            WEBVTT

            00:00.000 --> 00:01.500
            Mở máy ảnh của điện thoại.

            00:01.500 --> 00:03.000
            Đưa mã vào giữa khung.
            """;

    private MediaSamples() {}

    /** {@code quet-ma.webm} (3 s, 320 × 180), {@code quet-ma.mp4} (2 s), {@code loi-dan.mp3}, {@code .ogg}, {@code .m4a}. */
    public static byte[] bytes(String name) {
        try (var stream = MediaSamples.class.getResourceAsStream("/samples/media/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MediaSource file(String name) {
        return MediaSource.of(bytes(name));
    }

    public static MediaSource text(String text) {
        return MediaSource.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
