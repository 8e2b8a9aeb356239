package vn.hocvuso.movement.target;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.platform.text.Sha256;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads the plans of one document, one for each year that it tells of, from YAML; the format is told in {@code
 * content/README.md}, section "Indicators and plans".
 */
final class PlanFile {

    /** A target as the file says it. */
    record WrittenTarget(String indicator, Goal goal, String owner, String section) {}

    /** A task as the file says it. */
    record WrittenTask(
            String title, String lead, List<String> coordinating, Optional<LocalDate> dueOn, String section) {}

    /**
     * A plan as the file says it.
     *
     * @param code that of the document, and the year
     * @param unit the code of the province or commune; empty where its unit is none of these
     * @param unitNote why it is none; may be empty
     * @param digest changes with the file
     */
    record Written(
            String code,
            String unit,
            String unitName,
            String unitNote,
            int year,
            String title,
            String source,
            String digest,
            List<WrittenTarget> targets,
            List<WrittenTask> tasks) {}

    private static final List<String> KINDS = List.of("percent", "count");
    private static final int LONGEST_UNIT = 10;

    private final Map<String, Indicator.Definition> indicators;
    private final Problems problems;

    private PlanFile(Map<String, Indicator.Definition> indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    /**
     * The plans; none when something is wrong, which is told.
     *
     * @param indicators all that there will be, by their code
     */
    static List<Written> read(
            String file, String text, Map<String, Indicator.Definition> indicators, Problems problems) {
        var own = new Problems();
        var found = YamlMap.read(file, text, own)
                .map(map -> new PlanFile(indicators, own).plans(map, Sha256.hex(text)))
                .orElse(List.of());
        own.all().forEach(problems::add);
        return own.isEmpty() ? found : List.of();
    }

    private List<Written> plans(YamlMap map, String digest) {
        var code = IndicatorsFile.code(map, new HashMap<>());
        var unit = map.optionalText("unit", LONGEST_UNIT);
        var unitName = map.text("unit-name", Target.LONGEST_OWNER);
        var unitNote = map.optionalText("unit-note", Plan.LONGEST);
        if (unit.isEmpty() && unitNote.isEmpty()) {
            map.problem("unit", "movement.content.unit");
        }
        var title = map.text("title", Plan.LONGEST);
        var source = map.text("source", Plan.LONGEST);
        var plans = new ArrayList<Written>();
        var lines = new HashMap<Integer, Integer>();
        for (var one : map.maps("years")) {
            var year = one.number("year", Plan.FIRST_YEAR, Plan.LAST_YEAR);
            var before = lines.putIfAbsent(year, one.line("year"));
            if (before != null) {
                one.problem("year", "movement.content.twice", String.valueOf(year), before);
            }
            var targets = targets(one);
            var tasks = one.optionalMaps("tasks").stream().map(PlanFile::task).toList();
            one.end();
            plans.add(new Written(
                    code + "-" + year, unit, unitName, unitNote, year, title, source, digest, targets, tasks));
        }
        map.end();
        return plans;
    }

    private List<WrittenTarget> targets(YamlMap year) {
        var found = new ArrayList<WrittenTarget>();
        var lines = new HashMap<String, Integer>();
        for (var map : year.optionalMaps("targets")) {
            var code = map.text("indicator", IndicatorsFile.LONGEST_CODE);
            var before = lines.putIfAbsent(code, map.line("indicator"));
            if (before != null) {
                map.problem("indicator", "movement.content.twice", code, before);
            }
            var indicator = Optional.ofNullable(indicators.get(code));
            if (indicator.isEmpty() && !code.isEmpty()) {
                map.problem("indicator", "movement.indicator.unknown", code);
            }
            var goal = goal(map, indicator);
            var owner = map.optionalText("owner", Target.LONGEST_OWNER);
            var section = map.text("section", Target.LONGEST_SECTION);
            map.end();
            goal.ifPresent(it -> found.add(new WrittenTarget(code, it, owner, section)));
        }
        return found;
    }

    private Optional<Goal> goal(YamlMap map, Optional<Indicator.Definition> indicator) {
        var strict = map.flag("more-than");
        var kind = map.oneOf(KINDS);
        var before = problems.count();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        if (kind.get().equals(KINDS.get(1))) {
            var count = map.number("count", 1, Goal.MOST);
            return problems.count() > before ? Optional.empty() : Optional.of(new Goal(Goal.Kind.COUNT, count, strict));
        }
        // that nothing could reach it is told here, in its line, and not by the goal
        var percent = map.number("percent", 0, Goal.WHOLE);
        if (strict && percent == Goal.WHOLE) {
            map.problem("percent", "movement.target.percent", Goal.WHOLE);
        }
        if (indicator.filter(it -> it.group().isEmpty()).isPresent()) {
            map.problem("percent", "movement.target.noGroup", indicator.get().code());
        }
        return Optional.of(new Goal(Goal.Kind.PERCENT, percent, strict));
    }

    private static WrittenTask task(YamlMap map) {
        var title = map.text("title", Task.LONGEST_TITLE);
        var lead = map.text("lead", Task.LONGEST_AGENCY);
        var coordinating = map.optionalTexts("coordinating", Task.LONGEST_AGENCY).stream()
                .map(YamlMap.Text::value)
                .toList();
        if (coordinating.contains(lead) || coordinating.stream().distinct().count() < coordinating.size()) {
            map.problem("coordinating", "movement.task.twice");
        }
        if (coordinating.size() > Task.MOST_AGENCIES) {
            map.problem("coordinating", "movement.task.coordinating", Task.MOST_AGENCIES);
        }
        var due = day(map);
        var section = map.text("section", Target.LONGEST_SECTION);
        map.end();
        return new WrittenTask(title, lead, coordinating, due, section);
    }

    private static Optional<LocalDate> day(YamlMap map) {
        var text = map.optionalText("due", LONGEST_UNIT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            map.problem("due", "movement.content.day", text);
            return Optional.empty();
        }
    }
}
