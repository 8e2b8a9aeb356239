package vn.hocvuso.interop.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.hocvuso.interop.confirmation.LevelRegistry.Acknowledged;
import vn.hocvuso.interop.confirmation.LevelRegistry.Answer;
import vn.hocvuso.interop.confirmation.LevelRegistry.Forgotten;
import vn.hocvuso.interop.confirmation.LevelRegistry.Later;
import vn.hocvuso.interop.confirmation.LevelRegistry.Message;
import vn.hocvuso.interop.confirmation.LevelRegistry.Pending;
import vn.hocvuso.interop.confirmation.LevelRegistry.Refused;

/** Speaks with a real server on a port, as the contract says and as it does not. */
class HttpLevelRegistryTest {

    private static final String KEY = "5b1f3c1e-8a1d-4d0e-9a55-0c6c0a7f4c11";
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Message MESSAGE = new Message(
            KEY,
            "0123456789abcdef0123456789abcdef-42",
            "ND",
            "pho-cap",
            "2026.1",
            "hocvuso",
            "2026.1",
            Instant.parse("2026-11-26T02:03:04.123456Z"),
            "Học vụ số (bản chạy thử)");

    private final RegistrySamples server = new RegistrySamples();
    private final LevelRegistry registry = new HttpLevelRegistry(server.settings(5), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        server.close();
    }

    private Answer told(RegistrySamples.Misbehaviour misbehaviour) throws InterruptedException {
        server.then(misbehaviour);
        return registry.tell(MESSAGE);
    }

    @Test
    void whatIsSentIsWhatTheContractSays() throws Exception {
        assertInstanceOf(Acknowledged.class, registry.tell(MESSAGE));
        var request = server.requests().get(0);
        var contract = new Contract();
        assertEquals("POST", request.method());
        var operation = contract.at("paths", request.path(), "post");
        assertEquals("application/json", request.header("Content-Type"));
        assertEquals("Bearer bi-mat", request.header("Authorization"));
        assertEquals(
                "bearer", contract.at("components", "securitySchemes", "token").get("scheme"));
        var header = (Map<?, ?>) ((List<?>) operation.get("parameters")).get(0);
        assertEquals("Idempotency-Key", header.get("name"));
        var key = Json.createValue(request.header("Idempotency-Key"));
        assertEquals(List.of(), contract.mistakes((Map<?, ?>) header.get("schema"), key, "Idempotency-Key"));
        assertEquals(List.of(), contract.mistakes(contract.schema("Confirmation"), json(request.body()), "body"));
        assertEquals(KEY, key.getString());
        assertEquals("Học vụ số (bản chạy thử)", json(request.body()).getString("issuer"));
    }

    @Test
    void whatTheContractForbidsIsFoundByTheSameCheck() throws IOException {
        var contract = new Contract();
        var wrong = json("{\"subject\":{\"scheme\":\"cccd\",\"value\":\"x\"},\"group\":\"nd\",\"name\":\"Mai\"}");
        var mistakes = contract.mistakes(contract.schema("Confirmation"), wrong, "body");
        assertTrue(mistakes.contains("body.level is missing"), mistakes.toString());
        assertTrue(mistakes.contains("body.name is not in the contract"), mistakes.toString());
        assertTrue(mistakes.contains("body.subject.scheme is \"cccd\""), mistakes.toString());
        assertTrue(mistakes.contains("body.group does not match"), mistakes.toString());
    }

    @Test
    void everyStateAndStatusOfTheContractIsRead() throws Exception {
        var contract = new Contract();
        var outcome = contract.schema("Outcome");
        var states = (List<?>) ((Map<?, ?>) ((Map<?, ?>) outcome.get("properties")).get("state")).get("enum");
        assertEquals(List.of("pending", "acknowledged", "refused"), states);
        for (var state : states) {
            var body = "{\"receipt\":\"bn-1\",\"state\":\"" + state + "\",\"reason\":\"sai\"}";
            assertEquals(List.of(), contract.mistakes(outcome, json(body), "body"));
            Answer expected =
                    switch (state.toString()) {
                        case "pending" -> new Pending("bn-1");
                        case "acknowledged" -> new Acknowledged("bn-1");
                        default -> new Refused("sai");
                    };
            for (var status : List.of(200, 201, 202)) {
                assertEquals(expected, told(RegistrySamples.says(status, body)));
            }
        }
        for (var status :
                contract.at("paths", "/confirmations", "post", "responses").keySet()) {
            var number = Integer.parseInt(status.toString());
            if (number >= 400) {
                var refused = List.of(400, 409, 422).contains(number);
                assertEquals(
                        refused, told(RegistrySamples.problem(number, "vì thế")) instanceof Refused, status.toString());
            }
        }
    }

    @Test
    void sentAgainUnderTheSameKeyItGetsTheSameReceipt() throws Exception {
        var first = registry.tell(MESSAGE);
        assertEquals(first, registry.tell(MESSAGE));
        assertEquals(1, server.kept());
    }

    @Test
    void whatItTookIsAskedForUnderItsReceipt() throws Exception {
        server.slow();
        assertEquals(new Pending("bn-5b1f3c1e"), registry.tell(MESSAGE));
        server.tells("pending");
        assertEquals(new Pending("bn-5b1f3c1e"), registry.ask("bn-5b1f3c1e"));
        server.tells("acknowledged");
        assertEquals(new Acknowledged("bn-5b1f3c1e"), registry.ask("bn-5b1f3c1e"));
        server.tells("refused");
        assertEquals(new Refused("không đúng người"), registry.ask("bn-5b1f3c1e"));
        assertEquals(new Forgotten(), registry.ask("bn-khac"));
        assertEquals("GET", server.requests().get(1).method());
        assertEquals("/confirmations/bn-5b1f3c1e", server.requests().get(1).path());
        assertEquals("Bearer bi-mat", server.requests().get(1).header("Authorization"));
    }

    @Test
    void whatSpeaksAboutTheMessageIsARefusalAndWhatDoesNotIsTriedAgain() throws Exception {
        for (var status : List.of(400, 404, 409, 410, 413, 422)) {
            assertEquals(new Refused(status + " vì thế"), told(RegistrySamples.problem(status, "vì thế")));
        }
        for (var status : List.of(301, 401, 403, 408, 425, 429, 500, 502, 503, 504)) {
            assertEquals(
                    new Later(status + " vì thế", Optional.empty()), told(RegistrySamples.problem(status, "vì thế")));
        }
        assertEquals(new Refused("409"), told(RegistrySamples.says(409, "<html>")));
    }

    @Test
    void howLongItAsksToWaitIsHeard() throws Exception {
        assertEquals(Optional.of(Duration.ofSeconds(120)), after("120"));
        assertEquals(Optional.of(Duration.ofMinutes(5)), after("Thu, 26 Nov 2026 03:05:00 GMT"));
        assertEquals(Optional.of(Duration.ofDays(1)), after("99999999"));
        assertEquals(Optional.empty(), after("Thu, 26 Nov 2026 02:00:00 GMT"));
        assertEquals(Optional.empty(), after("-5"));
        assertEquals(Optional.empty(), after("soon"));
    }

    private Optional<Duration> after(String retryAfter) throws InterruptedException {
        return ((Later) told(RegistrySamples.problem(503, "bận", "Retry-After", retryAfter))).after();
    }

    @Test
    void anAnswerThatCannotBeReadIsNoAnswer() throws Exception {
        for (var body : List.of(
                "",
                "[]",
                "{",
                "{}",
                "{\"receipt\":\"bn-1\"}",
                "{\"receipt\":1,\"state\":\"acknowledged\"}",
                "{\"receipt\":\"../../x\",\"state\":\"acknowledged\"}",
                "{\"receipt\":\"\",\"state\":\"acknowledged\"}",
                "{\"receipt\":\"bn-1\",\"state\":\"perhaps\"}")) {
            assertInstanceOf(Later.class, told(RegistrySamples.says(200, body)), body);
        }
    }

    @Test
    void silenceAndBrokenLinesAreTriedAgain() throws Exception {
        assertInstanceOf(Later.class, told(RegistrySamples.hangsUp()));
        var begun = System.nanoTime();
        assertInstanceOf(Later.class, told(RegistrySamples.keepsSilent()));
        assertInstanceOf(Later.class, told(RegistrySamples.stopsInTheMiddle()));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_500);
        assertInstanceOf(Acknowledged.class, registry.tell(MESSAGE));
    }

    @Test
    void whereNobodyListensItIsTriedAgain() throws Exception {
        server.close();
        assertInstanceOf(Later.class, registry.tell(MESSAGE));
    }

    @Test
    void withoutAnAddressThereIsNoRegistry() {
        var here = server.settings(5);
        var nowhere = new RegistrySettings(
                Optional.empty(),
                here.token(),
                here.connect(),
                here.answer(),
                here.tries(),
                here.firstWait(),
                here.longestWait(),
                here.poll());
        assertFalse(new HttpLevelRegistry(nowhere, Clock.systemUTC()).isConnected());
        assertTrue(registry.isConnected());
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The document, and as much of JSON Schema as it uses. */
    private static final class Contract {

        private final Map<?, ?> document;

        Contract() throws IOException {
            document = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("src/docs/openapi/confirmation.yaml")));
        }

        Map<?, ?> at(String... path) {
            var here = document;
            for (var step : path) {
                here = (Map<?, ?>) here.get(step);
            }
            return here;
        }

        Map<?, ?> schema(String name) {
            return at("components", "schemas", name);
        }

        List<String> mistakes(Map<?, ?> schema, jakarta.json.JsonValue value, String where) {
            var found = new java.util.ArrayList<String>();
            check(schema, value, where, found);
            return found;
        }

        private void check(Map<?, ?> asked, jakarta.json.JsonValue value, String where, List<String> found) {
            var schema = asked.containsKey("$ref")
                    ? schema(asked.get("$ref").toString().replaceFirst(".*/", ""))
                    : asked;
            if ("object".equals(schema.get("type"))) {
                checkObject(schema, value.asJsonObject(), where, found);
                return;
            }
            if (!(value instanceof jakarta.json.JsonString text)) {
                found.add(where + " is no text");
                return;
            }
            checkText(schema, text.getString(), where, found);
        }

        private void checkObject(Map<?, ?> schema, JsonObject value, String where, List<String> found) {
            var properties = (Map<?, ?>) schema.get("properties");
            var required = schema.containsKey("required") ? (List<?>) schema.get("required") : List.of();
            required.stream()
                    .filter(name -> !value.containsKey(name.toString()))
                    .forEach(name -> found.add(where + "." + name + " is missing"));
            value.forEach((name, inner) -> {
                if (properties.containsKey(name)) {
                    check((Map<?, ?>) properties.get(name), inner, where + "." + name, found);
                } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                    found.add(where + "." + name + " is not in the contract");
                }
            });
        }

        private static void checkText(Map<?, ?> schema, String text, String where, List<String> found) {
            if (schema.containsKey("enum") && !((List<?>) schema.get("enum")).contains(text)) {
                found.add(where + " is \"" + text + "\"");
            }
            if (schema.containsKey("pattern")
                    && !text.matches(schema.get("pattern").toString())) {
                found.add(where + " does not match");
            }
            if (schema.containsKey("maxLength") && text.length() > (Integer) schema.get("maxLength")) {
                found.add(where + " is too long");
            }
            if (schema.containsKey("minLength") && text.length() < (Integer) schema.get("minLength")) {
                found.add(where + " is too short");
            }
            if ("date-time".equals(schema.get("format"))) {
                java.time.OffsetDateTime.parse(text);
            }
        }
    }
}
