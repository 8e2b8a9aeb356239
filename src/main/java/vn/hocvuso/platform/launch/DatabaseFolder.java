package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The embedded database's files below one folder, and the servers that an earlier crash may have left running on them.
 */
record DatabaseFolder(Path parent) {
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final List<String> SYSTEM_TABLES =
            List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");

    Path files() {
        return parent.resolve("database");
    }

    private Path half() {
        return parent.resolve("database.new");
    }

    Path programs() {
        return parent.resolve("database-programs");
    }

    Path log() {
        return parent.resolve("logs").resolve("database.log");
    }

    boolean exists() {
        return Files.isDirectory(files());
    }

    /** Removes the database with all it holds; the passwords and the programs stay. */
    void erase() throws IOException, InterruptedException {
        stopLeftBehind();
        new FileTree(files()).delete();
        new FileTree(half()).delete();
    }

    /** Makes an empty database; it appears under its name only when it is whole. */
    void create(DatabaseProgram program) throws IOException, InterruptedException {
        new FileTree(half()).delete();
        Files.createDirectories(half());
        if (Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(half(), PosixFilePermissions.fromString("rwx------"));
        }
        var process = new ProcessBuilder(new DatabaseCommand(program).creating(half()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try {
            if (program.mariaDb()) {
                feed(process, program.share());
            }
            if (process.waitFor() != 0) {
                throw failed(process.exitValue());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        Files.move(half(), files(), StandardCopyOption.ATOMIC_MOVE);
    }

    private LaunchProblem failed(int code) {
        return LaunchProblem.broken(
                "The database's first tables could not be made (code " + code + "); the reason is in " + log() + ".");
    }

    /** Sends what mariadb-install-db sends, without the lines that name this host and without help texts. */
    private void feed(Process process, Path share) throws IOException {
        try (var input = process.getOutputStream()) {
            input.write("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (var name : SYSTEM_TABLES) {
                var script = Stream.of("mariadb_", "mysql_")
                        .map(prefix -> share.resolve(prefix + name))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow(
                                () -> LaunchProblem.broken("The database's script " + name + " is not in " + share));
                for (var line : Files.readAllLines(script, StandardCharsets.UTF_8)) {
                    if (!line.contains("@current_hostname")) {
                        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw e;
            }
            throw failed(process.exitValue());
        }
    }

    /**
     * Stops servers that still run on our files after a crash of the launcher. Stopped and not taken over: it costs a
     * third of a second, and the next one is our child again and has today's settings.
     */
    void stopLeftBehind() throws InterruptedException {
        for (var process : ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
            process.destroy();
            var deadline = System.nanoTime() + STOPPING.toNanos();
            // one that has ended but that nobody has waited for is alive, yet has no arguments any more
            while (process.isAlive() && isOurs(process)) {
                Thread.sleep(50);
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        var arguments = info.arguments().map(List::of).orElse(List.of());
        if (arguments.contains("--datadir=" + files()) || arguments.contains("--datadir=" + half())) {
            return true;
        }
        // Windows tells no arguments; there the program itself lies in our folder
        return arguments.isEmpty()
                && info.command()
                        .map(Path::of)
                        .filter(command -> command.startsWith(programs()))
                        .isPresent();
    }
}
