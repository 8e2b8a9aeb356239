package vn.hocvuso.certification.register;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.hocvuso.certification.register.tree.TreeHash;

/**
 * A leaf of the register: what was done to a certificate, without saying whose, in hashes. A hash of a reason is made
 * together with the number, which nobody can guess, for reasons alone could be tried out.
 *
 * @param index its place, from 0
 * @param number SHA-256 of the number, hexadecimal
 * @param content SHA-256 of the content that was signed
 * @param reason SHA-256 of number, line end and reason; empty without a reason
 * @param successor SHA-256 of the number that took its place; empty for none
 */
record Entry(long index, String kind, Instant at, String number, String content, String reason, String successor) {

    /** Found once: looking for it walks through every jar. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int BUCKET_DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    static Entry of(long index, Deed deed) {
        return new Entry(
                index,
                deed.kind(),
                deed.at(),
                TreeHash.hex(deed.number()),
                TreeHash.hex(deed.content()),
                deed.reason().isEmpty() ? "" : TreeHash.hex(deed.number() + "\n" + deed.reason()),
                deed.successor().isEmpty() ? "" : TreeHash.hex(deed.successor()));
    }

    /**
     * The leaf's data: JSON in the canonical form of RFC 8785, which for digits, letters and dashes is a matter of the order
     * of the members alone.
     */
    String text() {
        return "{\"at\":\"" + at + "\",\"content\":\"" + content + "\",\"index\":" + index + ",\"kind\":\"" + kind
                + "\",\"number\":\"" + number + "\",\"reason\":\"" + reason + "\",\"successor\":\"" + successor + "\"}";
    }

    byte[] leafHash() {
        return leafHash(text());
    }

    static byte[] leafHash(String text) {
        return TreeHash.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 16 bits of the number's hash: in which file of the export it is. */
    int bucket() {
        return Integer.parseInt(number.substring(0, BUCKET_DIGITS), HEXADECIMAL);
    }

    /** Reads {@link #text}; empty unless it is written exactly so. */
    static Optional<Entry> read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var entry = entry(reader.readObject());
            return entry.text().equals(text) ? Optional.of(entry) : Optional.empty();
        } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(JsonObject read) {
        return new Entry(
                read.getJsonNumber("index").longValue(),
                read.getString("kind"),
                Instant.parse(read.getString("at")),
                read.getString("number"),
                read.getString("content"),
                read.getString("reason"),
                read.getString("successor"));
    }
}
