package vn.hocvuso.interop.web;

import jakarta.servlet.http.Part;
import java.io.IOException;

/** What a form has brought. */
final class UploadedFile {

    private UploadedFile() {}

    /** Empty when no file was chosen. */
    static byte[] content(Part file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readAllBytes();
        }
    }
}
