package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.certification.document.Specimen;
import vn.hocvuso.certification.template.TemplateDesk;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Here;

/**
 * {@code /manage/certification/template-preview?template=…&sample=short|long}: a template as a PDF, for administrators: its draft as
 * it was saved last, or what is published where nobody works on it.
 */
@WebServlet("/manage/certification/template-preview")
public class TemplatePreview extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient TemplateDesk desk;
    private final transient CurrentLearner learner;
    private final transient Here here;

    @Inject
    public TemplatePreview(TemplateDesk desk, CurrentLearner learner, Here here) {
        this.desk = desk;
        this.learner = learner;
        this.here = here;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var template = request.getParameter("template");
        if (template == null || !template.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var id = Long.parseLong(template);
            var draft = desk.draft(learner.ref(), id);
            var layout = draft.isPresent() ? draft.get().layout() : desk.published(learner.ref(), id);
            var specimen = "long".equals(request.getParameter("sample")) ? Specimen.LONG : Specimen.SHORT;
            var pdf = specimen.of(layout, here.getSite());
            response.setContentType("application/pdf");
            response.setContentLength(pdf.length);
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("Content-Disposition", "inline; filename=\"mau-chung-nhan.pdf\"");
            response.getOutputStream().write(pdf);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
