package vn.hocvuso.interop.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes packs apart and puts them together again with something wrong in them. */
final class PackSamples {

    private PackSamples() {}

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
