package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/** Reads from the database what {@link MediaViewing} keeps. */
@UseCase
class MediaReading {

    private final MediaFiles media;

    @Inject
    MediaReading(MediaFiles media) {
        this.media = media;
    }

    public Optional<MediaFiles.Line> line(long course, String prefix, MediaKind kind) {
        return media.line(course, prefix, kind);
    }
}
