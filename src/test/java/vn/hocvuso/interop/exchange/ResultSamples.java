package vn.hocvuso.interop.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.interop.exchange.ResultRecord.Attempted;
import vn.hocvuso.interop.exchange.ResultRecord.Completed;
import vn.hocvuso.interop.exchange.ResultRecord.Item;
import vn.hocvuso.interop.exchange.ResultRecord.LessonDone;
import vn.hocvuso.interop.exchange.ResultRecord.Person;
import vn.hocvuso.interop.exchange.ResultRecord.Started;
import vn.hocvuso.interop.exchange.ResultRecord.Whose;

/** A box that is not there: what it would send. */
final class ResultSamples {

    static final Instant STARTED = Instant.parse("2026-11-02T01:00:00Z");

    private final BoxKey key;
    private final String instance;
    private long sequence = 1;

    ResultSamples(BoxKey key) {
        this.key = key;
        var id = new byte[16];
        new SecureRandom().nextBytes(id);
        this.instance = HexFormat.of().formatHex(id);
    }

    String instance() {
        return instance;
    }

    static Person person(String learner, String username, String fullName) {
        return new Person(learner, username, fullName, Set.of("ND"), "00004", "2026-1", STARTED);
    }

    static Whose whose(String learner, String course, String edition) {
        return new Whose(learner, "e-" + learner, course, edition);
    }

    static Instant minute(int number) {
        return STARTED.plusSeconds(60L * number);
    }

    static Started started(Whose whose) {
        return new Started(whose, STARTED);
    }

    static LessonDone lesson(Whose whose, String lesson, int minute) {
        return new LessonDone(whose, lesson, minute(minute));
    }

    static Attempted attempt(Whose whose, int number, int minute, int earned) {
        return new Attempted(
                whose,
                "a-" + whose.learner() + "-" + number,
                minute(minute - 5),
                minute(minute),
                earned,
                10,
                earned >= 7,
                List.of(new Item("q1", true), new Item("q2", earned >= 7)));
    }

    static Completed completed(Whose whose, int minute) {
        return new Completed(whose, minute(minute));
    }

    /** The next file of this box. */
    byte[] file(ResultRecord... records) {
        var from = sequence;
        sequence += records.length;
        return file(ResultsFile.VERSION, from, records);
    }

    byte[] file(int version, long from, ResultRecord... records) {
        var manifest = new ResultsFile.Manifest(
                instance, "Nhà văn hóa", key.code(), from, from + records.length - 1, records.length, minute(900));
        return ResultsFile.write(
                manifest,
                version,
                List.of(records).stream().map(ResultJson::write).toList(),
                key);
    }

    /** The same file, its entries changed and nothing signed anew. */
    static byte[] changed(byte[] file, Consumer<Map<String, byte[]>> change) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        change.accept(entries);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
