package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.remark.RemarkBrowsing;
import vn.hocvuso.movement.remark.RemarkFilter;
import vn.hocvuso.movement.remark.RemarkListing;
import vn.hocvuso.movement.remark.RemarkListing.Line;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.web.Language;

/**
 * {@code /manage/movement/remark-file?unit=…&format=csv} or {@code xlsx}: the list of a unit's remarks with the same filter as
 * its page; {@code ?remark=…&file=…}: what is attached to one.
 */
@WebServlet("/manage/movement/remark-file")
public class RemarkFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "remarks.about",
            "remarks.kind",
            "remarks.subject",
            "remarks.partner",
            "remarks.madeOn",
            "remarks.dueOn",
            "remarks.state",
            "remarks.late");

    private final transient RemarkListing listing;
    private final transient RemarkBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public RemarkFile(RemarkListing listing, RemarkBrowsing browsing, CurrentLearner learner) {
        this.listing = listing;
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getParameter("remark") == null) {
                TableSending.send(table(request), request, response);
            } else {
                attached(request, response);
            }
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private FigureTable table(HttpServletRequest request) {
        var unit = Written.id(request.getParameter("unit"));
        var filter = RemarkFilter.of(
                request.getParameter("kind"), request.getParameter("state"), request.getParameter("show"));
        var words = new FigureWords(Language.of(request));
        var rows = listing.all(learner.ref(), unit, filter).stream()
                .map(line -> row(line, words))
                .toList();
        return new FigureTable(
                "kien-nghi-" + unit, COLUMNS.stream().map(words::say).toList(), rows);
    }

    private static List<Object> row(Line line, FigureWords words) {
        return Stream.<Object>of(
                        line.unitName(),
                        words.say("remark.kind." + line.kind()),
                        line.subject(),
                        line.partnerName(),
                        Clocks.day(line.madeAt()).toString(),
                        Objects.toString(line.dueOn(), ""),
                        words.say("remark.state." + line.state()),
                        line.overdue() ? words.say("remark.overdue") : "")
                .toList();
    }

    /** Kept as a file, never shown in the page's place; the name in the notation of RFC 6266 and RFC 8187. */
    private void attached(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = browsing.file(
                learner.ref(), Written.id(request.getParameter("remark")), Written.id(request.getParameter("file")));
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
