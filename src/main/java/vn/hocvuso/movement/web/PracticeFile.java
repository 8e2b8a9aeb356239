package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.practice.PracticeBrowsing;
import vn.hocvuso.platform.Refusal;

/** {@code /open/practice-file?practice=…&file=…}: a picture or a document of a practice, to whoever may read that. */
@WebServlet("/open/practice-file")
public class PracticeFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PracticeBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public PracticeFile(PracticeBrowsing browsing, CurrentLearner learner) {
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = browsing.file(
                    learner.isPresent() ? Optional.of(learner.ref()) : Optional.empty(),
                    Written.id(request.getParameter("practice")),
                    Written.id(request.getParameter("file")));
            var shown = file.type().startsWith("image/") ? "inline" : "attachment";
            var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
            response.setContentType(file.type());
            response.setHeader("Content-Disposition", shown + "; filename*=UTF-8''" + name);
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.bytes().length);
            response.getOutputStream().write(file.bytes());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
