package vn.hocvuso.assessment.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.hocvuso.assessment.bank.QuestionKind;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.Words;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads what a question says by its kind from the keys of a mapping, and its variables. Whoever calls has asked for the
 * other keys: what is left is told.
 */
public final class BodyReader {

    /** Longer than any text of a body may be: how long each may be, its record knows. */
    private static final int LONGEST = 10_000;

    private static final String PICTURES = "pictures/";

    private static final Map<String, QuestionKind> KINDS = Words.of(QuestionKind.class);

    private final Predicate<String> pictures;
    private final Making making;

    /**
     * A reader that tells mistakes.
     *
     * @param pictures whether there is a picture of this name
     */
    public BodyReader(Predicate<String> pictures, Problems problems) {
        this.pictures = pictures;
        this.making = new Making(problems);
    }

    /**
     * What is asked; empty after mistakes, which are told.
     *
     * @param texts what else uses the variables: the prompt, the explanation
     */
    public Optional<Asked> read(YamlMap map, List<String> texts) {
        var before = making.mistakes();
        var kind = map.word("kind", KINDS);
        var parameters = new ParametersReader(making).read(map);
        // after a mistake in the variables, what uses them is no mistake of its own
        var withVariables = parameters.isPresent() || making.mistakes() > before;
        var unfilled = kind.flatMap(it -> unfilled(map, it, withVariables));
        if (kind.isPresent()) {
            map.end();
        }
        return making.make(map, before, () -> {
            var asked = unfilled.orElseThrow().asked(parameters);
            asked.requireFits(texts);
            return asked;
        });
    }

    private Optional<Unfilled> unfilled(YamlMap map, QuestionKind kind, boolean withVariables) {
        if (kind == QuestionKind.NUMBER) {
            return number(map, withVariables);
        }
        var body =
                switch (kind) {
                    case SINGLE, MULTIPLE -> choosing(map, Choosing.Way.valueOf(kind.name()));
                    case TRUE_FALSE -> statement(map);
                    case MATCHING -> matching(map);
                    case ORDERING -> ordering(map);
                    case SHORT_TEXT -> shortText(map);
                    case GAPS -> gaps(map);
                    case HOTSPOT -> hotspot(map);
                    case SIMULATION -> new SimulationReader(making, this::picture).read(map);
                    case NUMBER -> throw new IllegalStateException();
                };
        return body.map(Unfilled::of);
    }

    private static Credit credit(YamlMap map) {
        return map.flag("partial") ? Credit.PARTIAL : Credit.WHOLE;
    }

    static List<String> values(List<YamlMap.Text> texts) {
        return texts.stream().map(YamlMap.Text::value).toList();
    }

    private Optional<Body> statement(YamlMap map) {
        return map.has("choices")
                ? choosing(map, Choosing.Way.TRUE_FALSE)
                : Optional.of(Choosing.statement(map.requiredFlag("answer")));
    }

    private Optional<Body> choosing(YamlMap map, Choosing.Way way) {
        var before = making.mistakes();
        var credit = credit(map);
        var choices = new ArrayList<Choosing.Choice>();
        for (var item : map.maps("choices")) {
            var inside = making.mistakes();
            var text = item.text("text", LONGEST);
            var right = item.flag("right");
            item.end();
            making.make(item, inside, () -> new Choosing.Choice(text, right)).ifPresent(choices::add);
        }
        return making.make(map, before, () -> new Choosing(way, credit, choices));
    }

    private Optional<Body> matching(YamlMap map) {
        var before = making.mistakes();
        var pairs = new ArrayList<Matching.Pair>();
        for (var item : map.maps("pairs")) {
            var inside = making.mistakes();
            var left = item.text("left", LONGEST);
            var right = item.text("right", LONGEST);
            item.end();
            making.make(item, inside, () -> new Matching.Pair(left, right)).ifPresent(pairs::add);
        }
        var distractors = values(map.optionalTexts("distractors", LONGEST));
        return making.make(map, before, () -> new Matching(pairs, distractors));
    }

    private Optional<Body> ordering(YamlMap map) {
        var before = making.mistakes();
        var credit = credit(map);
        var items = values(map.texts("items", LONGEST));
        return making.make(map, before, () -> new Ordering(credit, items));
    }

    private Optional<Body> shortText(YamlMap map) {
        var before = making.mistakes();
        var accepted = values(map.textOrTexts("accepted", LONGEST));
        var marksMatter = !map.flag("ignore-marks");
        return making.make(map, before, () -> new ShortText(accepted, marksMatter));
    }

    private Optional<Unfilled> number(YamlMap map, boolean withVariables) {
        var before = making.mistakes();
        var answer = map.text("answer", 200);
        var tolerance = map.optionalText("tolerance", 200);
        var whole = map.flag("whole");
        var unit = map.has("unit") ? values(map.textOrTexts("unit", LONGEST)) : List.<String>of();
        var required = map.flag("unit-required");
        if (required && !map.has("unit")) {
            map.problem("unit-required", "platform.yaml.missing", "unit");
        }
        return making.make(map, before, () -> Unfilled.number(answer, tolerance, whole, unit, required, withVariables));
    }

    private Optional<Body> gaps(YamlMap map) {
        var before = making.mistakes();
        var passage = map.text("passage", LONGEST);
        var bank = values(map.optionalTexts("bank", LONGEST));
        var marksMatter = !map.flag("ignore-marks");
        var gaps = new ArrayList<Gaps.Gap>();
        for (var item : map.maps("gaps")) {
            gap(item, bank).ifPresent(gaps::add);
        }
        return making.make(map, before, () -> new Gaps(passage, gaps, bank, marksMatter));
    }

    private Optional<Gaps.Gap> gap(YamlMap item, List<String> bank) {
        var before = making.mistakes();
        var how = item.oneOf(List.of("accepted", "words"));
        if (how.isEmpty()) {
            return Optional.empty();
        }
        var texts = values(item.textOrTexts(how.get(), LONGEST));
        item.end();
        if (how.get().equals("accepted")) {
            return making.make(item, before, () -> new Gaps.Typed(texts));
        }
        texts.stream()
                .filter(it -> !bank.contains(it))
                .forEach(it -> item.problem("words", "assessment.format.word", it));
        return making.make(
                item,
                before,
                () -> new Gaps.Chosen(texts.stream().map(bank::indexOf).toList()));
    }

    private Optional<Body> hotspot(YamlMap map) {
        var before = making.mistakes();
        var picture = picture(map);
        var described = map.text("described", LONGEST);
        var ratio = map.number("ratio", 20, 500);
        var several = map.flag("several");
        var credit = credit(map);
        var areas = new ArrayList<Hotspot.Area>();
        for (var item : map.maps("areas")) {
            area(item).ifPresent(areas::add);
        }
        return making.make(map, before, () -> new Hotspot(picture, described, ratio, several, credit, areas));
    }

    private Optional<Hotspot.Area> area(YamlMap item) {
        var before = making.mistakes();
        var described = item.text("described", LONGEST);
        var right = item.flag("right");
        var form = item.oneOf(List.of("rectangle", "circle"));
        var numbers = form.map(it -> item.numbers(it, it.equals("circle") ? 3 : 4, 0, 100))
                .orElse(List.of());
        item.end();
        return making.make(item, before, () -> new Hotspot.Area(shape(form.orElseThrow(), numbers), described, right));
    }

    private static Hotspot.Shape shape(String form, List<Integer> n) {
        return form.equals("circle")
                ? new Hotspot.Circle(n.get(0), n.get(1), n.get(2))
                : new Hotspot.Rectangle(n.get(0), n.get(1), n.get(2), n.get(3));
    }

    /** The name of the picture at the key of this name; told when there is none. */
    private String picture(YamlMap map) {
        var written = map.text("picture", 200);
        var name = pictureName(written);
        if (!written.isEmpty() && (name.isEmpty() || !pictures.test(name))) {
            map.problem("picture", "assessment.format.picture", written);
        }
        return name;
    }

    /** The name in {@code pictures/name}; empty when it is not written so. */
    static String pictureName(String written) {
        return written.startsWith(PICTURES) ? written.substring(PICTURES.length()) : "";
    }
}
