package vn.hocvuso.interop.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.hocvuso.catalogue.MediaKind;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.platform.yaml.Problems;

/**
 * Unpacks a pack that came from outside into a folder: nothing in it is believed before its checksum agrees. Holds no
 * file in memory but the list of checksums.
 */
final class PackFile {

    private static final int MEGABYTE = 1_000_000;

    /** Most bytes of a pack as it comes. */
    static final int LONGEST = 100 * MEGABYTE;

    /** Most bytes of all files together. */
    static final int MOST_BYTES = 200 * MEGABYTE;

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

    private final MediaSource pack;
    private final long length;
    private final Path folder;
    private final Problems problems;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private byte[] list = new byte[0];
    private long total;
    private String current;

    private PackFile(String name, MediaSource pack, long length, Path folder, Problems problems) {
        this.pack = pack;
        this.length = length;
        this.folder = folder;
        this.problems = problems;
        this.current = name;
    }

    /**
     * The paths of a pack's files, without the list of checksums; empty when something is wrong, which is told with the
     * first bad file.
     *
     * @param name what the pack was called, for messages
     * @param length of the pack, in bytes
     * @param folder an empty one, where the files are then
     */
    static Optional<SortedSet<String>> unpack(
            String name, MediaSource pack, long length, Path folder, Problems problems) {
        var file = new PackFile(name, pack, length, folder, problems);
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
        try (var stream = pack.open()) {
            var head = stream.readNBytes(4);
            if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
                throw refused(current, "interop.pack.zip");
            }
        }
        try (var zip = new ZipInputStream(new BufferedInputStream(pack.open()), StandardCharsets.UTF_8)) {
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
        if (entries.containsKey(current)) {
            throw refused(current, "interop.pack.twice");
        }
        if (current.equals(PackWriter.CHECKSUMS)) {
            var bytes = new ByteArrayOutputStream();
            entries.put(current, copied(zip, bytes));
            list = bytes.toByteArray();
        } else {
            var path = folder.resolve(current);
            Files.createDirectories(path.getParent());
            try (var out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
                entries.put(current, copied(zip, out));
            }
        }
    }

    /** SHA-256 of what was copied. */
    private String copied(ZipInputStream zip, OutputStream out) throws IOException {
        var digest = PackWriter.sha256();
        var longest = longest();
        var bytes = 0L;
        var buffer = new byte[BUFFER];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            out.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            bytes += read;
            total += read;
            if (bytes > longest) {
                throw refused(current, "interop.file.long", longest / 1000);
            }
            if (total > MOST_BYTES) {
                throw refused(current, "interop.pack.total", MOST_BYTES / MEGABYTE);
            }
            if (total > FREE + (long) MOST_TIMES * length) {
                throw refused(current, "interop.pack.ratio", MOST_TIMES);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int longest() {
        return current.contains("/" + CourseFolder.MEDIA + "/")
                ? MediaKind.named(current).map(MediaKind::largest).orElse(ContentFolder.LONGEST)
                : ContentFolder.LONGEST;
    }

    private SortedSet<String> checked() throws IOException {
        var sums = sums();
        for (var sum : sums.entrySet()) {
            var found = entries.get(sum.getKey());
            if (found == null) {
                throw refused(sum.getKey(), "interop.pack.missing");
            }
            if (!found.equals(sum.getValue())) {
                throw refused(sum.getKey(), "interop.pack.checksum");
            }
        }
        var files = new TreeSet<>(entries.keySet());
        files.remove(PackWriter.CHECKSUMS);
        for (var path : entries.keySet()) {
            if (files.contains(path) && !sums.containsKey(path)) {
                throw refused(path, "interop.pack.unlisted");
            }
        }
        return files;
    }

    private Map<String, String> sums() throws IOException {
        if (!entries.containsKey(PackWriter.CHECKSUMS)) {
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
