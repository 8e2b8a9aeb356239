package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the server logs and how much: warnings of everybody, information of ours, in five files of 10 MB, the newest
 * {@value #NEWEST}.
 */
final class ServerLog {
    static final String NEWEST = "server.0.log";

    private ServerLog() {}

    /** Writes the logging properties for Java's own logging, which Payara reads. */
    static Path properties(Path data) throws IOException {
        var file = data.resolve("server").resolve("logging.properties");
        var log = data.resolve("logs")
                        .resolve("server.")
                        .toString()
                        .replace("\\", "/")
                        .replace("%", "%%") + "%g.log";
        return Files.writeString(
                file,
                """
                handlers=java.util.logging.FileHandler
                .level=WARNING
                vn.hocvuso.level=INFO
                javax.enterprise.system.security.ssl.level=SEVERE
                java.util.logging.FileHandler.level=ALL
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.limit=10000000
                java.util.logging.FileHandler.count=5
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tLZ %%4$s %%3$s %%5$s%%6$s%%n
                """
                        .formatted(log));
    }
}
