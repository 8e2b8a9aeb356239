package vn.hocvuso.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;

/**
 * A long text that many pages have in common, made ready to be sent: encoded, compressed and hashed once. It is found
 * again by the very string object that whoever keeps the text writes into each page, for as long as that object lives.
 */
final class Chunk {

    /** Shorter texts are not worth a chunk: they cost less than looking for it. */
    static final int LEAST = 600;

    private static final Cache<String, Chunk> BY_TEXT =
            Caffeine.newBuilder().weakKeys().build();

    private final byte[] bytes;
    private final byte[] deflated;
    private final byte[] digest;

    private Chunk(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        deflated = Gzip.block(bytes, Gzip.HARDEST);
        digest = PageText.sha256().digest(bytes);
    }

    /** Makes a text ready, unless it is. */
    static void prepare(String text) {
        if (text.length() >= LEAST) {
            BY_TEXT.get(text, Chunk::new);
        }
    }

    /** Null for a text that nobody keeps. */
    static Chunk of(String text) {
        return text.length() >= LEAST ? BY_TEXT.getIfPresent(text) : null;
    }

    /** In UTF-8. */
    byte[] bytes() {
        return bytes;
    }

    /** The bytes as blocks of deflate that refer to nothing before them, end on a whole byte and are not the last. */
    byte[] deflated() {
        return deflated;
    }

    /** SHA-256 of the bytes. */
    byte[] digest() {
        return digest;
    }
}
