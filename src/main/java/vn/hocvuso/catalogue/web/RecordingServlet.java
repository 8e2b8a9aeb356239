package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.RecordingListening;
import vn.hocvuso.catalogue.RecordingListening.Sound;

/**
 * {@code /media/recordings/<hash>.<ending>}: lessons read aloud, whole or a range of bytes (RFC 9110, section 14), and
 * {@code <hash>.json}: when which sentence is read. The hash makes the address new when the recording is.
 */
@WebServlet("/media/recordings/*")
public class RecordingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Lets nothing run when a recording is opened by itself; the browser's own player wants its style. */
    private static final String POLICY = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'";

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})\\.(mp3|ogg|m4a|webm|wav|json)");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");
    private static final int PIECE = 256 * 1024;

    /** The bytes from the first to the last, both counted from 0. */
    private record Range(int first, int last) {}

    private final transient RecordingListening recordings;

    @Inject
    RecordingServlet(RecordingListening recordings) {
        this.recordings = recordings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address.group(2).equals("json")) {
            sendMarks(address.group(1), response);
        } else {
            sendSound(address.group(1), request, response);
        }
    }

    private void sendMarks(String prefix, HttpServletResponse response) throws IOException {
        var marks = recordings.marks(prefix);
        if (marks.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keep(prefix, response);
        response.setContentType("application/json");
        response.getOutputStream().write(marks.get().getBytes(StandardCharsets.UTF_8));
    }

    private void sendSound(String prefix, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = recordings.sound(prefix);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var sound = found.get();
        keep(prefix, response);
        response.setHeader("Accept-Ranges", "bytes");
        response.setContentType(sound.mediaType());
        var asked = request.getHeader("Range");
        var match = RANGE.matcher(asked == null ? "" : asked);
        // What is not understood counts for nothing: all is sent.
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            send(sound, new Range(0, sound.bytes() - 1), response);
            return;
        }
        var range = range(match.group(1), match.group(2), sound.bytes());
        if (range.first() > range.last()) {
            response.setHeader("Content-Range", "bytes */" + sound.bytes());
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + sound.bytes());
        send(sound, range, response);
    }

    /** Without a first, the second number counts from the end. One that begins behind the end comes out empty. */
    private static Range range(String first, String last, int bytes) {
        if (first.isEmpty()) {
            var suffix = Integer.parseInt(last);
            return new Range(suffix == 0 ? bytes : Math.max(0, bytes - suffix), bytes - 1);
        }
        var begin = Integer.parseInt(first);
        var end = last.isEmpty() ? bytes - 1 : Integer.parseInt(last);
        return end < begin ? new Range(bytes, 0) : new Range(begin, Math.min(end, bytes - 1));
    }

    private static void keep(String tag, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", "\"" + tag + "\"");
    }

    private void send(Sound sound, Range range, HttpServletResponse response) throws IOException {
        response.setContentLength(range.last() - range.first() + 1);
        for (var at = range.first(); at <= range.last(); at += PIECE) {
            var length = Math.min(PIECE, range.last() - at + 1);
            response.getOutputStream().write(recordings.bytes(sound, at, length));
        }
    }
}
