package vn.hocvuso.certification.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.IssuingByHand;
import vn.hocvuso.certification.Revoking;
import vn.hocvuso.certification.template.Issuer;
import vn.hocvuso.certification.template.IssuingUnits;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;

@ExtendWith(ArquillianExtension.class)
class OfficeAskingIT {

    private static final int PATIENCE = 300;

    @Inject
    private HouseSamples house;

    @Inject
    private IssuingByHand issuing;

    @Inject
    private IssuingUnits units;

    @Inject
    private Revoking revoking;

    @Inject
    private ClientKeeping keeping;

    @Inject
    private OfficeAsking asking;

    @Inject
    private HttpServletRequest request;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address = "192.0.2." + System.nanoTime();

    private Learner.Ref administrator;
    private String course;
    private ClientKeeping.Made office;

    @BeforeEach
    void anOffice() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        course = house.course().slug();
        office = keeping.make(administrator, "Sở Nội vụ tỉnh Lào Cai", 3000);
    }

    private String issue() {
        return issuing.issue(
                        administrator,
                        new IssuingByHand.Request(
                                HouseSamples.username(house.person()), course, "", "Học trực tiếp tại xã"))
                .value();
    }

    private HttpResponse<String> call(String key, String path, String body) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + request.getLocalPort() + "/api/certification/certificates/" + path);
        var builder = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key);
        var sent = body == null
                ? builder.GET()
                : builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return http.send(sent.build(), BodyHandlers.ofString());
    }

    @Test
    void oneIsCheckedOverTheLineByAnyWayOfWritingItsNumber() throws Exception {
        var number = issue();
        var answer = call(office.key(), number.toLowerCase(Locale.ROOT), null);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"status\":\"VALID\""), answer.body());
        assertTrue(answer.body().contains(HouseSamples.HOLDER), answer.body());
        assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());

        revoking.revoke(administrator, number, "Cấp nhầm người");
        var revoked = call(office.key(), number, null).body();
        assertTrue(revoked.contains("\"status\":\"REVOKED\""), revoked);
        assertTrue(revoked.contains("Cấp nhầm người"), revoked);
    }

    @Test
    void theAnswerNamesTheUnitInWhoseNameItIs() throws Exception {
        var name = "Trường Tiểu học số " + System.nanoTime();
        var unit = units.make(administrator, name, Issuer.Kind.SCHOOL, "");
        var request = new IssuingByHand.Request(
                HouseSamples.username(house.person()), course, "", "Học trực tiếp tại xã", unit);
        var number = issuing.issue(administrator, request).value();
        units.rename(administrator, unit, name + " mới");
        var answer = call(office.key(), number, null).body();
        assertTrue(answer.contains("\"issuer\":\"" + name + "\""), "as it was issued: " + answer);
    }

    @Test
    void aListIsAnsweredInTheOrderOfTheQuestion() throws Exception {
        var first = issue();
        var second = issue();
        var body = "{\"numbers\":[\"" + second + "\",\"HVS-0000-0000-0000-000\",\"" + first + "\"]}";
        var answer = call(office.key(), "check", body).body();
        var places = List.of(answer.indexOf(second), answer.indexOf("MISTYPED"), answer.indexOf(first));
        var sorted = new ArrayList<>(places);
        Collections.sort(sorted);
        assertEquals(sorted, places, answer);
        for (var wrong : new String[] {"", "[]", "{\"numbers\":[1]}", "{\"number\":\"x\"}", "{"}) {
            assertEquals(409, call(office.key(), "check", wrong).statusCode(), wrong);
        }
        assertEquals(409, call(office.key(), "check", "{\"numbers\":[]}").statusCode());
    }

    @Test
    void changesComeInOrderAndNoneIsLeftOut() throws Exception {
        var before =
                asking.changes(office.key(), address, Long.MAX_VALUE - 1, 1).next();
        assertEquals(Long.MAX_VALUE - 1, before);
        var number = issue();
        revoking.revoke(administrator, number, "Cấp nhầm người");
        var acts = List.<String>of();
        for (var i = 0; i < PATIENCE && acts.size() < 2; i++) {
            Thread.sleep(100);
            acts = actsOf(number);
        }
        assertEquals(List.of("ISSUED", "REVOKED"), acts);
        var page = call(office.key(), "changes?after=-1&limit=1", null).body();
        assertTrue(page.contains("\"more\":true"), page);
        assertEquals(409, call(office.key(), "changes?limit=1001", null).statusCode());
    }

    private List<String> actsOf(String number) {
        var acts = new ArrayList<String>();
        var cursor = -1L;
        OfficeAsking.Changes page;
        do {
            // a limit of its own for each page, so that the office's is not used up by a long register
            var reader = keeping.make(administrator, "Sở Nội vụ tỉnh Lào Cai", 6000);
            page = asking.changes(reader.key(), address, cursor, OfficeAsking.MOST);
            page.changes().stream()
                    .filter(change -> change.certificate().number().equals(number))
                    .forEach(change -> acts.add(change.act()));
            cursor = page.next();
        } while (page.more());
        return acts;
    }

    @Test
    void aWrongKeyAndOneThatWasTakenBackLookAlike() throws Exception {
        var number = issue();
        var wrong = call("hvs_khong-dung", number, null);
        keeping.end(administrator, office.id());
        keeping.end(administrator, office.id());
        var ended = call(office.key(), number, null);
        assertEquals(401, wrong.statusCode(), wrong.body());
        assertEquals(wrong.body(), ended.body());
        assertFalse(wrong.body().contains(HouseSamples.HOLDER));
        assertEquals(401, call("", number, null).statusCode());
    }

    @Test
    void whoTriesManyKeysHasToWaitAndTheOfficeDoesNot() {
        var from = "198.51.100." + System.nanoTime();
        var refusal = assertThrows(Refusal.class, () -> {
            for (var i = 0; i < 400; i++) {
                try {
                    asking.one("hvs_" + i, from, "x");
                } catch (Refusal one) {
                    if (!one.key().equals("certification.client.key")) {
                        throw one;
                    }
                }
            }
        });
        assertEquals("platform.throttle.wait", refusal.key());
        assertEquals("MISTYPED", asking.one(office.key(), from, "x").status());
    }

    @Test
    void moreThanTheLimitAMinuteHasToWait() {
        var small = keeping.make(administrator, "Xã Mường Lò, tổ công nghệ số", 3);
        asking.list(small.key(), address, List.of("a", "b", "c"));
        refused("platform.throttle.wait", () -> asking.one(small.key(), address, "d"));
        refused("platform.throttle.wait", () -> asking.list(small.key(), address, List.of("a", "b", "c", "d")));
    }

    @Test
    void everyCallIsInTheLogAndTheKeyIsNowhere() {
        asking.one(office.key(), address, "x");
        asking.list(office.key(), address, List.of("a", "b"));
        var calls = keeping.client(administrator, office.id()).calls();
        assertEquals(
                List.of("list 2", "one 1"),
                calls.stream().map(call -> call.kind() + " " + call.asked()).toList());
        assertEquals(
                0,
                house.count("select count(*) from certification_client where id = " + office.id() + " and (name like '%"
                        + office.key() + "%' or hex(key_hash) like '%" + office.key() + "%')"));
    }

    @Test
    void onlyAdministratorsGiveAndTakeKeys() {
        for (var actor : List.of(house.person(), house.person(Role.LEARNER, Role.TEACHER))) {
            refused("identity.page.unknown", () -> keeping.make(actor, "Sở Nội vụ", 10));
            refused("identity.page.unknown", () -> keeping.end(actor, office.id()));
            refused("identity.page.unknown", () -> keeping.all(actor));
            refused("identity.page.unknown", () -> keeping.client(actor, office.id()));
        }
        refused("certification.client.unknown", () -> keeping.end(administrator, Long.MAX_VALUE));
        refused("certification.client.name", () -> keeping.make(administrator, "Sở", 10));
        refused("certification.client.limit", () -> keeping.make(administrator, "Sở Nội vụ", 0));
        refused("certification.client.limit", () -> keeping.make(administrator, "Sở Nội vụ", 6001));
        assertEquals("Sở Nội vụ tỉnh Lào Cai", keeping.all(administrator).get(0).name());
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
