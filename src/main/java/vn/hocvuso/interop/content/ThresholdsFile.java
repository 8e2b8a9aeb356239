package vn.hocvuso.interop.content;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.integrity.Thresholds;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads from where on an attempt is worth a person's look; the format is told in {@code content/README.md}, section
 * "Integrity". The bounds keep out numbers by which everybody, or nobody, would be found.
 */
final class ThresholdsFile {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final int MILLION = 1_000_000;

    private ThresholdsFile() {}

    /** The thresholds; empty when something is wrong, which is told. */
    static Optional<Thresholds> read(String file, String text, Problems problems) {
        var own = new Problems();
        var read = YamlMap.read(file, text, own).map(ThresholdsFile::thresholds);
        own.all().forEach(problems::add);
        return own.isEmpty() ? read : Optional.empty();
    }

    private static Thresholds thresholds(YamlMap map) {
        var version = map.text("version", 20);
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            map.problem("version", "interop.rules.code", version);
        }
        var fast = map.map("too-fast").map(ThresholdsFile::fast).orElse(null);
        var shared = map.map("shared-errors").map(ThresholdsFile::shared).orElse(null);
        var jump = map.map("sudden-jump").map(ThresholdsFile::jump).orElse(null);
        map.end();
        return new Thresholds(version, fast, shared, jump);
    }

    private static Thresholds.Fast fast(YamlMap map) {
        var fast = new Thresholds.Fast(
                map.number("syllables-per-minute", 100, 1000),
                map.number("below-percent", 1, 50),
                map.number("on-percent", 10, 100),
                map.number("least-questions", 3, 100),
                map.number("chance-per-million", 1, MILLION / 20));
        map.end();
        return fast;
    }

    private static Thresholds.Shared shared(YamlMap map) {
        var shared = new Thresholds.Shared(
                map.number("least-takers", 10, 10_000),
                map.number("least-same", 3, 100),
                map.number("bands", 1, 10),
                map.number("longest-list", 10, 5000),
                map.number("chance-per-million", 1, MILLION / 20));
        map.end();
        return shared;
    }

    private static Thresholds.Jump jump(YamlMap map) {
        var jump = new Thresholds.Jump(
                map.number("least-questions", 5, 100),
                map.number("reach-percent", 50, 100),
                map.number("standard-errors", 2, 20),
                map.number("within-minutes", 1, 60 * 24 * 30));
        map.end();
        return jump;
    }
}
