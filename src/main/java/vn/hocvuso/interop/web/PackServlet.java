package vn.hocvuso.interop.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.interop.content.CoursePacking;
import vn.hocvuso.platform.Refusal;

/** {@code /courses/{course}/pack}: a course with its questions in one file, for its authors and for administrators. */
@WebServlet("/open/pack")
public class PackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CoursePacking packing;
    private final transient CurrentLearner learner;

    @Inject
    public PackServlet(CoursePacking packing, CurrentLearner learner) {
        this.packing = packing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        if (!learner.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var pack = packing.export(learner.ref(), String.valueOf(request.getParameter("course")));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + pack.fileName() + "\"");
            pack.writeTo(response.getOutputStream());
        } catch (Refusal refusal) {
            if (!refusal.isUnknown()) {
                throw refusal;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
