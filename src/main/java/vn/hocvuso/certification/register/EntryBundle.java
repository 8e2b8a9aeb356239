package vn.hocvuso.certification.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Up to 256 entries behind each other, each behind its length in two bytes, the greater first (C2SP tlog-tiles). */
final class EntryBundle {

    private static final int BYTE = 8;

    private EntryBundle() {}

    static byte[] of(List<String> bodies) {
        var bytes = new ByteArrayOutputStream();
        for (var body : bodies) {
            var entry = body.getBytes(StandardCharsets.UTF_8);
            bytes.write(entry.length >> BYTE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
