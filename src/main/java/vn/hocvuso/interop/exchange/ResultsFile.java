package vn.hocvuso.interop.exchange;

import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Sha256;

/**
 * Results on their way: a zip of {@code manifest.json}, {@code records.ndjson}, the list {@code checksums.sha256} of both
 * as {@code sha256sum} writes it, and {@code signature.hmac} over that list. Nothing in it is believed before checksums
 * and signature agree.
 */
final class ResultsFile {

    /** The version that is written; one that is higher is refused, for it may mean things we do not know. */
    static final int VERSION = 1;

    /** Most bytes of a file as it comes. */
    static final int LONGEST = 8_000_000;

    /** Most records in a file. */
    static final int MOST_RECORDS = 20_000;

    private static final int MOST_BYTES = 40_000_000;
    /** Records shrink to a tenth; what shrinks more was made to burst. */
    private static final int MOST_TIMES = 100;
    /** So much may come out of nearly nothing. */
    private static final int FREE = 100_000;

    private static final int LONGEST_RECORD = 20_000;
    private static final int BUFFER = 8192;
    private static final String FORMAT = "hocvuso-results";
    private static final String SUMS = "checksums.sha256";
    private static final String SIGNATURE = "signature.hmac";
    private static final String MANIFEST = "manifest.json";
    private static final String RECORDS = "records.ndjson";
    private static final List<String> LISTED = List.of(MANIFEST, RECORDS);
    private static final Set<String> NAMES = Set.of(SUMS, SIGNATURE, MANIFEST, RECORDS);
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * What is in the file.
     *
     * @param instance where the records come from
     * @param name what people call that instance
     * @param box the code of the key that signed
     * @param from the number of the first record there
     * @param to the number of the last one
     */
    record Manifest(String instance, String name, String box, long from, long to, int records, Instant madeAt) {

        public Manifest {
            if (!instance.matches("[0-9a-f]{32}")
                    || name.length() > 200
                    || !BoxKey.isCode(box)
                    || from < 1
                    || to < from
                    || records < 1
                    || records > MOST_RECORDS) {
                throw new IllegalArgumentException("Not a manifest");
            }
        }
    }

    private final Manifest manifest;
    private final List<ResultRecord> records;
    private final byte[] sums;
    private final String signature;

    private ResultsFile(Manifest manifest, List<ResultRecord> records, byte[] sums, String signature) {
        this.manifest = manifest;
        this.records = records;
        this.sums = sums;
        this.signature = signature;
    }

    /** The file of these records, each a line as {@link ResultJson} writes it. */
    static byte[] write(Manifest manifest, List<String> lines, BoxKey key) {
        return write(manifest, VERSION, lines, key);
    }

    static byte[] write(Manifest manifest, int version, List<String> lines, BoxKey key) {
        var json = ResultJson.JSON
                .createObjectBuilder()
                .add("format", FORMAT)
                .add("version", version)
                .add("instance", manifest.instance())
                .add("name", manifest.name())
                .add("box", manifest.box())
                .add("from", manifest.from())
                .add("to", manifest.to())
                .add("records", manifest.records())
                .add("madeAt", manifest.madeAt().toString())
                .build();
        var files = Map.of(
                MANIFEST,
                bytes(json.toString() + "\n"),
                RECORDS,
                bytes(lines.stream().collect(Collectors.joining("\n", "", "\n"))));
        var sums = bytes(LISTED.stream()
                .map(name -> Sha256.hex(files.get(name)) + "  " + name + "\n")
                .collect(Collectors.joining()));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, SUMS, sums);
            put(zip, SIGNATURE, bytes(key.sign(FORMAT, sums) + "\n"));
            for (var name : LISTED) {
                put(zip, name, files.get(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Reads what came from outside and checks everything but the signature.
     *
     * @throws Refusal {@code interop.results.*}, each for what is wrong
     */
    static ResultsFile read(byte[] file) {
        if (file.length == 0) {
            throw new Refusal("interop.upload.empty").at("file");
        }
        if (file.length > LONGEST) {
            throw new Refusal("interop.upload.long", LONGEST / 1_000_000).at("file");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw refused("interop.results.zip");
        }
        var files = unpacked(file);
        var sums = files.get(SUMS);
        var listed = new String(sums, StandardCharsets.UTF_8);
        for (var name : LISTED) {
            if (!listed.contains(Sha256.hex(files.get(name)) + "  " + name + "\n")) {
                throw refused("interop.results.checksum", name);
            }
        }
        var manifest = manifest(files.get(MANIFEST));
        return new ResultsFile(
                manifest,
                records(manifest, files.get(RECORDS)),
                sums,
                new String(files.get(SIGNATURE), StandardCharsets.UTF_8).strip());
    }

    boolean isSignedBy(BoxKey key) {
        return key.code().equals(manifest.box()) && key.hasSigned(FORMAT, sums, signature);
    }

    Manifest manifest() {
        return manifest;
    }

    List<ResultRecord> records() {
        return records;
    }

    /** The same for the same content, however it was packed. */
    String digest() {
        return Sha256.hex(sums);
    }

    /** The same of a file that we have written. */
    static String digest(byte[] file) {
        return Sha256.hex(unpacked(file).get(SUMS));
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            var total = 0L;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAMES.contains(entry.getName())) {
                    throw refused("interop.results.path");
                }
                var bytes = bytes(zip, total, file.length);
                total += bytes.length;
                if (files.putIfAbsent(entry.getName(), bytes) != null) {
                    throw refused("interop.results.path");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("interop.results.broken");
        }
        for (var name : NAMES) {
            if (!files.containsKey(name)) {
                throw refused("interop.results.missing", name);
            }
        }
        return files;
    }

    private static byte[] bytes(ZipInputStream zip, long before, int packed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            var total = before + bytes.size();
            if (total > MOST_BYTES || total > FREE + (long) MOST_TIMES * packed) {
                throw refused("interop.results.bomb");
            }
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest(byte[] text) {
        try (var reader = ResultJson.JSON.createReader(new StringReader(new String(text, StandardCharsets.UTF_8)))) {
            var json = reader.readObject();
            if (!json.getString("format").equals(FORMAT)) {
                throw refused("interop.results.manifest");
            }
            if (json.getInt("version") > VERSION) {
                throw refused("interop.results.version", json.getInt("version"), VERSION);
            }
            return new Manifest(
                    json.getString("instance"),
                    json.getString("name"),
                    json.getString("box"),
                    json.getJsonNumber("from").longValueExact(),
                    json.getJsonNumber("to").longValueExact(),
                    json.getInt("records"),
                    Instant.parse(json.getString("madeAt")));
        } catch (JsonException
                | ClassCastException
                | NullPointerException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw refused("interop.results.manifest");
        }
    }

    private static List<ResultRecord> records(Manifest manifest, byte[] text) {
        var records = new ArrayList<ResultRecord>();
        for (var line : (Iterable<String>) new String(text, StandardCharsets.UTF_8).lines()::iterator) {
            if (records.size() == MOST_RECORDS || line.length() > LONGEST_RECORD) {
                throw refused("interop.results.records", records.size() + 1);
            }
            try {
                records.add(ResultJson.read(line));
            } catch (IllegalArgumentException e) {
                throw refused("interop.results.records", records.size() + 1);
            }
        }
        if (records.size() != manifest.records()) {
            throw refused("interop.results.manifest");
        }
        return List.copyOf(records);
    }

    private static Refusal refused(String key, Object... arguments) {
        return new Refusal(key, arguments).at("file");
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
