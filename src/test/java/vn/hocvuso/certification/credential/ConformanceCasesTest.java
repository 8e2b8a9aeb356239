package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.certification.CertificateContent;

/**
 * Writes what {@code mvn -Pconformance verify} gives to a verifier of another language: credentials, the issuer's document,
 * status lists, and what is to be found.
 */
class ConformanceCasesTest {

    private static final Path FOLDER = Path.of("target", "conformance");
    private static final Instant ROTATED_AT = Instant.parse("2026-11-24T12:00:00Z");

    private final CredentialSamples.Ring keys = CredentialSamples.ring();
    private final JsonArrayBuilder cases = JsonTexts.array();
    private Instant signedAt = CredentialSamples.SIGNED_AT;
    private final StatusBits revoked = new StatusBits();
    private final StatusBits suspended = new StatusBits();

    @Test
    void writeTheCases() throws Exception {
        Files.createDirectories(FOLDER);
        var course = CredentialSamples.signed(keys);
        sound("course.json", course, false, false);
        sound("by-hand.json", signed(1, CredentialSamples.byHand(LocalDate.of(2028, 2, 29))), false, false);
        revoked.set(StatusPlace.of(2).index());
        sound("revoked.json", signed(2, CredentialSamples.content()), true, false);
        suspended.set(StatusPlace.of(3).index());
        sound("suspended.json", signed(3, CredentialSamples.content()), false, true);
        keys.rotate(ROTATED_AT);
        signedAt = CredentialSamples.NOW;
        sound("of-an-earlier-key.json", course, false, false);
        sound("of-a-newer-key.json", signed(4, CredentialSamples.content()), false, false);

        forged("expired.json", signed(5, CredentialSamples.content(LocalDate.of(2026, 11, 23))));
        forged("changed-letter.json", parsed(course.toString().replace("Nguyệt", "Nguyêt")));
        forged("changed-result.json", parsed(course.toString().replace("\"value\":\"92\"", "\"value\":\"93\"")));
        forged(
                "proof-of-another.json",
                JsonTexts.object(course)
                        .add("proof", signed(4, CredentialSamples.byHand(null)).get("proof"))
                        .build());
        forged("key-of-nobody.json", parsed(course.toString().replace("example#2026-1", "example#2031-9")));

        write("did.json", IssuerDocuments.did(CredentialSamples.ISSUER, keys));
        var lists = JsonTexts.array();
        for (var list = 1; list <= 2; list++) {
            lists.add(list(StatusPurpose.REVOCATION, revoked, list));
            lists.add(list(StatusPurpose.SUSPENSION, suspended, list));
        }
        write(
                "cases.json",
                JsonTexts.object()
                        .add("now", CredentialSamples.NOW.toString())
                        .add("cases", cases)
                        .add("lists", lists)
                        .build());
        assertTrue(Files.exists(FOLDER.resolve("cases.json")));
    }

    private JsonObject signed(long id, CertificateContent content) {
        return CredentialSamples.signed(OpenBadge.of(id, content, CredentialSamples.ISSUER), keys, signedAt);
    }

    private void sound(String file, JsonObject credential, boolean isRevoked, boolean isSuspended) throws IOException {
        write(file, credential);
        cases.add(JsonTexts.object()
                .add("file", file)
                .add("verified", true)
                .add("revoked", isRevoked)
                .add("suspended", isSuspended));
    }

    private void forged(String file, JsonObject credential) throws IOException {
        write(file, credential);
        cases.add(JsonTexts.object().add("file", file).add("verified", false));
    }

    /** The certificates above are in the first list, but for the first, which is in the second. */
    private String list(StatusPurpose purpose, StatusBits bits, long number) throws IOException {
        var file = "list-" + purpose.word() + "-" + number + ".json";
        var document = (number == 1 ? bits : new StatusBits())
                .credential(purpose, number, CredentialSamples.ISSUER, "2026-01-01T00:00:00Z");
        write(file, CredentialSamples.signed(document, keys, CredentialSamples.NOW));
        return file;
    }

    private static JsonObject parsed(String text) {
        return JsonTexts.read(text).orElseThrow();
    }

    private static void write(String file, JsonObject document) throws IOException {
        Files.writeString(FOLDER.resolve(file), document.toString());
    }
}
