package vn.hocvuso.platform.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is, by its first bytes. */
public enum FileType {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47),
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", 0x50, 0x4B, 3, 4),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", 0x50, 0x4B, 3, 4);

    private final String mediaType;
    private final String ending;
    private final int[] start;

    FileType(String mediaType, String ending, int... start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What both its bytes and the ending of its name say; empty where they do not agree, or say something else. */
    public static Optional<FileType> of(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
        return Stream.of(values())
                .filter(type -> lower.endsWith("." + type.ending) && type.begins(content))
                .findFirst();
    }

    /** True when the bytes begin as those of such a file do; a DOCX and an XLSX begin alike. */
    public boolean begins(byte[] content) {
        for (var i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
