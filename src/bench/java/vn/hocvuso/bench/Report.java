package vn.hocvuso.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a benchmark measured: the conditions, the figures in the order measured, and the goals, missed ones too. */
public final class Report {

    /** A figure with its unit. */
    private record Figure(double value, String unit) {}

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();

    /** Notes under what conditions was measured. */
    public void condition(String name, Object value) {
        conditions.put(name, String.valueOf(value));
    }

    /** Notes a figure of a group, such as one load. */
    public void figure(String group, String name, double value, String unit) {
        figures.computeIfAbsent(group, unused -> new LinkedHashMap<>()).put(name, new Figure(rounded(value), unit));
    }

    /** Notes a figure that was asked for. */
    public void goal(String name, double value, String op, double target, String unit) {
        goals.add(new Goal(name, rounded(value), op, target, unit));
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : value;
    }

    /** The machine and the Java that runs both the load generator and the system. */
    void machine() throws IOException {
        condition("processors", Runtime.getRuntime().availableProcessors());
        condition("processor", field(Path.of("/proc/cpuinfo"), "model name"));
        condition("memory", field(Path.of("/proc/meminfo"), "MemTotal"));
        condition(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        condition("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        condition("load average before", loadAverage());
    }

    /** The kernel's load averages of 1, 5 and 15 minutes; what else runs on the machine shows here. */
    public static String loadAverage() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).split(" \\d+/")[0] : "unknown";
    }

    private static String field(Path file, String name) throws IOException {
        if (Files.notExists(file)) {
            return "unknown";
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    String json() {
        var document = Json.createObjectBuilder()
                .add("conditions", conditions())
                .add("figures", figures())
                .add("goals", goals())
                .build();
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(document);
        }
        return text.append('\n').toString();
    }

    private JsonObjectBuilder conditions() {
        var object = Json.createObjectBuilder();
        conditions.forEach(object::add);
        return object;
    }

    private JsonObjectBuilder figures() {
        var all = Json.createObjectBuilder();
        figures.forEach((group, named) -> {
            var object = Json.createObjectBuilder();
            named.forEach((name, figure) -> {
                var pair = Json.createObjectBuilder();
                object.add(name, value(pair, figure.value()).add("unit", figure.unit()));
            });
            all.add(group, object);
        });
        return all;
    }

    private JsonArrayBuilder goals() {
        var array = Json.createArrayBuilder();
        for (var goal : goals) {
            var object = Json.createObjectBuilder().add("name", goal.name());
            array.add(value(object, goal.value())
                    .add("op", goal.op())
                    .add("target", goal.target())
                    .add("unit", goal.unit()));
        }
        return array;
    }

    /** JSON has no word for a number that is none. */
    private static JsonObjectBuilder value(JsonObjectBuilder object, double value) {
        return Double.isFinite(value) ? object.add("value", value) : object.addNull("value");
    }

    void print(PrintStream out) {
        conditions.forEach((name, value) -> out.printf("%-28s %s%n", name, value));
        figures.forEach((group, named) -> {
            out.printf("%n%s%n", group);
            named.forEach((name, figure) -> out.printf("  %-38s %12.3f %s%n", name, figure.value(), figure.unit()));
        });
        out.printf("%ngoals%n");
        for (var goal : goals) {
            out.printf(
                    "  %-6s %-46s %10.3f %s %.2f %s%n",
                    goal.met() ? "met" : "MISSED", goal.name(), goal.value(), goal.op(), goal.target(), goal.unit());
        }
    }
}
