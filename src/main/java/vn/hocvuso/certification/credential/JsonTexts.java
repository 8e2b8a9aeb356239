package vn.hocvuso.certification.credential;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes JSON; a member that is there twice is a fault, for two readers could take different ones. */
final class JsonTexts {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonTexts() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    static JsonObjectBuilder object(JsonObject start) {
        return JSON.createObjectBuilder(start);
    }

    static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    static JsonArray array(String... texts) {
        return JSON.createArrayBuilder(List.of(texts)).build();
    }

    /** Empty when it is no JSON, or no object. */
    static Optional<JsonObject> read(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The text of a member; empty when it is not there or no text. */
    static String text(JsonObject object, String member) {
        return object.get(member) instanceof JsonString value ? value.getString() : "";
    }

    /** The texts of a member that may be one text or a list of them. */
    static List<String> texts(JsonObject object, String member) {
        var value = object.get(member);
        if (value instanceof JsonString one) {
            return List.of(one.getString());
        }
        return value instanceof JsonArray many
                ? many.stream()
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).getString())
                        .toList()
                : List.of();
    }

    /** A member that is an object; an empty one otherwise. */
    static JsonObject member(JsonObject object, String member) {
        return object.get(member) instanceof JsonObject value ? value : JsonValue.EMPTY_JSON_OBJECT;
    }
}
