package vn.hocvuso.certification.document;

import java.time.Instant;

/** Signs documents. */
public interface Signer {

    /** When it signs, as the document says. */
    Instant now();

    /** No signature is longer, in bytes. */
    int longest();

    /** The signature over these bytes (CMS, RFC 5652, in DER). */
    byte[] sign(byte[] document);
}
