package vn.hocvuso.movement.emulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/** Reads criteria sets from YAML; the format is told at the head of {@code content/movement/emulation.yaml}. */
final class CriteriaFile {

    /** A version of a set. */
    record Written(String code, int number, CriteriaSet.Words words) {}

    private static final int MOST_VERSIONS = 1_000;

    private CriteriaFile() {}

    /** The sets in their order; none when something is wrong, which is told. */
    static List<Written> read(String file, String text, Predicate<String> isIndicator, Problems problems) {
        var own = new Problems();
        var found = new ArrayList<Written>();
        var lines = new HashMap<String, Integer>();
        YamlMap.read(file, text, own).ifPresent(map -> {
            for (var one : map.maps("sets")) {
                var set = set(one, isIndicator, own);
                set.ifPresent(found::add);
                var key = set.map(it -> it.code() + " " + it.number()).orElse("");
                var before = lines.putIfAbsent(key, one.line("code"));
                if (before != null && !key.isEmpty()) {
                    one.problem("code", "movement.content.twice", key, before);
                }
            }
            map.end();
        });
        own.all().forEach(problems::add);
        return own.isEmpty() ? found : List.of();
    }

    private static Optional<Written> set(YamlMap map, Predicate<String> isIndicator, Problems problems) {
        var code = map.text("code", CriteriaSet.LONGEST_CODE);
        var number = map.number("version", 1, MOST_VERSIONS);
        var name = map.text("name", CriteriaSet.LONGEST_NAME);
        var title = map.text("title", CriteriaSet.LONGEST_TITLE);
        var kind = map.word("of", Words.of(CandidateKind.class));
        var threshold = map.number("threshold", 0, Criterion.WHOLE);
        var sample = map.requiredFlag("sample");
        var source = map.optionalText("source", CriteriaSet.LONGEST_SOURCE);
        var criteria = new ArrayList<Criterion>();
        for (var one : map.maps("criteria")) {
            criterion(one, isIndicator).ifPresent(criteria::add);
        }
        map.end();
        if (kind.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        var words = new CriteriaSet.Words(name, title, kind.get(), threshold, sample, source, List.copyOf(criteria));
        try {
            var set = new CriteriaSet(CriteriaSet.NOBODY, code, number, words);
            return Optional.of(new Written(set.code(), number, set.words()));
        } catch (Refusal refusal) {
            map.problem("code", refusal.key(), refusal.arguments().toArray());
            return Optional.empty();
        }
    }

    private static Optional<Criterion> criterion(YamlMap map, Predicate<String> isIndicator) {
        var text = map.text("text", Criterion.LONGEST_TEXT);
        var weight = map.number("weight", 1, Criterion.WHOLE);
        var scale = map.number("scale", 1, Criterion.MOST_POINTS);
        var indicator = map.optionalText("indicator", CriteriaSet.LONGEST_CODE);
        var fullAt = map.optionalNumber("full-at", 0, Criterion.WHOLE);
        if (!indicator.isEmpty() && !isIndicator.test(indicator)) {
            map.problem("indicator", "movement.indicator.unknown", indicator);
        }
        map.end();
        return text.isEmpty() ? Optional.empty() : Optional.of(new Criterion(text, weight, scale, indicator, fullAt));
    }
}
