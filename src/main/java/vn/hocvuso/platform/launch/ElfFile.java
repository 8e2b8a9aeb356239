package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies a Linux program without what lies behind its last loaded segment. The server we ship carries 285 MB of
 * debugging sections that way: leaving them out saves their place on the disk and the time to inflate them. Layout:
 * System V ABI, ELF-64 object file format 1.5.
 */
final class ElfFile {
    private static final int HEAD = 4096;
    private static final int MAGIC = 0x464C457F;
    private static final int PROGRAM_HEADERS_AT = 0x20;
    private static final int SECTION_HEADERS_AT = 0x28;
    private static final int PROGRAM_HEADER_SIZE = 0x36;
    private static final int PROGRAM_HEADER_COUNT = 0x38;
    private static final int SECTION_HEADER_COUNT = 0x3C;
    private static final int SEGMENT_OFFSET = 0x08;
    private static final int SEGMENT_FILE_SIZE = 0x20;

    private ElfFile() {}

    /** Copies what is needed to run; a file that is no 64-bit little-endian ELF program is copied whole. */
    static void copyLoadedPart(InputStream source, Path target) throws IOException {
        var head = ByteBuffer.wrap(source.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
        var end = Long.MAX_VALUE;
        if (trimmable(head)) {
            end = endOfSegments(head);
            head.putLong(SECTION_HEADERS_AT, 0L);
            head.putInt(SECTION_HEADER_COUNT, 0);
        }
        try (var out = Files.newOutputStream(target)) {
            out.write(head.array(), 0, (int) Math.min(head.limit(), end));
            copy(source, out, end - head.limit());
        }
    }

    private static void copy(InputStream source, OutputStream out, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var left = most;
        while (left > 0) {
            var read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static boolean trimmable(ByteBuffer head) {
        return head.limit() == HEAD
                && head.getInt(0) == MAGIC
                && head.get(4) == 2
                && head.get(5) == 1
                && head.getLong(PROGRAM_HEADERS_AT)
                                + (long) head.getShort(PROGRAM_HEADER_SIZE) * head.getShort(PROGRAM_HEADER_COUNT)
                        <= HEAD;
    }

    private static long endOfSegments(ByteBuffer head) {
        var end = 0L;
        for (var i = 0; i < head.getShort(PROGRAM_HEADER_COUNT); i++) {
            var at = (int) head.getLong(PROGRAM_HEADERS_AT) + i * head.getShort(PROGRAM_HEADER_SIZE);
            end = Math.max(end, head.getLong(at + SEGMENT_OFFSET) + head.getLong(at + SEGMENT_FILE_SIZE));
        }
        return end;
    }
}
