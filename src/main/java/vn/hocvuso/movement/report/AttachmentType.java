package vn.hocvuso.movement.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be attached to a report: known by its first bytes and its name, which must agree. */
enum AttachmentType {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 0x50, 0x4B, 3, 4),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 0x50, 0x4B, 3, 4),
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final String ending;
    private final int[] start;

    AttachmentType(String mediaType, String ending, int... start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<AttachmentType> of(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
        return Stream.of(values())
                .filter(type -> lower.endsWith("." + type.ending) && type.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        for (var i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
