package vn.hocvuso.interop.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocvuso.catalogue.MediaSource;
import vn.hocvuso.platform.yaml.Problems;

/** Reads files of the content folder by their path in it, with {@code /} between names. */
final class ContentFolder {

    /** Longer than any text or picture an author should send to a phone. */
    static final int LONGEST = 5_000_000;

    /** Goes up when the loader makes something else of the same files, so that they are loaded again. */
    private static final String LOADER = "1";

    private static final int BUFFER = 65_536;

    private final Path root;

    ContentFolder(Path root) {
        this.root = root;
    }

    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    boolean hasFolder(String path) {
        return Files.isDirectory(root.resolve(path));
    }

    /** The names of the folders in a folder, sorted; hidden ones are left out. */
    List<String> folders(String path) {
        return names(path, true);
    }

    /** The names of the files in a folder, sorted; hidden ones are left out. */
    List<String> files(String path) {
        return names(path, false);
    }

    /** The file's text, composed (NFC), without a byte order mark; empty when it cannot be had, which is told. */
    Optional<String> text(String path, Problems problems) {
        return bytes(path, LONGEST, problems).flatMap(bytes -> decode(path, bytes, problems));
    }

    /** The file's bytes, read when they are wanted. */
    MediaSource source(String path) {
        return () -> Files.newInputStream(root.resolve(path));
    }

    Optional<byte[]> bytes(String path, int longest, Problems problems) {
        var file = root.resolve(path);
        try {
            if (!Files.isRegularFile(file)) {
                problems.add(path, 0, "interop.file.missing");
            } else if (Files.size(file) > longest) {
                problems.add(path, 0, "interop.file.long", longest / 1000);
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            problems.add(path, 0, "interop.file.unreadable", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** As {@link #text}, for a file that did not come from the folder. */
    static Optional<String> decode(String path, byte[] bytes, Problems problems) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(Normalizer.normalize(plain, Normalizer.Form.NFC).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            var line = 1;
            for (var i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(path, line, "interop.file.encoding");
            return Optional.empty();
        }
    }

    /** Changes whenever a name or a byte in a file or folder changes; empty when there is nothing. */
    String digest(String path) {
        var start = root.resolve(path);
        if (!Files.exists(start)) {
            return "";
        }
        try (var walk = Files.walk(start)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(LOADER.getBytes(StandardCharsets.UTF_8));
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Files.size(file)));
                update(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be read below " + start, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        var buffer = new byte[BUFFER];
        try (var stream = Files.newInputStream(file)) {
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private List<String> names(String path, boolean folders) {
        var folder = root.resolve(path);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> folders ? Files.isDirectory(entry) : Files.isRegularFile(entry))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Content cannot be read below " + folder, e);
        }
    }
}
