package vn.hocvuso.interop.exchange;

import jakarta.json.JsonException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import vn.hocvuso.platform.Refusal;

/**
 * The central instance's word that it holds records: a line of JSON, and under it the line's signature by the key of the
 * box.
 *
 * @param box the code of the key
 * @param instance where the records came from
 * @param from the number of the first record there
 * @param to the number of the last one
 * @param digest of the file that it is for
 * @param records how many the file held
 * @param fresh how many of them had not come before
 */
record Receipt(
        String box, String instance, long from, long to, String digest, int records, int fresh, Instant receivedAt) {

    /** Most bytes of a receipt as it comes. */
    static final int LONGEST = 4000;

    private static final String FORMAT = "hocvuso-receipt";

    byte[] write(BoxKey key) {
        var line = ResultJson.JSON
                .createObjectBuilder()
                .add("format", FORMAT)
                .add("version", ResultsFile.VERSION)
                .add("box", box)
                .add("instance", instance)
                .add("from", from)
                .add("to", to)
                .add("digest", digest)
                .add("records", records)
                .add("fresh", fresh)
                .add("receivedAt", receivedAt.toString())
                .build()
                .toString();
        var signature = key.sign(FORMAT, line.getBytes(StandardCharsets.UTF_8));
        return (line + "\n" + signature + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what came from outside.
     *
     * @throws Refusal {@code interop.receipt.form}, {@code interop.receipt.version} or, when another key signed,
     *     {@code interop.receipt.key}
     */
    static Receipt read(byte[] bytes, BoxKey key) {
        if (bytes.length == 0) {
            throw new Refusal("interop.upload.empty").at("receipt");
        }
        var lines = bytes.length > LONGEST
                ? new String[0]
                : new String(bytes, StandardCharsets.UTF_8).strip().split("\\R");
        if (lines.length != 2) {
            throw new Refusal("interop.receipt.form").at("receipt");
        }
        try (var reader = ResultJson.JSON.createReader(new StringReader(lines[0]))) {
            var json = reader.readObject();
            if (!json.getString("format").equals(FORMAT)) {
                throw new Refusal("interop.receipt.form").at("receipt");
            }
            if (json.getInt("version") > ResultsFile.VERSION) {
                throw new Refusal("interop.receipt.version").at("receipt");
            }
            if (!key.hasSigned(FORMAT, lines[0].getBytes(StandardCharsets.UTF_8), lines[1])) {
                throw new Refusal("interop.receipt.key").at("receipt");
            }
            return new Receipt(
                    json.getString("box"),
                    json.getString("instance"),
                    json.getJsonNumber("from").longValueExact(),
                    json.getJsonNumber("to").longValueExact(),
                    json.getString("digest"),
                    json.getInt("records"),
                    json.getInt("fresh"),
                    Instant.parse(json.getString("receivedAt")));
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | DateTimeException
                | ArithmeticException e) {
            throw new Refusal("interop.receipt.form").at("receipt");
        }
    }
}
