package vn.hocvuso.interop.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens a pack that came from outside: nothing in it is believed before its checksum agrees. */
final class PackFile {

    private static final int MEGABYTE = 1_000_000;

    /** Most bytes of a pack as it comes. */
    static final int LONGEST = 20 * MEGABYTE;

    /** Most bytes of all files together. */
    static final int MOST_BYTES = 60 * MEGABYTE;

    private static final int MOST_FILES = 300;

    /** A text shrinks to a fifth, a drawing to a tenth; what shrinks more was made to burst. */
    private static final int MOST_TIMES = 100;

    /** So much may come out of nearly nothing. */
    private static final int FREE = 100_000;

    private static final int BUFFER = 8192;

    private static final Pattern PATH =
            Pattern.compile("courses/[a-z0-9-]{3,60}/(?:[a-z0-9][a-z0-9._-]{0,119}/)?[a-z0-9][a-z0-9._-]{0,119}");
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *](\\S{1,250})");

    /** Ends the reading at the first thing that is wrong; told already. */
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final byte[] pack;
    private final Problems problems;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private long total;
    private String current;

    private PackFile(String name, byte[] pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        this.current = name;
    }

    /**
     * The files of a pack, without the list of checksums; empty when something is wrong, which is told with the first bad
     * file.
     *
     * @param name what the pack was called, for messages
     */
    static Optional<SortedMap<String, byte[]>> read(String name, byte[] pack, Problems problems) {
        var file = new PackFile(name, pack, problems);
        try {
            file.unpack();
            return Optional.of(file.checked());
        } catch (Refused refused) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // A name that is not UTF-8 is an illegal argument to java.util.zip.
            problems.add(file.current, 0, "interop.pack.broken");
            return Optional.empty();
        }
    }

    private void unpack() throws IOException {
        if (pack.length < 4 || pack[0] != 'P' || pack[1] != 'K') {
            throw refused(current, "interop.pack.zip");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                current = entry.getName();
                entry(zip, entry);
            }
        }
    }

    private void entry(ZipInputStream zip, ZipEntry entry) throws IOException {
        if (!current.equals(PackWriter.CHECKSUMS) && !PATH.matcher(current).matches()) {
            throw refused(current, "interop.pack.path");
        }
        if (entries.size() >= MOST_FILES) {
            throw refused(current, "interop.pack.many", MOST_FILES);
        }
        if (entries.putIfAbsent(current, bytes(zip)) != null) {
            throw refused(current, "interop.pack.twice");
        }
    }

    private byte[] bytes(ZipInputStream zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            total += read;
            if (bytes.size() > ContentFolder.LONGEST) {
                throw refused(current, "interop.file.long", ContentFolder.LONGEST / 1000);
            }
            if (total > MOST_BYTES) {
                throw refused(current, "interop.pack.total", MOST_BYTES / MEGABYTE);
            }
            if (total > FREE + (long) MOST_TIMES * pack.length) {
                throw refused(current, "interop.pack.ratio", MOST_TIMES);
            }
        }
        return bytes.toByteArray();
    }

    private SortedMap<String, byte[]> checked() throws IOException {
        var sums = sums();
        for (var sum : sums.entrySet()) {
            var bytes = entries.get(sum.getKey());
            if (bytes == null) {
                throw refused(sum.getKey(), "interop.pack.missing");
            }
            if (!PackWriter.sha256(bytes).equals(sum.getValue())) {
                throw refused(sum.getKey(), "interop.pack.checksum");
            }
        }
        var files = new TreeMap<String, byte[]>();
        for (var entry : entries.entrySet()) {
            if (!entry.getKey().equals(PackWriter.CHECKSUMS)) {
                if (!sums.containsKey(entry.getKey())) {
                    throw refused(entry.getKey(), "interop.pack.unlisted");
                }
                files.put(entry.getKey(), entry.getValue());
            }
        }
        return files;
    }

    private Map<String, String> sums() throws IOException {
        var list = entries.get(PackWriter.CHECKSUMS);
        if (list == null) {
            throw refused(PackWriter.CHECKSUMS, "interop.pack.missing");
        }
        var sums = new LinkedHashMap<String, String>();
        for (var line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
            var match = SUM.matcher(line);
            if (!match.matches()) {
                throw refused(PackWriter.CHECKSUMS, "interop.pack.checksums");
            }
            sums.put(match.group(2), match.group(1));
        }
        return sums;
    }

    private Refused refused(String file, String key, Object... arguments) {
        problems.add(file, 0, key, arguments);
        return new Refused();
    }
}
