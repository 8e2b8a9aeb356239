package vn.hocvuso.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The proofs, against the published vectors of W3C and 1EdTech (their sources: {@code samples/credentials/NOTICE}). */
class DataIntegrityTest {

    private static final String EXAMPLES =
            "{\"@context\": {\"@vocab\": \"https://www.w3.org/ns/credentials/examples#\"}}";

    /** W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.1 "Representation: eddsa-rdfc-2022". */
    @Test
    void theVectorOfTheRecommendationIsReproduced() throws Exception {
        var signed = sample("w3c-alumni.json");
        var integrity = integrity(Map.of("https://www.w3.org/ns/credentials/examples/v2", document(EXAMPLES)));
        var proof = signed.getJsonObject("proof");
        var hashes = integrity.hashes(unsigned(signed), proof);
        assertEquals(
                "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0"
                        + "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
                HexFormat.of().formatHex(hashes));
        assertTrue(Multikey.verify(
                Multikey.raw("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2").orElseThrow(),
                hashes,
                signature(proof)));
    }

    /**
     * 1EdTech Open Badges 3.0 Implementation Guide, "Linked Data Proof Test Vector". Its hashes and its signature were made
     * when the contexts were drafts; what these stated differently is put back here, and all the rest must be the same.
     */
    @Test
    void theVectorOfOpenBadgesIsReproduced() throws Exception {
        var signed = sample("1edtech-teamwork.json");
        var contexts = new Contexts(Map.of(
                "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
                document(text("/vn/hocvuso/certification/credential/open-badges-3.0.3.json")),
                // the final context of credentials has its words, and does not let anybody say them again
                "https://w3id.org/security/data-integrity/v1",
                document("{\"@context\": {}}")));
        var linkedData = new LinkedData(contexts);
        var proof = signed.getJsonObject("proof");
        var options = JsonTexts.object(proof)
                .remove("proofValue")
                .add("@context", signed.get("@context"))
                .build();
        var proofHash =
                sha256(linkedData.canonical(options).replace("^^<https://w3id.org/security#cryptosuiteString>", ""));
        var documentHash = sha256(linkedData
                .canonical(unsigned(signed))
                .lines()
                .map(line -> line.replace("#achievement>", "#Achievement>")
                        .replace("#validFrom>", "#issuanceDate>")
                        .replaceFirst("\" \\.$", "\"^^<https://www.w3.org/2001/XMLSchema#string> ."))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n")));
        assertEquals(
                "3cf3c265b6c8ebb29b4d5ea310b87d2f31c79b633eff8af561d2e8c97a85c8cb",
                HexFormat.of().formatHex(proofHash));
        assertEquals(
                "d994aebd5e53f4af4495dbe9e1155410bae683811107c26acf83671075c163b3",
                HexFormat.of().formatHex(documentHash));
        assertTrue(Multikey.verify(
                Multikey.raw("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi").orElseThrow(),
                Multibase.joined(proofHash, documentHash),
                signature(proof)));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatHasNoUnmistakableMeaningIsNotSigned() {
        var document = CredentialSamples.unsigned();
        refused(JsonTexts.object(document).add("cao", "thấp").build());
        refused(JsonTexts.object(document).remove("@context").build());
        refused(JsonTexts.object(document)
                .add("@context", JsonTexts.array(Contexts.CREDENTIALS, "https://example.org/other"))
                .build());
        refused(JsonTexts.object(document)
                .add("@context", JsonTexts.object().add("@vocab", "https://example.org/"))
                .build());
        var nested = JsonTexts.object().build();
        for (var i = 0; i < 100; i++) {
            nested = JsonTexts.object().add("name", nested).build();
        }
        refused(JsonTexts.object(document).add("evidence", nested).build());
    }

    private static void refused(JsonObject document) {
        var options = DataIntegrity.options("did:web:hocvuso.example#2026-1", CredentialSamples.NOW);
        assertThrows(LinkedDataProblem.class, () -> CredentialSamples.INTEGRITY.hashes(document, options));
    }

    static JsonObject sample(String name) throws IOException {
        return JsonTexts.read(text("/samples/credentials/" + name)).orElseThrow();
    }

    static String text(String resource) throws IOException {
        try (var stream = DataIntegrityTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document document(String json) throws Exception {
        return JsonDocument.of(new StringReader(json));
    }

    private static DataIntegrity integrity(Map<String, Document> more) {
        return new DataIntegrity(new LinkedData(new Contexts(more)));
    }

    private static JsonObject unsigned(JsonObject signed) {
        return JsonTexts.object(signed).remove("proof").build();
    }

    private static byte[] signature(JsonObject proof) {
        return Multibase.readBase58(proof.getString("proofValue"), 100).orElseThrow();
    }
}
