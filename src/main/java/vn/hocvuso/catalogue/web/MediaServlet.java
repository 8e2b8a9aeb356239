package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.catalogue.MediaViewing;
import vn.hocvuso.platform.web.PlayedFile;

/**
 * {@code /media/clips/<course>/<hash>/<name>}: videos, sounds, captions and transcripts of courses, whole or a range of
 * bytes. The hash makes the address new when the content is.
 */
@WebServlet("/media/clips/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient MediaViewing media;

    @Inject
    MediaServlet(MediaViewing media) {
        this.media = media;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = media.at(request.getServletPath() + request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var shown = found.get();
        new PlayedFile(shown.mediaType(), shown.tag(), shown.bytes())
                .send(request, response, (first, last, out) -> media.write(shown, first, last, out));
    }
}
