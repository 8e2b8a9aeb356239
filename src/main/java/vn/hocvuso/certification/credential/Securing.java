package vn.hocvuso.certification.credential;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.certification.keys.KeyRing;

/** Signs documents of this system with its present key. */
final class Securing {

    /** A key is rotated once in years; twice between two steps of one signature never. */
    private static final int MOST_TRIES = 3;

    /**
     * A proof as it was made.
     *
     * @param key the name of the key
     * @param createdAt to the second
     * @param value in base 58
     */
    record Proof(String key, Instant createdAt, String value) {}

    private final DataIntegrity integrity;
    private final KeyRing keys;
    private final Clock clock;

    Securing(DataIntegrity integrity, KeyRing keys, Clock clock) {
        this.integrity = integrity;
        this.keys = keys;
        this.clock = clock;
    }

    /** Signs a document that this system has written itself. */
    Proof sign(JsonObject document, Issuer issuer) {
        try {
            for (var i = 0; i < MOST_TRIES; i++) {
                var now = clock.instant();
                var created = now.truncatedTo(ChronoUnit.SECONDS);
                var key = keys.signing(now).name();
                var signed = keys.sign(integrity.hashes(document, DataIntegrity.options(issuer.method(key), created)));
                if (signed.key().equals(key)) { // else the key was rotated in between, and the proof names the old one
                    return new Proof(key, created, Multibase.base58(signed.signature()));
                }
            }
        } catch (LinkedDataProblem e) {
            throw new IllegalStateException("A credential of this system cannot be read by itself", e);
        }
        throw new IllegalStateException("The signing key changes all the time");
    }

    /** The document with its proof. */
    static JsonObject secured(JsonObject document, Issuer issuer, Proof proof) {
        return DataIntegrity.secured(
                document, DataIntegrity.options(issuer.method(proof.key()), proof.createdAt()), proof.value());
    }
}
