package vn.hocvuso.certification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.header;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.credential.CredentialCheck;
import vn.hocvuso.certification.credential.CredentialDoor;
import vn.hocvuso.certification.credential.CredentialVerdict;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.testing.Caller;

/** A certificate is fetched as an Open Badge, shown again, and found to be sound, forged, suspended or revoked. */
@ExtendWith(ArquillianExtension.class)
class CredentialIT {

    @Inject
    IssuingByHand issuing;

    @Inject
    Suspending suspending;

    @Inject
    Revoking revoking;

    @Inject
    CredentialCheck check;

    @Inject
    CredentialDoor door;

    @Inject
    HouseSamples house;

    @Inject
    Caller caller;

    private Learner.Ref administrator;
    private String number;

    @BeforeEach
    void issue() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        number = issuing.issue(
                        administrator,
                        new IssuingByHand.Request(
                                HouseSamples.username(house.person()),
                                house.course().slug(),
                                "75",
                                "Đã học và kiểm tra trực tiếp tại lớp"))
                .value();
    }

    @Test
    void whoKnowsTheNumberFetchesASoundCredential() throws Exception {
        var answer = caller.get("/credentials/" + number);
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", header(answer, "Content-Type").replaceFirst(";.*", ""));
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
        assertEquals("", header(answer, "Set-Cookie"));
        assertTrue(header(answer, "Cache-Control").contains("no-store"));

        var valid = assertInstanceOf(CredentialVerdict.Valid.class, checked(answer.body()));
        assertTrue(valid.statusKnown());
        assertEquals(number, valid.said().number());
        assertEquals(HouseSamples.HOLDER, valid.said().holder());
        assertEquals(HouseSamples.COURSE, valid.said().title());
    }

    @Test
    void itIsTheSameLetterByLetterHoweverItIsAskedFor() throws Exception {
        var first = caller.bytes("/credentials/" + number).body();
        assertArrayEquals(
                first, caller.bytes("/credentials/" + number + ".json").body());
        var linked = caller.bytes("/credentials/" + number, "Accept", "application/vc+ld+json");
        assertArrayEquals(first, linked.body());
        assertEquals("application/vc+ld+json", header(linked, "Content-Type").replaceFirst(";.*", ""));
    }

    @Test
    void itsKeyIsInTheDocumentOfTheIssuer() throws Exception {
        var credential = json(caller.get("/credentials/" + number));
        var method = credential.getJsonObject("proof").getString("verificationMethod");
        var document = json(caller.get("/.well-known/did.json"));
        assertEquals(
                document.getString("id"), credential.getJsonObject("issuer").getString("id"));
        assertTrue(document.getJsonArray("assertionMethod").toString().contains(method));
        assertTrue(document.getJsonArray("verificationMethod").getValuesAs(JsonObject.class).stream()
                .anyMatch(key -> key.getString("id").equals(method)
                        && key.getString("publicKeyMultibase").startsWith("z6Mk")));
        var profile = json(caller.get("/issuer"));
        assertEquals(document.getString("id"), profile.getString("id"));
    }

    @Test
    void theBadgesHoldTheCredential() throws Exception {
        for (var form : List.of("png", "svg")) {
            var badge = caller.bytes("/credentials/" + number + "." + form);
            assertEquals(200, badge.statusCode());
            assertTrue(header(badge, "Content-Type").startsWith(form.equals("png") ? "image/png" : "image/svg+xml"));
            var valid = assertInstanceOf(CredentialVerdict.Valid.class, check.check(badge.body()), form);
            assertEquals(number, valid.said().number());
            var cut = Arrays.copyOf(badge.body(), 2000);
            assertEquals(new CredentialVerdict.BrokenPicture(), check.check(cut), form);
        }
    }

    @Test
    void theListsTellAtOnceWhatHappened() throws Exception {
        var credential = caller.get("/credentials/" + number).body();
        assertFalse(listed(credential, "revocation"));
        assertFalse(listed(credential, "suspension"));

        suspending.suspend(administrator, number, "Đang xác minh");
        assertTrue(listed(credential, "suspension"));
        var suspended = assertInstanceOf(CredentialVerdict.Suspended.class, checked(credential));
        assertEquals("Đang xác minh", suspended.reason());

        suspending.resume(administrator, number, "Đã xác minh xong");
        assertFalse(listed(credential, "suspension"));
        assertInstanceOf(CredentialVerdict.Valid.class, checked(credential));

        revoking.revoke(administrator, number, "Cấp nhầm người");
        assertTrue(listed(credential, "revocation"));
        var revoked = assertInstanceOf(CredentialVerdict.Revoked.class, checked(credential));
        assertEquals("Cấp nhầm người", revoked.reason());
        assertEquals(credential, caller.get("/credentials/" + number).body(), "what was issued stays as it was");
    }

    @Test
    void aForgeryIsToldAndWhatDiffersIsNamed() throws Exception {
        var credential = caller.get("/credentials/" + number).body();
        assertEquals(
                new CredentialVerdict.Changed(List.of("credentialSubject.identifier[0].identityHash")),
                checked(credential.replace(HouseSamples.HOLDER, "Đặng Thị Ánh Nguyêt")));
        assertEquals(
                new CredentialVerdict.Changed(List.of("credentialSubject.result[0].value")),
                checked(credential.replace("\"value\":\"75\"", "\"value\":\"95\"")));
        issue();
        var another = json(caller.get("/credentials/" + number));
        var value = another.getJsonObject("proof").getString("proofValue");
        var changed = assertInstanceOf(
                CredentialVerdict.Changed.class,
                checked(credential.replaceFirst("\"proofValue\":\"\\w+\"", "\"proofValue\":\"" + value + "\"")));
        assertEquals(List.of("proof.proofValue"), changed.members());
    }

    @Test
    void whatIsNoCredentialIsTold() throws Exception {
        var credential = caller.get("/credentials/" + number).body();
        assertEquals(new CredentialVerdict.NotJson(), checked(credential.substring(0, credential.length() / 2)));
        assertEquals(new CredentialVerdict.NotJson(), checked("xin chào"));
        assertEquals(new CredentialVerdict.NotJson(), checked(""));
        assertEquals(new CredentialVerdict.NotJson(), check.check(new byte[] {'{', (byte) 0xff, '}'}));
        assertEquals(new CredentialVerdict.NotJson(), checked("{\"id\":\"a\",\"id\":\"b\"}"));
        assertEquals(new CredentialVerdict.UnknownProof("JWT"), checked("eyJhbGciOiJFZERTQSJ9.e30.AAAA"));
        assertEquals(new CredentialVerdict.NothingBaked(), checked("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        assertInstanceOf(CredentialVerdict.WrongType.class, checked("{}"));
    }

    /** Half a gigabyte is not read to learn that it is too much. */
    @Test
    void aHugeFileIsNotRead() throws Exception {
        var huge = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ < 500_000_000 ? ' ' : -1;
            }
        };
        assertEquals(new CredentialVerdict.TooLarge(), check.check(huge));
        assertTrue(huge.given <= CredentialCheck.LARGEST + 16_384, "read " + huge.given);
    }

    @Test
    void numbersThatWereNeverGivenAllLookAlike() throws Exception {
        var never = CertificateNumber.random(new SecureRandom()).value();
        var mistyped = number.substring(0, number.length() - 1) + (number.endsWith("9") ? "8" : "9");
        for (var path : List.of(never, mistyped, "x", never + ".png", never + ".svg", "status/revocation/999999")) {
            assertEquals(404, caller.get("/credentials/" + path).statusCode(), path);
        }
        assertEquals(404, caller.get("/credentials/").statusCode());
        assertEquals(404, caller.get("/credentials/status/refresh/1").statusCode());
        assertEquals(404, caller.get("/credentials/" + number + ".pdf").statusCode());
    }

    @Test
    void whoGuessesIsSlowedDown() {
        var address = "192.0.2." + System.nanoTime();
        assertThrows(Refusal.class, () -> {
            for (var i = 0; i < 400; i++) {
                door.certificate(number, "", Optional.empty(), address);
            }
        });
    }

    private CredentialVerdict checked(String text) throws Exception {
        return check.check(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Looks into the list that the credential names, as any verifier would. */
    private boolean listed(String credential, String purpose) throws Exception {
        var entry = parsed(credential).getJsonArray("credentialStatus").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("statusPurpose").equals(purpose))
                .findFirst()
                .orElseThrow();
        var answer =
                caller.get(URI.create(entry.getString("statusListCredential")).getPath());
        assertEquals(200, answer.statusCode());
        assertEquals("public, max-age=60", header(answer, "Cache-Control"));
        var subject = json(answer).getJsonObject("credentialSubject");
        assertEquals(purpose, subject.getString("statusPurpose"));
        var packed =
                Base64.getUrlDecoder().decode(subject.getString("encodedList").substring(1));
        try (var bits = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var all = bits.readAllBytes();
            assertEquals(16_384, all.length);
            var index = Integer.parseInt(entry.getString("statusListIndex"));
            return (all[index / 8] & 0x80 >>> index % 8) != 0;
        }
    }

    private static JsonObject parsed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
