package vn.hocvuso.certification.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.testing.Caller.json;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocvuso.certification.CertificateNumber;
import vn.hocvuso.certification.CertificateReading;
import vn.hocvuso.certification.HouseSamples;
import vn.hocvuso.certification.Issuance;
import vn.hocvuso.certification.keys.KeyRing;
import vn.hocvuso.certification.keys.KeySamples;
import vn.hocvuso.certification.keys.PublicKeyEntry;
import vn.hocvuso.certification.keys.Signed;
import vn.hocvuso.certification.keys.SigningKeys;
import vn.hocvuso.certification.register.Breach;
import vn.hocvuso.certification.register.Finding;
import vn.hocvuso.certification.register.Keeper;
import vn.hocvuso.certification.register.RegisterCheck;
import vn.hocvuso.certification.register.RegisterExporting;
import vn.hocvuso.certification.register.tree.TreeHash;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.testing.Caller;

/** One key follows another: what either has signed in its time is good everywhere, what it has signed at other times nowhere. */
@ExtendWith(ArquillianExtension.class)
class KeyRotationIT {

    /** Long enough to issue something meanwhile. */
    private static final Duration OVERLAP = Duration.ofSeconds(8);

    private static final int ALL = 1_000_000;

    @Inject
    HouseSamples house;

    @Inject
    KeySamples samples;

    @Inject
    SigningKeys keys;

    @Inject
    CertificateReading certificates;

    @Inject
    CredentialCheck credentialCheck;

    @Inject
    Credentials credentials;

    @Inject
    OwnIssuer own;

    @Inject
    Keeper keeper;

    @Inject
    RegisterCheck registerCheck;

    @Inject
    RegisterExporting exporting;

    @Inject
    EntityManager entityManager;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Learner.Ref administrator;
    private PublicKeyEntry old;

    @BeforeEach
    void theKeyOfToday() {
        administrator = house.person(Role.LEARNER, Role.ADMINISTRATOR);
        old = keys.all().get(keys.all().size() - 1);
        assertNull(old.until());
    }

    private Issuance issued() {
        var number = house.certificate(house.person());
        keeper.enterAll();
        return certificates.numbered(new CertificateNumber(number)).orElseThrow();
    }

    /** Until the key has signed for more than the second that proofs are rounded to. */
    private void waitFor(PublicKeyEntry key) throws InterruptedException {
        while (!clock.instant().isAfter(key.from().plusSeconds(2))) {
            Thread.sleep(100);
        }
    }

    @Test
    void whatTheKeysHaveSealedOneAfterTheOtherIsGoodEverywhere() throws Exception {
        var before = issued();
        var credential = caller.page("/credentials/" + before.number());

        var next = samples.follow(OVERLAP);
        var overlapping = issued();
        assertEquals(old.name(), overlapping.key(), "the next key only waits");
        assertPublished(next);
        waitFor(next);
        var after = issued();

        assertEquals(old.name(), before.key());
        assertEquals(next.name(), after.key());
        assertEquals(credential, caller.page("/credentials/" + before.number()), "it stays as it was signed");
        assertTrue(credential.contains(own.issuer().method(old.name())));
        assertTrue(caller.page("/credentials/" + overlapping.number())
                .contains(own.issuer().method(next.name())));
        assertEquals(next.from(), keys.all().get(keys.all().size() - 2).until());
        assertPublished(next);

        var three = List.of(before, overlapping, after);
        for (var each : three) {
            assertTrue(caller.page("/verify/" + each.number()).contains("Chứng nhận có hiệu lực"));
            var shown = caller.bytes("/credentials/" + each.number()).body();
            assertTrue(assertInstanceOf(CredentialVerdict.Valid.class, credentialCheck.check(shown))
                    .statusKnown());
        }
        assertEquals(
                List.of(),
                registerCheck.run(ALL).findings().stream()
                        .filter(finding -> finding.table().startsWith("certification_register")
                                || three.stream().anyMatch(each -> each.number().equals(finding.number())))
                        .toList());
        assertExported(three);
    }

    /** Verifiers find both keys in the issuer's document, the one that waits too, and monitors in the register's. */
    private void assertPublished(PublicKeyEntry next) throws Exception {
        var document = json(caller.get("/.well-known/did.json"));
        for (var key : List.of(old, next)) {
            var method = own.issuer().method(key.name());
            assertTrue(document.getJsonArray("verificationMethod").getValuesAs(JsonObject.class).stream()
                    .anyMatch(one -> one.getString("id").equals(method)
                            && one.getString("publicKeyMultibase").equals(Multikey.text(key.raw()))));
            assertTrue(document.getJsonArray("assertionMethod").toString().contains(method));
            assertTrue(caller.page("/register/keys.json")
                    .contains(Base64.getEncoder().encodeToString(key.raw())));
        }
    }

    /** With nothing but the folder: its keys fit the seals, its notes are signed by the last of them. */
    private void assertExported(List<Issuance> issuances) throws Exception {
        var folder = export();
        var known = keysIn(folder);
        assertEquals(
                keys.all().stream()
                        .map(key -> List.of(key.name(), key.from(), key.until() == null ? "" : key.until())
                                .toString())
                        .toList(),
                known.stream()
                        .map(key -> List.of(key.getString("name"), key.getString("from"), key.getString("until", ""))
                                .toString())
                        .toList());
        for (var issuance : issuances) {
            var key = known.stream()
                    .filter(one -> one.getString("name").equals(issuance.key()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(signedBy(key, issuance.text().getBytes(UTF_8), issuance.seal()));
            assertFalse(signedBy(key, (issuance.text() + " ").getBytes(UTF_8), issuance.seal()));
            var hash = TreeHash.hex(issuance.number());
            var list = folder.resolve("by").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4) + ".json");
            assertTrue(Files.readString(list).contains("\"number\":\"" + hash + "\""));
        }
        for (var note : List.of("checkpoint", "status")) {
            assertTrue(isSigned(Files.readString(folder.resolve(note)), known.get(known.size() - 1)), note);
        }
    }

    private static List<JsonObject> keysIn(Path folder) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve("keys.json")))) {
            return reader.readObject().getJsonArray("keys").getValuesAs(JsonObject.class);
        }
    }

    private Path export() throws InterruptedException {
        exporting.start(administrator);
        while (exporting.progress(administrator).orElseThrow().running()) {
            Thread.sleep(100);
        }
        return Path.of(exporting.progress(administrator).orElseThrow().result().folder());
    }

    /** C2SP signed-note: behind an empty line the signer's name and, in Base64, 4 bytes of the key's hash and 64 of Ed25519. */
    private static boolean isSigned(String note, JsonObject key) throws Exception {
        var end = note.lastIndexOf("\n\n") + 1;
        var signature =
                Base64.getDecoder().decode(note.strip().substring(note.strip().lastIndexOf(' ') + 1));
        return HexFormat.of().formatHex(signature, 0, 4).equals(key.getString("id"))
                && signedBy(key, note.substring(0, end).getBytes(UTF_8), Arrays.copyOfRange(signature, 4, 68));
    }

    private static boolean signedBy(JsonObject key, byte[] message, byte[] signature) throws Exception {
        var spki = Multibase.joined(
                HexFormat.of().parseHex("302a300506032b6570032100"), // RFC 8410, section 4
                Base64.getDecoder().decode(key.getString("ed25519")));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        check.update(message);
        return check.verify(signature);
    }

    @Test
    void whatAKeyHasSignedBeforeOrAfterItsTimeIsToldApart() throws Exception {
        var issuance = issued();
        var sound = credentials.credential(issuance);
        var next = samples.follow(OVERLAP);

        var early = forged(issuance, next, clock.instant());
        var verdict = assertInstanceOf(CredentialVerdict.KeyNotInUse.class, checked(early));
        assertEquals(next.name(), verdict.key());

        waitFor(next);
        var now = clock.instant();
        var late = assertInstanceOf(CredentialVerdict.KeyNotInUse.class, checked(forged(issuance, old, now)));
        assertEquals(old.name(), late.key());
        assertEquals(now.getEpochSecond(), late.signedAt().getEpochSecond());

        var page = caller.sendFile(
                        "/check-document",
                        "huy-hieu.json",
                        forged(issuance, old, now).toString().getBytes(UTF_8))
                .body();
        assertTrue(page.contains("Khóa ký không đúng thời gian") && page.contains(old.name()), page);

        // with a time when the key was in use, it is still not what was given
        var backDated = forged(issuance, old, next.from().minusSeconds(1));
        assertNotEquals(sound, backDated);
        var changed = assertInstanceOf(CredentialVerdict.Changed.class, checked(backDated));
        assertTrue(changed.members().contains("proof.proofValue"), changed.toString());
        assertInstanceOf(CredentialVerdict.Valid.class, checked(sound));
    }

    @Test
    void aSealByAKeyWhoseTimeIsOverIsNamedByTheCheckOfTheRegister() throws Exception {
        var next = samples.follow(OVERLAP);
        waitFor(next);
        var issuance = issued();
        assertEquals(next.name(), issuance.key());
        var seal = samples.signed(old, issuance.text().getBytes(UTF_8));
        assertTrue(keys.verify(old.name(), issuance.text().getBytes(UTF_8), seal));
        var found = new ArrayList<Finding>();
        assertThrows(
                IllegalStateException.class,
                () -> HouseSamples.within(() -> {
                    entityManager
                            .createNativeQuery(
                                    "update certification_certificate set key_name = ?, seal = ? where id = ?")
                            .setParameter(1, old.name())
                            .setParameter(2, seal)
                            .setParameter(3, issuance.id())
                            .executeUpdate();
                    found.addAll(registerCheck.run(ALL).findings());
                    throw new IllegalStateException("to be taken back");
                }));
        assertEquals(
                List.of(Breach.KEY_NOT_IN_USE),
                found.stream()
                        .filter(finding -> finding.number().equals(issuance.number()))
                        .map(Finding::breach)
                        .toList());
    }

    @Test
    void aCheckpointByAKeyWhoseTimeIsOverIsNamedByTheCheckOfTheRegister() throws Exception {
        var next = samples.follow(OVERLAP);
        waitFor(next);
        issued();
        var checkpoint = caller.page("/register/checkpoint");
        var body = checkpoint.substring(0, checkpoint.lastIndexOf("\n\n") + 1);
        var keyId = json(caller.get("/register/keys.json")).getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getString("name").equals(old.name()))
                .map(key -> HexFormat.of().parseHex(key.getString("id")))
                .findFirst()
                .orElseThrow();
        var signature = Multibase.joined(keyId, samples.signed(old, body.getBytes(UTF_8)));
        var forged = body + "\n\u2014 " + body.substring(0, body.indexOf('\n')) + " "
                + Base64.getEncoder().encodeToString(signature) + "\n";
        var size = body.split("\n")[1];
        var found = new ArrayList<Finding>();
        assertThrows(
                IllegalStateException.class,
                () -> HouseSamples.within(() -> {
                    entityManager
                            .createNativeQuery("update certification_register_checkpoint set text = ? where size = ?")
                            .setParameter(1, forged)
                            .setParameter(2, Long.parseLong(size))
                            .executeUpdate();
                    found.addAll(registerCheck.run(ALL).findings());
                    throw new IllegalStateException("to be taken back");
                }));
        assertEquals(
                List.of(Breach.KEY_NOT_IN_USE),
                found.stream()
                        .filter(finding -> finding.table().equals("certification_register_checkpoint")
                                && finding.row().equals(size))
                        .map(Finding::breach)
                        .toList());
    }

    /** What somebody who has this key can make up, signed at this time as he says. */
    private JsonObject forged(Issuance issuance, PublicKeyEntry key, Instant at) {
        var document = OpenBadge.of(issuance.id(), issuance.content(), own.issuer());
        var stolen = new KeyRing() {
            @Override
            public Signed sign(byte[] message) {
                return new Signed(key.name(), samples.signed(key, message));
            }

            @Override
            public boolean verify(String name, byte[] message, byte[] signature) {
                return keys.verify(name, message, signature);
            }

            @Override
            public List<PublicKeyEntry> all() {
                return List.of(new PublicKeyEntry(key.name(), key.raw(), Instant.EPOCH, null));
            }
        };
        var proof = new Securing(own.integrity(), stolen, Clock.fixed(at, ZoneOffset.UTC)).sign(document, own.issuer());
        return Securing.secured(document, own.issuer(), proof);
    }

    private CredentialVerdict checked(JsonObject document) throws IOException {
        return credentialCheck.check(document.toString().getBytes(UTF_8));
    }
}
