package vn.hocvuso.interop.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocvuso.interop.exchange.ResultSamples.attempt;
import static vn.hocvuso.interop.exchange.ResultSamples.changed;
import static vn.hocvuso.interop.exchange.ResultSamples.completed;
import static vn.hocvuso.interop.exchange.ResultSamples.lesson;
import static vn.hocvuso.interop.exchange.ResultSamples.person;
import static vn.hocvuso.interop.exchange.ResultSamples.started;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Refusal;

class ResultsFileTest {

    private final BoxKey key = BoxKey.random(new SecureRandom());
    private final ResultSamples box = new ResultSamples(key);
    private final ResultRecord.Whose whose = ResultSamples.whose("1-a", "an-toan-tren-mang", "2026.1");
    private final ResultRecord[] all = {
        person("1-a", "lothimai", "Lò Thị \"Mai\""),
        started(whose),
        lesson(whose, "bai-1", 3),
        attempt(whose, 1, 20, 8),
        completed(whose, 20)
    };
    private final byte[] file = box.file(all);

    private static String refused(byte[] bytes) {
        return assertThrows(Refusal.class, () -> ResultsFile.read(bytes)).key();
    }

    @Test
    void whatWasWrittenIsRead() {
        var read = ResultsFile.read(file);
        assertEquals(List.of(all), read.records());
        assertEquals(box.instance(), read.manifest().instance());
        assertEquals(1, read.manifest().from());
        assertEquals(5, read.manifest().to());
        assertTrue(read.isSignedBy(key));
        assertFalse(read.isSignedBy(BoxKey.random(new SecureRandom())));
        assertFalse(read.isSignedBy(
                new BoxKey(key.code(), BoxKey.random(new SecureRandom()).secret())));
    }

    @Test
    void theDigestNamesTheContentAndNotTheZip() {
        var digest = ResultsFile.read(file).digest();
        assertEquals(digest, ResultsFile.read(changed(file, entries -> {})).digest());
        assertNotEquals(digest, ResultsFile.read(box.file(all)).digest());
    }

    @Test
    void whateverIsWrongIsNamed() {
        var wrong = new LinkedHashMap<String, byte[]>();
        wrong.put("interop.upload.empty", new byte[0]);
        wrong.put("interop.upload.long", new byte[ResultsFile.LONGEST + 1]);
        wrong.put("interop.results.zip", "<html>".getBytes(StandardCharsets.UTF_8));
        wrong.put("interop.results.broken", Arrays.copyOf(file, file.length / 2));
        wrong.put("interop.results.missing", changed(file, entries -> entries.remove("signature.hmac")));
        wrong.put("interop.results.path", changed(file, entries -> entries.put("../x", new byte[1])));
        wrong.put(
                "interop.results.bomb", changed(file, entries -> entries.put("records.ndjson", new byte[30_000_000])));
        wrong.put("interop.results.checksum", changed(file, entries -> entries.get("records.ndjson")[30] ^= 1));
        wrong.put("interop.results.version", box.file(ResultsFile.VERSION + 1, 1, all));
        wrong.forEach((expected, bytes) -> assertEquals(expected, refused(bytes)));
    }

    /** Where only the directory at the end of the zip is cut off, everything that counts is there. */
    @Test
    void aFileThatWasCutIsRefusedOrWhole() {
        for (var length = 4; length < file.length; length += 7) {
            var half = Arrays.copyOf(file, length);
            try {
                assertEquals(List.of(all), ResultsFile.read(half).records());
                assertTrue(length > file.length * 3 / 5, "" + length);
            } catch (Refusal refusal) {
                assertTrue(
                        refusal.key().matches("interop\\.results\\.(broken|missing)"), length + ": " + refusal.key());
            }
        }
    }

    @Test
    void aManifestOrRecordOfAnotherFormIsRefused() {
        var manifest = new ResultsFile.Manifest(box.instance(), "", key.code(), 1, 1, 1, Instant.EPOCH);
        for (var line : List.of(
                "",
                "[]",
                "{}",
                "{\"kind\":\"password\"}",
                ResultJson.write(all[0]).replace("lothimai", "Lò Mai"),
                ResultJson.write(all[2]).replace("2026-11", "tháng mười một"),
                ResultJson.write(all[3]).replace("\"earned\":8", "\"earned\":80"))) {
            assertEquals("interop.results.records", refused(ResultsFile.write(manifest, List.of(line), key)), line);
        }
        var twoLines = List.of(ResultJson.write(all[0]), ResultJson.write(all[1]));
        assertEquals("interop.results.manifest", refused(ResultsFile.write(manifest, twoLines, key)));
    }

    @Test
    void noWordOfARecordIsAPassword() {
        for (var each : all) {
            assertFalse(
                    ResultJson.write(each).toLowerCase(java.util.Locale.ROOT).contains("password"));
        }
    }

    @Test
    void aReceiptIsReadByItsKeyOnly() {
        var receipt = new Receipt(key.code(), box.instance(), 1, 5, "ab", 5, 4, ResultSamples.STARTED);
        var bytes = receipt.write(key);
        assertEquals(receipt, Receipt.read(bytes, key));
        var windows = new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n");
        assertEquals(receipt, Receipt.read(windows.getBytes(StandardCharsets.UTF_8), key));
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var wrong : Map.of(
                        "interop.upload.empty",
                        "",
                        "interop.receipt.form",
                        "<html>",
                        "interop.receipt.version",
                        text.replace("\"version\":1", "\"version\":2"),
                        "interop.receipt.key",
                        text.replace("\"to\":5", "\"to\":500"))
                .entrySet()) {
            var given = wrong.getValue().getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    wrong.getKey(),
                    assertThrows(Refusal.class, () -> Receipt.read(given, key)).key());
        }
        var other = BoxKey.random(new SecureRandom());
        assertThrows(Refusal.class, () -> Receipt.read(bytes, other));
    }
}
