package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Framework.Area;
import vn.hocvuso.skills.Framework.Competence;
import vn.hocvuso.skills.Framework.Group;
import vn.hocvuso.skills.Framework.Indicator;
import vn.hocvuso.skills.Framework.Level;
import vn.hocvuso.skills.Framework.Requirement;
import vn.hocvuso.skills.Framework.Source;

/** Reads a skill framework from YAML; the format is told in {@code content/README.md}, section "Framework". */
final class FrameworkFile {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern GROUP_CODE = Pattern.compile("[A-Z0-9]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int NAME = 200;
    private static final int LONG = 1000;
    private static final int MOST_LEVELS = 20;

    private final Problems problems;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<String> competences = new ArrayList<>();

    private FrameworkFile(Problems problems) {
        this.problems = problems;
    }

    /** The framework; empty when something is wrong, which is told. */
    static Optional<Framework> read(String file, String text, Problems problems) {
        var own = new Problems();
        var framework = YamlMap.read(file, text, own).flatMap(map -> new FrameworkFile(own).framework(map));
        own.all().forEach(problems::add);
        return own.isEmpty() ? framework : Optional.empty();
    }

    private Optional<Framework> framework(YamlMap map) {
        var code = code(map, "framework", CODE, 40);
        var version = map.text("version", 20);
        if (!version.isEmpty() && !CODE.matcher(version).matches()) {
            map.problem("version", "interop.framework.code", version);
        }
        var title = map.text("title", NAME);
        var titleEn = map.text("title-en", NAME);
        var official = map.requiredFlag("official");
        var notice = map.text("notice", LONG);
        var noticeEn = map.text("notice-en", LONG);
        var sources = map.maps("sources").stream().map(this::source).toList();
        map.maps("levels").forEach(this::level);
        var areas = map.maps("areas").stream().map(this::area).toList();
        var groups = map.maps("groups").stream().map(this::group).toList();
        map.end();
        // With a problem the parts may not fit together, and the record would refuse them.
        return problems.isEmpty()
                ? Optional.of(new Framework(
                        code, version, title, titleEn, official, notice, noticeEn, sources, areas, levels, groups))
                : Optional.empty();
    }

    private Source source(YamlMap map) {
        var source = new Source(map.text("name", 500), map.text("name-en", 500), map.optionalText("address", 500));
        if (!source.address().isEmpty() && !ADDRESS.matcher(source.address()).matches()) {
            map.problem("address", "interop.framework.address");
        }
        map.end();
        return source;
    }

    private void level(YamlMap map) {
        var expected = levels.size() + 1;
        var number = map.number("number", 1, MOST_LEVELS);
        if (number != expected) {
            map.problem("number", "interop.framework.order", expected);
        }
        levels.add(new Level(
                expected,
                code(map, "level", CODE, 16),
                map.text("band", 60),
                map.text("band-en", 60),
                map.text("description", 500),
                map.text("description-en", 500)));
        map.end();
    }

    private Area area(YamlMap map) {
        var code = code(map, "area", CODE, 16);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var inside = map.maps("competences").stream()
                .map(competence -> competence(code, competence))
                .toList();
        map.end();
        return new Area(code, name, nameEn, inside);
    }

    private Competence competence(String area, YamlMap map) {
        var code = code(map, "competence", CODE, 16);
        competences.add(code);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var description = map.text("description", LONG);
        var descriptionEn = map.text("description-en", LONG);
        var indicators = map.has("indicators")
                ? map.maps("indicators").stream().map(this::indicator).toList()
                : List.<Indicator>of();
        map.end();
        return new Competence(code, name, nameEn, description, descriptionEn, area, indicators);
    }

    private Indicator indicator(YamlMap map) {
        var indicator = new Indicator(code(map, "indicator", CODE, 20), knownLevel(map), map.text("text", 500));
        map.end();
        return indicator;
    }

    private Group group(YamlMap map) {
        var code = code(map, "group", GROUP_CODE, 16);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var description = map.text("description", LONG);
        var descriptionEn = map.text("description-en", LONG);
        var profile = map.maps("profile").stream()
                .map(requirement -> requirement(code, requirement))
                .toList();
        map.end();
        return new Group(code, name, nameEn, description, descriptionEn, profile);
    }

    private Requirement requirement(String group, YamlMap map) {
        var requirement = new Requirement(code(map, "requirement " + group, CODE, 16), knownLevel(map));
        if (!competences.contains(requirement.competence())) {
            map.problem("code", "interop.competence.unknown", requirement.competence());
        }
        map.end();
        return requirement;
    }

    private int knownLevel(YamlMap map) {
        return map.number("level", 1, Math.max(1, levels.size()));
    }

    /** The key {@code code}, of the right form and there only once among its kind. */
    private String code(YamlMap map, String kind, Pattern form, int longest) {
        var code = map.text("code", longest);
        if (code.isEmpty()) {
            return code;
        }
        if (!form.matcher(code).matches()) {
            map.problem("code", "interop.framework.code", code);
        }
        var before = seen.putIfAbsent(kind + " " + code, map.line("code"));
        if (before != null) {
            map.problem("code", "interop.code.twice", code, before);
        }
        return code;
    }
}
