package vn.hocvuso.search.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.search.QuestionText;
import vn.hocvuso.search.export.Exporting;
import vn.hocvuso.search.export.Exporting.Format;

/**
 * {@code POST /manage/search/export}: the buttons below what was found, which lead on to {@code exports.xhtml}. {@code GET
 * /manage/search/export/{id}}: a finished file, for its owner.
 */
@WebServlet({"/manage/search/export", "/manage/search/export/*"})
public class ExportForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/manage/search/exports.xhtml";

    private final transient Exporting exporting;
    private final transient CurrentLearner learner;

    @Inject
    public ExportForm(Exporting exporting, CurrentLearner learner) {
        this.exporting = exporting;
        this.learner = learner;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var format = "XLSX".equals(request.getParameter("format")) ? Format.XLSX : Format.CSV;
            var question = String.valueOf(request.getParameter("question"));
            exporting.start(learner.ref(), QuestionText.read(question), format, Language.of(request));
            response.sendRedirect(LIST);
        } catch (Refusal refusal) {
            if (refusal.isUnknown()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                response.sendRedirect(LIST + "?refused=many");
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        var path = String.valueOf(request.getPathInfo());
        try {
            if (!path.matches("/\\d{1,18}")) {
                throw new Refusal("identity.page.unknown");
            }
            var finished = exporting.take(learner.ref(), Long.parseLong(path.substring(1)));
            if (!Files.exists(finished.file())) {
                throw new Refusal("identity.page.unknown");
            }
            response.setContentType(finished.format().mediaType());
            response.setContentLengthLong(finished.bytes());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"chung-nhan" + path.replace('/', '-') + "."
                            + finished.format().extension() + "\"");
            Files.copy(finished.file(), response.getOutputStream());
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
