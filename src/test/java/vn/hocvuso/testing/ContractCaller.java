package vn.hocvuso.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A contract in OpenAPI 3.1 ({@code src/docs/openapi}): judged by the schemas of OpenAPI, and held against answers. It remembers
 * what has been answered.
 */
public final class ContractCaller {

    private static final String SCHEMA = "https://hocvuso.example/contract";
    private static final List<String> SCHEMAS = List.of("meta", "dialect", "schema", "contract");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String COMPONENT = "#/components/schemas/";

    private final JsonObject document;
    private final String prefix;
    private final Set<String> seen = new TreeSet<>();
    private final ValidatorFactory json = new ValidatorFactory().withJsonNodeFactory(new JakartaJsonNode.Factory());

    private ContractCaller(JsonObject document) {
        this.document = document;
        var server = document.getJsonArray("servers").getJsonObject(0).getString("url");
        this.prefix = URI.create(server).getPath().replaceFirst("/$", "");
    }

    /** The document of this name. */
    public static ContractCaller of(String name) {
        try {
            return new ContractCaller(read(Files.readString(Path.of("src", "docs", "openapi", name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject read(String yaml) {
        return json(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                .asJsonObject();
    }

    private static JsonValue json(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            var object = Json.createObjectBuilder();
            map.forEach((name, value) -> object.add(name.toString(), json(value)));
            return object.build();
        } else if (yaml instanceof Collection<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(value -> array.add(json(value)));
            return array.build();
        } else if (yaml instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (yaml instanceof Number number) {
            return Json.createValue(number.longValue());
        }
        return yaml == null ? JsonValue.NULL : Json.createValue(yaml.toString());
    }

    /** The same with one thing put in place of what a JSON pointer names. */
    public ContractCaller with(String pointer, JsonValue value) {
        return new ContractCaller(Json.createPointer(pointer).replace(document, value));
    }

    /** What the schemas of OpenAPI 3.1, and rules that they cannot tell, say against the document. */
    public List<String> faults() {
        var validator = json.createValidator();
        for (var name : SCHEMAS) {
            validator.registerSchema(schema(name));
        }
        var faults = new ArrayList<>(judged(validator, URI.create(SCHEMA), document));
        references(document)
                .filter(reference -> !Json.createPointer(reference.substring(1)).containsValue(document))
                .forEach(reference -> faults.add(reference + " leads nowhere"));
        var names = new TreeSet<String>();
        operations().forEach(operation -> {
            var said = operation(operation);
            if (!names.add(said.getString("operationId", ""))) {
                faults.add(operation + " has no operationId of its own");
            }
            parameters(operation).stream()
                    .filter(parameter -> parameter.startsWith("path "))
                    .map(parameter -> "{" + parameter.substring("path ".length()) + "}")
                    .filter(parameter -> !operation.contains(parameter))
                    .forEach(parameter -> faults.add(operation + " has no " + parameter));
        });
        return faults;
    }

    private static JsonObject schema(String name) {
        try (InputStream file = ContractCaller.class.getResourceAsStream("/samples/openapi/" + name + ".json");
                var reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> references(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(ContractCaller::references);
        } else if (value instanceof JsonObject object) {
            return object.entrySet().stream()
                    .flatMap(entry -> entry.getKey().equals("$ref")
                            ? Stream.of(((JsonString) entry.getValue()).getString())
                            : references(entry.getValue()));
        }
        return Stream.empty();
    }

    private static List<String> judged(Validator validator, URI schema, JsonValue value) {
        return validator.validate(schema, value).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    /** All operations, as {@code get /api/certification/register/checkpoint}. */
    public Set<String> operations() {
        var operations = new TreeSet<String>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method + " " + prefix + path)));
        return operations;
    }

    private JsonObject operation(String operation) {
        var method = operation.substring(0, operation.indexOf(' '));
        var path = operation.substring(operation.indexOf(' ') + 1 + prefix.length());
        assertTrue(operations().contains(operation), operation + " is not in the contract");
        return document.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
    }

    /** Those of an operation, as {@code query number}. */
    public Set<String> parameters(String operation) {
        var parameters = new TreeSet<String>();
        operation(operation)
                .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .forEach(parameter -> parameters.add(parameter.getString("in") + " " + parameter.getString("name")));
        return parameters;
    }

    /** Every status of every operation, as {@code get /register/keys.json 200}. */
    public Set<String> statuses() {
        var statuses = new TreeSet<String>();
        operations().forEach(operation -> operation(operation)
                .getJsonObject("responses")
                .keySet()
                .forEach(status -> statuses.add(operation + " " + status)));
        return statuses;
    }

    /** The same of those that no answer had. */
    public Set<String> unseen() {
        var unseen = statuses();
        unseen.removeAll(seen);
        return unseen;
    }

    /** The answer has this status, and is in all as the contract says; fails otherwise. */
    public void assertKept(int status, String operation, HttpResponse<byte[]> answer) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.statusCode(), operation + ": " + body);
        var responses = operation(operation).getJsonObject("responses");
        assertTrue(responses.containsKey(Integer.toString(status)), operation + " does not name " + status);
        var response = resolved(responses.getJsonObject(Integer.toString(status)));
        seen.add(operation + " " + status);
        response.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().keySet().stream()
                .filter(name -> answer.headers().firstValue(name).isEmpty())
                .forEach(name -> assertEquals(name, "", operation + " " + status + " comes without the header"));
        if (response.containsKey("content")) {
            assertContent(operation + " " + status, response.getJsonObject("content"), answer, body);
        }
    }

    private void assertContent(String what, JsonObject content, HttpResponse<byte[]> answer, String body) {
        var type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .toLowerCase(Locale.ROOT);
        assertTrue(content.containsKey(type), what + " is " + type + ", not " + content.keySet());
        if (type.endsWith("json")) {
            var schema = content.getJsonObject(type).getJsonObject("schema");
            assertEquals(List.of(), faults(schema, body), what + ": " + body);
        }
    }

    private JsonObject resolved(JsonObject response) {
        return response.containsKey("$ref")
                ? Json.createPointer(response.getString("$ref").substring(1))
                        .getValue(document)
                        .asJsonObject()
                : response;
    }

    /** What a schema of the document says against a text in JSON; a member that it does not name is a fault. */
    private List<String> faults(JsonObject schema, String body) {
        var whole = Json.createObjectBuilder(strict(schema).asJsonObject())
                .add("$defs", strict(document.getJsonObject("components").getJsonObject("schemas")));
        try (var reader = Json.createReader(new StringReader(body))) {
            var validator = json.createValidator();
            return judged(validator, validator.registerSchema(whole.build()), reader.readValue());
        }
    }

    private static JsonValue strict(JsonValue schema) {
        if (schema instanceof JsonArray array) {
            var all = Json.createArrayBuilder();
            array.forEach(one -> all.add(strict(one)));
            return all.build();
        } else if (schema instanceof JsonObject object) {
            var all = Json.createObjectBuilder();
            object.forEach((name, value) -> all.add(name, name.equals("$ref") ? here(value) : strict(value)));
            if (object.get("properties") instanceof JsonObject && !object.containsKey("additionalProperties")) {
                all.add("additionalProperties", false);
            }
            return all.build();
        }
        return schema;
    }

    private static JsonValue here(JsonValue reference) {
        return Json.createValue(((JsonString) reference).getString().replace(COMPONENT, "#/$defs/"));
    }
}
