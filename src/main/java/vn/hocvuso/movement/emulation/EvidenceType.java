package vn.hocvuso.movement.emulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be attached as evidence: known by its first bytes and the ending of its name, which must agree. */
enum EvidenceType {
    PDF("application/pdf", "pdf", new byte[] {'%', 'P', 'D', 'F'}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final String ending;
    private final byte[] start;

    EvidenceType(String mediaType, String ending, byte[] start) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.start = start;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<EvidenceType> of(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
        return Stream.of(values())
                .filter(type -> lower.endsWith("." + type.ending) && type.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > start.length && Arrays.equals(start, Arrays.copyOf(content, start.length));
    }
}
