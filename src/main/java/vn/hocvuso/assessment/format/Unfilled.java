package vn.hocvuso.assessment.format;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.marking.Asked;
import vn.hocvuso.assessment.marking.Body;
import vn.hocvuso.assessment.marking.NumberAnswer;
import vn.hocvuso.assessment.marking.NumberAnswer.Tolerance;
import vn.hocvuso.assessment.marking.Parameters;
import vn.hocvuso.assessment.marking.Template;
import vn.hocvuso.platform.Refusal;

/**
 * A body as its author wrote it, before variables are filled in: what stands in braces in its texts is a text like any
 * other; what stands in place of its numbers is kept beside it.
 *
 * @param body with 0 in place of such numbers
 * @param key the expression in braces in place of a number's key
 * @param tolerance likewise
 */
public record Unfilled(Body body, Optional<String> key, Optional<String> tolerance) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern PERCENT = Pattern.compile("(.*\\S)\\s*%");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]+}");

    /** A body in place of whose numbers nothing stands. */
    public static Unfilled of(Body body) {
        return new Unfilled(body, Optional.empty(), Optional.empty());
    }

    /** What its author wrote. */
    public static Unfilled of(Asked asked) {
        return asked instanceof Template template ? of(template.body()) : of((Body) asked);
    }

    /** What is asked, once the variables are known. */
    public Asked asked(Optional<Parameters> parameters) {
        return parameters.<Asked>map(it -> new Template(it, json())).orElse(body);
    }

    /**
     * A number as it is typed by an author.
     *
     * @param tolerance in the key's own unit, or in percent with the sign behind it; empty for none
     * @param spellings of the unit; none when there is no unit
     * @param withVariables true when an expression in braces may stand in place of a number
     * @throws Refusal at {@code answer}, {@code tolerance} or {@code unit}
     */
    public static Unfilled number(
            String answer,
            String tolerance,
            boolean whole,
            List<String> spellings,
            boolean unitRequired,
            boolean withVariables) {
        var percent = PERCENT.matcher(tolerance);
        var isPercent = percent.matches();
        var written = isPercent ? percent.group(1) : tolerance.isEmpty() ? "0" : tolerance;
        var key = Optional.of(answer).filter(it -> withVariables && isExpression(it));
        var amount = Optional.of(written).filter(it -> withVariables && isExpression(it));
        if (unitRequired && spellings.isEmpty()) {
            throw new Refusal("assessment.item.empty").at("unit");
        }
        var body = new NumberAnswer(
                key.isPresent() ? BigDecimal.ZERO : numberAt(answer, whole, "answer"),
                new Tolerance(
                        isPercent ? Tolerance.Measure.PERCENT : Tolerance.Measure.ABSOLUTE,
                        amount.isPresent() ? BigDecimal.ZERO : numberAt(written, false, "tolerance")),
                whole,
                spellings.isEmpty() ? Optional.empty() : Optional.of(new NumberAnswer.Unit(spellings, unitRequired)));
        return new Unfilled(body, key, amount);
    }

    /** The number, refused at the input or key that it stands in. */
    static BigDecimal numberAt(String written, boolean whole, String at) {
        try {
            return NumberAnswer.number(written, whole);
        } catch (Refusal refusal) {
            throw refusal.at(at);
        }
    }

    /** The key as its author wrote it; only for a number. */
    public String writtenKey() {
        return key.orElseGet(() -> NumberAnswer.written(((NumberAnswer) body).key()));
    }

    /** The tolerance as its author wrote it; only for a number; empty when there is none. */
    public String writtenTolerance() {
        var known = ((NumberAnswer) body).tolerance();
        if (tolerance.isEmpty() && known.equals(Tolerance.NONE)) {
            return "";
        }
        var amount = tolerance.orElseGet(() -> NumberAnswer.written(known.amount()));
        return known.measure() == Tolerance.Measure.PERCENT ? amount + " %" : amount;
    }

    /** True when the text is an expression in braces and nothing else. */
    private static boolean isExpression(String text) {
        return EXPRESSION.matcher(text).matches();
    }

    /** As {@link Template} wants it. */
    private String json() {
        var object = object(body.json());
        if (key.isPresent()) {
            object = with(object, "key", key.get());
        }
        return object.containsKey("tolerance")
                ? withTolerance(object, tolerance).toString()
                : object.toString();
    }

    /** Reads what {@link #json} has written. */
    private static Unfilled of(String json) {
        var object = object(json);
        var key = expression(object, "key");
        if (key.isPresent()) {
            object = with(object, "key", "0");
        }
        var tolerance = object.containsKey("tolerance")
                ? expression(object.getJsonObject("tolerance"), "amount")
                : Optional.<String>empty();
        if (tolerance.isPresent()) {
            object = withTolerance(object, Optional.of("0"));
        }
        return new Unfilled(Body.read(object.toString()), key, tolerance);
    }

    private static JsonObject withTolerance(JsonObject object, Optional<String> amount) {
        return amount.map(it -> JSON.createObjectBuilder(object)
                        .add("tolerance", with(object.getJsonObject("tolerance"), "amount", it))
                        .build())
                .orElse(object);
    }

    private static Optional<String> expression(JsonObject object, String name) {
        return Optional.of(object.getString(name, "")).filter(Unfilled::isExpression);
    }

    private static JsonObject with(JsonObject object, String name, String value) {
        return JSON.createObjectBuilder(object).add(name, value).build();
    }

    private static JsonObject object(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
