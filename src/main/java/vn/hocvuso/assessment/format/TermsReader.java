package vn.hocvuso.assessment.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.quiz.BlueprintPart;
import vn.hocvuso.assessment.quiz.Disclosure;
import vn.hocvuso.assessment.quiz.Disclosure.What;
import vn.hocvuso.assessment.quiz.Terms;
import vn.hocvuso.platform.time.Clocks;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads on what terms a test is taken from the keys of a mapping. Whoever calls has asked for the other keys, or asks for
 * them afterwards, and then for the end.
 */
public final class TermsReader {

    /** Times are those of Viet Nam. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    static final String OPENS = "opens";
    static final String CLOSES = "closes";
    static final String RELEASE = "release-seconds";
    static final String PRACTICE = "practice";
    static final String EXPOSURE = "exposure-percent";
    static final String TRIALS = "trials";
    static final String SHOW = "show";
    static final String BLUEPRINT = "blueprint";
    static final String EXAM_ROOM = "exam-room";

    /** At a moment when nothing is shown; the same as to leave the moment out. */
    static final String NOTHING = "nothing";

    private static final int LONGEST = 40;
    private static final Map<String, QuestionKind> KINDS = Words.of(QuestionKind.class);
    private static final Map<String, What> SHOWN = Words.of(What.class);

    private final Making making;

    /** A reader that tells mistakes. */
    public TermsReader(Problems problems) {
        this.making = new Making(problems);
    }

    /** The terms; the usual ones for whatever is left out. Empty after mistakes, which are told. */
    public Optional<Terms> read(YamlMap map) {
        var before = making.mistakes();
        var usual = Terms.USUAL;
        var opens = time(map, OPENS);
        var closes = time(map, CLOSES);
        var release = map.optionalNumber(RELEASE, 0, 120);
        var practice = map.flag(PRACTICE);
        var examRoom = map.flag(EXAM_ROOM);
        var exposure =
                map.has(EXPOSURE) ? map.number(EXPOSURE, 1, 100) : unasked(map, EXPOSURE, usual.exposurePercent());
        var trials = map.has(TRIALS) ? map.number(TRIALS, 0, 10) : unasked(map, TRIALS, usual.trials());
        var shown = map.has(SHOW)
                ? map.map(SHOW).map(this::disclosure)
                : Optional.of(unasked(map, SHOW, usual.disclosure()));
        var blueprint = new ArrayList<BlueprintPart>();
        map.optionalMaps(BLUEPRINT).forEach(part -> part(part).ifPresent(blueprint::add));
        return making.make(
                map,
                before,
                () -> new Terms(
                        opens, closes, release, !practice, shown.orElseThrow(), exposure, trials, blueprint, examRoom));
    }

    /** A key that is left out is known all the same. */
    private static <T> T unasked(YamlMap map, String key, T usual) {
        map.optionalText(key, LONGEST);
        return usual;
    }

    private static Optional<Instant> time(YamlMap map, String key) {
        var text = map.optionalText(key, LONGEST);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(text, TIME).atZone(Clocks.VIET_NAM).toInstant());
        } catch (DateTimeException e) {
            map.problem(key, "assessment.terms.time", text);
            return Optional.empty();
        }
    }

    private Disclosure disclosure(YamlMap map) {
        var disclosure = new Disclosure(shown(map, "during"), shown(map, "after"), shown(map, "closed"));
        map.end();
        return disclosure;
    }

    private static Set<What> shown(YamlMap map, String moment) {
        var shown = new HashSet<What>();
        for (var word : map.has(moment) ? map.textOrTexts(moment, LONGEST) : map.optionalTexts(moment, LONGEST)) {
            var what = SHOWN.get(word.value());
            if (word.value().equals(NOTHING)) {
                continue;
            }
            if (what == null) {
                map.problemAt(
                        word.line(), "platform.yaml.word", moment, String.join(", ", List.copyOf(SHOWN.keySet())));
            } else {
                shown.add(what);
            }
        }
        return shown;
    }

    private Optional<BlueprintPart> part(YamlMap map) {
        var before = making.mistakes();
        var competence = map.optionalText("competence", 16);
        var level = map.has("level")
                ? Optional.of(map.number("level", 1, 20))
                : unasked(map, "level", Optional.<Integer>empty());
        var kind = map.optionalWord("kind", KINDS);
        var count = map.number("count", 1, 100);
        map.end();
        return making.make(
                map,
                before,
                () -> new BlueprintPart(Optional.of(competence).filter(code -> !code.isEmpty()), level, kind, count));
    }
}
