package vn.hocvuso.certification.document;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs documents. */
public interface Signer {

    /**
     * One that signs by PAdES baseline B-B.
     *
     * @param chain the certificate of the key first
     */
    static Signer of(PrivateKey key, List<X509Certificate> chain, Clock clock) {
        return new Pades(key, chain, null, Optional.empty(), clock);
    }

    /** When it signs, as the document says. */
    Instant now();

    /** No signature is longer, in bytes. */
    int longest();

    /** The signature over these bytes (CMS, RFC 5652, in DER). */
    byte[] sign(byte[] document);
}
