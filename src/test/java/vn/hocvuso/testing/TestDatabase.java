package vn.hocvuso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.hocvuso.platform.launch.DatabaseSettings;
import vn.hocvuso.platform.launch.EmbeddedDatabase;

/**
 * Starts the database before the first integration test, makes a fresh schema in it, and leaves its address where the
 * test server reads its settings. Which database: system property {@code hocvuso.test.database}, {@code mariadb} or
 * {@code mysql}; without it nothing is started.
 */
public class TestDatabase implements LauncherSessionListener {

    private static final Path FOLDER = Path.of("target", "test-database");
    /** Named in {@code arquillian.xml}. */
    private static final Path SETTINGS = Path.of("target", "test-database", "server.properties");

    private AutoCloseable database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var kind = System.getProperty("hocvuso.test.database", "");
        if (kind.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            if (kind.equals("mysql")) {
                var mysql = MySqlServer.start(FOLDER.resolve("mysql"));
                database = mysql;
                prepare(mysql.address(""), mysql.address("hocvuso_it"), "hocvuso", mysql.password());
            } else {
                var mariadb = EmbeddedDatabase.start(FOLDER.resolve("mariadb"), DatabaseSettings.standard());
                database = mariadb;
                prepare(
                        mariadb.jdbcAddress("hocvuso"),
                        mariadb.jdbcAddress("hocvuso_it"),
                        mariadb.userName(),
                        mariadb.password());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be prepared", e);
        }
    }

    private static void prepare(String open, String schema, String user, String password)
            throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(open, user, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists hocvuso_it");
            statement.execute("create database hocvuso_it character set utf8mb4 collate utf8mb4_unicode_520_ci");
        }
        var settings = new Properties();
        settings.setProperty("hocvuso.db.url", schema);
        settings.setProperty("hocvuso.db.user", user);
        settings.setProperty("hocvuso.db.password", password);
        settings.setProperty(
                "hocvuso.content.folder", Path.of("content").toAbsolutePath().toString());
        settings.setProperty("hocvuso.demo.create", "true");
        // callers are on this machine, and may say for whom they ask
        settings.setProperty("hocvuso.http.proxies", "127.0.0.1, ::1");
        prepareMail(settings);
        var search = Files.createTempDirectory(FOLDER, "search");
        settings.setProperty("hocvuso.search.folder", search.toAbsolutePath().toString());
        settings.setProperty(
                "hocvuso.keys.folder",
                Files.createTempDirectory(FOLDER, "keys").toAbsolutePath().toString());
        var register = Files.createTempDirectory(FOLDER, "register").toAbsolutePath();
        settings.setProperty("hocvuso.certification.register-folder", register.toString());
        settings.setProperty(
                "hocvuso.certification.export-folder",
                register.resolve("export").toString());
        try (var out = Files.newOutputStream(SETTINGS)) {
            settings.store(out, null);
        }
    }

    /** There is mail, but its server only while a test lets one run; the queue waits for tests too. */
    private static void prepareMail(Properties settings) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.setProperty("hocvuso.mail.port", Integer.toString(socket.getLocalPort()));
        }
        settings.setProperty("hocvuso.mail.host", "127.0.0.1");
        settings.setProperty("hocvuso.mail.security", "none");
        settings.setProperty("hocvuso.mail.sender-address", "nhac-viec@hocvuso.example");
        settings.setProperty("hocvuso.mail.site", "https://hocvuso.example");
        settings.setProperty("hocvuso.mail.pause-seconds", "3600");
        settings.setProperty("hocvuso.mail.per-minute", "6000");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database == null) {
            return;
        }
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("The test database did not stop", e);
        }
    }
}
