package vn.hocvuso.certification.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateSamples;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.throttle.Throttle;
import vn.hocvuso.testing.Caller;

/**
 * All public ways to ask about a certificate draw on one allowance of an address, and say clearly when it is used up. Who asks
 * is who the proxy says: these tests come through one.
 */
@ExtendWith(ArquillianExtension.class)
class PublicDoorsIT {

    private static final String DOOR = "verify";
    private static final String OFFICES = "office";
    private static final int ALLOWED = 300;
    /** While a test runs a token may come back, one in three seconds; then it is tried again. */
    private static final int TRIES = 5;

    private static final String SAID = "Bạn đã thử quá nhiều lần. Vui lòng thử lại sau 1 phút.";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A way to ask about the number, as somebody whose address the proxy tells. */
    @FunctionalInterface
    private interface Way {
        HttpResponse<String> ask(String... headers) throws Exception;
    }

    @Inject
    Throttle throttle;

    @Inject
    Caller caller;

    private final String number = CertificateSamples.content().number();

    private Map<String, Way> ways() {
        return Map.of(
                "page", headers -> caller.get("/verify/" + number, headers),
                "page of a link", headers -> caller.get("/verify/" + number + "?link=x", headers),
                "form", headers -> caller.get("/verify?number=" + number, headers),
                "credential", headers -> caller.get("/credentials/" + number, headers),
                "badge", headers -> caller.get("/credentials/" + number + ".png", headers),
                "signed content", headers -> caller.get("/signed-content/" + number + ".json", headers),
                "proof", headers -> caller.get("/api/certification/register/inclusion?number=" + number, headers),
                "file", headers -> caller.sendFile("/check-document", "a.pdf", new byte[9], headers));
    }

    private static String anybody() {
        return "2001:db8:9::" + Integer.toHexString(RANDOM.nextInt(0x10000)) + ":"
                + Integer.toHexString(RANDOM.nextInt(0x10000));
    }

    private static String[] from(String client) {
        return new String[] {"X-Forwarded-For", client};
    }

    /** Takes what is left. */
    private void useUp(String door, String client) {
        var left = true;
        while (left) {
            left = passes(door, client);
        }
    }

    private boolean passes(String door, String client) {
        try {
            throttle.look(door, client);
            return true;
        } catch (Refusal refusal) {
            assertEquals("platform.throttle.wait", refusal.key());
            return false;
        }
    }

    private HttpResponse<String> answer(String door, Way way, String client, Predicate<HttpResponse<String>> hoped)
            throws Exception {
        for (var i = 1; ; i++) {
            useUp(door, client);
            var answer = way.ask(from(client));
            if (hoped.test(answer) || i == TRIES) {
                return answer;
            }
        }
    }

    private HttpResponse<String> refused(String door, Way way, String client) throws Exception {
        var answer = answer(door, way, client, one -> one.statusCode() == 429);
        assertEquals(429, answer.statusCode(), answer.body());
        assertEquals("60", header(answer, "Retry-After"));
        assertEquals("", header(answer, "Set-Cookie"));
        return answer;
    }

    @Test
    void whoHasUsedUpTheAllowanceIsToldAtEveryDoorToWait() throws Exception {
        var client = anybody();
        for (var way : ways().entrySet()) {
            var answer = refused(DOOR, way.getValue(), client);
            var text = way.getKey().equals("proof") ? json(answer).getString("title") : answer.body();
            var said = way.getKey().equals("file") ? "Vui lòng đợi ít phút" : SAID;
            assertTrue(text.contains(said), way.getKey() + ": " + text);
        }
        var page = refused(DOOR, ways().get("form"), client).body();
        assertTrue(page.contains("value=\"" + number + "\""), "what was typed is kept");
        var english = answer(
                DOOR,
                headers -> caller.get("/credentials/" + number, "X-Forwarded-For", client, "Cookie", "lang=en"),
                client,
                one -> one.statusCode() == 429);
        assertEquals("Too many tries. Please try again in 1 minutes.", english.body());
    }

    @Test
    void everyDoorTakesFromTheSameAllowance() throws Exception {
        for (var way : ways().entrySet()) {
            assertTrue(takesOne(way.getValue()), way.getKey());
        }
    }

    /** Whether the last of an address's allowance can be spent here. */
    private boolean takesOne(Way way) throws Exception {
        for (var i = 0; i < TRIES; i++) {
            var client = anybody();
            for (var spent = 1; spent < ALLOWED; spent++) {
                assertTrue(passes(DOOR, client));
            }
            assertNotEquals(429, way.ask(from(client)).statusCode());
            if (!passes(DOOR, client)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void thoseBehindTheProxyAreToldApartAndNobodyCanPassForAnother() throws Exception {
        var guesser = anybody();
        var other = anybody();
        for (var way : ways().values()) {
            refused(DOOR, way, guesser);
            assertNotEquals(429, way.ask(from(other)).statusCode());
            var made = answer(
                    DOOR, headers -> way.ask(from(other + ", " + guesser)), guesser, one -> one.statusCode() == 429);
            assertEquals(429, made.statusCode(), "what the guesser has written himself does not count");
        }
    }

    @Test
    void wrongKeysOfOfficesAreCountedByThemselves() throws Exception {
        Way office = headers -> caller.get(
                "/api/certification/certificates/" + number,
                headers[0],
                headers[1],
                "Authorization",
                "Bearer hvs_" + number);
        var client = anybody();
        assertEquals(401, office.ask(from(client)).statusCode());
        assertEquals(SAID, json(refused(OFFICES, office, client)).getString("title"));
        assertEquals(200, ways().get("page").ask(from(client)).statusCode());
    }

    /** Lists, keys and the register itself say nothing of one number; whoever verifies by himself must get them. */
    @Test
    void whatIsTheSameForAllIsGivenToThoseWhoHaveToWait() throws Exception {
        var client = anybody();
        for (var path : new String[] {
            "/.well-known/did.json", "/issuer", "/register/keys.json", "/verify", "/credentials/status/revocation/1"
        }) {
            useUp(DOOR, client);
            var status = caller.get(path, from(client)).statusCode();
            assertTrue(status == 200 || status == 404 && path.contains("status"), path + " " + status);
        }
    }
}
