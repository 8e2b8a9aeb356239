package vn.hocvuso.interop.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.platform.yaml.Problems;

/** Takes packs apart and puts them together again with something wrong in them. */
final class PackSamples {

    private PackSamples() {}

    /** A pack with right checksums. */
    static byte[] pack(SortedMap<String, byte[]> files) {
        var packed = new TreeMap<String, PackWriter.Packed>();
        files.forEach((path, bytes) -> packed.put(path, PackWriter.Packed.of(bytes)));
        var out = new ByteArrayOutputStream();
        try {
            PackWriter.zip(packed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(CoursePacking.Pack pack) throws IOException {
        var out = new ByteArrayOutputStream();
        pack.writeTo(out);
        return out.toByteArray();
    }

    /** What a pack unpacks to. */
    static Optional<SortedMap<String, byte[]>> read(String name, byte[] pack, Problems problems) {
        try {
            var folder = Files.createTempDirectory("hocvuso-pack-test");
            try {
                var paths = PackFile.unpack(name, MediaSource.of(pack), pack.length, folder, problems);
                if (paths.isEmpty()) {
                    return Optional.empty();
                }
                var files = new TreeMap<String, byte[]>();
                for (var path : paths.get()) {
                    files.put(path, Files.readAllBytes(folder.resolve(path)));
                }
                return Optional.of(files);
            } finally {
                try (var all = Files.walk(folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> entries(byte[] pack) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The same pack, its files changed and its checksums not. */
    static byte[] changed(byte[] pack, Consumer<Map<String, byte[]>> change) throws IOException {
        var entries = entries(pack);
        change.accept(entries);
        return zip(entries);
    }

    /** The same pack, its first file ending so with one bit turned. */
    static byte[] flipped(byte[] pack, String ending) throws IOException {
        return changed(
                pack,
                entries -> entries.keySet().stream()
                        .filter(name -> name.endsWith(ending))
                        .findFirst()
                        .map(entries::get)
                        .orElseThrow()[10] ^= 1);
    }
}
