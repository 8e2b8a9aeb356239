package vn.hocvuso.movement.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.hocvuso.movement.place.UnitKind;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/** Reads calendars and forms from YAML; the format is told at the head of {@code content/movement/reporting.yaml}. */
final class ReportingFile {

    private static final int DAY = 10;
    private static final int UNIT_CODE = 30;
    private static final int MOST_VERSIONS = 1000;

    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> formCodes = new HashSet<>();

    private ReportingFile() {}

    /** What the file says; empty when something is wrong, which is told. */
    static Optional<ReportingPlan> read(String file, String text, Problems problems) {
        var own = new Problems();
        var read = YamlMap.read(file, text, own).map(map -> new ReportingFile().plan(map));
        own.all().forEach(problems::add);
        return own.isEmpty() ? read : Optional.empty();
    }

    private ReportingPlan plan(YamlMap map) {
        var holidays = new ArrayList<Holidays.Day>();
        for (var item : map.optionalMaps("holidays")) {
            var name = item.text("name", ReportLine.LONGEST_NAME);
            var worked = item.flag("worked");
            var source = item.optionalText("source", Holidays.LONGEST_SOURCE);
            day(item, "on").ifPresent(on -> holidays.add(new Holidays.Day(on, name, worked, source)));
            item.end();
        }
        var forms = new ArrayList<ReportingPlan.Form>();
        map.maps("forms").forEach(item -> form(item).ifPresent(forms::add));
        var lines = new ArrayList<ReportLine.Terms>();
        map.maps("lines").forEach(item -> line(item).ifPresent(lines::add));
        map.end();
        return new ReportingPlan(holidays, forms, lines);
    }

    private Optional<ReportingPlan.Form> form(YamlMap map) {
        var code = code(map, "code");
        var number = map.number("version", 1, MOST_VERSIONS);
        once(map, "code", "form " + code + " " + number);
        formCodes.add(code);
        var title = map.text("title", FormField.LONGEST_LABEL);
        var sample = map.requiredFlag("sample");
        var sections = new ArrayList<FormSection>();
        for (var section : map.maps("sections")) {
            var name = section.text("title", FormField.LONGEST_LABEL);
            var fields = new ArrayList<FormField>();
            section.maps("fields")
                    .forEach(field -> field(field, code + " " + number).ifPresent(fields::add));
            section.end();
            if (!name.isEmpty()) {
                sections.add(new FormSection(name, fields));
            }
        }
        map.end();
        return Optional.of(new ReportingPlan.Form(code, number, title, sample, sections));
    }

    private Optional<FormField> field(YamlMap map, String form) {
        var code = code(map, "code");
        once(map, "code", "field " + form + " " + code);
        var label = map.text("label", FormField.LONGEST_LABEL);
        var kind = map.word("kind", Words.of(FormField.Kind.class));
        var indicator = map.optionalText("indicator", FormField.LONGEST_LABEL);
        var required = map.flag("required");
        map.end();
        if (kind.isEmpty() || label.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        return checked(map, "indicator", () -> new FormField(code, label, kind.get(), indicator, required));
    }

    private Optional<ReportLine.Terms> line(YamlMap map) {
        var code = code(map, "code");
        once(map, "code", "line " + code);
        var name = map.text("name", ReportLine.LONGEST_NAME);
        var branch = map.word("branch", Words.of(Branch.class));
        var rhythm = map.word("rhythm", Words.of(Rhythm.class));
        if (!map.has("due")) {
            map.problem("due", "platform.yaml.missing", "due");
        }
        var due = map.map("due").flatMap(ReportingFile::due);
        var kind = Optional.<UnitKind>empty();
        var from = map.map("from");
        var reporter = "";
        if (from.isPresent()) {
            kind = from.get().optionalWord("kind", Words.of(UnitKind.class));
            reporter = from.get().text("unit", UNIT_CODE);
            from.get().end();
        } else {
            map.problem("from", "platform.yaml.missing", "from");
        }
        var receiver = map.text("to", UNIT_CODE);
        var via = map.optionalText("via", ReportLine.LONGEST_NAME);
        var recipients = map.optionalTexts("recipients", ReportLine.LONGEST_NAME).stream()
                .map(YamlMap.Text::value)
                .toList();
        var form = map.text("form", ReportLine.LONGEST_CODE);
        if (!form.isEmpty() && !formCodes.contains(form)) {
            map.problem("form", "movement.reporting.form", form);
        }
        var starts = day(map, "starts");
        var ends = map.has("ends") ? day(map, "ends") : Optional.<LocalDate>empty();
        var decided = map.has("decided") ? day(map, "decided") : Optional.<LocalDate>empty();
        map.end();
        if (branch.isEmpty() || rhythm.isEmpty() || due.isEmpty() || starts.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        var terms = new ReportLine.Terms(
                code,
                name,
                branch.get(),
                rhythm.get(),
                due.get(),
                kind,
                reporter,
                receiver,
                via,
                recipients,
                form,
                starts.get(),
                ends,
                decided);
        // to be sound does not depend on the day
        return checked(map, "due", () -> new ReportLine(terms.decided(starts.get())))
                .map(unused -> terms);
    }

    private static Optional<DueRule> due(YamlMap map) {
        var month = map.word("month", Words.of(DueRule.Month.class));
        var before = map.number("before", DueRule.EARLIEST, DueRule.LATEST);
        var move = map.word("closed", Words.of(DueRule.Move.class));
        map.end();
        return month.isEmpty() || move.isEmpty()
                ? Optional.empty()
                : Optional.of(new DueRule(month.get(), before, move.get()));
    }

    /** What a value refuses is a mistake of the file. */
    private static <T> Optional<T> checked(YamlMap map, String key, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (Refusal refusal) {
            map.problem(key, refusal.key(), refusal.arguments().toArray());
            return Optional.empty();
        }
    }

    private static String code(YamlMap map, String key) {
        var code = map.text(key, ReportLine.LONGEST_CODE);
        if (!code.isEmpty() && !ReportLine.isCode(code)) {
            map.problem(key, "movement.line.code", ReportLine.LONGEST_CODE);
            return "";
        }
        return code;
    }

    private void once(YamlMap map, String key, String what) {
        var before = seen.putIfAbsent(what, map.line(key));
        if (before != null) {
            map.problem(key, "movement.reporting.twice", before);
        }
    }

    private static Optional<LocalDate> day(YamlMap map, String key) {
        var text = map.text(key, DAY);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            map.problem(key, "movement.reporting.day", text);
            return Optional.empty();
        }
    }
}
