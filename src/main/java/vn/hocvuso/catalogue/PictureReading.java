package vn.hocvuso.catalogue;

import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocvuso.platform.UseCase;

/** Reads pictures from the database, for {@link PictureViewing} to keep. */
@UseCase
class PictureReading {

    private final Pictures pictures;

    @Inject
    PictureReading(Pictures pictures) {
        this.pictures = pictures;
    }

    public Optional<Pictures.Content> content(long course, String prefix, String name) {
        return pictures.content(course, prefix, name);
    }
}
