package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The WAR as a folder, as which Payara deploys it where it lies, and with the libraries marked that hold nothing for a
 * server. Payara reads every class of every library before it asks which of them {@code payara-web.xml} excludes, a
 * sixth of a start; but it passes over a library that lies unpacked beside it, in a folder named after it.
 */
final class UnpackedApplication {
    private static final String DESCRIPTOR = "WEB-INF/payara-web.xml";
    private static final Pattern EXCLUDED = Pattern.compile("<scanning-exclude>\\s*([^<\\s]+)\\s*</scanning-exclude>");
    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final String JAR = ".jar";

    private UnpackedApplication() {}

    /**
     * Unpacks into a folder that is not there yet, and gives it back.
     *
     * @throws IOException if the file cannot be read, names a file outside of the folder, or there is no room
     */
    static Path unpack(Path war, Path folder) throws IOException {
        try (var zip = new ZipFile(war.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    unpack(zip, entry, folder);
                }
            }
        }
        mark(folder);
        return folder;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(zip.getName() + " names a file outside of itself: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private static void mark(Path folder) throws IOException {
        var excluded = excluded(folder.resolve(DESCRIPTOR));
        var libraries = folder.resolve(LIBRARIES);
        if (!Files.isDirectory(libraries)) {
            return;
        }
        try (var files = Files.newDirectoryStream(libraries, "*" + JAR)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var plain = Path.of(name.substring(0, name.length() - JAR.length()));
                if (excluded.stream().anyMatch(pattern -> pattern.matches(plain))) {
                    Files.createDirectory(folder.resolve(
                            (LIBRARIES + name).replaceAll("[/ ]", "__").replace(JAR, "_jar")));
                }
            }
        }
    }

    private static List<PathMatcher> excluded(Path descriptor) throws IOException {
        if (!Files.exists(descriptor)) {
            return List.of();
        }
        return EXCLUDED.matcher(Files.readString(descriptor))
                .results()
                .map((MatchResult found) -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1)))
                .toList();
    }
}
