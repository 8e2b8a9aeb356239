package vn.hocvuso.certification.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;

/**
 * The folder of an export while it is made: beside the one that is published, which it takes the place of when it is whole. A
 * file is there whole or not at all.
 */
final class ExportFolder {

    private final Path published;
    private final Path made;

    ExportFolder(Path published) {
        this.published = published.toAbsolutePath();
        this.made = this.published.resolveSibling(this.published.getFileName() + ".part");
    }

    /** Throws away what an earlier export has made. */
    void begin() {
        delete(made);
    }

    boolean has(String path) {
        return Files.isRegularFile(made.resolve(path));
    }

    Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(made.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) {
        var file = made.resolve(path);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be written", e);
        }
    }

    /** Puts it in the place of the one that was published before. */
    Path publish() {
        var before = published.resolveSibling(published.getFileName() + ".old");
        try {
            delete(before);
            if (Files.exists(published)) {
                Files.move(published, before);
            }
            Files.move(made, published);
            delete(before);
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be published", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An earlier export could not be removed", e);
        }
    }
}
