package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.certification.bulk.BulkIssuing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Texts;

/** {@code /manage/certification/run-problems?run=…}: the rows of a list that are not issued, as a table to be mended. */
@WebServlet("/manage/certification/run-problems")
public class RunProblems extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient BulkIssuing bulk;
    private final transient CurrentLearner learner;

    @Inject
    public RunProblems(BulkIssuing bulk, CurrentLearner learner) {
        this.bulk = bulk;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var run = Long.parseLong(String.valueOf(request.getParameter("run")));
            var problems = bulk.allProblems(learner.ref(), run);
            var locale = Language.of(request);
            try (var csv = Csv.download(response, "danh-sach-" + run + "-chua-cap.csv")) {
                csv.row(
                        Texts.of("certification", locale, "run.line"),
                        Texts.of("certification", locale, "record.username"),
                        Texts.of("certification", locale, "record.holder"),
                        Texts.of("certification", locale, "run.problem"));
                for (var problem : problems) {
                    csv.row(problem.line(), problem.username(), problem.holder(), ProblemText.of(problem, locale));
                }
            }
        } catch (NumberFormatException | Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
