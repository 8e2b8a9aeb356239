package vn.hocvuso.movement.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.hocvuso.movement.target.Forecast;
import vn.hocvuso.movement.target.Progress.Line;

/**
 * The trend of an indicator and how it goes on, as the component for charts takes it (Chart.js 4, "Line Chart"). The lines differ
 * by their dashes, too. The forecast is for the end of the year; between now and then it is drawn straight.
 */
final class TrendChart {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String VALUE = "#0b5d66";
    private static final String FORECAST = "#7a4a00";
    private static final String BOUND = "#3c545b";
    private static final String BETWEEN = "rgba(122,74,0,0.14)";
    private static final int DECEMBER = 12;

    private TrendChart() {}

    static String of(Line line, FigureWords words) {
        var months = new ArrayList<YearMonth>();
        line.trend().forEach(point -> months.add(point.month()));
        var now = line.month();
        if (line.forecast() != null) {
            for (var month = now.plusMonths(1);
                    !month.isAfter(YearMonth.of(now.getYear(), DECEMBER));
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        var labels = JSON.createArrayBuilder();
        months.forEach(month -> labels.add(FigureWords.month(month)));
        var sets = JSON.createArrayBuilder().add(set(words.say("figures.chart.value"), VALUE, values(line, months)));
        if (line.forecast() != null) {
            sets.add(ahead(words.say("figures.chart.forecast"), FORECAST, line, months, Forecast::value)
                    .add("borderDash", JSON.createArrayBuilder().add(8).add(5)));
            sets.add(ahead(words.say("figures.chart.low"), BOUND, line, months, Forecast::low)
                    .add("borderDash", JSON.createArrayBuilder().add(2).add(4)));
            sets.add(ahead(words.say("figures.chart.high"), BOUND, line, months, Forecast::high)
                    .add("borderDash", JSON.createArrayBuilder().add(2).add(4))
                    .add("backgroundColor", BETWEEN)
                    .add("fill", "-1"));
        }
        return JSON.createObjectBuilder()
                .add("type", "line")
                .add("data", JSON.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(words))
                .build()
                .toString();
    }

    private static JsonArrayBuilder values(Line line, List<YearMonth> months) {
        var values = JSON.createArrayBuilder();
        line.trend().forEach(point -> values.add(point.value()));
        for (var i = line.trend().size(); i < months.size(); i++) {
            values.add(JsonValue.NULL);
        }
        return values;
    }

    /** A straight line from what is now to what will be at the end. In December both are the same month. */
    private static JsonObjectBuilder ahead(
            String label, String colour, Line line, List<YearMonth> months, Function<Forecast, Long> end) {
        var values = JSON.createArrayBuilder();
        var known = line.trend().size();
        var left = months.size() - known;
        for (var i = 0; i < months.size(); i++) {
            if (i < known - 1 || left == 0 && i < months.size() - 1) {
                values.add(JsonValue.NULL);
            } else {
                var gone = left == 0 ? 1 : (i - known + 1) / (double) left;
                values.add(Math.round(line.value() + gone * (end.apply(line.forecast()) - line.value())));
            }
        }
        return set(label, colour, values);
    }

    private static JsonObjectBuilder set(String label, String colour, JsonArrayBuilder values) {
        return JSON.createObjectBuilder()
                .add("label", label)
                .add("data", values)
                .add("borderColor", colour)
                .add("backgroundColor", colour)
                .add("borderWidth", 2)
                .add("pointRadius", 3);
    }

    private static JsonObjectBuilder options(FigureWords words) {
        var ink = JSON.createObjectBuilder().add("color", "#17323a").add("precision", 0);
        return JSON.createObjectBuilder()
                .add("locale", words.locale().toLanguageTag())
                .add("animation", false)
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("color", "#17323a")
                .add(
                        "scales",
                        JSON.createObjectBuilder()
                                .add(
                                        "x",
                                        JSON.createObjectBuilder()
                                                .add(
                                                        "ticks",
                                                        JSON.createObjectBuilder()
                                                                .add("color", "#17323a")))
                                .add(
                                        "y",
                                        JSON.createObjectBuilder()
                                                .add("beginAtZero", true)
                                                .add("ticks", ink)));
    }
}
