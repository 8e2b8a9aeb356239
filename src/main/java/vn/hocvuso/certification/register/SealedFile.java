package vn.hocvuso.certification.register;

import jakarta.json.spi.JsonProvider;
import java.util.Base64;
import vn.hocvuso.certification.Issuance;

/** What was signed when a certificate was issued, as a file that the register's verifying page reads. */
public final class SealedFile {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private SealedFile() {}

    /**
     * JSON: {@code content}, the text that was signed, byte for byte once it is read from its string; {@code key}, by which
     * {@code keys.json} of the register names the key; {@code seal}, 64 bytes in Base64, the key's signature over the UTF-8
     * bytes of the content; and the signature's {@code algorithm}.
     *
     * @throws IllegalArgumentException when it was never sealed
     */
    public static String of(Issuance issuance) {
        if (!issuance.sealed()) {
            throw new IllegalArgumentException("Certificate " + issuance.id() + " was issued before there were keys");
        }
        return JSON.createObjectBuilder()
                        .add("content", issuance.text())
                        .add("key", issuance.key())
                        .add("algorithm", "Ed25519")
                        .add("seal", Base64.getEncoder().encodeToString(issuance.seal()))
                        .build()
                + "\n";
    }
}
