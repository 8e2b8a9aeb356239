package vn.hocvuso.catalogue.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.catalogue.PictureViewing;

/**
 * {@code /media/courses/<course>/<hash>/<name>}: the pictures of courses, under a policy of their own that lets nothing
 * in them run, even when one is opened by itself. The hash makes the address new when the picture is.
 */
@WebServlet("/media/courses/*")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final transient PictureViewing pictures;

    @Inject
    PictureServlet(PictureViewing pictures) {
        this.pictures = pictures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                pictures.at(request.getServletPath() + request.getPathInfo()),
                "public, max-age=31536000, immutable",
                response);
    }

    /** Sends a picture under the policy of its own; nothing is found where it is empty. */
    static void send(Optional<PictureViewing.Shown> picture, String keeping, HttpServletResponse response)
            throws IOException {
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", keeping);
        response.setContentType(picture.get().mediaType());
        response.setContentLength(picture.get().bytes().length);
        response.getOutputStream().write(picture.get().bytes());
    }
}
