package vn.hocvuso.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that never changes and that players ask for in parts: sent whole or as one range of bytes (RFC 9110, section
 * 14; several ranges at once are answered with the whole, as 14.2 allows).
 *
 * @param tag of its content, without quotes
 * @param bytes how many it has
 */
public record PlayedFile(String mediaType, String tag, int bytes) {

    /** Lets a browser's own player show a file that is opened by itself, and nothing else happen. */
    private static final String POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    /** Writes the bytes from the first to the last, both counted from 0. */
    @FunctionalInterface
    public interface Content {
        void write(int first, int last, OutputStream out) throws IOException;
    }

    /** From the first byte to the last; {@code first} above {@code last} when there are none. */
    private record Range(int first, int last) {}

    /** Answers a GET or a HEAD request with the file, or with the part that it asks for. */
    public void send(HttpServletRequest request, HttpServletResponse response, Content content) throws IOException {
        var quoted = '"' + tag + '"';
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", quoted);
        if (quoted.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var wanted = range(request, quoted);
        var range = wanted.orElse(new Range(0, bytes - 1));
        if (range.first() > range.last()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", "bytes */" + bytes);
            return;
        }
        if (wanted.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + bytes);
        }
        response.setContentType(mediaType.startsWith("text/") ? mediaType + ";charset=UTF-8" : mediaType);
        response.setContentLength(range.last() - range.first() + 1);
        if (!"HEAD".equals(request.getMethod())) {
            content.write(range.first(), range.last(), response.getOutputStream());
        }
    }

    /** Empty when the whole is to be sent: none was asked for, not in a form that we know, or of another content. */
    private Optional<Range> range(HttpServletRequest request, String quoted) {
        var header = request.getHeader("Range");
        var condition = request.getHeader("If-Range");
        if (header == null || condition != null && !condition.equals(quoted)) {
            return Optional.empty();
        }
        var match = RANGE.matcher(header.replace(" ", ""));
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (match.group(1).isEmpty()) {
            var suffix = Long.parseLong(match.group(2));
            return Optional.of(new Range((int) Math.max(0, bytes - suffix), suffix == 0 ? -1 : bytes - 1));
        }
        var first = Long.parseLong(match.group(1));
        var last = match.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(match.group(2));
        if (last < first) {
            return Optional.empty();
        }
        return Optional.of(new Range((int) Math.min(first, bytes), (int) Math.min(last, bytes - 1)));
    }
}
