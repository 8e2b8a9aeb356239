package vn.hocvuso.catalogue.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.platform.Refusal;

/** A file that came with a form. */
final class Upload {

    /** More than any picture may have, so that the use case can say that it is too large. */
    private static final int ENOUGH = 1024 * 1024 + 1;

    private Upload() {}

    /**
     * The bytes of the file, no more than are needed to see that there are too many.
     *
     * @throws Refusal {@code catalogue.picture.empty} when none was chosen
     */
    static byte[] bytes(Part part) {
        if (part == null) {
            throw new Refusal("catalogue.picture.empty").at("picture");
        }
        return bytes(part, ENOUGH);
    }

    /** The same for a file that was chosen, of any other kind. */
    static byte[] bytes(Part part, int enough) {
        try (var content = part.getInputStream()) {
            return content.readNBytes(enough);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the bytes of the file can be read.
     *
     * @throws Refusal {@code catalogue.media.empty} when none was chosen
     */
    static MediaSource source(Part part) {
        if (part == null) {
            throw new Refusal("catalogue.media.empty").at("media");
        }
        return part::getInputStream;
    }

    static String name(Part part) {
        return part.getSubmittedFileName() == null ? "" : part.getSubmittedFileName();
    }
}
