package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.TargetImporting;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Language;

/**
 * {@code /manage/movement/target-list?plan=…}: the targets of a plan as a table, which can be handed in again; without a plan
 * the heading alone.
 */
@WebServlet("/manage/movement/target-list")
public class TargetList extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PlanBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public TargetList(PlanBrowsing browsing, CurrentLearner learner) {
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var plan = request.getParameter("plan");
        try {
            if (plan == null) {
                try (var csv = Csv.download(response, "mau-chi-tieu.csv")) {
                    csv.row(TargetImporting.headings().toArray());
                }
                return;
            }
            var sheet = browsing.sheet(learner.ref(), Written.id(plan), Language.of(request));
            try (var csv = Csv.download(response, "chi-tieu-" + sheet.plan().id() + ".csv")) {
                csv.row(TargetImporting.headings().toArray());
                for (var target : sheet.targets()) {
                    csv.row(
                            sheet.unitCode(),
                            sheet.plan().unitName(),
                            sheet.plan().year(),
                            target.indicator(),
                            target.sign(),
                            target.goal().amount(),
                            target.goal().kind() == Goal.Kind.PERCENT ? "%" : "người",
                            target.owner(),
                            target.section(),
                            target.laxerReason());
                }
            }
        } catch (Refusal e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
