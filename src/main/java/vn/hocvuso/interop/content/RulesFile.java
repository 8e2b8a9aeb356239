package vn.hocvuso.interop.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.certification.confirmation.EvidenceKind;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.certification.confirmation.RuleSet.Level;
import vn.hocvuso.certification.confirmation.RuleSet.Requirement;
import vn.hocvuso.certification.confirmation.RuleSet.Way;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;
import vn.hocvuso.skills.Framework;

/**
 * Reads the rules of confirmation from YAML; the format is told in {@code content/README.md}, section "Confirmation". What
 * nobody could ever meet is a mistake: an unknown course or competence, a quiz or practice that there is not, evidence
 * that nothing here gives.
 */
final class RulesFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final int NAME = 200;
    private static final int LONG = 1000;
    private static final int LONGEST_CODE = 24;
    private static final int MOST = 500;

    private final Framework framework;
    private final Obtainable obtainable;
    private final Problems problems;
    private final Map<String, Integer> seen = new HashMap<>();

    private RulesFile(Framework framework, Obtainable obtainable, Problems problems) {
        this.framework = framework;
        this.obtainable = obtainable;
        this.problems = problems;
    }

    /** The rules; empty when something is wrong, which is told. */
    static Optional<RuleSet> read(
            String file, String text, Framework framework, Obtainable obtainable, Problems problems) {
        var own = new Problems();
        var rules = YamlMap.read(file, text, own).flatMap(map -> new RulesFile(framework, obtainable, own).rules(map));
        own.all().forEach(problems::add);
        return own.isEmpty() ? rules : Optional.empty();
    }

    private Optional<RuleSet> rules(YamlMap map) {
        var version = map.text("version", 20);
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            map.problem("version", "interop.rules.code", version);
        }
        var code = map.text("framework", 40);
        var frameworkVersion = map.text("framework-version", 20);
        if (!code.equals(framework.code()) || !frameworkVersion.equals(framework.version())) {
            map.problem("framework", "interop.rules.framework", framework.code(), framework.version());
        }
        var title = map.text("title", NAME);
        var titleEn = map.text("title-en", NAME);
        var official = map.requiredFlag("official");
        var notice = map.text("notice", LONG);
        var noticeEn = map.text("notice-en", LONG);
        var levels = map.maps("groups").stream()
                .flatMap(group -> group(group).stream())
                .toList();
        map.end();
        // With a problem the parts may not be sound, and the records would refuse them.
        return problems.isEmpty()
                ? Optional.of(new RuleSet(
                        version,
                        code,
                        frameworkVersion,
                        title,
                        titleEn,
                        official,
                        notice,
                        noticeEn,
                        levels.stream().map(LevelDraft::level).toList()))
                : Optional.empty();
    }

    /** Levels become records when all of the file is known to be sound. */
    private record LevelDraft(String group, String code, String name, String nameEn, List<RequirementDraft> asked) {

        Level level() {
            return new Level(
                    group,
                    code,
                    name,
                    nameEn,
                    asked.stream().map(RequirementDraft::requirement).toList());
        }
    }

    private record RequirementDraft(String code, String name, String nameEn, List<WayDraft> ways) {

        Requirement requirement() {
            return new Requirement(
                    code, name, nameEn, ways.stream().map(WayDraft::way).toList());
        }
    }

    private record WayDraft(EvidenceKind kind, List<String> subjects, int least, int level) {

        Way way() {
            return new Way(kind, subjects, least, level);
        }
    }

    private List<LevelDraft> group(YamlMap map) {
        var code = map.text("code", LONGEST_CODE);
        if (!code.isEmpty() && framework.group(code).isEmpty()) {
            map.problem(
                    "code",
                    "interop.course.group",
                    code,
                    framework.groups().stream().map(Framework.Group::code).collect(Collectors.joining(", ")));
        }
        once(map, "group", code);
        var levels =
                map.maps("levels").stream().map(level -> level(code, level)).toList();
        map.end();
        return levels;
    }

    private LevelDraft level(String group, YamlMap map) {
        var code = code(map, "level of " + group);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var asked = map.maps("requirements").stream()
                .map(requirement -> requirement(group + "/" + code, requirement))
                .toList();
        map.end();
        return new LevelDraft(group, code, name, nameEn, asked);
    }

    private RequirementDraft requirement(String level, YamlMap map) {
        var code = code(map, "requirement of " + level);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var ways = map.maps("ways").stream().flatMap(way -> way(way).stream()).toList();
        map.end();
        return new RequirementDraft(code, name, nameEn, ways);
    }

    private Optional<WayDraft> way(YamlMap map) {
        var word = map.text("kind", LONGEST_CODE);
        var kind = EvidenceKind.named(word);
        if (kind.isEmpty()) {
            if (!word.isEmpty()) {
                map.problem("kind", "interop.rules.kind", word, kinds());
            }
            return Optional.empty();
        }
        var way =
                switch (kind.get()) {
                    case COURSE, TEST, EXAM_ROOM -> ofCourses(kind.get(), map);
                    case PRACTICE -> practice(map);
                    case PLACEMENT -> placement(map);
                    default -> new WayDraft(kind.get(), List.of(), 1, 0);
                };
        map.end();
        return Optional.of(way);
    }

    private static String kinds() {
        return Arrays.stream(EvidenceKind.values())
                .map(EvidenceKind::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private WayDraft ofCourses(EvidenceKind kind, YamlMap map) {
        var named = map.texts("courses", 100);
        for (var course : named) {
            if (!obtainable.courses().contains(course.value())) {
                map.problemAt(course.line(), "interop.rules.course", course.value());
            } else if (kind != EvidenceKind.COURSE && !obtainable.tested().contains(course.value())) {
                map.problemAt(course.line(), "interop.rules.quiz", course.value());
            } else if (kind == EvidenceKind.EXAM_ROOM
                    && !obtainable.invigilated().contains(course.value())) {
                map.problemAt(course.line(), "interop.rules.notInvigilated", course.value());
            }
        }
        var courses = distinct(map, named);
        var least = map.has("least") ? map.number("least", 1, Math.max(1, courses.size())) : courses.size();
        return new WayDraft(kind, courses, least, 0);
    }

    private WayDraft practice(YamlMap map) {
        var competences = competences(map);
        var least = map.number("least", 1, MOST);
        var there = obtainable.practice(competences);
        var known =
                competences.stream().allMatch(code -> framework.competence(code).isPresent());
        if (known && there < least) {
            map.problem("least", "interop.rules.practice", least, there);
        }
        return new WayDraft(EvidenceKind.PRACTICE, competences, least, 0);
    }

    private WayDraft placement(YamlMap map) {
        var competences = competences(map);
        competences.stream()
                .filter(code -> framework.competence(code).isPresent())
                .filter(code -> !obtainable.placed().contains(code))
                .forEach(code -> map.problem("competences", "interop.rules.placement", code));
        var level = map.number("level", 1, Math.max(1, framework.levels().size()));
        return new WayDraft(EvidenceKind.PLACEMENT, competences, Math.max(1, competences.size()), level);
    }

    private List<String> competences(YamlMap map) {
        var named = map.texts("competences", 16);
        for (var competence : named) {
            if (framework.competence(competence.value()).isEmpty()) {
                map.problemAt(competence.line(), "interop.competence.unknown", competence.value());
            }
        }
        return distinct(map, named);
    }

    /** The texts of a list; one that is there twice is told. */
    private static List<String> distinct(YamlMap map, List<YamlMap.Text> texts) {
        var lines = new HashMap<String, Integer>();
        var values = new ArrayList<String>();
        for (var text : texts) {
            var before = lines.putIfAbsent(text.value(), text.line());
            if (before == null) {
                values.add(text.value());
            } else {
                map.problemAt(text.line(), "interop.code.twice", text.value(), before);
            }
        }
        return List.copyOf(values);
    }

    private String code(YamlMap map, String kind) {
        var code = map.text("code", LONGEST_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            map.problem("code", "interop.rules.code", code);
        }
        once(map, kind, code);
        return code;
    }

    private void once(YamlMap map, String kind, String code) {
        var before = code.isEmpty() ? null : seen.putIfAbsent(kind + " " + code, map.line("code"));
        if (before != null) {
            map.problem("code", "interop.code.twice", code, before);
        }
    }
}
