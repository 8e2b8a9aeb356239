package vn.hocvuso.assessment.format;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.assessment.marking.Body;

/**
 * A body with variables in it. What stands in braces in its texts is a text like any other; what stands in place of its
 * numbers is kept beside it.
 *
 * @param body with 0 in place of such numbers
 * @param key the expression in braces in place of a number's key
 * @param tolerance likewise
 */
record Template(Body body, Optional<String> key, Optional<String> tolerance) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]+}");

    /** True when the text is an expression in braces and nothing else. */
    static boolean isExpression(String text) {
        return EXPRESSION.matcher(text).matches();
    }

    /** As {@code Parametrised} wants it. */
    String json() {
        var object = object(body.json());
        if (key.isPresent()) {
            object = with(object, "key", key.get());
        }
        return object.containsKey("tolerance")
                ? withTolerance(object, tolerance).toString()
                : object.toString();
    }

    /** Reads what {@link #json} has written. */
    static Template of(String json) {
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
        return new Template(Body.read(object.toString()), key, tolerance);
    }

    private static JsonObject withTolerance(JsonObject object, Optional<String> amount) {
        return amount.map(it -> JSON.createObjectBuilder(object)
                        .add("tolerance", with(object.getJsonObject("tolerance"), "amount", it))
                        .build())
                .orElse(object);
    }

    private static Optional<String> expression(JsonObject object, String name) {
        return Optional.of(object.getString(name, "")).filter(Template::isExpression);
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
