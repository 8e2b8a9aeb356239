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

    /** @param width of a copy; 0 for the picture itself */
    public Optional<Pictures.Content> content(long course, String prefix, String name, int width) {
        return width == 0 ? pictures.content(course, prefix, name) : pictures.copy(course, prefix, name, width);
    }
}
