package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.certification.office.ClientKeeping;
import vn.hocvuso.certification.register.Keeper;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;
import vn.hocvuso.testing.ContractCaller;

/** What is promised to programs of others in {@code src/docs/openapi} is what is served: no more, no less. */
@ExtendWith(ArquillianExtension.class)
class ContractsIT {

    private static final String ONE = "get /api/certification/certificates/{number}";
    private static final String CHECK = "post /api/certification/certificates/check";
    private static final String CHANGES = "get /api/certification/certificates/changes";
    private static final String CHECKPOINT = "get /api/certification/register/checkpoint";
    private static final String INCLUSION = "get /api/certification/register/inclusion";
    private static final String CONSISTENCY = "get /api/certification/register/consistency";
    private static final String TILE = "get /register/tile/{level}/{index}";
    private static final String ENTRIES = "get /register/tile/entries/{index}";

    private static final String NEVER_GIVEN = "HVS-0000-0000-0000-098";
    private static final int MORE_THAN_ANY_ALLOWANCE = 2_000;

    @Inject
    HouseSamples house;

    @Inject
    Revoking revoking;

    @Inject
    ClientKeeping clients;

    @Inject
    Keeper keeper;

    @Inject
    Caller caller;

    private final ContractCaller offices = ContractCaller.of("certificates.yaml");
    private final ContractCaller register = ContractCaller.of("register.yaml");

    @Test
    void theDocumentsAreOpenApi() {
        for (var name : List.of("certificates.yaml", "register.yaml", "confirmation.yaml")) {
            assertEquals(List.of(), ContractCaller.of(name).faults(), name);
        }
    }

    @Test
    void aDocumentThatIsNoneIsFound() {
        assertFalse(register.with("/info", JsonValue.EMPTY_JSON_OBJECT).faults().isEmpty(), "without a title");
        var type = "/components/schemas/Head/properties/size/type";
        assertFalse(register.with(type, Json.createValue("whole")).faults().isEmpty(), "no type of JSON Schema");
        var reference = "/components/schemas/Head/properties/root/$ref";
        assertFalse(register.with(reference, Json.createValue("#/components/schemas/Hush"))
                .faults()
                .isEmpty());
    }

    @Test
    void everyMethodOfTheResourcesHasWordsInItsDocument() {
        assertCovered(OfficeResource.class, offices);
        assertCovered(RegisterResource.class, register);
    }

    private static void assertCovered(Class<?> resource, ContractCaller contract) {
        var root = "/api/" + resource.getAnnotation(Path.class).value();
        var served = new TreeSet<String>();
        for (var method : resource.getDeclaredMethods()) {
            verbs(method).forEach(verb -> {
                var path = method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "";
                var operation = verb + " " + root + path;
                served.add(operation);
                assertTrue(contract.operations().contains(operation), operation + " has no words");
                assertEquals(parameters(method), contract.parameters(operation), operation);
            });
        }
        assertEquals(
                contract.operations().stream()
                        .filter(operation -> operation.contains(" " + root))
                        .collect(Collectors.toSet()),
                served);
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation
                        .annotationType()
                        .getAnnotation(HttpMethod.class)
                        .value()
                        .toLowerCase(Locale.ROOT));
    }

    private static Set<String> parameters(Method method) {
        var parameters = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.add(
                        "query " + parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(PathParam.class)) {
                parameters.add(
                        "path " + parameter.getAnnotation(PathParam.class).value());
            }
        }
        return parameters;
    }

    @Test
    void whatOfficesAreAnsweredIsWhatTheirDocumentSays() throws Exception {
        var administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        var number = house.certificate(house.person());
        var revoked = house.certificate(house.person());
        revoking.revoke(administrator, revoked, "Cấp nhầm người");
        keeper.enterAll();
        var key = bearer(
                clients.make(administrator, "Sở Nội vụ tỉnh Lào Cai", 6000).key());
        var few = bearer(
                clients.make(administrator, "Xã Mường Lò, tổ công nghệ số", 1).key());

        for (var asked : List.of(number, revoked, number.toLowerCase(Locale.ROOT), NEVER_GIVEN, "x", "%20")) {
            offices.assertKept(200, ONE, caller.bytes(path(ONE, asked), key));
        }
        offices.assertKept(401, ONE, caller.bytes(path(ONE, number)));
        offices.assertKept(401, ONE, caller.bytes(path(ONE, number), bearer("hvs_khong-dung")));
        offices.assertKept(200, ONE, caller.bytes(path(ONE, number), few));
        offices.assertKept(429, ONE, caller.bytes(path(ONE, number), few));

        var question = "{\"numbers\":[\"" + number + "\",\"" + revoked + "\",\"" + NEVER_GIVEN + "\",\"x\"]}";
        offices.assertKept(200, CHECK, check(question, "application/json", key));
        for (var bad : List.of("", "{", "[]", "{}", "{\"numbers\":[]}", "{\"numbers\":[1]}", tooMany())) {
            offices.assertKept(409, CHECK, check(bad, "application/json", key));
        }
        offices.assertKept(415, CHECK, check(question, "text/plain", key));
        offices.assertKept(401, CHECK, check(question, "application/json", bearer("")));
        offices.assertKept(429, CHECK, check(question, "application/json", few));

        var cursor = house.count("select max(idx) from certification_register_entry") - 2;
        offices.assertKept(200, CHANGES, caller.bytes(path(CHANGES) + "?after=" + cursor, key));
        offices.assertKept(200, CHANGES, caller.bytes(path(CHANGES) + "?limit=1", key));
        offices.assertKept(200, CHANGES, caller.bytes(path(CHANGES) + "?after=" + Long.MAX_VALUE, key));
        for (var bad : List.of("limit=0", "limit=1001", "limit=x", "limit=", "after=x", "after=9223372036854775808")) {
            offices.assertKept(409, CHANGES, caller.bytes(path(CHANGES) + "?" + bad, key));
        }
        offices.assertKept(401, CHANGES, caller.bytes(path(CHANGES)));
        offices.assertKept(429, CHANGES, caller.bytes(path(CHANGES), few));
        assertEquals(Set.of(), offices.unseen());
    }

    private static String tooMany() {
        return "{\"numbers\":[" + "\"x\",".repeat(1000) + "\"x\"]}";
    }

    private HttpResponse<byte[]> check(String question, String type, String... key) throws Exception {
        return caller.postBytes(
                path(CHECK),
                question.getBytes(StandardCharsets.UTF_8),
                Stream.concat(Stream.of("Content-Type", type), Stream.of(key)).toArray(String[]::new));
    }

    @Test
    void whatTheRegisterAnswersIsWhatItsDocumentSays() throws Exception {
        var number = house.certificate(house.person());
        house.certificate(house.person());
        keeper.enterAll();

        register.assertKept(200, CHECKPOINT, caller.bytes(path(CHECKPOINT)));
        register.assertKept(200, INCLUSION, caller.bytes(path(INCLUSION) + "?number=" + number));
        for (var bad : List.of("", "?number=", "?number=x", "?number=" + NEVER_GIVEN)) {
            register.assertKept(404, INCLUSION, caller.bytes(path(INCLUSION) + bad));
        }
        register.assertKept(200, CONSISTENCY, caller.bytes(path(CONSISTENCY) + "?from=1"));
        register.assertKept(200, CONSISTENCY, caller.bytes(path(CONSISTENCY) + "?from=1&to=2"));
        for (var bad : List.of(
                "",
                "?from=",
                "?from=x",
                "?from=0",
                "?from=-1",
                "?from=2&to=1",
                "?from=1&to=x",
                "?from=1&to=0",
                "?from=1&to=" + Long.MAX_VALUE)) {
            register.assertKept(404, CONSISTENCY, caller.bytes(path(CONSISTENCY) + bad));
        }
        register.assertKept(200, "get /register/checkpoint", caller.bytes("/register/checkpoint"));
        register.assertKept(200, "get /register/keys.json", caller.bytes("/register/keys.json"));
        var first = "000" + (house.count("select count(*) from certification_register_entry") < 256 ? ".p/1" : "");
        var tile = caller.bytes(path(TILE, "0", first));
        register.assertKept(200, TILE, tile);
        assertEquals(0, tile.body().length % 32);
        register.assertKept(404, TILE, caller.bytes(path(TILE, "7", "000")));
        register.assertKept(404, TILE, caller.bytes(path(TILE, "0", "x")));
        register.assertKept(200, ENTRIES, caller.bytes(path(ENTRIES, first)));
        register.assertKept(404, ENTRIES, caller.bytes(path(ENTRIES, "x999/999")));

        var answer = caller.bytes(path(INCLUSION) + "?number=x");
        for (var i = 0; answer.statusCode() != 429 && i < MORE_THAN_ANY_ALLOWANCE; i++) {
            answer = caller.bytes(path(INCLUSION) + "?number=x");
        }
        register.assertKept(429, INCLUSION, answer);
        assertEquals(
                Set.of(CHECKPOINT + " 404", "get /register/checkpoint 404"),
                register.unseen(),
                "only what an empty register would answer is left");
    }

    private static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    /** The address of an operation, with what its path asks for. */
    private static String path(String operation, String... values) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        for (var value : values) {
            path = path.replaceFirst("\\{[a-z]+}", value);
        }
        return path;
    }
}
