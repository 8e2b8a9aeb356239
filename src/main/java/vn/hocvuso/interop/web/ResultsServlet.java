package vn.hocvuso.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.exchange.BoxKeeping;
import vn.hocvuso.platform.Refusal;

/**
 * {@code /manage/interop/results}: on a box, the file of what has not been confirmed. Where there is nothing, it leads
 * back to the page, which says so.
 */
@WebServlet("/manage/interop/results")
public class ResultsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient BoxKeeping keeping;
    private final transient CurrentLearner learner;

    @Inject
    public ResultsServlet(BoxKeeping keeping, CurrentLearner learner) {
        this.keeping = keeping;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        try {
            send(keeping.results(learner.ref()), "application/zip", response);
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect("/manage/interop/box.xhtml?nothing=true");
            }
        }
    }

    static void send(BoxKeeping.Results file, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(file.bytes().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.getOutputStream().write(file.bytes());
    }
}
