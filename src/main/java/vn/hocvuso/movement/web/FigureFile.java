package vn.hocvuso.movement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.FigureBrowsing;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.web.Language;

/**
 * {@code /manage/movement/figure-file?unit=…&year=…&format=csv} or {@code xlsx}: the dashboard of a unit as a table; with {@code
 * &indicator=…&list=…}, one indicator of the unit itself ({@code now}), of the units below it ({@code all}, {@code lagging},
 * {@code nobody}), of its {@code organisations} or {@code peers}, or by month ({@code trend}); with {@code &list=effect} and no
 * indicator, what learning has brought.
 */
@WebServlet("/manage/movement/figure-file")
public class FigureFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FigureTables tables;
    private final transient EffectTables effects;
    private final transient FigureBrowsing browsing;
    private final transient CurrentLearner learner;

    @Inject
    public FigureFile(FigureTables tables, EffectTables effects, FigureBrowsing browsing, CurrentLearner learner) {
        this.tables = tables;
        this.effects = effects;
        this.browsing = browsing;
        this.learner = learner;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            TableSending.send(table(request), request, response);
        } catch (Refusal refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private FigureTable table(HttpServletRequest request) {
        var person = learner.ref();
        var unit = Written.id(request.getParameter("unit"));
        var year = browsing.year(given(request, "year"));
        var indicator = given(request, "indicator");
        var words = new FigureWords(Language.of(request));
        var list = given(request, "list");
        if (indicator.isEmpty()) {
            return "effect".equals(list)
                    ? effects.table(person, unit, year, words)
                    : tables.dashboard(person, unit, year, words);
        }
        return switch (list) {
            case "now" -> tables.indicator(person, unit, indicator, year, words);
            case "peers" -> tables.peers(person, unit, indicator, year, words);
            case "organisations" -> tables.organisations(person, unit, indicator, year, words);
            case "trend" -> tables.trend(person, unit, indicator, year, words);
            default -> tables.children(person, unit, indicator, year, Shown.of(list), words);
        };
    }

    private static String given(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
