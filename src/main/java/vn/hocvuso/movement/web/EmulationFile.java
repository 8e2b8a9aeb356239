package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.emulation.CandidateBrowsing;
import vn.hocvuso.movement.emulation.Commending;
import vn.hocvuso.movement.emulation.RoundBrowsing;
import vn.hocvuso.platform.Refusal;

/**
 * {@code /manage/movement/emulation-file?round=…&format=xlsx}, {@code …&format=csv}, {@code …&format=docx} with what is written
 * on the document, or {@code ?candidate=…&file=…} for evidence.
 */
@WebServlet("/manage/movement/emulation-file")
public class EmulationFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final transient Commending commending;
    private final transient RoundBrowsing rounds;
    private final transient CandidateBrowsing candidates;
    private final transient CurrentLearner learner;

    @Inject
    public EmulationFile(
            Commending commending, RoundBrowsing rounds, CandidateBrowsing candidates, CurrentLearner learner) {
        this.commending = commending;
        this.rounds = rounds;
        this.candidates = candidates;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var round = Written.id(request.getParameter("round"));
        try {
            switch (String.valueOf(request.getParameter("format"))) {
                case "xlsx" -> send(response, "bieu-duong.xlsx", EXCEL, commending.xlsx(learner.ref(), round));
                case "docx" ->
                    send(response, "bieu-duong.docx", WORD, commending.docx(learner.ref(), round, signing(request)));
                case "csv" -> send(response, "bieu-duong.csv", "text/csv", commending.csv(learner.ref(), round));
                default ->
                    evidence(
                            Written.id(request.getParameter("candidate")),
                            Written.id(request.getParameter("file")),
                            response);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Commending.Signing signing(HttpServletRequest request) {
        return new Commending.Signing(
                request.getParameter("number"),
                request.getParameter("place"),
                Written.optionalDay(request.getParameter("on"), "on").orElse(null),
                request.getParameter("title"),
                request.getParameter("signatory"));
    }

    private void evidence(long candidate, long file, HttpServletResponse response) throws IOException {
        var bytes = rounds.file(learner.ref(), candidate, file);
        for (var row : candidates.sheet(learner.ref(), candidate).rows()) {
            for (var one : row.files()) {
                if (one.id() == file && bytes.isPresent()) {
                    send(response, one.name(), one.type(), bytes.get());
                    return;
                }
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Kept as a file, never shown in the page's place; the name in the notation of RFC 6266 and RFC 8187. */
    private static void send(HttpServletResponse response, String name, String type, byte[] bytes) throws IOException {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
