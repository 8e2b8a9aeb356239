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
 * Makes files of gzip (RFC 1952) from parts, each compressed for itself, so that what many pages share is compressed once
 * and hard. What one page has for itself is compressed less hard than the server does it for other files: a tenth longer,
 * in less than half of the time, which is spent for each reader anew.
 */
final class Gzip {

    /** For what is compressed for one reader: a level of deflate. */
    static final int FAST = 2;

    /** For what is compressed once: a level of deflate. */
    static final int HARDEST = 9;

    private static final int LEAST = 1024;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final int TRAILER = 8;
    private static final int BUFFER = 8 * 1024;

    /** An empty last block of fixed Huffman codes (RFC 1951, section 3.2.6). */
    private static final byte[] LAST_BLOCK = {3, 0};

    /** So many bytes before a part are worth looking at for what comes again in it. */
    private static final int BEFORE = 8 * 1024;

    /** Up to here a part is stored as it is: it would hardly get shorter. */
    private static final int STORED = 80;

    /** A browser that takes gzip, and does not say that it would rather not ({@code q=0}). */
    private static final Pattern WANTED = Pattern.compile("(?i)(^|[,\\s])(x-)?gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    /** Of the fast ones; each holds 256 KB outside the heap, so a few serve all threads. */
    private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(4);

    private final ByteArrayOutputStream file;
    private final CRC32 checksum = new CRC32();
    private int length;

    /** @param length about how many bytes will be added */
    Gzip(int length) {
        file = new ByteArrayOutputStream(length / 2 + HEAD.length + TRAILER);
        file.writeBytes(HEAD);
    }

    /** True when the sender of this request reads gzip (RFC 9110, section 12.5.3). */
    static boolean accepts(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && WANTED.matcher(accepted).find();
    }

    /** True for what is worth compressing. */
    static boolean isWorthwhile(int bytes) {
        return bytes >= LEAST;
    }

    /**
     * Blocks of deflate (RFC 1951) that refer to nothing before them, end on a whole byte, and of which none is the last.
     */
    static byte[] block(byte[] content, int level) {
        return block(content, 0, content.length, level, 0);
    }

    /**
     * The same for a part of a page, which may refer to what stands before it.
     *
     * @param known how many bytes before it the reader has already
     */
    static byte[] following(byte[] page, int from, int length, int known) {
        return block(page, from, length, FAST, Math.min(known, BEFORE));
    }

    private static byte[] block(byte[] page, int from, int length, int level, int known) {
        if (length <= STORED) {
            return ByteBuffer.allocate(5 + length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 0)
                    .putShort((short) length)
                    .putShort((short) ~length)
                    .put(page, from, length)
                    .array();
        }
        var idle = level == FAST ? IDLE.poll() : null;
        var deflater = idle == null ? new Deflater(level, true) : idle;
        try {
            if (known > 0) {
                deflater.setDictionary(page, from - known, known);
            }
            deflater.setInput(page, from, length);
            return deflate(deflater, length);
        } finally {
            deflater.reset();
            if (level != FAST || !IDLE.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static byte[] deflate(Deflater deflater, int length) {
        var blocks = new ByteArrayOutputStream(length / 2);
        var buffer = new byte[BUFFER];
        int made;
        do {
            made = deflater.deflate(buffer, 0, BUFFER, Deflater.SYNC_FLUSH);
            blocks.write(buffer, 0, made);
        } while (made == BUFFER);
        return blocks.toByteArray();
    }

    /** Adds content that {@link #block} has compressed. */
    void add(byte[] content, byte[] blocks) {
        file.writeBytes(blocks);
        checksum.update(content);
        length += content.length;
    }

    /** The file, to which nothing can be added any more. */
    byte[] finish() {
        file.writeBytes(LAST_BLOCK);
        file.writeBytes(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt(length)
                .array());
        return file.toByteArray();
    }
}
