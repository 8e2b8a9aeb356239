package vn.hocvuso.search.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.search.export.Exporting.Format;

/** Where files lie until they are taken away: beside the indexes. */
@ApplicationScoped
class ExportFolder {

    private final Path folder = Path.of(Setting.text("hocvuso.search.folder", "search"))
            .toAbsolutePath()
            .resolve("exports");

    Path file(long id, Format format) {
        return folder.resolve(id + "." + format.extension());
    }

    /** Where it is written until it is whole. */
    Path part(long id) {
        try {
            return Files.createDirectories(folder).resolve(id + ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(long id) {
        try {
            Files.deleteIfExists(part(id));
            for (var format : Format.values()) {
                Files.deleteIfExists(file(id, format));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
