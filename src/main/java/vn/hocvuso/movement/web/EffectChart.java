package vn.hocvuso.movement.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocvuso.movement.target.Effect;
import vn.hocvuso.movement.web.EffectTables.Row;

/**
 * Bars of what learning has brought each group, as the component for charts takes them (Chart.js 4, "Bar Chart"). A group
 * that is hidden, or of which there is nobody, has no bar.
 *
 * @param id of the drawing on the page
 * @param name what is drawn
 * @param bars the chart
 * @param rows how many groups there are, which says how high it has to be
 */
public record EffectChart(String id, String name, String bars, int rows) implements Serializable {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String DARK = "#0b5d66";
    private static final String LIGHT = "#f0c36d";
    private static final String EDGE = "#7a4a00";
    private static final String INK = "#17323a";
    private static final int WHOLE = 100;
    /** In CSS pixels. */
    private static final int THICKEST = 28;
    /** Longer names of groups are broken into lines, so that bars keep room on a phone. */
    private static final int LONGEST_LINE = 18;

    private record Bars(String label, String fill, String edge, Function<Effect.Line, ? extends Number> value) {}

    /** Gains, what is kept and what was done; those of which nothing can be drawn are left out. */
    static List<EffectChart> of(List<Row> rows, FigureWords words) {
        var mean = new Bars(words.say("effect.mean"), DARK, DARK, Effect.Line::mean);
        var median = new Bars(words.say("effect.median"), LIGHT, EDGE, Effect.Line::median);
        var kept = new Bars(words.say("effectFile.kept"), DARK, DARK, Effect.Line::kept);
        var each = new Bars(words.say("effect.each"), DARK, DARK, Effect.Line::each);
        return Stream.of(
                        chart("gains", words.say("effectChart.gains"), rows, List.of(mean, median), 0, words),
                        chart("kept", words.say("effectChart.kept"), rows, List.of(kept), WHOLE, words),
                        chart("each", words.say("effectChart.tasks"), rows, List.of(each), 0, words))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null where none of the rows has a value. */
    private static EffectChart chart(
            String id, String name, List<Row> rows, List<Bars> bars, int most, FigureWords words) {
        var drawn = rows.stream()
                .filter(row -> bars.stream().anyMatch(it -> it.value().apply(row.line()) != null))
                .toList();
        if (drawn.isEmpty()) {
            return null;
        }
        var labels = JSON.createArrayBuilder();
        drawn.forEach(row -> labels.add(lines(row.name())));
        var sets = JSON.createArrayBuilder();
        bars.forEach(it -> sets.add(set(it, drawn)));
        var chart = JSON.createObjectBuilder()
                .add("type", "bar")
                .add("data", JSON.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options(most, bars.size() > 1, words))
                .build();
        return new EffectChart(id, name, chart.toString(), drawn.size());
    }

    private static JsonArrayBuilder lines(String name) {
        var lines = JSON.createArrayBuilder();
        var line = new StringBuilder();
        for (var word : name.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.add(line.toString());
    }

    private static JsonObjectBuilder set(Bars bars, List<Row> rows) {
        var values = JSON.createArrayBuilder();
        for (var row : rows) {
            var value = bars.value().apply(row.line());
            if (value == null) {
                values.add(JsonValue.NULL);
            } else {
                values.add(value.doubleValue());
            }
        }
        return JSON.createObjectBuilder()
                .add("label", bars.label())
                .add("data", values)
                .add("backgroundColor", bars.fill())
                .add("borderColor", bars.edge())
                .add("borderWidth", 2)
                .add("maxBarThickness", THICKEST);
    }

    private static JsonObjectBuilder options(int most, boolean legend, FigureWords words) {
        var across = JSON.createObjectBuilder().add("beginAtZero", true).add("ticks", ink());
        if (most > 0) {
            across.add("max", most);
        } else {
            across.add("grace", "5%");
        }
        return JSON.createObjectBuilder()
                .add("indexAxis", "y")
                .add("locale", words.locale().toLanguageTag())
                .add("animation", false)
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add("color", INK)
                .add(
                        "plugins",
                        JSON.createObjectBuilder()
                                .add("legend", JSON.createObjectBuilder().add("display", legend)))
                .add(
                        "scales",
                        JSON.createObjectBuilder()
                                .add("x", across)
                                .add("y", JSON.createObjectBuilder().add("ticks", ink())));
    }

    private static JsonObjectBuilder ink() {
        return JSON.createObjectBuilder().add("color", INK);
    }
}
