package vn.hocvuso.platform.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real server, in a folder whose name has a blank. */
@Timeout(120)
class EmbeddedDatabaseIT {
    @TempDir
    Path temporary;

    @Test
    void theUserMayMakeSchemasOfItsOwnNameAndRowsOutliveARestart() throws Exception {
        try (var database = start();
                var connection = connect(database, "hocvuso")) {
            assertTrue(database.created());
            run(connection, "create schema hocvuso_it collate utf8mb4_unicode_520_ci");
            run(connection, "create table hocvuso_it.word(text varchar(20))");
            run(connection, "insert into hocvuso_it.word values ('Đà Nẵng')");
            assertThrows(SQLException.class, () -> run(connection, "create schema other"));
        }
        try (var database = start();
                var connection = connect(database, "hocvuso_it")) {
            assertFalse(database.created());
            assertEquals("Đà Nẵng", read(connection, "select text from word where text = 'da nang'"));
            assertEquals("+00:00", read(connection, "select @@time_zone"));
        }
    }

    @Test
    void passwordsAreNeededAndAChangedSecretsFileIsTakenOver() throws Exception {
        var before = "";
        try (var database = start()) {
            before = database.rootPassword();
            for (var password : new String[] {"", "wrong"}) {
                assertThrows(SQLException.class, () -> DriverManager.getConnection(
                                database.jdbcAddress("mysql"), "root", password)
                        .close());
            }
        }
        Files.delete(folder().resolve("secrets.properties"));
        try (var database = start()) {
            assertNotEquals(before, database.rootPassword());
            DriverManager.getConnection(database.jdbcAddress("mysql"), "root", database.rootPassword())
                    .close();
        }
    }

    @Test
    void thePortIsRememberedUnlessSomebodyHasTakenIt() throws Exception {
        var port = 0;
        try (var database = start()) {
            port = database.port();
        }
        try (var database = start()) {
            assertEquals(port, database.port());
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            try (var database = start()) {
                assertNotEquals(taken.getLocalPort(), database.port());
            }
            var settings = new DatabaseSettings(taken.getLocalPort(), 64);
            assertThrows(LaunchProblem.class, () -> EmbeddedDatabase.start(folder(), settings));
        }
    }

    @Test
    void aServerLeftBehindByAKilledParentIsStoppedAndItsRowsAreThere() throws Exception {
        start().close();
        var parent = parent();
        var leftBehind = Long.parseLong(parent.inputReader().readLine());
        parent.destroyForcibly().waitFor();
        assertTrue(runs(leftBehind));

        try (var database = start();
                var connection = connect(database, "hocvuso")) {
            assertEquals("kept", read(connection, "select text from acknowledged"));
            assertNotEquals(leftBehind, database.processId());
            assertFalse(runs(leftBehind));
        }
    }

    @Test
    void aFirstStartKilledWhileMakingTheDatabaseIsCleanedByTheNext() throws Exception {
        var parent = parent();
        while (Files.notExists(folder().resolve("database.new").resolve("ibdata1"))) {
            Thread.sleep(5);
        }
        parent.destroyForcibly().waitFor();
        assertFalse(Files.exists(folder().resolve("database")));
        Files.createDirectories(folder().resolve("database-programs.new/bin"));
        Files.delete(folder().resolve("database-programs/unpacked-from"));

        try (var database = start();
                var connection = connect(database, "hocvuso")) {
            assertTrue(database.created());
            assertEquals("1", read(connection, "select 1"));
            assertFalse(Files.exists(folder().resolve("database.new")));
            assertFalse(Files.exists(folder().resolve("database-programs.new")));
        }
    }

    /** A launcher to be killed: starts the database, writes a row, prints the server's process number and waits. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]), DatabaseSettings.standard());
            try (var connection = connect(database, "hocvuso")) {
                run(connection, "create table acknowledged(text varchar(20))");
                run(connection, "insert into acknowledged values ('kept')");
            }
            System.out.println(database.processId());
            Thread.sleep(60_000);
        }
    }

    /** A process that has ended stays in the list, without a command, until its new parent has waited for it. */
    private static boolean runs(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }

    private Process parent() throws IOException {
        return new ProcessBuilder(
                        ServerProcess.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path folder() {
        return temporary.resolve("a folder");
    }

    private EmbeddedDatabase start() throws InterruptedException {
        return EmbeddedDatabase.start(folder(), new DatabaseSettings(0, 64));
    }

    private static Connection connect(EmbeddedDatabase database, String schema) throws SQLException {
        return DriverManager.getConnection(database.jdbcAddress(schema), database.userName(), database.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
