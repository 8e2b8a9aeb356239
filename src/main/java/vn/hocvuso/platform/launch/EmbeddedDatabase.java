package vn.hocvuso.platform.launch;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own on the loopback address, made on its first start and stopped on closing; its user {@code
 * hocvuso} may do everything in schemas whose names begin with {@code hocvuso}.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "hocvuso";
    /** How the system connects to it: parameters of MySQL Connector/J, from the question mark on. */
    public static final String PARAMETERS = "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=120&prepStmtCacheSqlLimit=4096"
            + "&rewriteBatchedStatements=true&cacheServerConfiguration=true&useLocalSessionState=true"
            + "&cacheResultSetMetadata=true&maintainTimeStats=false&enableQueryTimeouts=false"
            + "&openTelemetry=DISABLED&connectTimeout=2000&socketTimeout=60000";

    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final int PORT_TRIES = 5;

    private final Process process;
    private final int port;
    private final Secrets secrets;
    private final DatabaseCommand command;
    private final boolean created;

    private EmbeddedDatabase(Process process, int port, Secrets secrets, DatabaseCommand command, boolean created) {
        this.process = process;
        this.port = port;
        this.secrets = secrets;
        this.command = command;
        this.created = created;
    }

    /**
     * Starts the database of a folder, making what is missing and stopping a server that a crash left running there.
     * Returns when it answers.
     *
     * @param folder holds {@code database}, {@code database-programs}, {@code secrets.properties} and {@code logs}; one
     * process at a time
     */
    public static EmbeddedDatabase start(Path folder, DatabaseSettings settings) throws InterruptedException {
        try {
            Files.createDirectories(folder.resolve("logs"));
            var real = folder.toRealPath();
            var files = new DatabaseFolder(real);
            files.stopLeftBehind();
            var program = new DatabasePrograms(Platform.current(), files.programs()).provide();
            var secrets = Secrets.in(real.resolve("secrets.properties"));
            var created = !files.exists();
            if (created) {
                files.create(program);
            }
            return start(files, new DatabaseCommand(program), settings, secrets, created);
        } catch (IOException e) {
            throw LaunchProblem.broken("The database cannot be started in " + folder, e);
        }
    }

    private static EmbeddedDatabase start(
            DatabaseFolder files, DatabaseCommand command, DatabaseSettings settings, Secrets secrets, boolean created)
            throws IOException, InterruptedException {
        var initFile = files.parent().resolve("database-init.sql");
        Secrets.writePrivately(initFile, accounts(secrets));
        try {
            for (var tries = 1; ; tries++) {
                var port = port(files, settings);
                var builder = new ProcessBuilder(command.serving(files.files(), port, settings, initFile))
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(files.log().toFile()));
                var process = ThriftyProcess.of(builder).start();
                var database = new EmbeddedDatabase(process, port, secrets, command, created);
                if (database.answers()) {
                    Files.writeString(portFile(files), Integer.toString(port));
                    return database;
                }
                if (settings.port() != 0 || tries == PORT_TRIES || free(port)) {
                    throw LaunchProblem.broken("The database stopped while starting (code " + process.exitValue()
                            + "); the reason is in " + files.log() + ".");
                }
            }
        } finally {
            Files.deleteIfExists(initFile);
        }
    }

    private static String accounts(Secrets secrets) {
        var sql = new StringBuilder();
        for (var host : new String[] {"localhost", "127.0.0.1"}) {
            account(sql, "'root'@'" + host + "'", secrets.rootPassword());
            sql.append("GRANT ALL PRIVILEGES ON *.* TO 'root'@'" + host + "' WITH GRANT OPTION;\n");
            account(sql, "'" + USER + "'@'" + host + "'", secrets.password());
            sql.append("GRANT ALL PRIVILEGES ON `" + USER + "%`.* TO '" + USER + "'@'" + host + "';\n");
        }
        sql.append("DROP USER IF EXISTS 'root'@'::1';\n");
        sql.append(
                "CREATE DATABASE IF NOT EXISTS " + USER + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;\n");
        return sql.toString();
    }

    private static void account(StringBuilder sql, String name, String password) {
        sql.append("CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY '" + password + "';\n");
        sql.append("ALTER USER " + name + " IDENTIFIED BY '" + password + "';\n");
    }

    private static Path portFile(DatabaseFolder files) {
        return files.parent().resolve("database.port");
    }

    private static int port(DatabaseFolder files, DatabaseSettings settings) throws IOException {
        if (settings.port() != 0) {
            if (!free(settings.port())) {
                throw LaunchProblem.refused("The port " + settings.port()
                        + " for the database is taken. Stop the program"
                        + " that has it, or choose another with the setting " + LaunchSettings.DATABASE_PORT + ".");
            }
            return settings.port();
        }
        if (Files.exists(portFile(files))) {
            var text = Files.readString(portFile(files)).strip();
            if (text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535 && free(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for the first packet of the handshake; false when the process ends before. */
    private boolean answers() throws InterruptedException {
        var deadline = System.nanoTime() + STARTING.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (greets() && !process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    return true;
                }
                Thread.sleep(40);
            }
        } catch (InterruptedException e) {
            close();
            throw e;
        }
        close();
        return false;
    }

    /**
     * The first byte after the packet's length and number is the protocol version, 10 (MySQL client/server protocol,
     * HandshakeV10).
     */
    private boolean greets() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(1000);
            var head = socket.getInputStream().readNBytes(5);
            if (head.length < 5) {
                throw new EOFException();
            }
            return head[4] == 10;
        } catch (IOException e) {
            return false;
        }
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The JDBC address of a schema for MySQL Connector/J, time zone UTC. */
    public String jdbcAddress(String schema) {
        var keys = command.program().mariaDb() ? "" : "&allowPublicKeyRetrieval=true";
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + PARAMETERS + keys;
    }

    /** The application's user. */
    public String userName() {
        return USER;
    }

    /** The password of {@link #userName()}. */
    public String password() {
        return secrets.password();
    }

    /** The password of {@code root}. */
    public String rootPassword() {
        return secrets.rootPassword();
    }

    /** The server's process number. */
    public long processId() {
        return process.pid();
    }

    /** True when this start made the database, so that it was empty. */
    public boolean created() {
        return created;
    }

    /** What the server says of itself, such as "11.4.5-MariaDB". */
    String version() {
        return command.program().version();
    }

    boolean recent() {
        return command.program().recent();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Stops the server and waits until it has written everything. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            askToStop();
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void askToStop() throws InterruptedException {
        if (!Platform.windows()) {
            process.destroy();
            return;
        }
        // there destroy() would be a kill
        var client = new ProcessBuilder(command.shuttingDown(port));
        client.environment().put("MYSQL_PWD", secrets.rootPassword());
        client.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            client.start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        }
    }
}
