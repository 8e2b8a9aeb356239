package vn.hocvuso.assessment.format;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;

/** Makes records of what a file says, and tells what they refuse with the line of the key that it is about. */
final class Making {

    /** Where a record names a component otherwise than the files do. */
    private static final Map<String, String> KEYS = Map.of(
            "key", "answer",
            "credit", "partial",
            "text", "passage",
            "closesAt", TermsReader.CLOSES,
            "releaseSeconds", TermsReader.RELEASE,
            "exposurePercent", TermsReader.EXPOSURE,
            "during", TermsReader.SHOW,
            "examRoom", TermsReader.EXAM_ROOM);

    private final Problems problems;

    Making(Problems problems) {
        this.problems = problems;
    }

    /** How many mistakes were found so far. */
    int mistakes() {
        return problems.count();
    }

    /** The record; empty when there were mistakes in its parts, or when it refuses, which is told. */
    <T> Optional<T> make(YamlMap map, int mistakesBefore, Supplier<T> maker) {
        if (problems.count() > mistakesBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (Refusal refusal) {
            var key = KEYS.getOrDefault(refusal.field(), refusal.field());
            map.problem(
                    map.has(key) ? key : refusal.field(),
                    refusal.key(),
                    refusal.arguments().toArray());
            return Optional.empty();
        }
    }
}
