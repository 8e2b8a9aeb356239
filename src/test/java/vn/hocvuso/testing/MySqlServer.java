package vn.hocvuso.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real MySQL 8.0 server that the {@code mysql} profile tests on; Linux x86-64 with libaio and libnuma only. */
final class MySqlServer implements AutoCloseable {

    private static final String PASSWORD = "only-on-loopback";

    private final Process process;
    private final int port;

    private MySqlServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Unpacks the server on first use, makes a new data folder and starts it. */
    static MySqlServer start(Path folder) throws IOException, InterruptedException {
        var programs = folder.resolve("programs");
        if (!Files.exists(programs.resolve("bin/mysqld"))) {
            unpack(programs);
        }
        var data = Files.createTempDirectory(Files.createDirectories(folder), "data");
        Files.delete(data);
        run(command(programs, data, "--initialize-insecure"));
        var init = folder.resolve("init.sql");
        Files.writeString(
                init,
                "create user if not exists 'hocvuso'@'%' identified by '" + PASSWORD
                        + "';\ngrant all privileges on `hocvuso%`.* to 'hocvuso'@'%';\n");
        var port = freePort();
        var command = command(
                programs,
                data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--socket=" + Files.createTempDirectory("hvs").resolve("m.sock"),
                "--character-set-server=utf8mb4",
                "--init-file=" + init.toAbsolutePath());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mysqld.log").toFile())
                .start();
        awaitAnswer(port, process);
        return new MySqlServer(process, port);
    }

    String address(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useServerPrepStmts=true"
                + "&cachePrepStmts=true&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true&useSSL=false";
    }

    String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void unpack(Path programs) throws IOException, InterruptedException {
        Files.createDirectories(programs);
        var archive = programs.resolve("server.tar.gz");
        try (InputStream packed = MySqlServer.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz")) {
            if (packed == null) {
                throw new IOException("The packed MySQL server is not on the class path; use the mysql profile");
            }
            Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("tar", "xzf", archive.toString(), "-C", programs.toString()));
        Files.delete(archive);
    }

    private static List<String> command(Path programs, Path data, String... more) {
        var command = new ArrayList<String>();
        command.add(programs.resolve("bin/mysqld").toAbsolutePath().toString());
        command.add("--no-defaults");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.add("--basedir=" + programs.toAbsolutePath());
        command.add("--datadir=" + data.toAbsolutePath());
        command.addAll(List.of(more));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile("mysql", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
        Files.delete(log);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(int port, Process process) throws IOException, InterruptedException {
        for (var tries = 0; tries < 600; tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("mysqld ended with code " + process.exitValue(), e);
                }
                Thread.sleep(100);
            }
        }
        throw new IOException("mysqld does not answer");
    }
}
