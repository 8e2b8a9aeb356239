package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.MediaViewing;

/**
 * {@code /media/clips/<course>/<hash>/<name>}: videos, sounds, captions and transcripts of courses, whole or one
 * range of them (RFC 9110, section 14; several ranges at once are answered with the whole, as 14.2 allows). The hash
 * makes the address new when the content is.
 */
@WebServlet("/media/clips/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Lets a browser's own player show a recording that is opened by itself, and nothing else happen. */
    private static final String POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");

    private final transient MediaViewing media;

    @Inject
    MediaServlet(MediaViewing media) {
        this.media = media;
    }

    /** From the first byte to the last, counted from 0; {@code from} above {@code to} when there are none. */
    private record Range(int from, int to) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, true);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean withBody) throws IOException {
        var found = media.at(request.getServletPath() + request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var shown = found.get();
        var tag = "\"" + shown.tag() + "\"";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var wanted = range(request, tag, shown.bytes());
        var range = wanted.orElse(new Range(0, shown.bytes() - 1));
        if (range.from() > range.to()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", "bytes */" + shown.bytes());
            return;
        }
        if (wanted.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + shown.bytes());
        }
        response.setContentType(
                shown.mediaType().startsWith("text/") ? shown.mediaType() + ";charset=UTF-8" : shown.mediaType());
        response.setContentLength(range.to() - range.from() + 1);
        if (withBody) {
            media.write(shown, range.from(), range.to(), response.getOutputStream());
        }
    }

    /** Empty when the whole is to be sent: none was asked for, not in a form that we know, or of another content. */
    private static Optional<Range> range(HttpServletRequest request, String tag, int bytes) {
        var header = request.getHeader("Range");
        var condition = request.getHeader("If-Range");
        if (header == null || condition != null && !condition.equals(tag)) {
            return Optional.empty();
        }
        var match = RANGE.matcher(header.replace(" ", ""));
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (match.group(1).isEmpty()) {
            var last = Long.parseLong(match.group(2));
            return Optional.of(new Range((int) Math.max(0, bytes - last), last == 0 ? -1 : bytes - 1));
        }
        var from = Long.parseLong(match.group(1));
        var to = match.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(match.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(new Range((int) Math.min(from, bytes), (int) Math.min(to, bytes - 1)));
    }
}
