package vn.hocvuso.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The text of a page while it is written, with the chunks that it shares with others left whole. For one thread. */
final class PageText extends Writer {

    private static final int USUAL_LENGTH = 4 * 1024;
    private static final int TAG_BYTES = 12;

    /**
     * A part of the page.
     *
     * @param chunk null for what this page has for itself
     */
    private record Part(byte[] bytes, Chunk chunk) {}

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder own = new StringBuilder(USUAL_LENGTH);

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int character) {
        own.append((char) character);
    }

    @Override
    public void write(char[] from, int begin, int length) {
        own.append(from, begin, length);
    }

    @Override
    public void write(String from, int begin, int length) {
        var chunk = length == from.length() ? Chunk.of(from) : null;
        if (chunk == null) {
            own.append(from, begin, begin + length);
        } else {
            endOwn();
            parts.add(new Part(chunk.bytes(), chunk));
        }
    }

    private void endOwn() {
        if (!own.isEmpty()) {
            parts.add(new Part(own.toString().getBytes(StandardCharsets.UTF_8), null));
            own.setLength(0);
        }
    }

    /** Changes when the page does. */
    String tag() {
        endOwn();
        var digest = sha256();
        parts.forEach(part ->
                digest.update(part.chunk() == null ? part.bytes() : part.chunk().digest()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), TAG_BYTES));
    }

    /** In bytes of UTF-8. */
    int length() {
        endOwn();
        return parts.stream().mapToInt(part -> part.bytes().length).sum();
    }

    /** The page in UTF-8. */
    byte[] plain() {
        var page = new ByteArrayOutputStream(length());
        parts.forEach(part -> page.writeBytes(part.bytes()));
        return page.toByteArray();
    }

    /** The page in UTF-8, as a file of gzip. */
    byte[] compressed() {
        var page = plain();
        var file = new Gzip(page.length);
        var at = 0;
        for (var part : parts) {
            var length = part.bytes().length;
            file.add(
                    part.bytes(),
                    part.chunk() == null
                            ? Gzip.following(page, at, length, at)
                            : part.chunk().deflated());
            at += length;
        }
        return file.finish();
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
