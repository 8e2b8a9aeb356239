package vn.hocvuso.certification.credential;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The bits of one status list, the first on the left (W3C Bitstring Status List 1.0, sections 3.3 and 3.4). */
final class StatusBits {

    private final byte[] bits;

    StatusBits() {
        this(new byte[StatusPlace.LENGTH / Byte.SIZE]);
    }

    private StatusBits(byte[] bits) {
        this.bits = bits;
    }

    void set(int index) {
        bits[index / Byte.SIZE] |= (byte) (0x80 >>> index % Byte.SIZE);
    }

    boolean isSet(int index) {
        return (bits[index / Byte.SIZE] & 0x80 >>> index % Byte.SIZE) != 0;
    }

    String encoded() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.base64(packed.toByteArray());
    }

    /** Reads what {@link #encoded} has written; empty when it is something else. */
    static Optional<StatusBits> decoded(String text) {
        var length = StatusPlace.LENGTH / Byte.SIZE;
        return Multibase.readBase64(text)
                .map(packed -> {
                    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                        return gzip.readNBytes(length + 1);
                    } catch (IOException e) {
                        return new byte[0];
                    }
                })
                .filter(bits -> bits.length == length)
                .map(StatusBits::new);
    }

    /** The credential that publishes these bits, without its proof (section 2.2). */
    JsonObject credential(StatusPurpose purpose, long list, Issuer issuer, String validFrom) {
        var address = issuer.statusList(purpose, list);
        return JsonTexts.object()
                .add("@context", JsonTexts.array(Contexts.CREDENTIALS))
                .add("id", address)
                .add("type", JsonTexts.array("VerifiableCredential", "BitstringStatusListCredential"))
                .add("issuer", issuer.did())
                .add("validFrom", validFrom)
                .add(
                        "credentialSubject",
                        JsonTexts.object()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", purpose.word())
                                .add("encodedList", encoded()))
                .build();
    }
}
