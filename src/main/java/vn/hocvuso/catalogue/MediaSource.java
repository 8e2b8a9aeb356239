package vn.hocvuso.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file can be read, as often as somebody wants; each time the same. */
@FunctionalInterface
public interface MediaSource {

    InputStream open() throws IOException;

    /** @param bytes must not be changed any more */
    static MediaSource of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
