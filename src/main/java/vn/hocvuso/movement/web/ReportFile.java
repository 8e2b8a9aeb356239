package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.report.ReportBrowsing;
import vn.hocvuso.movement.report.ReportPublishing;
import vn.hocvuso.platform.Refusal;

/** {@code /manage/movement/report-file?report=…&format=docx}, or {@code &file=…} for what is attached to it. */
@WebServlet("/manage/movement/report-file")
public class ReportFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** By the word in addresses. */
    static final Map<String, ReportPublishing.Format> FORMATS = Stream.of(ReportPublishing.Format.values())
            .collect(Collectors.toMap(format -> format.name().toLowerCase(Locale.ROOT), format -> format));

    private final transient ReportPublishing publishing;
    private final transient ReportBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public ReportFile(ReportPublishing publishing, ReportBrowsing browsing, CurrentLearner learner) {
        this.publishing = publishing;
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var report = Written.id(request.getParameter("report"));
        var format = FORMATS.get(String.valueOf(request.getParameter("format")));
        try {
            if (format == null) {
                attached(report, Written.id(request.getParameter("file")), response);
            } else {
                var file = publishing.publish(learner.ref(), report, format);
                send(response, file.name(), file.mediaType(), file.bytes());
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void attached(long report, long id, HttpServletResponse response) throws IOException {
        var bytes = browsing.file(learner.ref(), report, id);
        for (var file : browsing.sheet(learner.ref(), report).files()) {
            if (file.id() == id) {
                send(response, file.name(), file.type(), bytes);
            }
        }
    }

    /** Kept as a file, never shown in the page's place; the name in the notation of RFC 6266 and RFC 8187. */
    static void send(HttpServletResponse response, String name, String type, byte[] bytes) throws IOException {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
