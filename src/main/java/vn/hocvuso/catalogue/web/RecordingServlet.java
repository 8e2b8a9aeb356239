package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.RecordingListening;
import vn.hocvuso.catalogue.RecordingListening.Sound;
import vn.hocvuso.platform.web.PlayedFile;

/**
 * {@code /media/recordings/<hash>.<ending>}: lessons read aloud, whole or a range of bytes, and {@code <hash>.json}:
 * when which sentence is read. The hash makes the address new when the recording is.
 */
@WebServlet("/media/recordings/*")
public class RecordingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]{32})\\.(mp3|ogg|m4a|webm|wav|json)");
    private static final int PIECE = 256 * 1024;

    private final transient RecordingListening recordings;

    @Inject
    RecordingServlet(RecordingListening recordings) {
        this.recordings = recordings;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        var sent = address.matches()
                && (address.group(2).equals("json")
                        ? sendMarks(address.group(1), request, response)
                        : sendSound(address.group(1), request, response));
        if (!sent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean sendMarks(String prefix, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var marks = recordings.marks(prefix);
        if (marks.isPresent()) {
            var bytes = marks.get().getBytes(StandardCharsets.UTF_8);
            new PlayedFile("application/json", prefix, bytes.length)
                    .send(request, response, (first, last, out) -> out.write(bytes, first, last - first + 1));
        }
        return marks.isPresent();
    }

    private boolean sendSound(String prefix, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = recordings.sound(prefix);
        if (found.isPresent()) {
            var sound = found.get();
            new PlayedFile(sound.mediaType(), prefix, sound.bytes())
                    .send(request, response, (first, last, out) -> write(sound, first, last, out));
        }
        return found.isPresent();
    }

    private void write(Sound sound, int first, int last, OutputStream out) throws IOException {
        for (var at = first; at <= last; at += PIECE) {
            out.write(recordings.bytes(sound, at, Math.min(PIECE, last - at + 1)));
        }
    }
}
