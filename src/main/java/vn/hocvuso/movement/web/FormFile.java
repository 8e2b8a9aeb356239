package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.FormPublishing;
import vn.hocvuso.platform.Refusal;

/** {@code /manage/movement/form-file?form=…&format=docx}: a version of a form with nothing filled in. */
@WebServlet("/manage/movement/form-file")
public class FormFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FormPublishing publishing;
    private final transient CurrentLearner learner;

    @Inject
    public FormFile(FormPublishing publishing, CurrentLearner learner) {
        this.publishing = publishing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = Optional.ofNullable(ReportFile.FORMATS.get(String.valueOf(request.getParameter("format"))));
        try {
            var file = publishing.publish(
                    learner.ref(),
                    Written.id(request.getParameter("form")),
                    format.orElseThrow(() -> new Refusal("movement.form.unknown")));
            ReportFile.send(response, file.name(), file.mediaType(), file.bytes());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
