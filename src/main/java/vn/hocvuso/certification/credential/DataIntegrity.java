package vn.hocvuso.certification.credential;

import jakarta.json.JsonObject;
import java.time.Instant;
import vn.hocvuso.platform.text.Sha256;

/**
 * Proofs of the cryptosuite {@code eddsa-rdfc-2022} (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2): what is signed
 * is the hash of the proof's own statements followed by the hash of the document's.
 */
final class DataIntegrity {

    static final String TYPE = "DataIntegrityProof";
    static final String SUITE = "eddsa-rdfc-2022";
    static final String PURPOSE = "assertionMethod";

    private final LinkedData linkedData;

    DataIntegrity(LinkedData linkedData) {
        this.linkedData = linkedData;
    }

    /**
     * A proof before it has its value.
     *
     * @param method the address of the key
     * @param created to the second
     */
    static JsonObject options(String method, Instant created) {
        return JsonTexts.object()
                .add("type", TYPE)
                .add("cryptosuite", SUITE)
                .add("created", created.toString())
                .add("verificationMethod", method)
                .add("proofPurpose", PURPOSE)
                .build();
    }

    /**
     * The 64 bytes that are signed (sections 3.2.3 to 3.2.5).
     *
     * @param document without a proof
     * @param proof its value, if there is one, is left out
     * @throws LinkedDataProblem when one of them has no unmistakable meaning
     */
    byte[] hashes(JsonObject document, JsonObject proof) throws LinkedDataProblem {
        var context = document.get("@context");
        if (context == null) {
            throw new LinkedDataProblem("The document names no context");
        }
        var configuration = JsonTexts.object()
                .add("@context", context)
                .addAll(JsonTexts.object(proof).remove("proofValue").remove("@context"))
                .build();
        return Multibase.joined(hash(linkedData.canonical(configuration)), hash(linkedData.canonical(document)));
    }

    /** The document with its proof at the end. */
    static JsonObject secured(JsonObject document, JsonObject options, byte[] signature) {
        return secured(document, options, Multibase.base58(signature));
    }

    static JsonObject secured(JsonObject document, JsonObject options, String proofValue) {
        var proof = JsonTexts.object(options).add("proofValue", proofValue);
        return JsonTexts.object(document).add("proof", proof).build();
    }

    private static byte[] hash(String text) {
        return Sha256.of(text);
    }
}
