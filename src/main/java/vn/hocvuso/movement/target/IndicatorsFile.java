package vn.hocvuso.movement.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.hocvuso.movement.place.PopulationGroup;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/** Reads indicators from YAML; the format is told in {@code content/README.md}, section "Indicators and plans". */
final class IndicatorsFile {

    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final int LONGEST_CODE = 40;
    private static final int NAME = 300;
    private static final int LONG = 2_000;
    private static final String EVERYBODY = "everybody";
    private static final String ADULTS = "adults";

    private IndicatorsFile() {}

    /**
     * The indicators in their order; none when something is wrong, which is told.
     *
     * @param isGroup whether the skill framework has a group of this code
     */
    static List<Indicator.Definition> read(String file, String text, Predicate<String> isGroup, Problems problems) {
        var own = new Problems();
        var found = new ArrayList<Indicator.Definition>();
        var lines = new HashMap<String, Integer>();
        YamlMap.read(file, text, own).ifPresent(map -> {
            map.maps("indicators")
                    .forEach(one -> definition(one, isGroup, lines).ifPresent(found::add));
            map.end();
        });
        own.all().forEach(problems::add);
        return own.isEmpty() ? found : List.of();
    }

    private static Optional<Indicator.Definition> definition(
            YamlMap map, Predicate<String> isGroup, Map<String, Integer> lines) {
        var code = code(map, lines);
        var name = map.text("name", NAME);
        var nameEn = map.text("name-en", NAME);
        var definition = map.text("definition", LONG);
        var definitionEn = map.text("definition-en", LONG);
        var measure = map.word("counts", Words.of(Measure.class));
        var cohort = cohort(map, isGroup);
        var group = map.optionalWord("share-of", Words.of(PopulationGroup.class));
        var direction = map.word("direction", Words.of(Direction.class));
        map.end();
        return measure.isEmpty() || direction.isEmpty()
                ? Optional.empty()
                : Optional.of(new Indicator.Definition(
                        code, name, nameEn, definition, definitionEn, measure.get(), cohort, group, direction.get()));
    }

    /** A code that was not there before in this file. */
    static String code(YamlMap map, Map<String, Integer> lines) {
        var code = map.text("code", LONGEST_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            map.problem("code", "movement.content.code", code);
        }
        var before = lines.putIfAbsent(code, map.line("code"));
        if (before != null && !code.isEmpty()) {
            map.problem("code", "movement.content.twice", code, before);
        }
        return code;
    }

    private static String cohort(YamlMap map, Predicate<String> isGroup) {
        var who = map.text("who", LONGEST_CODE);
        if (who.equals(EVERYBODY)) {
            return Reached.ALL;
        }
        if (who.equals(ADULTS)) {
            return Reached.ADULTS;
        }
        if (!who.isEmpty() && !isGroup.test(who)) {
            map.problem("who", "movement.content.who", who);
        }
        return who;
    }
}
