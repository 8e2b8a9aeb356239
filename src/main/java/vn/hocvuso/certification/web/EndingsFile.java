package vn.hocvuso.certification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.certification.bulk.EndingList;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Texts;

/** {@code /manage/certification/endings-file?months=…}: whose certificates end soon, as a table to call by. */
@WebServlet("/manage/certification/endings-file")
public class EndingsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int AT_ONCE = 1000;
    private static final List<String> HEADINGS = List.of(
            "certificate.expiresOn",
            "record.holder",
            "record.place",
            "endings.phone",
            "endings.reminder",
            "endings.certificate",
            "certificate.number");

    private final transient EndingList endings;
    private final transient CurrentLearner learner;

    @Inject
    public EndingsFile(EndingList endings, CurrentLearner learner) {
        this.endings = endings;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var months = EndingList.months(request.getParameter("months"));
        try {
            endings.take(learner.ref(), months);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var locale = Language.of(request);
        try (var csv = Csv.download(response, "chung-nhan-sap-het-han.csv")) {
            csv.row(HEADINGS.stream()
                    .map(key -> Texts.of("certification", locale, key))
                    .toArray());
            var lines = endings.after(learner.ref(), months, Optional.empty(), AT_ONCE);
            while (!lines.isEmpty()) {
                for (var line : lines) {
                    csv.row(cells(line, locale));
                }
                lines = endings.after(learner.ref(), months, Optional.of(lines.get(lines.size() - 1)), AT_ONCE);
            }
        }
    }

    private static Object[] cells(EndingList.Line line, Locale locale) {
        var reminder = Texts.of(
                "certification", locale, "endings.reminder." + line.reminder().name());
        return new Object[] {
            line.endsOn().toString(), line.holder(), line.place(), line.phone(), reminder, line.title(), line.number()
        };
    }
}
