package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.certification.template.TemplatePictures;
import vn.hocvuso.identity.CurrentLearner;

/**
 * {@code /manage/certification/template-picture/<sha256>}: a background, seal or signature, for administrators. What has
 * this name never changes, so that browsers may keep it.
 */
@WebServlet("/manage/certification/template-picture/*")
public class TemplatePictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient TemplatePictures pictures;
    private final transient CurrentLearner learner;

    @Inject
    TemplatePictureServlet(TemplatePictures pictures, CurrentLearner learner) {
        this.pictures = pictures;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var found = pictures.find(learner.ref(), path == null ? "" : path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var content = found.get();
        response.setContentType(type(content[0] & 0xff));
        response.setContentLength(content.length);
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        // were a drawing ever opened by itself, nothing in it could run
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(content);
    }

    /** Only drawings, PNG and JPEG are kept; their first bytes differ. */
    private static String type(int first) {
        return switch (first) {
            case '<' -> "image/svg+xml";
            case 0x89 -> "image/png";
            default -> "image/jpeg";
        };
    }
}
