package vn.hocvuso.assessment.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.Choosing;
import vn.hocvuso.assessment.marking.Credit;
import vn.hocvuso.assessment.marking.Gaps;
import vn.hocvuso.assessment.marking.Hotspot;
import vn.hocvuso.assessment.marking.Matching;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.NumberAnswer.Tolerance;
import vn.hocvuso.assessment.marking.NumberAnswer.Tolerance.Measure;
import vn.hocvuso.assessment.marking.Ordering;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Parametrised;
import vn.hocvuso.assessment.marking.ShortText;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.platform.yaml.YamlMap;

/**
 * Reads what a question says by its kind from the keys of a mapping, and its variables. Whoever calls has asked for the
 * other keys: what is left is told.
 */
public final class BodyReader {

    /** Longer than any text of a body may be: how long each may be, its record knows. */
    private static final int LONGEST = 10_000;

    private static final String PICTURES = "pictures/";
    private static final Pattern PERCENT = Pattern.compile("(.*\\S)\\s*%");

    private final Predicate<String> pictures;
    private final Making making;

    /**
     * What was read.
     *
     * @param parametrised when the question has variables; then the body is what the seed 0 draws
     */
    public record Read(Body body, Optional<Parametrised> parametrised) {}

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
     * The body; empty after mistakes, which are told.
     *
     * @param texts what else uses the variables: the prompt, the explanation
     */
    public Optional<Read> read(YamlMap map, List<String> texts) {
        var before = making.mistakes();
        var kind = map.word("kind", Kind.BY_NAME);
        var variables = new ParametersReader(making).read(map);
        var template = kind.flatMap(it -> template(map, it, map.has("parameters")));
        if (kind.isPresent()) {
            map.end();
        }
        if (making.mistakes() > before) {
            return Optional.empty();
        }
        if (!map.has("parameters")) {
            return template.map(it -> new Read(it.body(), Optional.empty()));
        }
        return template.flatMap(it -> variables.flatMap(parameters -> parametrised(map, it, parameters, texts)));
    }

    private Optional<Read> parametrised(YamlMap map, Template template, Parameters parameters, List<String> texts) {
        return making.make(map, making.mistakes(), () -> {
            var parametrised = new Parametrised(parameters, template.json(), texts);
            return new Read(parametrised.draw(0).body(), Optional.of(parametrised));
        });
    }

    private Optional<Template> template(YamlMap map, Kind kind, boolean withVariables) {
        if (kind == Kind.NUMBER) {
            return number(map, withVariables);
        }
        var body =
                switch (kind) {
                    case SINGLE -> choosing(map, Choosing.Way.SINGLE);
                    case MULTIPLE -> choosing(map, Choosing.Way.MULTIPLE);
                    case TRUE_FALSE -> trueFalse(map);
                    case MATCHING -> matching(map);
                    case ORDERING -> ordering(map);
                    case SHORT_TEXT -> shortText(map);
                    case GAPS -> gaps(map);
                    case HOTSPOT -> hotspot(map);
                    case SIMULATION -> new SimulationReader(making, this::picture).read(map);
                    case NUMBER -> throw new IllegalStateException();
                };
        return body.map(it -> new Template(it, Optional.empty(), Optional.empty()));
    }

    private static Credit credit(YamlMap map) {
        return map.flag("partial") ? Credit.PARTIAL : Credit.WHOLE;
    }

    static List<String> values(List<YamlMap.Text> texts) {
        return texts.stream().map(YamlMap.Text::value).toList();
    }

    private Optional<Body> trueFalse(YamlMap map) {
        return map.has("choices")
                ? choosing(map, Choosing.Way.TRUE_FALSE)
                : Optional.of(BodyWriter.trueFalse(map.requiredFlag("answer")));
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

    private Optional<Template> number(YamlMap map, boolean withVariables) {
        var before = making.mistakes();
        var whole = map.flag("whole");
        var answer = map.text("answer", 200);
        var tolerance = map.optionalText("tolerance", 200);
        var percent = PERCENT.matcher(tolerance);
        var measure = percent.matches() ? Measure.PERCENT : Measure.ABSOLUTE;
        var written = measure == Measure.PERCENT ? percent.group(1) : tolerance.isEmpty() ? "0" : tolerance;
        var spellings = map.has("unit") ? values(map.textOrTexts("unit", LONGEST)) : List.<String>of();
        var required = map.flag("unit-required");
        var key = Optional.of(answer).filter(it -> withVariables && Template.isExpression(it));
        var amount = Optional.of(written).filter(it -> withVariables && Template.isExpression(it));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (required && spellings.isEmpty()) {
            map.problem("unit-required", "platform.yaml.missing", "unit");
        }
        return making.make(map, before, () -> {
            var body = new NumberAnswer(
                    key.isPresent() ? BigDecimal.ZERO : numberAt(answer, whole, "answer"),
                    new Tolerance(
                            measure, amount.isPresent() ? BigDecimal.ZERO : numberAt(written, false, "tolerance")),
                    whole,
                    spellings.isEmpty() ? Optional.empty() : Optional.of(new NumberAnswer.Unit(spellings, required)));
            return new Template(body, key, amount);
        });
    }

    /** The number, refused at the key it stands at. */
    static BigDecimal numberAt(String written, boolean whole, String key) {
        try {
            return NumberAnswer.number(written, whole);
        } catch (Refusal refusal) {
            throw refusal.at(key);
        }
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
        var name = written.startsWith(PICTURES) ? written.substring(PICTURES.length()) : "";
        if (!written.isEmpty() && (name.isEmpty() || !pictures.test(name))) {
            map.problem("picture", "assessment.format.picture", written);
        }
        return name;
    }
}
