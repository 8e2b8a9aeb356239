package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses whole pages (RFC 1952). Less hard than the server does it for other files: a page is a tenth longer then,
 * and takes less than half of the time, which is spent for each reader anew.
 */
final class Gzip {

    private static final int LEVEL = 2;
    private static final int LEAST = 1024;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final int TRAILER = 8;
    private static final int BUFFER = 8 * 1024;

    /** A browser that takes gzip, and does not say that it would rather not ({@code q=0}). */
    private static final Pattern WANTED = Pattern.compile("(?i)(^|[,\\s])(x-)?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    /** Each holds 256 KB outside the heap, so a few serve all threads. */
    private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(4);

    private Gzip() {}

    /** True when the sender of this request reads what {@link #of} makes (RFC 9110, section 12.5.3). */
    static boolean accepts(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && WANTED.matcher(accepted).find();
    }

    /** True for what is worth compressing. */
    static boolean isWorthwhile(byte[] content) {
        return content.length >= LEAST;
    }

    /** The content as a file of gzip. */
    static byte[] of(byte[] content) {
        var idle = IDLE.poll();
        var deflater = idle == null ? new Deflater(LEVEL, true) : idle;
        try {
            return compress(content, deflater);
        } finally {
            deflater.reset();
            if (!IDLE.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static byte[] compress(byte[] content, Deflater deflater) {
        var file = new ByteArrayOutputStream(content.length / 2 + HEAD.length + TRAILER);
        file.writeBytes(HEAD);
        deflater.setInput(content);
        deflater.finish();
        var buffer = new byte[BUFFER];
        while (!deflater.finished()) {
            file.write(buffer, 0, deflater.deflate(buffer));
        }
        var checksum = new CRC32();
        checksum.update(content);
        file.writeBytes(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(content.length)
                .array());
        return file.toByteArray();
    }
}
