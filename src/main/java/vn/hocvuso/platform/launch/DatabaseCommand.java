package vn.hocvuso.platform.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of the embedded database: short on memory, loopback only, no TLS, no files of the machine's own
 * configuration.
 */
record DatabaseCommand(DatabaseProgram program) {
    /**
     * Makes the system tables in an empty folder; MariaDB reads them as SQL from its standard input, MySQL knows them.
     */
    List<String> creating(Path folder) {
        var line = start(folder);
        if (program.mariaDb()) {
            line.addAll(List.of(
                    "--bootstrap",
                    "--silent-startup",
                    "--log-warnings=0",
                    "--enforce-storage-engine=",
                    "--max-allowed-packet=8M",
                    "--net-buffer-length=16K",
                    "--skip-ssl"));
        } else {
            line.add("--initialize-insecure");
        }
        return line;
    }

    /** Runs the server; the init file is carried out before the first connection is let in. */
    List<String> serving(Path folder, int port, DatabaseSettings settings, Path initFile) {
        var line = start(folder);
        line.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // relative to the data folder, which keeps below the 107 characters a socket's path may have
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--init-file=" + initFile,
                "--skip-name-resolve",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--default-time-zone=+00:00",
                "--max-connections=80",
                "--max-allowed-packet=64M",
                "--table-open-cache=800",
                "--key-buffer-size=1M",
                "--sort-buffer-size=512K",
                "--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M",
                "--innodb-log-buffer-size=8M",
                "--innodb-flush-log-at-trx-commit=1"));
        if (program.mariaDb()) {
            line.addAll(List.of(
                    "--skip-ssl",
                    // one trip to the disk for each commit, as durable as a write and a flush
                    "--loose-innodb-log-file-write-through=ON",
                    "--log-warnings=1",
                    "--aria-pagecache-buffer-size=8M",
                    "--query-cache-type=0",
                    "--query-cache-size=0"));
        } else {
            line.add("--mysqlx=OFF");
        }
        return line;
    }

    /**
     * Asks a running server to end; only needed where there is no SIGTERM. The password is read from the environment.
     */
    List<String> shuttingDown(int port) {
        var client = program.executable().resolveSibling(Platform.windows() ? "mysql.exe" : "mariadb");
        return List.of(
                client.toString(),
                "--no-defaults",
                "--skip-ssl",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=root",
                "--execute=SHUTDOWN");
    }

    private List<String> start(Path folder) {
        var line = new ArrayList<>(List.of(
                program.executable().toString(),
                "--no-defaults",
                "--basedir=" + program.base(),
                "--datadir=" + folder,
                "--lc-messages-dir=" + program.share(),
                "--character-sets-dir=" + program.share().resolve("charsets"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci"));
        line.add(program.mariaDb() ? "--innodb-log-file-size=64M" : "--innodb-redo-log-capacity=64M");
        if (!Platform.windows() && System.getProperty("user.name").equals("root")) {
            line.add("--user=root");
        }
        return line;
    }
}
