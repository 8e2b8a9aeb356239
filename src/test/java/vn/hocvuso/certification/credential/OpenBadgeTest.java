package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.Certificate;
import vn.hocvuso.certification.CertificateContent;

/** What a credential says, letter by letter: what was once signed must be written again years later. */
class OpenBadgeTest {

    @Test
    void aCredentialIsAlwaysWrittenTheSame() throws Exception {
        assertEquals(
                golden("golden.json"),
                CredentialSamples.signed(CredentialSamples.ring()).toString());
    }

    @Test
    void oneByHandThatExpiresIsAlwaysWrittenTheSame() throws Exception {
        var document = OpenBadge.of(1, CredentialSamples.byHand(LocalDate.of(2028, 2, 29)), CredentialSamples.ISSUER);
        assertEquals("2028-02-29T16:59:59Z", document.getString("validUntil"));
        assertEquals(
                golden("golden-by-hand.json"),
                CredentialSamples.signed(document, CredentialSamples.ring(), CredentialSamples.SIGNED_AT)
                        .toString());
    }

    @Test
    void whatIsNotThereIsNotSaid() {
        var document = OpenBadge.of(1, CredentialSamples.byHand(null), CredentialSamples.ISSUER);
        assertFalse(document.containsKey("validUntil"));
        assertFalse(document.getJsonObject("credentialSubject").containsKey("result"));
        assertFalse(achievement(document).containsKey("resultDescription"));
    }

    /** No two kinds are said in the same words, and each can be signed. */
    @Test
    void everyKindHasItsWords() throws Exception {
        var said = new HashSet<String>();
        var ids = new HashSet<String>();
        for (var kind : Certificate.Kind.values()) {
            for (var way : Certificate.Way.values()) {
                var document = OpenBadge.of(1, of(kind, way), CredentialSamples.ISSUER);
                CredentialSamples.signed(document, CredentialSamples.ring(), CredentialSamples.SIGNED_AT);
                var achievement = achievement(document);
                said.add(achievement.getString("description"));
                ids.add(achievement.getString("id"));
                assertEquals(
                        "Giải nhì", document.getJsonObject("credentialSubject").getString("narrative"));
            }
        }
        assertEquals(Certificate.Kind.values().length, said.size());
        assertEquals(2 * Certificate.Kind.values().length, ids.size());
    }

    private static CertificateContent of(Certificate.Kind kind, Certificate.Way way) {
        var some = CredentialSamples.content();
        return new CertificateContent(
                some.number(),
                kind,
                way,
                some.holder(),
                "tin hoc tre",
                some.courseTitle(),
                "",
                0,
                "Giải nhì",
                "",
                some.competences(),
                null,
                some.issuer(),
                some.issuedAt(),
                some.issuedOn(),
                null,
                0);
    }

    @Test
    void aHostWithAPortIsItsIdentifier() {
        var issuer = new Issuer("http://localhost:8080");
        assertEquals("did:web:localhost%3A8080", issuer.did());
        assertEquals("did:web:localhost%3A8080#2026-1", issuer.method("2026-1"));
        assertEquals("did:web:hocvuso.example", CredentialSamples.ISSUER.did());
    }

    private static JsonObject achievement(JsonObject document) {
        return document.getJsonObject("credentialSubject").getJsonObject("achievement");
    }

    private static String golden(String name) throws Exception {
        return DataIntegrityTest.text("/samples/credentials/" + name).strip();
    }
}
