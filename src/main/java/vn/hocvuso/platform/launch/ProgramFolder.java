package vn.hocvuso.platform.launch;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the launcher's jar, with the WAR and the other jars beside it. */
record ProgramFolder(Path path) {
    /** The one we were started from. */
    static ProgramFolder ours() {
        return new ProgramFolder(code().getParent());
    }

    /** The launcher's jar, or the folder of its classes in a build. */
    static Path code() {
        try {
            var location =
                    ProgramFolder.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(location.toURI()).toAbsolutePath().normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path applicationServer() {
        return path.resolve("payara-micro.jar");
    }

    Path application() {
        return path.resolve("hocvuso.war");
    }

    boolean complete() {
        return Files.isRegularFile(applicationServer()) && Files.isRegularFile(application());
    }

    /** Where {@code content} lies when it is not in the working folder: beside the folder itself. */
    Path content() {
        return path.resolveSibling("content");
    }
}
