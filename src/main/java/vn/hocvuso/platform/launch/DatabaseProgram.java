package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A database server that was seen to run on this machine.
 *
 * @param base the folder with {@code bin} (or {@code sbin}) and {@code share}
 * @param share the folder with the error messages and, for MariaDB, the scripts for the system tables
 * @param version what the server says of itself
 */
record DatabaseProgram(Path executable, Path base, Path share, String version) {
    private static final long SECONDS_FOR_VERSION = 30;

    /** The program, if it runs and its share folder is found. */
    static Optional<DatabaseProgram> at(Path executable) throws InterruptedException {
        try {
            var real = executable.toRealPath();
            var base = real.getParent().getParent();
            var version = version(real);
            var share = Stream.of("share", "share/mysql", "share/mariadb", "share/mysql-8.0", "share/mysql-8.4")
                    .map(base::resolve)
                    .filter(folder -> Files.exists(folder.resolve("english/errmsg.sys")))
                    .findFirst();
            return version.isEmpty()
                    ? Optional.empty()
                    : share.map(folder -> new DatabaseProgram(real, base, folder, version));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String version(Path executable) throws IOException, InterruptedException {
        var process = new ProcessBuilder(executable.toString(), "--no-defaults", "--version")
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor(SECONDS_FOR_VERSION, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
        } finally {
            process.destroyForcibly();
        }
    }

    boolean mariaDb() {
        return version.contains("MariaDB");
    }

    /** True when time stamps keep their microseconds through Connector/J: MySQL 8 and MariaDB from 11.4 on. */
    boolean recent() {
        var match = Pattern.compile("Ver (\\d+)\\.(\\d+)").matcher(version);
        if (!match.find()) {
            return false;
        }
        var number = Integer.parseInt(match.group(1)) * 100 + Integer.parseInt(match.group(2));
        return number >= (mariaDb() ? 1104 : 800);
    }
}
