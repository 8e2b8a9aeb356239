package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.place.UnitImporting;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Texts;

/** {@code /manage/movement/unit-problems?list=…}: all that is wrong with a list, as a table to mend it by. */
@WebServlet("/manage/movement/unit-problems")
public class UnitProblems extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient UnitImporting importing;
    private final transient CurrentLearner learner;

    @Inject
    public UnitProblems(UnitImporting importing, CurrentLearner learner) {
        this.importing = importing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var list = Written.id(request.getParameter("list"));
            var problems = importing.allProblems(learner.ref(), list);
            var locale = Language.of(request);
            try (var csv = Csv.download(response, "danh-sach-" + list + "-loi.csv")) {
                csv.row(Texts.of("movement", locale, "import.line"), Texts.of("movement", locale, "import.problem"));
                for (var problem : problems) {
                    csv.row(problem.line(), ProblemWords.of(problem, locale));
                }
            }
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
