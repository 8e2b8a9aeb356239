package vn.hocvuso.learning.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import vn.hocvuso.assessment.quiz.Quiz;
import vn.hocvuso.assessment.statistics.ItemResults;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Teaching;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.Csv;
import vn.hocvuso.platform.web.Language;
import vn.hocvuso.platform.web.Texts;

/** {@code GET /teach/learning/export?course=…&what=enrolments|results}: tables for the author's spreadsheet. */
@WebServlet("/teach/learning/export")
public class Export extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Teaching teaching;
    private final transient ItemResults results;
    private final transient CourseBrowsing courses;
    private final transient CurrentLearner learner;

    @Inject
    public Export(Teaching teaching, ItemResults results, CourseBrowsing courses, CurrentLearner learner) {
        this.teaching = teaching;
        this.results = results;
        this.courses = courses;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var course = Objects.requireNonNullElse(request.getParameter("course"), "");
        try {
            if ("results".equals(request.getParameter("what"))) {
                writeResults(course, Language.of(request), response);
            } else {
                writeEnrolments(course, Language.of(request), response);
            }
        } catch (Refusal refusal) {
            response.reset();
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void writeEnrolments(String course, Locale locale, HttpServletResponse response) throws IOException {
        var lines = teaching.lines(learner.ref(), course, 0, Teaching.MOST);
        try (var csv = Csv.download(response, "hoc-vien-" + course + ".csv")) {
            csv.row(
                    text(locale, "enrolments.name"),
                    text(locale, "enrolments.username"),
                    text(locale, "enrolments.place"),
                    text(locale, "enrolments.edition"),
                    text(locale, "enrolments.startedAt"),
                    text(locale, "enrolments.done"),
                    text(locale, "enrolments.asked"),
                    text(locale, "enrolments.completedAt"));
            for (var first = 0; !lines.isEmpty(); first += Teaching.MOST) {
                for (var line : lines) {
                    csv.row(
                            line.name(),
                            line.username(),
                            line.place(),
                            line.edition(),
                            line.startedAt().atZone(Clocks.VIET_NAM).toLocalDate(),
                            line.done(),
                            line.asked(),
                            line.completedAt() == null
                                    ? ""
                                    : line.completedAt().atZone(Clocks.VIET_NAM).toLocalDate());
                }
                lines = teaching.lines(learner.ref(), course, first + Teaching.MOST, Teaching.MOST);
            }
        }
    }

    private void writeResults(String course, Locale locale, HttpServletResponse response) throws IOException {
        var quiz = courses.course(course).quiz().orElseThrow(() -> new Refusal("assessment.quiz.unknown"));
        var summary = results.of(learner.ref(), new Quiz.Ref(quiz.target()));
        try (var csv = Csv.download(response, "ket-qua-" + course + ".csv")) {
            csv.row(
                    text(locale, "results.code"),
                    text(locale, "results.prompt"),
                    text(locale, "results.answers"),
                    text(locale, "results.right"),
                    text(locale, "results.percent"));
            for (var line : summary.lines()) {
                csv.row(line.code(), line.prompt(), line.answers(), line.right(), line.percent());
            }
        }
    }

    private static String text(Locale locale, String key) {
        return Texts.of("learning", locale, key);
    }
}
